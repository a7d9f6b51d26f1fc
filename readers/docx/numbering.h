// Numbering: list numbers as a reader sees them (ISO 29500-1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/xml.h"
#include "readers/docx/properties.h"
#include "readers/docx/styles.h"

namespace muko::docx {

inline constexpr std::size_t kListLevels = 9;

struct ListLevel {
  int start = 1;
  std::string format = "decimal";
  int digits = 0;                         // at least so many: of the custom format "001, 002, …"
  std::string text = {};                  // "%1.%2."; of a bullet, the bullet
  bool legal = false;                     // every number in it is shown as decimal
  std::optional<int> restart_after = {};  // w:lvlRestart: 0 never, n after a paragraph of level < n
  std::string style = {};                 // the paragraph style that stands for this level
  ParagraphProperties paragraph = {};
};

using ListCounters = std::array<std::optional<int>, kListLevels>;

// One list of the document: its levels with what it overrides.
struct List {
  int definition = 0;  // w:abstractNumId: lists of one definition count on
  std::array<ListLevel, kListLevels> levels = {};
  // Where the first paragraph of this list and level starts anew; spent by it.
  ListCounters start_overrides = {};
};

class Numbering {
 public:
  // `part` may be without a root: a document without lists. It and `styles` must outlive this.
  Numbering(XmlNode part, Styles& styles);

  // Null where w:numId names no list.
  [[nodiscard]] const List* find(int list);
  // The level that stands for a paragraph style; nullopt where none does.
  [[nodiscard]] std::optional<int> level_of_style(int list, std::string_view style);
  // Counts one more paragraph of that level (0…8) and gives its number or bullet.
  [[nodiscard]] std::string next_label(int list, int level);

 private:
  [[nodiscard]] std::optional<List> resolve(int list);
  [[nodiscard]] std::optional<int> definition_of(int list, int depth);
  static void count(List& list, ListCounters& counters, std::size_t level);

  Styles& styles_;
  std::unordered_map<int, XmlNode> definition_nodes_;
  std::unordered_map<int, XmlNode> list_nodes_;
  std::map<int, std::optional<List>> lists_;
  std::map<int, ListCounters> counters_;  // by definition
};

}  // namespace muko::docx
