// Plan bands: sections and tracks over the rows of a plan, and the numbers of the rows under them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/facts/cell_items.h"
#include "checker/facts/facts.h"
#include "checker/facts/plan_rows.h"
#include "checker/facts/row_measures.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// «Цель: …», «Задачи: …».
[[nodiscard]] bool is_goal(std::string_view text, const Vocabulary& vocabulary);

class PlanBands {
 public:
  PlanBands(const Vocabulary& vocabulary, Facts& facts) : vocabulary_(vocabulary), facts_(facts) {}

  void start_plan(const PlanSection& section);
  // The band's words become the section and, where they name one, the track.
  void enter(const Cell& cell, PlanSection& section);
  // A row gave the measures from number `first` on: its number, and the track its cells name.
  void note_row(const PlanRow& row, const PlanSection& section, std::size_t first);
  // Settles what needs the whole document: weakly worded tracks, numbers that begin anew.
  void finish();

 private:
  struct Band {
    std::string text = {};
    Location where = {};
    int part = 0;
    int plan = 0;
    bool names_track = false;
    std::size_t first_measure = 0;
    std::vector<NumberedHeading> numbers = {};
  };

  void open_band(Band band);
  [[nodiscard]] bool ends_track(const Marker& marker, std::string_view text) const;
  void mention(Track track, int part, const Quote& quote);
  void mention_cell(const Cell* cell, const PlanRow& row, const PlanSection& section);
  void settle_weak_tracks();
  void settle_numbers();
  [[nodiscard]] std::size_t end_of(std::size_t band) const;

  const Vocabulary& vocabulary_;
  Facts& facts_;
  std::vector<Band> bands_;
  Marker track_marker_;  // of the band that named the track in force
  const Cell* number_cell_ = nullptr;
  const Cell* mentioned_cell_ = nullptr;
};

}  // namespace muko
