#include "checker/facts/outline.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/plan_bands.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/tracks.h"
#include "document/walk.h"

namespace muko {

namespace {

constexpr std::size_t kMaxHeadingBytes = 600;

bool ends_list_item(std::string_view text) {
  return !text.empty() && (text.back() == ';' || text.back() == ',' || text.back() == ':');
}

bool is_bold(const Paragraph& paragraph) {
  bool any = false;
  for (const Span& span : paragraph.spans) {
    if (trim(span.text).empty()) continue;
    if (!span.format.bold) return false;
    any = true;
  }
  return any;
}

// «Раздел 7», «Глава II»; the byte behind the number, 0 where it is none.
struct SectionNumber {
  std::string number = {};
  std::size_t end = 0;
};

SectionNumber section_number(std::string_view text) {
  const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), 60));
  const auto words = first_words(head, 2);
  if (words.size() < 2 || words[0].text.size() > std::string_view("раздел").size()) return {};
  const std::string first = to_lower(words[0].text);
  if (first != "раздел" && first != "глава" && first != "часть") return {};
  const std::string_view number = words[1].text;
  const bool valid = number.find_first_not_of("0123456789IVXLІХ") == std::string_view::npos;
  return valid ? SectionNumber{std::string(number), words[1].end} : SectionNumber{};
}

// A paragraph that is, or begins with, the name of a track: «Трек 2. Организация …».
bool opens_with_track(std::string_view text, const Vocabulary& vocabulary) {
  const bool colon = !text.empty() && text.back() == ':';
  if (text.size() > kMaxHeadingBytes || (ends_list_item(text) && !colon)) return false;
  const Marker marker = read_marker(text);
  const auto found = find_tracks(text, vocabulary);
  if (found.empty() || found.front().start > marker.end) return false;
  // A sentence goes on with its verb; a heading stops, or explains behind a sign.
  const std::string_view rest = trim(text.substr(found.front().end));
  static constexpr std::array<std::string_view, 8> kSigns = {".", ":", "–", "—",
                                                             "-", "(", "«", ","};
  const bool sign = std::any_of(kSigns.begin(), kSigns.end(),
                                [&](auto s) { return rest.substr(0, s.size()) == s; });
  const bool worded = found.front().end - found.front().start > 30;
  return rest.empty() || sign || (worded && rest.back() != '.') || is_upper(to_utf32(rest).front());
}

class OutlineReader {
 public:
  OutlineReader(const Document& document, const Vocabulary& vocabulary, const Facts& facts)
      : document_(document), vocabulary_(vocabulary), facts_(facts) {}

  Outline read() {
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      enter_part(static_cast<int>(block));
      const auto* paragraph = std::get_if<Paragraph>(&document_.blocks[block]);
      place_.opens = paragraph != nullptr && is_heading(*paragraph);
      if (place_.opens) add_heading(*paragraph);
      if (paragraph != nullptr && !trim(paragraph->text).empty()) before_ = paragraph;
      outline_.places.push_back(place_);
    }
    return std::move(outline_);
  }

 private:
  void enter_part(int block) {
    for (int part = place_.part + 1; part < static_cast<int>(facts_.parts.size()); ++part) {
      if (facts_.parts[static_cast<std::size_t>(part)].first_block > block) break;
      place_ = {part};
      track_paragraph_ = nullptr;
    }
  }

  bool is_heading(const Paragraph& paragraph) const {
    const std::string_view text = trim(paragraph.text);
    if (text.empty() || text.size() > kMaxHeadingBytes) return false;
    if (paragraph.kind == ParagraphKind::Heading) return true;
    if (section_number(text).end != 0) return !ends_list_item(text);
    if (follows_list_item()) return false;
    if (opens_with_track(text, vocabulary_)) return true;
    const bool set_off = is_bold(paragraph) || paragraph.format.alignment == Alignment::Center;
    return set_off && !ends_list_item(text) && !is_goal(text, vocabulary_);
  }

  // The last item of a list of the tracks ends with a full stop, the others with semicolons.
  bool follows_list_item() const {
    if (before_ == nullptr) return false;
    const std::string_view text = trim(before_->text);
    return ends_list_item(text) && !is_goal(text, vocabulary_);
  }

  // The number before the words, typed or automatic.
  static std::string number_of(const Paragraph& paragraph) {
    const std::string_view text = trim(paragraph.text);
    const SectionNumber section = section_number(text);
    if (section.end != 0) return section.number;
    const std::string label = paragraph.label + " ";
    const Marker automatic = read_marker(label);
    if (!automatic.number.empty()) return automatic.number;
    return read_marker(text).number;
  }

  bool is_title(std::string_view text) const {
    if (facts_.parts.empty()) return false;
    const Part& part = facts_.parts[static_cast<std::size_t>(place_.part)];
    const std::string own = normalize(text);
    const std::string title = normalize(part.title);
    return !title.empty() && (title.find(own) != std::string::npos || own.find(title) == 0);
  }

  void add_heading(const Paragraph& paragraph) {
    const std::string_view text = trim(paragraph.text);
    Heading heading;
    heading.text = one_line(labelled_text(paragraph));
    heading.number = number_of(paragraph);
    heading.track = track_of_band(text, vocabulary_);
    heading.part = place_.part;
    heading.title = is_title(text);
    heading.where = paragraph.where;
    const std::vector<StemKey> words = stem_keys(text);
    heading.plan = heading.track || vocabulary_.plan_headings.set.found_in(words);
    heading.no_measures = !heading.plan && vocabulary_.no_measures.set.found_in(words);
    update_track(heading, paragraph);
    place_.heading = static_cast<int>(outline_.headings.size());
    outline_.headings.push_back(std::move(heading));
  }

  // A heading of the same look as the track's own, or above it, ends the track.
  void update_track(const Heading& heading, const Paragraph& paragraph) {
    if (heading.track) {
      place_.track = heading.track;
      track_paragraph_ = &paragraph;
      return;
    }
    if (track_paragraph_ == nullptr) return;
    const bool styled = paragraph.kind == ParagraphKind::Heading &&
                        track_paragraph_->kind == ParagraphKind::Heading;
    const bool same_look =
        styled ? paragraph.level <= track_paragraph_->level
               : paragraph.kind == track_paragraph_->kind &&
                     is_bold(paragraph) == is_bold(*track_paragraph_) &&
                     paragraph.format.alignment == track_paragraph_->format.alignment;
    if (!same_look && section_number(trim(paragraph.text)).end == 0) return;
    place_.track.reset();
    track_paragraph_ = nullptr;
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  const Facts& facts_;
  Outline outline_;
  Place place_;
  const Paragraph* before_ = nullptr;           // the last one with words
  const Paragraph* track_paragraph_ = nullptr;  // the heading that set the track in force
};

}  // namespace

Outline read_outline(const Document& document, const Vocabulary& vocabulary, const Facts& facts) {
  return OutlineReader(document, vocabulary, facts).read();
}

}  // namespace muko
