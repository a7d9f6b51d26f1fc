// TimeAtomReader: the cursor that walks over the tokens; read_atoms() is its only user.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "language/time_atoms.h"

namespace muko::timing {

class AtomReader {
 public:
  AtomReader(const std::vector<Token>& tokens, PlanYears plan_years)
      : tokens_(tokens), plan_years_(plan_years) {}
  std::vector<Atom> read();

 private:
  // One number of a list, or a range of two: «10–15» of «5, 10–15 мая».
  struct Element {
    int first = 0;
    int last = 0;
  };
  // «5, 10–15»: `count` tokens; `plain` where all are numbers of things, not their order.
  struct Group {
    std::vector<Element> elements = {};
    std::size_t count = 0;
    bool plain = true;
  };
  enum class Edge : std::uint8_t { None, Beginning, Middle, End };

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] const Token& behind(std::size_t back = 1) const;
  [[nodiscard]] bool is(Word word, std::size_t ahead = 0) const { return peek(ahead).is(word); }
  [[nodiscard]] bool was(Word word, std::size_t back = 1) const { return behind(back).is(word); }
  [[nodiscard]] bool is_year_number(std::size_t ahead) const;
  [[nodiscard]] bool is_year_word(std::size_t ahead) const;
  [[nodiscard]] bool follows_open_time() const;
  [[nodiscard]] bool follows_plan() const;

  Atom& add(Atom::Kind kind, std::size_t count);
  void add_preposition(Atom::Kind kind, std::size_t count);
  void add_recurrence(Atom::Kind kind, Recurrence recurrence, std::size_t count);
  void add_time(const Span& span, std::size_t count);
  void add_times(const std::vector<Span>& spans, std::size_t count);
  void skip(std::size_t count) { at_ += count; }
  void noise(std::size_t count) { add(Atom::Kind::Noise, count); }
  void apply_edge(Atom& atom);

  // time_atoms.cpp: marks, prepositions, seasons, periods.
  void read_one();
  void read_mark();
  void read_word();
  void read_connecting_word();
  void read_time_word();
  void read_date();
  void read_month();
  void read_season();
  void read_edge();
  void read_not();
  void read_whole();
  void read_period();
  void read_during();
  void read_day();
  void read_term_adjective();
  void read_reference();
  void read_number_sign();

  // time_recurrence.cpp: what comes back, and units without their number.
  void read_each();
  [[nodiscard]] bool names_day_of_each(std::size_t unit, bool counted) const;
  void read_day_of_each(std::size_t unit);
  void read_recurs();
  void read_times(std::size_t ahead);
  void read_bare_unit();
  void read_weekday();
  void read_reporting();

  // time_years.cpp: years and school years.
  struct YearWords {
    std::size_t count = 0;
    bool school = false;
    bool plural = false;
  };
  bool read_years();
  [[nodiscard]] int second_year() const;
  [[nodiscard]] YearWords year_words(std::size_t ahead) const;
  void read_school();
  void read_this_year();
  bool read_odd_year();
  void add_years(int first, int last, bool school, bool plural, std::size_t count);
  void make_school_years_before();

  // time_counted.cpp: numbers and what they count.
  void read_counted();
  [[nodiscard]] std::optional<int> number_at(std::size_t ahead, std::size_t& used,
                                             bool& plain) const;
  [[nodiscard]] Group group_here() const;
  [[nodiscard]] std::size_t range_joint(std::size_t ahead) const;
  static void mark_ranges(const Group& group, std::vector<Span>& spans);
  bool read_parts_of_year(const Group& group);
  bool read_parts_of_month(const Group& group);
  bool read_days(const Group& group);
  bool read_length(const Group& group);
  [[nodiscard]] bool school_year_at(std::size_t ahead) const;
  [[nodiscard]] int month_at(std::size_t ahead) const;
  [[nodiscard]] bool is_half(std::size_t ahead) const;
  void add_part(Word unit, const Group& group, int month, std::size_t count);
  [[nodiscard]] Atom* month_to_refine();
  [[nodiscard]] bool counts_length(const Group& group, const Token& unit, int month);
  void add_named_day(std::size_t count);

  const std::vector<Token>& tokens_;
  PlanYears plan_years_;
  std::size_t at_ = 0;
  std::vector<Atom> atoms_;
  Edge edge_ = Edge::None;
  bool edge_after_to_ = false;
  std::size_t plan_at_ = SIZE_MAX;   // the last «план», «график»
  std::size_t since_at_ = SIZE_MAX;  // the token behind «от»: a date there is an act's
};

// The recurrence of which a unit of time is the step: «раз в квартал».
[[nodiscard]] std::optional<Recurrence> step_of(const Token& unit);

}  // namespace muko::timing
