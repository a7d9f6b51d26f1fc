// The template language: a template and its data as JSON, a zero byte between them. What renders is
// rendered twice, with the same text both times.

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "base/error.h"
#include "fuzz/read_bytes.h"
#include "generator/language/text_template.h"

namespace {

using muko::Undefined;
using muko::tmpl::json;

// Small, so that a run spends them in no time.
constexpr muko::tmpl::RenderLimits kLimits = {.steps = 50'000, .output_bytes = 1U << 20U};

json read_data(std::string_view text) {
  json data = json::parse(text, nullptr, false);
  return data.is_object() ? data : json::object();
}

// "" where it can't be rendered.
std::string rendered(const muko::tmpl::Program& program, const json& data, Undefined undefined) {
  try {
    return render_text(program, data, undefined, kLimits);
  } catch (const muko::Error&) {
    return {};
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input = muko::fuzz::view_of(bytes, size);
  const std::size_t end = input.find('\0');
  const json data =
      read_data(end == std::string_view::npos ? std::string_view() : input.substr(end + 1));
  try {
    const muko::tmpl::Program program = muko::tmpl::compile_text(input.substr(0, end), "шаблон");
    for (const Undefined mode : {Undefined::Error, Undefined::Mark, Undefined::Empty}) {
      if (rendered(program, data, mode) != rendered(program, data, mode)) std::abort();
    }
  } catch (const muko::Error&) {
    return 0;  // the other good end
  }
  return 0;
}
