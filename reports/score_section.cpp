#include <algorithm>
#include <vector>

#include "reports/points.h"
#include "reports/report_sections.h"
#include "reports/wording.h"

namespace muko {

namespace {

constexpr std::size_t kTitleWidth = 62;
constexpr std::size_t kPointsWidth = 9;
constexpr std::size_t kSectionWidth = 44;

// The distinct values of a member of the scores, in their order.
template <typename Value>
std::vector<Value> distinct(const std::vector<Score>& scores, Value Score::*member) {
  std::vector<Value> out;
  for (const Score& score : scores) {
    const bool known = std::find(out.begin(), out.end(), score.*member) != out.end();
    if (!known) out.push_back(score.*member);
  }
  return out;
}

const Score* find_score(const std::vector<Score>& scores, const Score& wanted) {
  const auto found = std::find_if(scores.begin(), scores.end(), [&wanted](const Score& score) {
    return score.track == wanted.track && score.position == wanted.position &&
           score.parameter == wanted.parameter;
  });
  return found == scores.end() ? nullptr : &*found;
}

std::string points_cell(const Score* score, const Paint& paint) {
  if (score == nullptr) return pad_left("—", kPointsWidth);
  if (!score->counted && score->max <= 0) return paint.faint(pad_left("—", kPointsWidth));
  const std::string points = number_words(score->points) + "/" + number_words(score->max);
  const std::string cell = pad_left(score->counted ? points : "(" + points + ")", kPointsWidth);
  if (!score->counted) return paint.faint(cell);
  if (score->points >= score->max) return paint.green(cell);
  return score->points > 0 ? paint.yellow(cell) : paint.red(cell);
}

std::size_t column_width(const Report& report, const std::string& parameter) {
  return std::max(kPointsWidth, display_width(title_of(report, parameter)) + 2);
}

// A long title takes several lines; the points stand in its last one.
std::string parameter_row(const std::string& title, const std::string& cells) {
  const std::string line = "  " + title;
  if (display_width(line) <= kTitleWidth) return pad_right(line, kTitleWidth) + cells + "\n";
  return wrap(title, "  ", "    ") + std::string(kTitleWidth, ' ') + cells + "\n";
}

std::string position_table(const Report& report, const std::vector<Score>& scores,
                           const std::string& position, const Paint& paint) {
  const auto tracks = distinct(scores, &Score::track);
  std::string header = pad_right(title_of(report, position), kTitleWidth);
  for (const auto& track : tracks) header += pad_left(track_words(*track), kPointsWidth);
  std::string out = paint.bold(header) + "\n";
  for (const std::string& parameter : distinct(scores, &Score::parameter)) {
    std::string cells;
    for (const auto& track : tracks) {
      cells += points_cell(
          find_score(scores, {.track = track, .position = position, .parameter = parameter}),
          paint);
    }
    out += parameter_row(title_of(report, parameter), cells);
  }
  return out;
}

std::string track_tables(const Report& report, const std::vector<Score>& scores,
                         const Paint& paint) {
  std::string out;
  for (const auto& track : distinct(scores, &Score::track)) {
    out += wrap(title_of(report, name_of(*track)), track_words(*track) + " — ", "     ");
  }
  for (const std::string& position : distinct(scores, &Score::position)) {
    out += "\n" + position_table(report, scores, position, paint);
  }
  return out;
}

// The sections of the cycle, numbered in their order; a column for each parameter.
std::string section_table(const Report& report, const std::vector<Score>& scores,
                          const Paint& paint) {
  const auto parameters = distinct(scores, &Score::parameter);
  std::string header = pad_right("Разделы", kSectionWidth);
  for (const std::string& parameter : parameters) {
    header += pad_left(title_of(report, parameter), column_width(report, parameter));
  }
  std::string out = paint.bold(header) + "\n";
  int number = 0;
  for (const std::string& section : distinct(scores, &Score::position)) {
    const std::string title = std::to_string(++number) + ". " + title_of(report, section);
    out += pad_right("  " + title, kSectionWidth);
    for (const std::string& parameter : parameters) {
      const std::size_t width = column_width(report, parameter);
      out += std::string(width - kPointsWidth, ' ') +
             points_cell(find_score(scores, {.position = section, .parameter = parameter}), paint);
    }
    out += "\n";
  }
  return out;
}

std::string total_line(const Total& total, const Paint& paint) {
  std::string line = "Итого: " + number_words(total.points) + " из " + number_words(total.max) +
                     " (" + number_words(total.percent) + " %)";
  if (!total.band.empty()) line += ", " + total.band;
  return paint.bold(line) + "\n";
}

// What is shown and not counted, with the rubric's reason.
std::string uncounted_lines(const Report& report, const std::vector<Score>& scores) {
  std::string out;
  std::vector<std::string> told;
  for (const Score& score : scores) {
    const bool known = std::find(told.begin(), told.end(), score.parameter) != told.end();
    if (score.counted || known) continue;
    told.push_back(score.parameter);
    const std::string why = score.why.empty() ? "в сумму не входит" : score.why;
    out += wrap(title_of(report, score.parameter) + " — " + why, "", "");
  }
  return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string score_section(const Report& report, const SubmissionReport& submission,
                          const Paint& paint) {
  const std::vector<Score>& scores = submission.scores;
  if (scores.empty()) return "";
  std::string out = "\n" + (scores.front().track ? track_tables(report, scores, paint)
                                                 : section_table(report, scores, paint));
  if (submission.special_case == SpecialCase::NoShnor) {
    out += "\n" + wrap("Подтверждено, что ШНОР и ШНСУ нет: трек Т1 получает все баллы.", "", "");
  }
  return out + uncounted_lines(report, scores) + "\n" + total_line(submission.total, paint);
}

std::string lost_points_section(const Report& report, const SubmissionReport& submission,
                                const Paint& paint) {
  std::string out;
  std::vector<std::string> told;
  for (const Score& score : submission.scores) {
    const bool lost = score.counted && score.points < score.max;
    if (!lost || std::find(told.begin(), told.end(), score.why) != told.end()) continue;
    told.push_back(score.why);
    std::vector<Point> points;
    for (const Score& other : submission.scores) {
      const bool same = other.counted && other.points < other.max && other.why == score.why;
      if (same) points.push_back(point_of(other));
    }
    out += wrap(points_words(report, points) + ": " + score.why, "  • ", "    ");
  }
  return out.empty() ? out : "\n" + paint.bold("Почему баллы не получены") + "\n" + out;
}

}  // namespace muko
