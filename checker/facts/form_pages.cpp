#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <variant>

#include "base/bytes.h"
#include "base/utf8.h"
#include "checker/facts/form_steps.h"
#include "document/walk.h"

namespace muko {
namespace {

constexpr double kMillimetresPerPoint = 25.4 / 72;
constexpr std::size_t kFullPage = 5000;  // code points that no page of letters of 12 pt holds
constexpr double kMiddle = 15;           // mm from the middle of the page
constexpr std::size_t kLongestNumber = 4;

// «2», «- 2 -»
bool is_page_number(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    if (letter >= U'0' && letter <= U'9') {
      ++digits;
    } else if (!is_space(letter) && letter != U'-' && letter != U'–' && letter != U'—') {
      return false;
    }
  }
  return digits > 0 && digits <= kLongestNumber;
}

class PageNumberReader {
 public:
  PageNumberReader(const Document& document, Form& form) : document_(document), form_(form) {}

  void run() {
    form_.several_pages = has_several_pages();
    for (const StoryBlocks& story : document_.stories) {
      if (story.story == Story::Header || story.story == Story::Footer) read_story(story);
    }
    if (document_.format == Format::Pdf) look_for_lost_numbers();
  }

 private:
  [[nodiscard]] bool has_several_pages() const {
    if (document_.pages) return *document_.pages > 1;
    std::size_t letters = 0;
    bool breaks = false;
    bool begun = false;
    for_each_paragraph(document_.blocks, [&](const Paragraph& paragraph) {
      letters += length_utf8(paragraph.text);
      breaks = breaks || (begun && paragraph.format.page_break_before && !paragraph.text.empty());
      begun = begun || !paragraph.text.empty();
    });
    return breaks || letters > kFullPage || turns_paper();
  }

  // Upright and landscape pages stand on paper of their own.
  [[nodiscard]] bool turns_paper() const {
    const auto& sections = document_.sections;
    return std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
      return section.landscape != sections.front().landscape;
    });
  }

  void read_story(const StoryBlocks& story) {
    for_each_paragraph(story.blocks, [&](const Paragraph& paragraph) {
      // A field that was never reckoned shows nothing here, and its number on the page.
      const bool shows_nothing = trim(paragraph.text).empty() && document_.format != Format::Pdf;
      if (is_page_number(paragraph.text)) {
        add(story, paragraph);
      } else if (shows_nothing || has_digit(paragraph.text)) {
        form_.maybe_numbered = true;
      }
    });
  }

  void add(const StoryBlocks& story, const Paragraph& paragraph) {
    PageNumberForm number;
    number.text = std::string(trim(paragraph.text));
    number.where = paragraph.where;
    number.at_foot = story.story == Story::Footer;
    number.on_first_page = is_on_first_page(story, paragraph);
    number.alignment = alignment_of(story, paragraph);
    form_.page_numbers.push_back(std::move(number));
  }

  [[nodiscard]] bool is_on_first_page(const StoryBlocks& story, const Paragraph& paragraph) const {
    if (document_.format == Format::Pdf) return paragraph.where.page == 1;
    if (story.section != 0 || document_.sections.empty()) return false;
    const bool own_first = document_.sections.front().different_first_page;
    return own_first ? story.kind == "first" : story.kind == "default";
  }

  // A frame around a number is not read: what seems to stand at the left may stand anywhere.
  [[nodiscard]] std::optional<Alignment> alignment_of(const StoryBlocks& story,
                                                      const Paragraph& paragraph) const {
    const auto& box = paragraph.where.box;
    const auto section = static_cast<std::size_t>(story.section);
    if (box && section < document_.sections.size()) {
      const double middle = (box->left + box->right) / 2 * kMillimetresPerPoint;
      const double off = middle - document_.sections[section].width / 2;
      if (std::abs(off) < kMiddle) return Alignment::Center;
      return off > 0 ? Alignment::Right : Alignment::Left;
    }
    if (paragraph.text.find('\t') != std::string::npos) return std::nullopt;
    const Alignment alignment = paragraph.format.alignment;
    if (alignment == Alignment::Center || alignment == Alignment::Right) return alignment;
    return std::nullopt;
  }

  // A number of one page only was left among the text.
  void look_for_lost_numbers() {
    for (const Block& block : document_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr && is_page_number(paragraph->text)) form_.maybe_numbered = true;
    }
  }

  const Document& document_;
  Form& form_;
};

}  // namespace

void read_page_numbers(const Document& document, Form& form) {
  PageNumberReader(document, form).run();
}

}  // namespace muko
