// name_variant: one programme, or one body of the municipality, under several names.
//
//   - id: name-variant
//     kind: name_variant
//     of: programme                     # programme, body
//     ignored: [муниципальный, программа, год]   # words that make no other name
//     threshold: 0.7                    # share of the words of the shorter name that both have
//
// The form used less often is reported, once. A name and its abridgement are one name; so are
// names that differ by their period, the municipality or an abbreviation. Two bodies are one where
// their names have the same head and are for the same («отдел по образованию», «отдел образования
// и молодёжной политики»); a short name that a document declares is no variant.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "checker/rules/appendix.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"

namespace muko::rules {
namespace {

constexpr std::size_t kMostNames = 60;  // different ones; more are no names
constexpr std::size_t kLongestAcronym = 8;

// A name where it stands.
struct Use {
  int document = 0;
  Quote quote = {};
  std::string name = {};
};

// The names alike, in the order of the submission.
struct Form {
  std::vector<const Use*> uses = {};
  Stems stems = {};
};

// Without «(далее – …)».
std::string_view shown(const Use& use) {
  const std::string_view text = use.quote.text;
  return text.substr(0, text.find("(далее"));
}

void report_variant(const Use& use, const Use& main, const Report& report) {
  Hit hit;
  hit.document = use.document;
  hit.where = use.quote.where;
  hit.quote = use.quote.text;
  hit.slots = {{"name", shortened(shown(use))}, {"main", shortened(shown(main))}};
  report(std::move(hit));
}

// The most used one first; of equals, that which came first.
void report_forms(const std::vector<Form>& forms, const Report& report) {
  if (forms.size() < 2) return;
  const auto main = std::max_element(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
    return a.uses.size() < b.uses.size();
  });
  for (const Form& form : forms) {
    if (&form != &*main) report_variant(*form.uses.front(), *main->uses.front(), report);
  }
}

// --- programmes ---

// «ШНОР» may stand for any words: it makes no other name.
bool is_acronym(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (!is_upper(next_code_point(word, at))) return false;
  }
  return letters >= 2 && letters <= kLongestAcronym;
}

bool has_small_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    if (is_letter(letter) && !is_upper(letter)) return true;
  }
  return false;
}

class ProgrammeNames {
 public:
  ProgrammeNames(StemSet ignored, double threshold)
      : ignored_(std::move(ignored)), threshold_(threshold) {}

  [[nodiscard]] Stems stems_of(const std::string& name) const {
    std::string kept;
    const bool mixed = has_small_letters(name);
    for (const Word& word : split_words(name)) {
      const bool number = word.text.front() >= '0' && word.text.front() <= '9';
      if (number || (mixed && is_acronym(word.text))) continue;
      kept += std::string(word.text) + " ";
    }
    return telling_stems(kept, ignored_);
  }

  // One name: all that the shorter says is in the longer, or nearly.
  [[nodiscard]] bool same(const Stems& name, const Stems& other) const {
    const Stems& less = name.size() <= other.size() ? name : other;
    const Stems& more = name.size() <= other.size() ? other : name;
    return less.empty() || akin_share(less, more) >= threshold_;
  }

  [[nodiscard]] std::vector<Form> forms_of(const std::vector<Use>& uses) const {
    std::vector<Form> forms;
    for (const Use& use : uses) {
      const Stems stems = stems_of(use.name);
      if (stems.empty() || forms.size() == kMostNames) continue;
      const auto form = std::find_if(forms.begin(), forms.end(),
                                     [&](const Form& one) { return same(one.stems, stems); });
      if (form == forms.end()) {
        forms.push_back({{&use}, stems});
      } else {
        form->uses.push_back(&use);
      }
    }
    return forms;
  }

 private:
  StemSet ignored_;
  double threshold_;
};

// The names of one programme: in the clauses that approve it, its title, its passport.
std::vector<Use> uses_of_programme(const Subject& subject, int document, int part) {
  std::vector<Use> uses;
  for_each_municipal(subject, [&](int order, const Facts& facts) {
    for (const Approval& approval : facts.approvals) {
      const auto place = approved_part(subject, order, approval);
      if (!place || place->document != document || place->part != part) continue;
      uses.push_back({order, {approval.title, approval.quote.where}, approval.title});
    }
  });
  const Facts& facts = *subject.documents[static_cast<std::size_t>(document)];
  const Part& programme = facts.parts[static_cast<std::size_t>(part)];
  uses.push_back({document, {programme.title, programme.where}, programme.title});
  for (const NameUse& name : facts.names) {
    if (name.what != NameUse::What::Programme || name.part != part) continue;
    uses.push_back({document, name.quote, name.name});
  }
  return uses;
}

// The municipality's own name makes no other programme.
StemSet with_owners(StemSet ignored, const Subject& subject) {
  for (const auto& owner : {subject.municipality, subject.region}) {
    if (owner) ignored.merge(stem_set({owner->name}));
  }
  return ignored;
}

void check_programmes(const Subject& subject, const ProgrammeNames& names, const Report& report) {
  for_each_municipal(subject, [&](int document, const Facts& facts) {
    for (std::size_t part = 0; part < facts.parts.size(); ++part) {
      if (facts.parts[part].kind != Kind::Programme) continue;
      const auto uses = uses_of_programme(subject, document, static_cast<int>(part));
      report_forms(names.forms_of(uses), report);
    }
  });
}

// --- bodies ---

// The head and all that follows, prepositions too: «отдел по образованию» is not «отдел
// образования».
Stems form_of_body(const std::string& name) {
  Stems form;
  for (const StemKey key : stem_keys(name)) form.push_back({key});
  return form;
}

using ShortNames = std::set<Stems>;

ShortNames declared(const Subject& subject) {
  ShortNames names;
  for (const Facts* facts : subject.documents) {
    for (const auto& [name, words] : facts->abbreviations) names.insert(form_of_body(name));
  }
  return names;
}

// Bodies of one head and one purpose: the first word behind the head that tells something.
using Purpose = std::pair<Stem, Stem>;

void check_bodies(const Subject& subject, const StemSet& ignored, const Report& report) {
  const ShortNames short_names = declared(subject);
  std::vector<Use> uses;
  for_each_municipal(subject, [&](int document, const Facts& facts) {
    const bool agreement = std::any_of(facts.parts.begin(), facts.parts.end(),
                                       [](const Part& p) { return p.kind == Kind::Agreement; });
    if (agreement) return;  // two sides, each with a body of its own
    for (const NameUse& name : facts.names) {
      if (name.what == NameUse::What::Body) uses.push_back({document, name.quote, name.name});
    }
  });
  std::map<Purpose, std::vector<Form>> bodies;
  for (const Use& use : uses) {
    const Stems form = form_of_body(use.name);
    const Stems stems = telling_stems(use.name, ignored);
    if (stems.size() < 2 || short_names.count(form) > 0) continue;
    std::vector<Form>& forms = bodies[{stems[0], stems[1]}];
    const auto known = std::find_if(forms.begin(), forms.end(),
                                    [&](const Form& one) { return one.stems == form; });
    if (known != forms.end()) {
      known->uses.push_back(&use);
    } else if (forms.size() < kMostNames) {
      forms.push_back({{&use}, form});
    }
  }
  for (const auto& [purpose, forms] : bodies) report_forms(forms, report);
}

}  // namespace

Check name_variant(const Params& params) {
  const bool bodies = params.choice("of", {"programme", "body"}) == 1;
  const StemSet ignored = stem_set(params.texts("ignored"));
  const double threshold = params.number("threshold");

  return [bodies, ignored, threshold](const Subject& subject, const Report& report) {
    if (bodies) {
      check_bodies(subject, ignored, report);
    } else {
      const ProgrammeNames names(with_owners(ignored, subject), threshold);
      check_programmes(subject, names, report);
    }
  };
}

}  // namespace muko::rules
