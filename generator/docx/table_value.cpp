#include "generator/docx/table_value.h"

#include <algorithm>
#include <array>

#include "generator/docx/part_writer.h"
#include "generator/docx/rich_text.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxColumns = 63;
constexpr std::size_t kTextWidth = 9354;  // twentieths of a point: 165 mm
constexpr Emu kEmuPerTwip = 635;

class TableWriter {
 public:
  TableWriter(const json& object, const TablePlace& place, Additions& additions, std::string& fault)
      : rows_(object.begin().value()),
        object_(object),
        place_(place),
        additions_(additions),
        fault_(fault),
        w_(place.run.prefix) {}

  std::string write() {
    if (!read_columns() || !read_widths()) return {};
    const std::size_t headers = header_rows();
    std::string xml = "<" + w_ + "tbl>" + properties() + "<" + w_ + "tblGrid>";
    for (const std::size_t width : widths_) {
      xml += "<" + w_ + "gridCol " + w_ + "w=\"" + std::to_string(width) + "\"/>";
    }
    xml += "</" + w_ + "tblGrid>";
    for (std::size_t row = 0; row < rows_.size() && fault_.empty(); ++row) {
      write_row(rows_[row], row < headers, xml);
    }
    return xml + "</" + w_ + "tbl>";
  }

 private:
  bool read_columns() {
    if (!rows_.is_array() || rows_.empty()) {
      fault_ = "$table: нужен список строк, а каждая строка – список ячеек";
      return false;
    }
    for (const json& row : rows_) {
      if (!row.is_array()) {
        fault_ = "$table: каждая строка – список ячеек, а здесь что-то другое";
        return false;
      }
      columns_ = std::max(columns_, row.size());
    }
    if (columns_ == 0 || columns_ > kMaxColumns) {
      fault_ = "$table: столбцов должно быть от 1 до 63";
      return false;
    }
    return true;
  }

  bool read_widths() {
    widths_.assign(columns_, kTextWidth / columns_);
    const auto widths = object_.find("widths");
    if (widths == object_.end()) return true;
    if (!widths->is_array() || widths->size() != columns_) {
      fault_ = "$table: в widths нужно столько же размеров, сколько столбцов";
      return false;
    }
    for (std::size_t i = 0; i < columns_; ++i) {
      const auto length = read_length((*widths)[i], fault_);
      if (!length) return false;
      widths_[i] = static_cast<std::size_t>(*length / kEmuPerTwip);
    }
    return true;
  }

  [[nodiscard]] std::size_t header_rows() const {
    const auto header = object_.find("header");
    if (header == object_.end()) return 0;
    if (header->is_boolean()) return header->get<bool>() ? 1 : 0;
    return header->is_number_unsigned() ? header->get<std::size_t>() : 0;
  }

  [[nodiscard]] std::string properties() const {
    if (!place_.properties.empty()) return place_.properties;
    std::size_t sum = 0;
    for (const std::size_t width : widths_) sum += width;
    std::string xml = "<" + w_ + "tblPr><" + w_ + "tblW " + w_ + "w=\"" + std::to_string(sum) +
                      "\" " + w_ + "type=\"dxa\"/><" + w_ + "tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml += "<" + w_ + side + " " + w_ + "val=\"single\" " + w_ + "sz=\"4\" " + w_ +
             "space=\"0\" " + w_ + "color=\"auto\"/>";
    }
    return xml + "</" + w_ + "tblBorders></" + w_ + "tblPr>";
  }

  void write_row(const json& row, bool header, std::string& xml) {
    xml += "<" + w_ + "tr>";
    if (header) {
      xml += "<" + w_ + "trPr><" + w_ + "cantSplit/><" + w_ + "tblHeader/></" + w_ + "trPr>";
    }
    for (std::size_t column = 0; column < columns_; ++column) {
      xml += "<" + w_ + "tc><" + w_ + "tcPr><" + w_ + "tcW " + w_ + "w=\"" +
             std::to_string(widths_[column]) + "\" " + w_ + "type=\"dxa\"/></" + w_ + "tcPr><" +
             w_ + "p>" + place_.run.paragraph_properties;
      if (column < row.size()) write_cell(row[column], header, xml);
      xml += "</" + w_ + "p></" + w_ + "tc>";
    }
    xml += "</" + w_ + "tr>";
  }

  void write_cell(const json& cell, bool header, std::string& xml) {
    Run run = place_.run;
    if (header) run = run_of({"", "", {{"b", "b/"}, {"bCs", "bCs/"}}}, place_.run);
    xml += run.open();
    const bool rich = cell.is_object() && !cell.empty() && cell.begin().key() == "$rich";
    if (rich) {
      write_pieces(read_rich(cell.begin().value(), w_, fault_), run, xml);
    } else if (cell.is_array() || cell.is_object()) {
      fault_ = "$table: в ячейке нужен текст, число или {$rich: …}";
    } else {
      const std::string text = cell.is_null()      ? ""
                               : cell.is_string()  ? cell.get<std::string>()
                               : cell.is_boolean() ? (cell.get<bool>() ? "True" : "False")
                                                   : cell.dump();
      if (!is_printable(text)) fault_ = "в тексте ячейки недопустимый знак: удалите его из данных";
      write_text(text, run.text, xml);
    }
    xml += run.close();
  }

  void write_pieces(const std::vector<RichPiece>& pieces, const Run& run, std::string& xml) {
    xml += run.close();
    for (const RichPiece& piece : pieces) {
      if (!is_printable(piece.text))
        fault_ = "в тексте ячейки недопустимый знак: удалите его из данных";
      const std::string id =
          piece.link.empty() ? "" : additions_.link(place_.part, piece.link, fault_);
      const Run own = run_of(piece, run);
      if (!id.empty()) {
        xml += "<" + w_ +
               "hyperlink "
               "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
               "r:id=\"" +
               id + "\">";
      }
      xml += own.open();
      write_text(piece.text, own.text, xml);
      xml += own.close();
      if (!id.empty()) xml += "</" + w_ + "hyperlink>";
    }
    xml += run.open();
  }

  const json& rows_;
  const json& object_;
  const TablePlace& place_;
  Additions& additions_;
  std::string& fault_;
  const std::string& w_;
  std::size_t columns_ = 0;
  std::vector<std::size_t> widths_ = {};
};

}  // namespace

std::string table_xml(const json& object, const TablePlace& place, Additions& additions,
                      std::string& fault) {
  return TableWriter(object, place, additions, fault).write();
}

}  // namespace muko::tmpl
