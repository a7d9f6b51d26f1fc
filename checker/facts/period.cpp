#include "checker/facts/period.h"

#include <variant>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr int kPassportRows = 40;
constexpr std::size_t kLongestLabel = 160;  // bytes
constexpr std::size_t kLongestLine = 500;

// «за 2023 год», «по итогам 2022/2023 учебного года»: what the document looks back on.
bool looks_back(std::string_view before) {
  const std::string low = fold(before);
  const std::string_view end = trim(low);
  for (const std::string_view word : {"за", "итогам", "результатам", "сравнению с"}) {
    if (ends_with(end, word) &&
        (end.size() == word.size() || end[end.size() - word.size() - 1] == ' ')) {
      return true;
    }
  }
  return false;
}

std::optional<Period> period_in(std::string_view text) {
  std::optional<Period> period;
  for (const FoundPeriod& found : find_periods(text)) {
    const std::string_view before = trim(text.substr(0, found.start));
    if (looks_back(before)) continue;
    if (ends_with(before, " на")) return found.period;  // before «показавших … в 2022 году»
    if (!period) period = found.period;
  }
  return period;
}

bool is_label(std::string_view text, const Vocabulary& vocabulary) {
  return text.size() <= kLongestLabel && vocabulary.documents.period_labels.set.opens(text);
}

struct StatedPeriod {
  Period period;
  Quote quote = {};
};

// A row of the passport: «Сроки реализации | 2021–2024 годы».
std::optional<StatedPeriod> period_in_passport(const Table& table, const Vocabulary& vocabulary) {
  if (table.columns < 2 || table.columns > 3) return std::nullopt;
  for (const Cell& cell : table.cells) {
    if (cell.row > kPassportRows) break;
    if (cell.column == table.columns || !is_label(cell.text, vocabulary)) continue;
    const Cell* value = table.at(cell.row, cell.column + cell.colspan);
    if (value == nullptr) continue;
    if (const auto period = period_in(value->text)) {
      return StatedPeriod{*period, {std::string(trim(value->text)), value->where}};
    }
  }
  return std::nullopt;
}

// «Сроки реализации: 2021–2024 годы» as a line.
std::optional<Period> period_in_line(std::string_view line, std::string_view low,
                                     const Vocabulary& vocabulary) {
  if (line.size() > kLongestLine || !contains(low, "срок")) return std::nullopt;
  const std::string_view bare = without_number(low);
  const std::size_t colon = bare.find(':');
  if (colon == std::string_view::npos || !is_label(bare.substr(0, colon), vocabulary)) {
    return std::nullopt;
  }
  return period_in(line.substr(line.size() - bare.size() + colon));
}

std::optional<Period> period_of(const Text& text, const Vocabulary& vocabulary, const Part& part) {
  if (const auto period = period_in(part.title)) return period;
  if (part.kind == Kind::AnalyticalNote || part.kind == Kind::Letter) return std::nullopt;
  for (int block = part.first_block; block < part.last_block; ++block) {
    const Block& content = text.document().blocks[static_cast<std::size_t>(block)];
    if (const auto* table = std::get_if<Table>(&content)) {
      if (const auto stated = period_in_passport(*table, vocabulary)) return stated->period;
      continue;
    }
    const Passage& passage = text.passages()[static_cast<std::size_t>(text.first_passage(block))];
    if (const auto period = period_in_line(passage.text, passage.low, vocabulary)) return period;
  }
  return std::nullopt;
}

bool is_plan(const Part& part) {
  return part.kind == Kind::Roadmap || part.kind == Kind::RegionalMeasures ||
         part.kind == Kind::Programme;
}

// «1. Утвердить план … на 2024–2025 годы».
std::optional<Period> approved_period(const Text& text, const Vocabulary& vocabulary,
                                      const Part& part) {
  for (int i = text.first_passage(part.first_block); i < text.first_passage(part.last_block); ++i) {
    const Passage& passage = text.passages()[static_cast<std::size_t>(i)];
    const std::string_view bare = without_number(passage.low);
    if (!vocabulary.documents.approve.set.opens(bare.substr(0, 60))) continue;
    if (const auto period = period_in(passage.text)) return period;
  }
  return std::nullopt;
}

// The first passport of the part: what it says may differ from the title.
void read_passport(const Text& text, const Vocabulary& vocabulary, Part& part) {
  for (int block = part.first_block; block < part.last_block; ++block) {
    const auto* table =
        std::get_if<Table>(&text.document().blocks[static_cast<std::size_t>(block)]);
    if (table == nullptr) continue;
    auto stated = period_in_passport(*table, vocabulary);
    if (!stated) continue;
    part.passport_period = stated->period;
    part.passport_quote = std::move(stated->quote);
    return;
  }
}

}  // namespace

void read_period(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  for (Part& part : facts.parts) {
    part.period = period_of(text, vocabulary, part);
    if (part.kind == Kind::Programme) read_passport(text, vocabulary, part);
  }
  const Part& first = facts.parts.front();
  if (first.kind == Kind::Order && !first.period) {
    facts.parts.front().period = approved_period(text, vocabulary, first);
  }
  facts.period = first.period;
  for (const Part& part : facts.parts) {
    if (!facts.period && is_plan(part)) facts.period = part.period;
  }
}

}  // namespace muko
