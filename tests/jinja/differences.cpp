#include "tests/jinja/differences.h"

namespace muko::test {
namespace {

constexpr const char* kIntegers = "integers have 64 bits; one that does not fit is a fault";
constexpr const char* kEarly = "a wrong name is told when the template is compiled";
constexpr const char* kQuiet = "a missing field is told where it is printed, and is false in «if»";
constexpr const char* kAdded = "break, continue and do are enabled";
constexpr const char* kBlocks = "a template for Word has no {% block %}";
constexpr const char* kHtml = "HTML in values is no concern of a document";

}  // namespace

const std::map<std::string, std::string>& deliberate_differences() {
  static const std::map<std::string, std::string> differences = {
  };
  return differences;
}

}  // namespace muko::test
