// signature_form: how those who sign and are addressed are named. `fault`:
//   * `name_order`: under a document initials stand before the surname;
//   * `text_order`: in its text they stand behind;
//   * `key_mark`: the mark of an electronic signature (a paragraph with a phrase of `mark`) lacks
//     one of `parts`, which stand in it or close behind.
//
//   - id: format-signature
//     kind: signature_form
//     fault: name_order

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "checker/rules/form.h"
#include "checker/rules/kinds.h"
#include "checker/rules/phrases.h"
#include "language/person.h"

namespace muko::rules {
namespace {

constexpr std::size_t kMarkParagraphs = 8;
constexpr std::size_t kLongestMark = 300;  // bytes: a longer paragraph tells of a signature

enum class Initials { None, Before, Behind };

// «Ветрова А.Б.»: behind; «А.Б. Ветрова»: before.
Initials initials_of(const FoundPerson& person) {
  const std::size_t stop = person.text.find('.');
  const std::size_t surname = person.text.find(person.surname);
  const bool both = !person.initials.empty() && stop != std::string::npos;
  if (!both || surname == std::string::npos) return Initials::None;
  return surname == 0 ? Initials::Behind : Initials::Before;
}

void find_in_signature(const Signature& signature, FirstHit& first) {
  const auto persons = find_persons(signature.name);
  if (persons.size() != 1 || initials_of(persons.front()) != Initials::Behind) return;
  if (!first.add(signature.where, signature.name)) return;
  first.hit().slots["found"] = signature.name;
  first.hit().slots["right"] = persons.front().initials + " " + persons.front().surname;
}

Check name_order() {
  return [](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      FirstHit first(document);
      for (const Signature& signature : facts.signatures) {
        // Whom a letter goes to looks like the one who signs it.
        const bool letter = kind_of(facts, signature.part) == Kind::Letter;
        if (!letter) find_in_signature(signature, first);
      }
      first.report(report, "подписи", "подписях");
    });
  };
}

void find_in_clause(const Clause& clause, FirstHit& first) {
  for (const std::string& addressee : clause.addressees) {
    for (const FoundPerson& person : find_persons(addressee)) {
      if (initials_of(person) != Initials::Before) continue;
      if (!first.add(clause.where, person.text)) continue;
      first.hit().slots["found"] = person.text;
      first.hit().slots["right"] = person.surname + " " + person.initials;
    }
  }
}

Check text_order() {
  return [](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      FirstHit first(document);
      for (const Clause& clause : facts.clauses) find_in_clause(clause, first);
      first.report(report, "месте", "местах");
    });
  };
}

struct MarkPart {
  std::string name = {};
  Phrases words = {};
};

std::vector<MarkPart> read_parts(const Params& params) {
  std::vector<MarkPart> parts;
  for (const YamlNode& part : params.list("parts")) {
    check_keys(part, {"name", "words"});
    parts.push_back(
        {require_text(require(part, "name")), Phrases(require_texts(require(part, "words")))});
  }
  return parts;
}

std::string lacking(const std::string& text, const std::vector<MarkPart>& parts) {
  std::string names;
  for (const MarkPart& part : parts) {
    if (!part.words.found_in(text)) names += (names.empty() ? "" : ", ") + part.name;
  }
  return names;
}

std::string text_from(const std::vector<Wording>& wordings, std::size_t first) {
  std::string text;
  const std::size_t last = std::min(wordings.size(), first + kMarkParagraphs);
  for (std::size_t i = first; i < last; ++i) text += wordings[i].quote.text + "\n";
  return text;
}

Check key_mark(const Params& params) {
  return [mark = Phrases(params.texts("mark"), 0), parts = read_parts(params)](
             const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      FirstHit first(document);
      for (std::size_t i = 0; i < facts.wordings.size(); ++i) {
        const Wording& wording = facts.wordings[i];
        const std::string& text = wording.quote.text;
        if (!wording.formal || text.size() > kLongestMark || !mark.found_in(text)) continue;
        const std::string lacks = lacking(text_from(facts.wordings, i), parts);
        if (lacks.empty() || !first.add(wording.quote.where, text)) continue;
        first.hit().slots["lacks"] = lacks;
      }
      first.report(report, "месте", "местах");
    });
  };
}

}  // namespace

Check signature_form(const Params& params) {
  switch (params.choice("fault", {"name_order", "text_order", "key_mark"})) {
    case 0:
      return name_order();
    case 1:
      return text_order();
    default:
      return key_mark(params);
  }
}

}  // namespace muko::rules
