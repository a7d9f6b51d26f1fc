// placeholder_left: places of a text that nobody filled in. Left to the pen are the date and number
// of an order not yet registered and of the stamps that repeat them, signatures, and whatever a
// form or sample asks of those who will fill it in.
//
//   - id: placeholder-left
//     kind: placeholder_left
//     openings: [наименование, указать]       # «(наименование …)»
//     whole: [дата, "Ф.И.О."]                 # «(дата)»
//     orders: [указать срок]                  # alone in a cell
//     dates: [дд.мм.гггг]
//     signing: [согласовано, ознакомлен]      # open lines that are signed
//     requisites: [от, года, приказ]          # words of a line of date and number
//     forms: [форма отчета]                   # titles of forms

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/find_text.h"
#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/placeholders.h"
#include "checker/rules/wordings.h"
#include "language/person.h"

namespace muko::rules {
namespace {

constexpr std::size_t kMostSigningWords = 16;
constexpr std::size_t kMostTitleWords = 14;
constexpr int kHeaderRows = 2;  // of a table that is no plan

struct Words {
  PhraseSet signing = {};
  std::set<std::string, std::less<>> requisites = {};
  PhraseSet forms = {};
};

// The rows of a document that are measures.
class Rows {
 public:
  explicit Rows(const Facts& facts) {
    for (const Measure& measure : facts.measures) {
      rows_.emplace(measure.where.table, measure.where.row);
      tables_.insert(measure.where.table);
    }
  }
  [[nodiscard]] bool is_measure(const Location& where) const {
    return where.table > 0 && rows_.count({where.table, where.row}) > 0;
  }
  [[nodiscard]] bool is_plan(const Location& where) const {
    return where.table > 0 && tables_.count(where.table) > 0;
  }

 private:
  std::set<std::pair<int, int>> rows_ = {};
  std::set<int> tables_ = {};
};

bool has_letters(std::string_view text) {
  return next_word(text, 0).has_value();
}

// «Ф.И.О.», «(наименование)» in the head of a table or in the first column of a passport say what
// to write, and where.
bool is_label(const Location& where, const Rows& rows) {
  if (where.table == 0 || rows.is_measure(where)) return false;
  return rows.is_plan(where) || where.row <= kHeaderRows || where.cell == 1;
}

// «от «___» ________ 2025 г. № ____»: nothing else on the line.
bool is_date_line(std::string_view text, const Words& words) {
  const std::vector<Word> all = split_words(text);
  return std::all_of(all.begin(), all.end(), [&](const Word& word) {
    const char first = word.text.front();
    const bool digits = first >= '0' && first <= '9';
    return digits || words.requisites.count(normalize(word.text)) > 0;
  });
}

// «Начальник ____ А.Б. Ветрова», «С приказом ознакомлен: ____», «____ /Ветрова А.Б./».
bool is_signing_line(std::string_view text, const FoundPlaceholder& found, const Words& words) {
  const std::vector<Word> all = first_words(text, kMostSigningWords + 1);
  if (all.size() > kMostSigningWords) return false;
  if (!find_persons(text).empty()) return true;
  if (words.signing.empty() || !words.signing.match_at(stem_keys(all), 0)) return false;
  const std::string_view behind = text.substr(found.end);
  return first_words(behind, 4).size() <= 3;
}

bool opens_form(const Wording& wording, const Words& words) {
  if (wording.quote.where.table > 0) return false;
  const auto first = next_word(wording.quote.text, 0);
  if (!first || !words.forms.may_begin_with(stem_key(first->text))) return false;
  const std::vector<Word> all = first_words(wording.quote.text, kMostTitleWords + 1);
  return all.size() <= kMostTitleWords && words.forms.match_at(stem_keys(all), 0).has_value();
}

// A number and date of the order itself: what its stamps repeat is known.
bool is_registered(const Facts& facts) {
  return facts.kind == Kind::Order && facts.requisites.date && facts.requisites.number;
}

class Search {
 public:
  Search(int document, const Facts& facts, const Words& words, const Placeholders& placeholders)
      : document_(document), facts_(facts), words_(words), places_(placeholders), rows_(facts) {}

  void run(const Report& report) {
    int form_part = -1;
    for (const Wording& wording : facts_.wordings) {
      if (opens_form(wording, words_)) form_part = wording.part;
      if (wording.part == form_part) continue;
      const std::string_view text = wording.quote.text;
      const bool cell = rows_.is_measure(wording.quote.where);
      const auto found = places_.find(text, cell);
      if (!found || is_left_blank(wording, *found)) continue;
      Hit hit = hit_on_words(document_, wording, found->start, found->end);
      hit.slots["text"] = shortened(hit.quote);
      report(std::move(hit));
    }
  }

 private:
  [[nodiscard]] bool is_left_blank(const Wording& wording, const FoundPlaceholder& found) const {
    const std::string_view text = wording.quote.text;
    const Location& where = wording.quote.where;
    if (wording.formal) return !is_stamp_to_fill(wording);
    if (found.form == PlaceholderForm::Brackets) return is_label(where, rows_);
    if (found.form == PlaceholderForm::Sign) return false;
    if (rows_.is_measure(where)) return false;
    return !has_letters(text) || is_date_line(text, words_) || is_signing_line(text, found, words_);
  }

  // In the stamp or mark of a part, where the file's own order has its date and number.
  [[nodiscard]] bool is_stamp_to_fill(const Wording& wording) const {
    const Part* part = part_of_facts(facts_, wording.part);
    if (part == nullptr || wording.part == 0 || !is_registered(facts_)) return false;
    const std::string_view text = trim(wording.quote.text);
    return (part->stamp && find_text(part->stamp->quote.text, text) != std::string::npos) ||
           (part->mark && find_text(part->mark->quote.text, text) != std::string::npos);
  }

  int document_;
  const Facts& facts_;
  const Words& words_;
  const Placeholders& places_;
  Rows rows_;
};

Words read_words(const Params& params) {
  Words words;
  words.signing = PhraseSet(params.texts("signing"));
  words.forms = PhraseSet(params.texts("forms"));
  for (const std::string& word : params.texts("requisites")) {
    words.requisites.insert(normalize(word));
  }
  return words;
}

}  // namespace

Check placeholder_left(const Params& params) {
  return [placeholders = Placeholders(params), words = read_words(params)](const Subject& subject,
                                                                           const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      Search(document, facts, words, placeholders).run(report);
    });
  };
}

}  // namespace muko::rules
