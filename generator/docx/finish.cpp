#include "generator/docx/finish.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <vector>

#include "base/utf8.h"
#include "generator/docx/additions.h"
#include "generator/docx/regrid.h"
#include "generator/docx/tag_cursor.h"

namespace muko::tmpl {
namespace {

constexpr std::string_view kAnyMark = "<?muko ";

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Nothing to be seen: no character, no picture, no break, nothing that others refer to.
bool is_hollow(std::string_view xml) {
  std::size_t position = 0;
  int properties = 0;  // inside <w:pPr>, <w:rPr>, <w:tcPr> …
  XmlTag tag;
  TagCursor cursor(xml);
  while (cursor.next(tag)) {
    if (!trim(xml.substr(position, tag.start - position)).empty()) return false;
    position = tag.end;
    const std::string_view name = local_name_of(tag.name);
    if (name == "sectPr") return false;
    if (name.ends_with("Pr") && tag.shape == TagShape::Open) ++properties;
    if (name.ends_with("Pr") && tag.shape == TagShape::Close) --properties;
    const bool plain = properties > 0 || name.ends_with("Pr") ||
                       tag.shape == TagShape::Instruction ||
                       is_any(name, {"p", "r", "t", "tr", "tc", "proofErr", "ins"});
    if (!plain) return false;
  }
  return trim(xml.substr(position)).empty();
}

// Where the element begins that holds `position`: the last "<w:p>" or "<w:p …>" before.
std::size_t start_of(std::string_view xml, const std::string& name, std::size_t position) {
  const std::string open = "<" + name;
  for (std::size_t at = xml.rfind(open, position); at != std::string_view::npos;
       at = at == 0 ? std::string_view::npos : xml.rfind(open, at - 1)) {
    const char behind = at + open.size() < xml.size() ? xml[at + open.size()] : '>';
    if (behind == '>' || behind == ' ') return at;
  }
  return std::string_view::npos;
}

// May a paragraph go that stands between these? What holds paragraphs needs one at its end, and
// two tables must be kept apart.
bool can_go(std::string_view before, std::string_view after) {
  static constexpr std::array<std::string_view, 6> kPlainFollowers = {"p>",       "p ",   "p/",
                                                                      "bookmark", "sdt>", "tbl>"};
  const std::size_t colon = after.find(':');
  const std::string_view next = colon == std::string_view::npos ? after : after.substr(colon + 1);
  const bool more = after.starts_with('<') && !after.starts_with("</") &&
                    std::any_of(kPlainFollowers.begin(), kPlainFollowers.end(),
                                [&](std::string_view name) { return next.starts_with(name); });
  const bool behind_table = before.ends_with("tbl>");
  const bool before_table = next.starts_with("tbl>") && !after.starts_with("</");
  if (behind_table) return more && !before_table;
  return more || before.ends_with("p>") || before.ends_with("p/>");
}

class Finishing {
 public:
  Finishing(std::string& xml, std::string prefix, Additions& additions)
      : xml_(xml), prefix_(std::move(prefix)), additions_(additions) {}

  void run() {
    restart_lists();
    while (true) {
      const std::size_t at = xml_.find(kAnyMark, position_);
      if (at == std::string::npos) break;
      out_.append(xml_, position_, at - position_);
      position_ = at;
      take_mark(std::string_view(xml_).substr(at));
    }
    out_.append(xml_, position_);
    xml_ = std::move(out_);
  }

 private:
  void take_mark(std::string_view rest) {
    if (rest.starts_with(kGridMark)) {
      position_ += kGridMark.size();
      position_ = regrid(xml_, position_, prefix_, out_);
    } else if (rest.starts_with(kHollowMark)) {
      position_ += kHollowMark.size();
      drop_if_hollow("p");
    } else if (rest.starts_with(kRowMark)) {
      position_ += kRowMark.size();
      drop_if_hollow("tr");
    } else {
      position_ = xml_.find("?>", position_) + 2;
    }
  }

  void drop_if_hollow(std::string_view name) {
    const std::string element = prefix_ + std::string(name);
    const std::size_t start = start_of(out_, element, out_.size());
    const std::string close = "</" + element + ">";
    const std::size_t end = xml_.find(close, position_);
    if (start == std::string::npos || end == std::string::npos) return;
    const bool hollow = is_hollow(std::string_view(out_).substr(start)) &&
                        is_hollow(std::string_view(xml_).substr(position_, end - position_));
    if (!hollow) return;
    const std::size_t behind = end + close.size();
    const bool free = name != "p" || can_go(std::string_view(out_).substr(0, start),
                                            std::string_view(xml_).substr(behind, 32));
    if (!free) return;
    out_.resize(start);
    position_ = behind;
  }

  // A pass of its own, for numbers change all over the text.
  void restart_lists() {
    if (xml_.find(kListMark) == std::string::npos) return;
    std::string text;
    std::map<std::string, std::string, std::less<>> fresh;
    std::size_t position = 0;
    XmlTag tag;
    TagCursor cursor(xml_);
    while (cursor.next(tag)) {
      const bool list = tag.name == prefix_ + "numId" && tag.shape == TagShape::Empty;
      const bool mark = tag.shape == TagShape::Instruction && tag.attributes.starts_with(" list");
      if (!list && !mark) continue;
      text.append(xml_, position, tag.start - position);
      position = tag.start;
      if (mark) {
        position = tag.end;
        const bool end = tag.attributes.starts_with(" listend ");
        const std::string number(tag.attributes.substr(tag.attributes.rfind(' ') + 1));
        fresh[number] = end ? "" : additions_.restart_list(number);
        continue;
      }
      const auto found = fresh.find(attribute_value(tag.attributes, prefix_ + "val"));
      if (found == fresh.end() || found->second.empty()) continue;
      text += "<" + prefix_ + "numId " + prefix_ + "val=\"" + found->second + "\"/>";
      position = tag.end;
    }
    text.append(xml_, position);
    xml_ = std::move(text);
  }

  std::string& xml_;
  std::string prefix_;
  Additions& additions_;
  std::string out_ = {};
  std::size_t position_ = 0;
};

}  // namespace

void finish_part(std::string& xml, const std::string& prefix, Additions& additions) {
  if (xml.find(kAnyMark) != std::string::npos) Finishing(xml, prefix, additions).run();
}

bool drop_hollow_start(const std::string& prefix, std::string& xml) {
  const std::size_t start = start_of(xml, prefix + "p", xml.size());
  if (start == std::string::npos) return false;
  const std::string_view begun = std::string_view(xml).substr(start);
  // An end of a paragraph there: what is open began before this output.
  if (begun.find("</" + prefix + "p>") != std::string_view::npos || !is_hollow(begun)) return false;
  xml.resize(start);
  return true;
}

}  // namespace muko::tmpl
