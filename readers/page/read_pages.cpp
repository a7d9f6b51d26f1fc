#include "readers/page/read_pages.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "document/walk.h"
#include "readers/page/clean.h"
#include "readers/page/compose.h"
#include "readers/page/furniture.h"
#include "readers/page/hyphenation.h"
#include "readers/page/layout.h"
#include "readers/page/lines.h"
#include "readers/page/loose_rows.h"
#include "readers/page/loose_tables.h"
#include "readers/page/measures.h"
#include "readers/page/over_pages.h"
#include "readers/page/paragraphs.h"
#include "readers/page/ruled_tables.h"
#include "readers/page/rules.h"
#include "readers/page/side_by_side.h"

namespace muko {
namespace {

using page::Item;
using page::LaidTable;
using page::Line;
using page::Measures;

constexpr double kMillimetresPerPoint = 25.4 / 72;

class PageReader {
 public:
  PageReader(std::vector<Page> pages, Document& document)
      : pages_(std::move(pages)),
        document_(document),
        hyphenation_(pages_),
        composer_(hyphenation_) {}

  void run() {
    for (Page& page : pages_) take_apart(page);
    const page::Furniture furniture = page::take_furniture(lines_);
    for (std::size_t i = 0; i < pages_.size(); ++i) collect_items(i);
    make_sections();
    page::join_over_pages(items_);
    compose_items();
    add_stories(furniture.heads, Story::Header);
    add_stories(furniture.feet, Story::Footer);
    document_.pages = std::max(document_.pages.value_or(0), static_cast<int>(pages_.size()));
  }

 private:
  void take_apart(Page& page) {
    if (!page::clean_page(page)) {
      warn("page-cut", page.number,
           "на странице " + std::to_string(page.number) +
               " слишком много слов или линий: прочитана не вся");
    }
    page::Ruling ruling = page::merge_rules(page.rules);
    if (page::take_marks(page.words, ruling.horizontal) > 0) {
      warn("struck-out", page.number,
           "на странице " + std::to_string(page.number) +
               " есть зачёркнутый текст (удалённый при правке): он не прочитан");
    }
    std::vector<const PageWord*> words;
    words.reserve(page.words.size());
    for (const PageWord& word : page.words) words.push_back(&word);
    tables_.push_back(page::find_ruled_tables(ruling, words, page.number));
    rules_.push_back(std::move(ruling.horizontal));

    page::PageLines lines;
    lines.page = page.number;
    lines.height = page.height;
    lines.table_top = page.height;
    for (const LaidTable& table : tables_.back()) {
      lines.table_top = std::min(lines.table_top, table.box.top);
      lines.table_bottom = std::max(lines.table_bottom, table.box.bottom);
    }
    lines.lines = page::make_lines(std::move(words), page.number);
    lines_.push_back(std::move(lines));
  }

  void warn(const char* code, int page, std::string message) {
    Location where;
    where.page = page;
    document_.warnings.push_back({code, std::move(message), where});
  }

  void collect_items(std::size_t index) {
    std::vector<Item> items;
    std::vector<Box> obstacles;
    for (const LaidTable& table : tables_[index]) obstacles.push_back(table.box);
    page::LooseTables loose =
        page::find_loose_tables(lines_[index], rules_[index], obstacles, unfinished_);
    if (loose.goes_on && unfinished_ && unfinished_->trailing > 0) {
      take_trailing_band(unfinished_->trailing);
    }
    unfinished_ = std::move(loose.unfinished);
    std::move(loose.tables.begin(), loose.tables.end(), std::back_inserter(tables_[index]));
    std::vector<LaidTable> beside = page::find_side_by_side(lines_[index]);
    std::move(beside.begin(), beside.end(), std::back_inserter(tables_[index]));
    for (LaidTable& table : tables_[index]) {
      Item item;
      item.page = table.page;
      item.top = table.box.top;
      item.bottom = table.box.bottom;
      item.table = std::move(table);
      items.push_back(std::move(item));
    }
    for (Line& line : lines_[index].lines) {
      Item item;
      item.page = line.page;
      item.top = line.box.top;
      item.bottom = line.box.bottom;
      item.line = std::move(line);
      items.push_back(std::move(item));
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.top < b.top; });
    std::move(items.begin(), items.end(), std::back_inserter(items_));
  }

  // The last lines of the page before are a band of the table above them, which goes on.
  void take_trailing_band(std::size_t count) {
    if (items_.size() <= count || !items_[items_.size() - count - 1].table) return;
    const auto first = items_.end() - static_cast<std::ptrdiff_t>(count);
    page::Lines lines;
    for (auto item = first; item != items_.end(); ++item) {
      if (item->table) return;
      lines.push_back(std::move(item->line));
    }
    page::add_band(*(first - 1)->table, std::move(lines));
    items_.erase(first, items_.end());
  }

  // What lies on the pages of one section, a run of pages of one size.
  struct Sheets {
    double width = 0;
    double height = 0;
    double top = 0;
    double bottom = 0;
    std::vector<const Line*> lines = {};
    std::vector<Box> tables = {};  // those with borders
  };

  void make_sections() {
    std::vector<Sheets> sections;
    for (const Page& page : pages_) {
      if (sections.empty() || !same_size(sections.back(), page)) {
        sections.push_back({page.width, page.height, page.height});
      }
      section_of_page_.try_emplace(page.number, sections.size() - 1);
    }
    for (const Item& item : items_) {
      Sheets& sheets = sections[section_of(item.page)];
      if (!item.table) sheets.lines.push_back(&item.line);
      if (item.table && item.table->ruled) sheets.tables.push_back(item.table->box);
      sheets.top = std::min(sheets.top, item.top);
      sheets.bottom = std::max(sheets.bottom, item.bottom);
    }
    for (Item& item : items_) {
      if (item.table) item.table->text_bottom = sections[section_of(item.page)].bottom;
    }
    for (const Sheets& sheets : sections) add_section(sheets);
  }

  static bool same_size(const Sheets& a, const Page& b) {
    return std::abs(a.width - b.width) < 3 && std::abs(a.height - b.height) < 3;
  }

  void add_section(const Sheets& sheets) {
    Measures measures = page::measure(sheets.lines, sheets.width);
    page::widen(measures, sheets.lines.size(), sheets.tables);
    Section section;
    section.width = std::round(sheets.width * kMillimetresPerPoint);
    section.height = std::round(sheets.height * kMillimetresPerPoint);
    section.landscape = sheets.width > sheets.height;
    if (sheets.bottom > 0) {
      section.margin_left = std::round(measures.left * kMillimetresPerPoint);
      section.margin_right = std::round((sheets.width - measures.right) * kMillimetresPerPoint);
      section.margin_top = std::round(sheets.top * kMillimetresPerPoint);
      section.margin_bottom = std::round((sheets.height - sheets.bottom) * kMillimetresPerPoint);
    }
    document_.sections.push_back(section);
    measures_.push_back(measures);
  }

  // Of the page with this number; there are pages, and it is one of them.
  [[nodiscard]] std::size_t section_of(int page) const {
    const auto found = section_of_page_.find(page);
    return found == section_of_page_.end() ? 0 : found->second;
  }

  void compose_items() {
    for (std::size_t i = 0; i < items_.size();) {
      const std::size_t index = section_of(items_[i].page);
      const auto section = static_cast<int>(index);
      const Measures& measures = measures_[index];
      if (items_[i].table) {
        document_.blocks.emplace_back(composer_.table(*items_[i].table, measures, section));
        ++i;
        continue;
      }
      page::Lines lines;
      for (; i < items_.size() && !items_[i].table && section_of(items_[i].page) == index; ++i) {
        lines.push_back(std::move(items_[i].line));
      }
      page::Column column;
      column.left = measures.left;
      column.right = measures.right;
      column.indent = measures.indent;
      column.pitch = measures.pitch;
      for (const page::Draft& draft : page::make_paragraphs(std::move(lines), column)) {
        document_.blocks.emplace_back(composer_.paragraph(draft, measures, section));
      }
    }
    fill_cell_texts(document_.blocks);
  }

  void add_stories(const page::Lines& lines, Story story) {
    StoryBlocks* blocks = nullptr;
    int last_page = 0;
    for (const Line& line : lines) {
      if (blocks == nullptr || line.page != last_page) {
        document_.stories.push_back(
            {story, "default", static_cast<int>(section_of(line.page)), {}});
        blocks = &document_.stories.back();
        last_page = line.page;
      }
      blocks->blocks.emplace_back(composer_.story_line(line, story));
    }
  }

  std::vector<Page> pages_;
  Document& document_;
  page::Hyphenation hyphenation_;
  page::Composer composer_;
  std::vector<std::vector<LaidTable>> tables_ = {};  // by page
  std::vector<std::vector<Rule>> rules_ = {};        // horizontal ones of no table, by page
  std::vector<page::PageLines> lines_ = {};
  std::optional<page::Unfinished> unfinished_ = {};  // of the page before
  std::vector<Item> items_ = {};
  std::unordered_map<int, std::size_t> section_of_page_ = {};  // by number
  std::vector<Measures> measures_ = {};                        // by section
};

}  // namespace

void read_pages(std::vector<Page> pages, Document& document) {
  PageReader(std::move(pages), document).run();
}

}  // namespace muko
