// Lists: counts the items of lists as they are read (ODF 1.3 part 3, 5.3 and 19.880).
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "readers/odt/list_styles.h"

namespace muko::odt {

// Where the text stands among the lists around it.
struct ListPlace {
  ListCounters* counters = nullptr;  // of the list; null = outside lists
  std::string style = {};            // its name; "" = that of the paragraph
  std::size_t level = 0;             // 0…9
  bool awaits_number = false;        // the next paragraph begins an item
  std::optional<int> start = {};     // where it counts from
};

class Lists {
 public:
  explicit Lists(const Styles& styles) : styles_(styles) {}

  // The place inside the list `node` (text:list), which stands at `outer`.
  [[nodiscard]] ListPlace enter(XmlNode node, const ListPlace& outer);
  // The place of a text:numbered-paragraph.
  [[nodiscard]] ListPlace enter_numbered(XmlNode node);
  // The numbering of headings outside lists.
  [[nodiscard]] ListPlace outline(int level);

  [[nodiscard]] const ListStyle& style(Scope scope, std::string_view name);
  // Counts one more item and gives its label.
  [[nodiscard]] std::string next_label(const ListPlace& place, const ListStyle& style);

 private:
  [[nodiscard]] ListCounters* begin(const std::string& style, bool continues,
                                    std::string_view continued_list);

  const Styles& styles_;
  std::deque<ListCounters> all_;
  std::map<std::string, ListCounters*, std::less<>> by_id_;
  std::map<std::string, ListCounters*, std::less<>> last_of_style_;
  ListCounters outline_ = {};
  std::map<std::string, ListStyle, std::less<>> list_styles_[2];
};

}  // namespace muko::odt
