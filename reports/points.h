// Points: several points of the score named in one short line.
#pragma once

#include <string>
#include <vector>

#include "checker/report.h"

namespace muko {

// «T1.measures.deadlines» or, of a section, «goals.present», as Finding::costs names it.
struct Point {
  std::string track = {};  // "" of a section
  std::string position = {};
  std::string parameter = {};
};

[[nodiscard]] Point parse_point(const std::string& cost);
[[nodiscard]] Point point_of(const Score& score);

// «Сроки, Ответственные исполнители — Т1, Т2 (Меры); Конкретность — Т1 (Решения)».
[[nodiscard]] std::string points_words(const Report& report, const std::vector<Point>& points);

// The title of a track, position or parameter as the rubric names it; `id` where it has none.
[[nodiscard]] std::string title_of(const Report& report, const std::string& id);

}  // namespace muko
