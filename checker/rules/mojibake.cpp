// mojibake: text read through the wrong encoding, that a reader mended or that stands in the file.
// Paragraphs of it that follow one another are one place.
//
//   - id: mojibake
//     kind: mojibake

#include <string>
#include <utility>

#include "base/utf8.h"
#include "checker/rules/garbled.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/wordings.h"

namespace muko::rules {
namespace {

constexpr std::string_view kReaderCode = "mojibake";
constexpr std::size_t kLongestQuote = 200;  // code points

void report_warnings(int document, const Facts& facts, const Report& report) {
  for (const Warning& warning : facts.warnings) {
    if (warning.code != kReaderCode) continue;
    Hit hit;
    hit.document = document;
    hit.where = warning.where;
    hit.slots["text"] = "русские буквы записаны в файле как латинские с ударениями";
    report(std::move(hit));
  }
}

void report_wordings(int document, const Facts& facts, const Report& report) {
  bool before = false;
  for (const Wording& wording : facts.wordings) {
    const bool garbled = is_garbled(wording.quote.text);
    if (garbled && !before) {
      const std::size_t end = byte_offset(wording.quote.text, kLongestQuote);
      Hit hit = hit_on_words(document, wording, 0, end);
      hit.slots["text"] = "«" + shortened(hit.quote, 40) + "»";
      report(std::move(hit));
    }
    before = garbled;
  }
}

}  // namespace

Check mojibake(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      report_warnings(document, facts, report);
      report_wordings(document, facts, report);
    });
  };
}

}  // namespace muko::rules
