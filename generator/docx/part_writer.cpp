#include "generator/docx/part_writer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "base/xml.h"
#include "generator/docx/finish.h"
#include "generator/docx/rich_text.h"
#include "generator/docx/sub_document.h"
#include "generator/docx/table_value.h"
#include "generator/docx/tag_cursor.h"

namespace muko::tmpl {
namespace {

bool is_columns(std::string_view text) {
  return !text.empty() && text.size() <= 2 && text != "0" && text != "00" &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_colour(std::string_view text) {
  return text.size() == 6 &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// Width or height of "914400x457200".
Emu side_of(const std::string& frame, bool width) {
  const std::size_t cross = frame.find('x');
  const std::string side = width ? frame.substr(0, cross) : frame.substr(cross + 1);
  return side.empty() || side.size() > 12 ||
                 side.find_first_not_of("0123456789") != std::string::npos
             ? 0
             : std::stoll(side);
}

// "<w:rPr>…</w:rPr>", "" where there is none.
std::string_view first_element(std::string_view xml, const std::string& name) {
  const std::size_t start = xml.find("<" + name + ">");
  const std::string close = "</" + name + ">";
  const std::size_t end = xml.find(close, start == std::string_view::npos ? xml.size() : start);
  return end == std::string_view::npos ? std::string_view()
                                       : xml.substr(start, end + close.size() - start);
}

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

// What a tag is in a text. `ended`: a paragraph was, so the next one is begun by \a.
std::string_view sign_of(const XmlTag& tag, bool& ended) {
  const std::string_view name = local_name_of(tag.name);
  if (tag.shape == TagShape::Empty && name == "tab") return "\t";
  if (tag.shape == TagShape::Empty && name == "br") {
    return tag.attributes.find("\"page\"") == std::string_view::npos ? "\n" : "\f";
  }
  if (name != "p") return "";
  if (tag.shape == TagShape::Open && ended) return "\a";
  ended = ended || tag.shape == TagShape::Close;
  return "";
}

// The paragraph of a page break is the break itself.
std::string with_page_breaks(std::string text) {
  constexpr std::string_view page = "\a\f\a";
  for (std::size_t at = text.find(page); at != std::string::npos; at = text.find(page, at)) {
    text.replace(at, page.size(), "\f");
  }
  return text;
}

}  // namespace

void PartWriter::write(std::string_view text, std::size_t run, std::string& out) const {
  if (const Run* found = table_.run(run)) {
    write_text(text, found->text, out);
  } else {
    write_place(text, run, out);
  }
}

void PartWriter::mark(std::string_view field, std::size_t run, std::string& out) const {
  const std::string text = "[не заполнено: " + std::string(field) + "]";
  const Run* found = table_.run(run);
  if (found == nullptr) {
    const ValuePlace place = table_.place(run).place;
    const bool plain =
        place == ValuePlace::Plain || place == ValuePlace::Alt || place == ValuePlace::Command;
    if (plain) write_plain(text, out);
    if (!plain) write_fallback(table_.place(run), out);
    return;
  }
  out += found->mark_open;
  write_plain(text, out);
  out += found->mark_close;
}

// A value in an attribute must be what the attribute can hold.
void PartWriter::write_place(std::string_view text, std::size_t run, std::string& out) const {
  const PlaceOfValue& place = table_.place(run);
  const bool plain = place.place == ValuePlace::Plain || place.place == ValuePlace::Alt ||
                     place.place == ValuePlace::Command;
  if (text.empty() && !plain) return write_fallback(place, out);
  const auto fault = [&](std::string message) {
    faults_.push_back({run, std::move(message)});
    write_fallback(place, out);
  };
  if (text.starts_with('#') && place.place == ValuePlace::Colour) text.remove_prefix(1);
  switch (place.place) {
    case ValuePlace::Plain:
    case ValuePlace::Alt:
      write_plain(text, out);
      return;
    case ValuePlace::Command: {
      std::string quoted(text);
      std::replace(quoted.begin(), quoted.end(), '"', '\'');
      write_plain(quoted, out);
      return;
    }
    case ValuePlace::Span:
      if (!is_columns(text)) {
        return fault("ширина ячейки – число столбцов от 1 до 99, а здесь «" + std::string(text) +
                     "»");
      }
      out += text;
      return;
    case ValuePlace::Colour:
      if (text != "auto" && !is_colour(text)) {
        return fault("цвет ячейки записывают как FFCC00, а здесь «" + std::string(text) + "»");
      }
      out += text;
      return;
    case ValuePlace::Link: {
      std::string wrong;
      const std::string id = additions_.link(part_, std::string(text), wrong);
      if (!wrong.empty()) return fault(std::move(wrong));
      out += id;
      return;
    }
    case ValuePlace::Picture:
    case ValuePlace::PictureWidth:
    case ValuePlace::PictureHeight:
      write_fallback(place, out);  // a text: then the placeholder picture stays what it is
      return;
  }
}

// Where there is no value that fits: what the template had.
void PartWriter::write_fallback(const PlaceOfValue& place, std::string& out) const {
  if (place.place == ValuePlace::Link) {
    out += additions_.empty_link(part_);
  } else if (place.place == ValuePlace::PictureWidth || place.place == ValuePlace::PictureHeight) {
    out += std::to_string(side_of(place.fallback, place.place == ValuePlace::PictureWidth));
  } else {
    out += place.fallback;
  }
}

std::string PartWriter::write_object(const json& object, std::size_t run, std::string& out) const {
  const Run* found = table_.run(run);
  if (found == nullptr) return place_object(object, table_.place(run), out);
  const std::string& kind = object.begin().key();
  wrote_structure_ = true;
  if (kind == "$rich") return write_rich(object.begin().value(), *found, out);
  if (kind == "$image") return write_picture(object, *found, out);
  std::string fault;
  std::string blocks;
  if (kind == "$table") {
    blocks = table_xml(object, {*found, table_.table_properties, part_}, additions_, fault);
  } else if (kind == "$document") {
    blocks = sub_document_xml(object, *found, part_, additions_, fault);
  } else {
    return "«" + kind + "» не понято: возможны $rich, $image, $document и $table";
  }
  return fault.empty() ? write_blocks(blocks, *found, out) : fault;
}

std::string PartWriter::place_object(const json& object, const PlaceOfValue& place,
                                     std::string& out) const {
  std::string fault;
  const bool picture = object.begin().key() == "$image";
  if (!picture) {
    write_fallback(place, out);
    return "здесь можно вывести только текст, а в данных – «" + object.begin().key() + "»";
  }
  if (place.place == ValuePlace::Alt) {
    write_plain(text_at(object, "alt"), out);
    return {};
  }
  const bool width = place.place == ValuePlace::PictureWidth;
  const bool whole = place.place == ValuePlace::Picture;
  if (!whole && !width && place.place != ValuePlace::PictureHeight) {
    write_fallback(place, out);
    return "картинка возможна только в тексте или на месте другой картинки";
  }
  wrote_structure_ = true;
  const auto added = additions_.picture(part_, text_at(object, "$image"), fault);
  if (whole) {
    out += added ? added->relationship : place.fallback;
    return fault;
  }
  Frame frame{side_of(place.fallback, true), side_of(place.fallback, false)};
  if (added && frame.width > 0 && frame.height > 0) frame = fitted(added->file, frame);
  out += std::to_string(width ? frame.width : frame.height);
  return {};
}

std::string PartWriter::write_rich(const json& value, const Run& run, std::string& out) const {
  std::string fault;
  const std::vector<RichPiece> pieces = read_rich(value, run.prefix, fault);
  out += run.close();
  for (const RichPiece& piece : pieces) {
    if (!is_printable(piece.text)) fault = "в тексте недопустимый знак: удалите его из данных";
    const bool link = !piece.link.empty();
    if (link && run.in_link) fault = "ссылка внутри ссылки: уберите одну из них";
    const std::string id = link && fault.empty() ? additions_.link(part_, piece.link, fault) : "";
    if (!fault.empty()) break;
    const Run own = run_of(piece, run);
    if (link) {
      out += "<" + run.prefix +
             "hyperlink "
             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
             "r:id=\"" +
             id + "\">";
    }
    out += own.open();
    write_text(piece.text, own.text, out);
    out += own.close();
    if (link) out += run.end_tag("hyperlink");
  }
  out += run.open();
  return fault;
}

std::string PartWriter::write_picture(const json& object, const Run& run, std::string& out) const {
  std::string fault;
  const auto added = additions_.picture(part_, text_at(object, "$image"), fault);
  const auto frame = added ? frame_of(added->file, object, fault) : std::nullopt;
  if (!frame) return fault;
  out += run.end_tag("t");
  out += drawing_xml(run.prefix, added->relationship, additions_.next_id(), text_at(object, "alt"),
                     *frame);
  out += "<" + run.prefix + "t xml:space=\"preserve\">";
  return {};
}

// Paragraphs and tables end the paragraph of the tag; the rest of it goes on behind them.
std::string PartWriter::write_blocks(const std::string& blocks, const Run& run,
                                     std::string& out) const {
  if (!run.in_paragraph) {
    return "таблица и документ возможны только отдельным абзацем: поставьте тег вне ссылки и поля";
  }
  if (!drop_hollow_start(run.prefix, out)) out += run.close() + run.end_tag("p");
  // Word takes two tables side by side for one.
  const std::string table = run.prefix + "tbl>";
  if (out.ends_with("</" + table) && blocks.starts_with("<" + table)) {
    out += run.tag("p") + run.end_tag("p");
  }
  out += blocks;
  out += run.tag("p") + run.paragraph_properties;
  out += kHollowMark;
  out += run.open();
  return {};
}

void PartWriter::write_printed(std::string_view printed, std::size_t run, std::string& out) const {
  const Run* found = table_.run(run);
  if (found == nullptr) {
    write_place(plain_text(printed), run, out);
    return;
  }
  const std::size_t first = printed.find('<');
  if (first == std::string_view::npos) {
    out += printed;
    return;
  }
  XmlTag tag;
  TagCursor cursor(printed);
  if (!cursor.next(tag)) return;
  wrote_structure_ = true;
  const std::string_view name = local_name_of(tag.name);
  if (tag.shape != TagShape::Close && (name == "p" || name == "tbl" || name == "sdt")) {
    (void)write_blocks(std::string(printed), *found, out);
  } else {
    out += found->close();
    out += printed;
    out += found->open();
  }
}

// The text in one run (and paragraph, where whole ones were printed) like the first of `printed`.
void PartWriter::write_filtered(std::string_view text, std::string_view printed,
                                std::string& out) const {
  XmlTag tag;
  TagCursor cursor(printed);
  if (!cursor.next(tag)) {
    write_plain(text, out);
    return;
  }
  wrote_structure_ = true;
  Run run;
  run.prefix = tag.name.substr(0, tag.name.find(':') + 1);
  const bool paragraph = tag.shape != TagShape::Close && local_name_of(tag.name) == "p";
  const std::string properties(first_element(printed, run.prefix + "pPr"));
  const std::string first_run = "<" + run.prefix + "r>";
  const std::size_t start = printed.find(first_run);
  if (start != std::string_view::npos) {
    const std::string_view inside = printed.substr(start + first_run.size());
    const bool formatted = inside.starts_with("<" + run.prefix + "rPr>");
    if (formatted) run.run_properties = first_element(inside, run.prefix + "rPr");
  }
  run.in_paragraph = paragraph || printed.find("</" + run.prefix + "p>") != std::string_view::npos;
  run.paragraph_properties = properties;
  run.text = texts_of(run);
  if (paragraph) out += run.tag("p") + properties;
  out += run.open();
  write_text(text, run.text, out);
  out += run.close();
  if (paragraph) out += run.end_tag("p");
}

std::string PartWriter::plain_text(std::string_view printed) const {
  if (printed.find('<') == std::string_view::npos && printed.find('&') == std::string_view::npos) {
    return std::string(printed);
  }
  std::string text;
  std::size_t position = 0;
  bool ended = false;
  XmlTag tag;
  TagCursor cursor(printed);
  while (cursor.next(tag)) {
    text += unescape_xml(printed.substr(position, tag.start - position));
    text += sign_of(tag, ended);
    position = tag.end;
  }
  return with_page_breaks(text + unescape_xml(printed.substr(position)));
}

}  // namespace muko::tmpl
