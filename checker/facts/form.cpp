#include "checker/facts/form.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/form_steps.h"
#include "checker/facts/steps.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr double kMillimetresPerPoint = 25.4 / 72;
constexpr std::size_t kTwoLines = 100;  // code points that no line of a sheet holds
constexpr std::size_t kFiveLines = 350;
constexpr std::size_t kShownWords = 80;
constexpr std::size_t kExtreme = 2;    // so many paragraphs may stick out of the margins of a PDF
constexpr double kLetterHeight = 1.5;  // mm: a box on a page is higher than the ink in it

bool shows_form(Format format) {
  return format == Format::Docx || format == Format::Odt || format == Format::Doc ||
         format == Format::Rtf || format == Format::Pdf;
}

// Its first words, a piece of it as written.
std::string beginning_of(std::string_view text) {
  text = trim(text);
  if (length_utf8(text) <= kShownWords) return std::string(text);
  const std::string_view cut = substr_utf8(text, 0, kShownWords);
  return std::string(trim(cut.substr(0, cut.rfind(' '))));
}

// The size of most of its letters.
double size_of(const Paragraph& paragraph) {
  std::map<double, std::size_t> letters;
  for (const Span& span : paragraph.spans) letters[span.format.size] += span.text.size();
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

// «1.», «2)», «а)», «–»: an item whose author set it as a list.
bool opens_with_label(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = letters::next(text, at);
  if (!letters::is_any_letter(first)) return first != U'«' && first != U'"' && first != U'(';
  return at < text.size() && (text[at] == ')' || text[at] == '.');
}

bool starts_small(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = letters::next(text, at);
  return letters::is_any_letter(first) && !is_upper(first);
}

class FormReader {
 public:
  FormReader(const Text& text, Facts& facts)
      : text_(text), facts_(facts), document_(text.document()) {}

  void run() {
    const bool printed = document_.format == Format::Pdf;
    for (const Passage& passage : text_.passages()) {
      step_to(passage);
      if (!passage.text.empty()) note_sheet(passage);
      if (is_running_text(passage)) facts_.form.texts.push_back(text_form(passage, printed));
    }
    if (printed) measure_printed();
  }

 private:
  // The part and the wording of a passage: both lists follow the text.
  void step_to(const Passage& passage) {
    while (part_ + 1 < facts_.parts.size() &&
           passage.block >= facts_.parts[part_ + 1].first_block) {
      ++part_;
    }
    formal_ = false;
    const bool known = wording_ < facts_.wordings.size() &&
                       facts_.wordings[wording_].quote.where == whole_passage(passage);
    if (known) formal_ = facts_.wordings[wording_++].formal;
  }

  void note_sheet(const Passage& passage) {
    const auto section = static_cast<std::size_t>(section_of(document_, passage));
    if (section >= document_.sections.size() || noted_.count(section) > 0) return;
    noted_[section] = facts_.form.sheets.size();
    const Section& page = document_.sections[section];
    SheetForm sheet;
    sheet.landscape = page.landscape;
    sheet.part = static_cast<int>(part_);
    sheet.text = beginning_of(passage.text);
    sheet.where = whole_passage(passage);
    const bool set = page.margin_left + page.margin_right + page.margin_top > 0;
    if (set && document_.format != Format::Pdf) {
      sheet.margins = {page.margin_left, page.margin_right, page.margin_top, page.margin_bottom};
    }
    facts_.form.sheets.push_back(std::move(sheet));
  }

  [[nodiscard]] bool is_in_body(const Passage& passage) const {
    if (passage.table != nullptr || passage.paragraph->where.story != Story::Body) return false;
    if (formal_ || part_ >= facts_.parts.size()) return false;
    return passage.block >= facts_.parts[part_].body_block;
  }

  [[nodiscard]] bool is_heading(const Passage& passage) const {
    if (passage.paragraph->kind == ParagraphKind::Heading || is_bold(passage)) return true;
    const auto heading = facts_.requisites.places.find("heading");
    return heading != facts_.requisites.places.end() &&
           whole(heading->second) == whole(whole_passage(passage));
  }

  [[nodiscard]] bool is_running_text(const Passage& passage) const {
    const Paragraph& paragraph = *passage.paragraph;
    if (!is_in_body(passage) || !paragraph.label.empty() || is_heading(passage)) return false;
    const Alignment alignment = paragraph.format.alignment;
    if (alignment == Alignment::Center || alignment == Alignment::Right) return false;
    const std::string_view words = trim(passage.text);
    const bool set_apart = words.find('\t') != std::string_view::npos ||
                           words.find("....") != std::string_view::npos ||
                           words.find("____") != std::string_view::npos;
    return !set_apart && length_utf8(words) >= kTwoLines;
  }

  [[nodiscard]] static TextForm text_form(const Passage& passage, bool printed) {
    const Paragraph& paragraph = *passage.paragraph;
    const ParagraphFormat& format = paragraph.format;
    TextForm form;
    form.text = beginning_of(passage.text);
    form.where = whole_passage(passage);
    form.size = size_of(paragraph);
    form.spacing = format.line_spacing;
    // A ragged edge of a few lines may be chance.
    if (!printed || length_utf8(passage.text) >= kFiveLines) form.alignment = format.alignment;
    if (has_own_indent(passage)) form.indent = format.indent_first_line;
    return form;
  }

  // Lists hang, tabs and spaces stand for an indent, a paragraph may go on behind a table.
  [[nodiscard]] static bool has_own_indent(const Passage& passage) {
    const ParagraphFormat& format = passage.paragraph->format;
    const bool plain = format.indent_first_line >= 0 && format.indent_left < 1;
    const std::string_view text = passage.text;
    const bool flush = !text.empty() && trim(text).data() == text.data();
    return plain && flush && !starts_small(text) && !opens_with_label(text) &&
           text.find('\n') == std::string_view::npos;
  }

  // What the long lines of a PDF leave at each side; silent where few show it.
  void measure_printed() {
    std::map<std::size_t, std::array<std::vector<double>, 4>> gaps;
    for (const Passage& passage : text_.passages()) {
      const auto& box = passage.paragraph->where.box;
      if (passage.table != nullptr || !box || length_utf8(passage.text) < kTwoLines) continue;
      const auto section = static_cast<std::size_t>(section_of(document_, passage));
      if (section >= document_.sections.size()) continue;
      const Section& page = document_.sections[section];
      auto& sides = gaps[section];
      sides[0].push_back(box->left * kMillimetresPerPoint);
      sides[1].push_back(page.width - box->right * kMillimetresPerPoint);
      sides[2].push_back(box->top * kMillimetresPerPoint + kLetterHeight);
      sides[3].push_back(page.height - box->bottom * kMillimetresPerPoint + kLetterHeight);
    }
    for (auto& [section, sides] : gaps) {
      const auto sheet = noted_.find(section);
      if (sheet == noted_.end() || sides[0].size() <= kExtreme) continue;
      for (auto& side : sides) {
        std::nth_element(side.begin(), side.begin() + kExtreme, side.end());
      }
      facts_.form.sheets[sheet->second].margins = {sides[0][kExtreme], sides[1][kExtreme],
                                                   sides[2][kExtreme], sides[3][kExtreme]};
    }
  }

  const Text& text_;
  Facts& facts_;
  const Document& document_;
  std::size_t part_ = 0;
  std::size_t wording_ = 0;
  bool formal_ = false;                            // of the passage at hand
  std::map<std::size_t, std::size_t> noted_ = {};  // section -> its sheet
};

}  // namespace

int section_of(const Document& document, const Passage& passage) {
  const Block& block = document.blocks[static_cast<std::size_t>(passage.block)];
  if (const auto* table = std::get_if<Table>(&block)) return table->section;
  return std::get<Paragraph>(block).section;
}

void read_form(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  facts.form.known = shows_form(facts.format) && !facts.parts.empty();
  if (!facts.form.known) return;
  FormReader(text, facts).run();
  read_page_numbers(text.document(), facts.form);
  read_stamp_forms(text, vocabulary, facts);
  read_date_forms(text, facts);
}

}  // namespace muko
