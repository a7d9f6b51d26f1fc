#include "checker/facts/signature_line.h"

#include <algorithm>

#include "base/utf8.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/text.h"
#include "language/nominative.h"

namespace muko {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes

// «(подпись)», «М.П.», underscores and slashes around a signature.
std::string_view without_signs(std::string_view text) {
  static constexpr std::string_view kNote = "(подпись)";
  for (bool changed = true; changed;) {
    const std::size_t size = text.size();
    text = trim(text);
    while (!text.empty() && (text.back() == '_' || text.back() == '/' || text.back() == ':')) {
      text.remove_suffix(1);
    }
    while (!text.empty() && (text.front() == '_' || text.front() == '/')) text.remove_prefix(1);
    if (ends_with(text, kNote)) text.remove_suffix(kNote.size());
    if (starts_with(text, kNote)) text.remove_prefix(kNote.size());
    changed = text.size() != size;
  }
  return text;
}

// A tab, three spaces, an underscore or a slash: the room for the ink.
bool ends_with_gap(std::string_view before) {
  if (before.empty()) return true;
  if (before.back() == '_' || before.back() == '/' || before.back() == '\t') return true;
  const std::string low = fold(before);  // NBSP as spaces
  return ends_with(low, "   ") || before.find('\t') != std::string_view::npos ||
         before.find("__") != std::string_view::npos || low.find("    ") != std::string::npos;
}

}  // namespace

bool opens_with_post(std::string_view line, const Vocabulary& vocabulary) {
  const Stemmed words(line.substr(0, std::min<std::size_t>(line.size(), 120)));
  for (std::size_t i = 0; i < std::min<std::size_t>(words.stems.size(), 3); ++i) {
    if (vocabulary.posts.set.match_at(words.stems, i) ||
        vocabulary.documents.signers.set.match_at(words.stems, i)) {
      return true;
    }
    if (!adjective_stem(to_lower(to_utf32(words.words[i].text)))) return false;  // «Главный …»
  }
  return false;
}

std::optional<SignatureLine> read_signature_line(std::string_view line,
                                                 const Vocabulary& vocabulary) {
  if (line.size() > kLongestLine || line.size() < 6) return std::nullopt;
  std::vector<FoundPerson> persons = find_persons(line);
  if (persons.empty()) return std::nullopt;
  FoundPerson& person = persons.back();
  std::string_view behind = without_signs(line.substr(person.end));
  if (behind == "." || behind == ",") behind = {};
  if (!behind.empty()) return std::nullopt;

  const std::string_view before = line.substr(0, person.start);
  if (ends_with(trim(before), ":")) return std::nullopt;  // «Председатель: …» of a protocol
  const std::string_view post = without_signs(before);
  const bool digits = !post.empty() && post.find_first_of("0123456789") == 0;
  if (digits || (!ends_with_gap(before) && !opens_with_post(post, vocabulary))) return std::nullopt;
  return SignatureLine{std::move(person), post};
}

}  // namespace muko
