#include "generator/docx/rich_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"

namespace muko::tmpl {
namespace {

using json = nlohmann::ordered_json;

enum Style : unsigned { Bold = 1, Italic = 2, Underlined = 4, Struck = 8 };

struct Mark {
  std::string_view sign;
  Style style;
};
// The longer first: "**" is no two "*".
constexpr std::array<Mark, 4> kMarks = {
    {{"**", Bold}, {"__", Underlined}, {"~~", Struck}, {"*", Italic}}};

class MarkupReader {
 public:
  explicit MarkupReader(std::string_view markup) : markup_(markup) {}

  std::vector<RichPiece> read() {
    while (position_ < markup_.size()) {
      if (!read_escape() && !read_link() && !read_mark()) text_ += markup_[position_++];
    }
    flush();
    return std::move(pieces_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return markup_.substr(position_); }

  bool read_escape() {
    const bool escape =
        markup_[position_] == '\\' && position_ + 1 < markup_.size() &&
        std::string_view("*_~[]()\\").find(markup_[position_ + 1]) != std::string_view::npos;
    if (!escape) return false;
    text_ += markup_[position_ + 1];
    position_ += 2;
    return true;
  }

  // A sign begins something only where it stands before a letter and another one ends it.
  bool read_mark() {
    for (const Mark& mark : kMarks) {
      if (!rest().starts_with(mark.sign)) continue;
      const bool open = (style_ & mark.style) != 0;
      const std::size_t behind = position_ + mark.sign.size();
      const bool begins = behind < markup_.size() && markup_[behind] != ' ' &&
                          markup_.find(mark.sign, behind + 1) != std::string_view::npos;
      if (!open && !begins) continue;
      flush();
      style_ ^= mark.style;
      position_ = behind;
      return true;
    }
    return false;
  }

  // [text](address)
  bool read_link() {
    if (markup_[position_] != '[') return false;
    const std::size_t middle = markup_.find("](", position_);
    if (middle == std::string_view::npos) return false;
    const std::size_t end = markup_.find(')', middle);
    const std::string_view shown = markup_.substr(position_ + 1, middle - position_ - 1);
    if (end == std::string_view::npos || shown.find_first_of("[\n") != std::string_view::npos) {
      return false;
    }
    flush();
    text_ = shown;
    link_ = markup_.substr(middle + 2, end - middle - 2);
    flush();
    link_.clear();
    position_ = end + 1;
    return true;
  }

  void flush() {
    if (text_.empty()) return;
    RichPiece piece{std::move(text_), link_, {}};
    if ((style_ & Bold) != 0)
      piece.properties.insert(piece.properties.end(), {{"b", "b/"}, {"bCs", "bCs/"}});
    if ((style_ & Italic) != 0)
      piece.properties.insert(piece.properties.end(), {{"i", "i/"}, {"iCs", "iCs/"}});
    if ((style_ & Struck) != 0) piece.properties.push_back({"strike", "strike/"});
    if ((style_ & Underlined) != 0) piece.properties.push_back({"u", "u single"});
    pieces_.push_back(std::move(piece));
    text_.clear();
  }

  std::string_view markup_;
  std::size_t position_ = 0;
  unsigned style_ = 0;
  std::string text_ = {};
  std::string link_ = {};
  std::vector<RichPiece> pieces_ = {};
};

// Reads the fields of one piece of a list.
class PieceReader {
 public:
  PieceReader(const json& object, const std::string& prefix, std::string& fault)
      : object_(object), prefix_(prefix), fault_(fault) {}

  RichPiece read() {
    for (const auto& [key, value] : object_.items()) read_field(key, value);
    return std::move(piece_);
  }

 private:
  void read_field(const std::string& key, const json& value) {
    if (key == "text") {
      piece_.text = value.is_string() ? value.get<std::string>()
                    : value.is_null() ? ""
                                      : value.dump();
    } else if (key == "link" || key == "url_id" || key == "url") {
      piece_.link = value.is_string() ? value.get<std::string>() : "";
    } else if (!value.is_null() && value != false && value != "") {
      if (!read_switch(key) && !read_named(key, value)) {
        fault_ = "«" + key +
                 "» в тексте с оформлением не понято: возможны text, bold, italic, "
                 "underline, strike, color, highlight, size, font, style, subscript, superscript, "
                 "link";
      }
    }
  }

  bool read_switch(const std::string& key) {
    if (key == "bold") {
      add("b", "b/");
      add("bCs", "bCs/");
    } else if (key == "italic") {
      add("i", "i/");
      add("iCs", "iCs/");
    } else if (key == "strike") {
      add("strike", "strike/");
    } else if (key == "subscript" || key == "superscript") {
      add("vertAlign", "vertAlign " + key);
    } else {
      return false;
    }
    return true;
  }

  bool read_named(const std::string& key, const json& value) {
    std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (key == "underline") {
      static constexpr std::array<std::string_view, 8> kKinds = {
          "single", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave"};
      const bool known = std::find(kKinds.begin(), kKinds.end(), text) != kKinds.end();
      add("u", "u " + (known ? text : "single"));
    } else if (key == "color") {
      add_colour(text);
    } else if (key == "highlight") {
      add_highlight(text);
    } else if (key == "size") {
      add_size(value);
    } else if (key == "font") {
      add_font(text);
    } else if (key == "style") {
      add("rStyle", "rStyle " + text);
    } else {
      return false;
    }
    return true;
  }

  void add_colour(std::string text) {
    if (text.starts_with('#')) text.erase(0, 1);
    const bool hex =
        text.size() == 6 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (!hex) fault_ = "цвет «" + text + "» не понят: запишите его как C00000";
    add("color", "color " + text);
  }

  void add_highlight(const std::string& text) {
    static constexpr std::array<std::string_view, 17> kColours = {
        "black",     "blue",        "cyan",    "darkBlue",   "darkCyan", "darkGray",
        "darkGreen", "darkMagenta", "darkRed", "darkYellow", "green",    "lightGray",
        "magenta",   "none",        "red",     "white",      "yellow"};
    if (std::find(kColours.begin(), kColours.end(), text) == kColours.end()) {
      fault_ = "цвет выделения «" + text + "» не понят: возможны yellow, green, red и другие";
    }
    add("highlight", "highlight " + text);
  }

  // docxtpl gives half-points; they are no size that a person would write: 24 and more.
  void add_size(const json& value) {
    const double points = value.is_number() ? value.get<double>() : 0;
    if (!(points >= 1) || points > 1000) {
      fault_ = "размер шрифта не понят: нужно число пунктов, например 14";
      return;
    }
    const std::string half = std::to_string(std::lround(points * 2));
    add("sz", "sz " + half);
    add("szCs", "szCs " + half);
  }

  void add_font(std::string font) {
    const std::size_t colon = font.find(':');  // docxtpl's «eastAsia:SimSun»
    if (colon != std::string::npos) font.erase(0, colon + 1);
    std::string name;
    write_plain(font, name);
    std::string xml = "rFonts";
    for (const char* kind : {"ascii", "hAnsi", "cs", "eastAsia"}) {
      xml.append(" ").append(prefix_).append(kind).append("=\"").append(name).append("\"");
    }
    piece_.properties.push_back({"rFonts", xml + "/"});
  }

  void add(std::string name, std::string xml) {
    piece_.properties.push_back({std::move(name), std::move(xml)});
  }

  const json& object_;
  const std::string& prefix_;
  std::string& fault_;
  RichPiece piece_ = {};
};

// "u single" -> <w:u w:val="single"/>
std::string property_xml(const std::string& spelling, const std::string& prefix) {
  const std::size_t space = spelling.find(' ');
  if (spelling.ends_with('/')) return "<" + prefix + spelling + ">";
  std::string value;
  write_plain(std::string_view(spelling).substr(space + 1), value);
  return "<" + prefix + spelling.substr(0, space) + " " + prefix + "val=\"" + value + "\"/>";
}

}  // namespace

std::vector<RichPiece> read_markup(std::string_view markup) {
  return MarkupReader(markup).read();
}

std::vector<RichPiece> read_rich(const json& value, const std::string& prefix, std::string& fault) {
  if (value.is_string()) return read_markup(value.get_ref<const std::string&>());
  if (value.is_object()) return {PieceReader(value, prefix, fault).read()};
  if (value.is_number()) return {{value.dump(), {}, {}}};
  std::vector<RichPiece> pieces;
  if (!value.is_array()) {
    fault = "$rich: нужен текст с разметкой или список кусков текста";
    return pieces;
  }
  for (const json& item : value) {
    if (item.is_array()) {
      fault = "$rich: в списке нужны тексты и наборы полей, а здесь список";
      break;
    }
    std::vector<RichPiece> read = item.is_string()
                                      ? std::vector<RichPiece>{{item.get<std::string>(), {}, {}}}
                                      : read_rich(item, prefix, fault);
    for (RichPiece& piece : read) pieces.push_back(std::move(piece));
  }
  return pieces;
}

Run run_of(const RichPiece& piece, const Run& ground) {
  Run run = ground;
  for (const auto& [name, spelling] : piece.properties) {
    set_property(run.properties, name, property_xml(spelling, ground.prefix));
  }
  run.in_paragraph = ground.in_paragraph && piece.link.empty();
  run.run_properties = written(run.properties, run.prefix);
  run.text = texts_of(run);
  return run;
}

}  // namespace muko::tmpl
