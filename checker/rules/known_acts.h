// KnownActs: acts whose date, number and title are known, and what a citation of one gets wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "checker/facts/facts.h"
#include "checker/rules/phrases.h"
#include "language/words.h"

namespace muko::rules {

enum class CitationFault { Date, Number, Title };

struct WrongCitation {
  CitationFault fault = CitationFault::Date;
  std::string right = {};  // «федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании …»»
};

class KnownActs {
 public:
  // A list of { kind, body, number, date, title, also, key }: `also` are other wordings of the
  // title, `key` the words that tell it from its like, `body` the words of who issued it. Throws
  // Error(BadRule).
  KnownActs(const std::vector<YamlNode>& list, const std::vector<std::string>& other_bodies);

  // Only what is plainly a known act: enough of date, number and title agree.
  [[nodiscard]] std::optional<WrongCitation> fault_of(const ActReference& reference) const;

 private:
  using Stems = std::vector<StemKey>;
  struct Act {
    Stems kind = {};
    Phrases body = {};
    std::string number = {};  // as compared
    Date date = {};
    std::vector<Stems> titles = {};
    Stems key = {};
    std::string right = {};
  };
  struct Cited {
    const ActReference* act = nullptr;
    std::string number = {};
    Stems title = {};
  };
  enum class TitleMatch { None, Same, Other, Unclear };

  static Act read_act(const YamlNode& node);
  static TitleMatch compare_titles(const Act& act, const Stems& cited);
  static bool is_told_by_maker(const Act& act, const Cited& cited);
  [[nodiscard]] bool may_be(const Act& act, const Cited& cited) const;
  [[nodiscard]] bool is_known(const Cited& cited) const;
  [[nodiscard]] std::optional<CitationFault> fault_against(const Act& act,
                                                           const Cited& cited) const;

  std::vector<Act> acts_ = {};
  Phrases other_bodies_ = {};
};

}  // namespace muko::rules
