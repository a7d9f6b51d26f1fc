#include "tests/templates/case_file.h"

#include <algorithm>
#include <cstdint>
#include <sstream>

#include "base/files.h"

namespace muko::test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> split(const std::string& text, const std::string& mark) {
  std::vector<std::string> pieces;
  std::size_t start = 0;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, start)) {
    pieces.push_back(text.substr(start, at - start));
    start = at + mark.size();
  }
  pieces.push_back(text.substr(start));
  return pieces;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&')
      out += "&amp;";
    else if (letter == '<')
      out += "&lt;";
    else if (letter == '>')
      out += "&gt;";
    else
      out += letter;
  }
  return out;
}

std::string run_of(std::string text) {
  std::string properties;
  if (text.starts_with("b:")) properties = "<w:rPr><w:b/></w:rPr>";
  if (text.starts_with("i:")) properties = "<w:rPr><w:i/></w:rPr>";
  if (!properties.empty()) text.erase(0, 2);
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
}

std::string paragraph_of(const std::string& line) {
  std::string text = line;
  std::string properties;
  if (text.starts_with("# ")) properties = "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>";
  if (text.starts_with("- ")) {
    properties = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
  }
  if (!properties.empty()) text.erase(0, 2);
  std::string runs;
  if (!text.empty()) {
    for (const std::string& run : split(text, "¦")) {
      if (!run.empty()) runs += run_of(run);
    }
  }
  return "<w:p>" + properties + runs + "</w:p>";
}

std::string trimmed(const std::string& text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

struct CellText {
  std::string text;
  int span = 1;
};

std::vector<CellText> cells_of(const std::string& line) {
  std::vector<CellText> cells;
  std::vector<std::string> pieces = split(line.substr(1), " |");
  if (trimmed(pieces.back()).empty()) pieces.pop_back();
  for (const std::string& piece : pieces) {
    CellText cell{trimmed(piece)};
    if (cell.text.ends_with("]") && cell.text.find(" [") != std::string::npos) {
      const std::size_t mark = cell.text.rfind(" [");
      cell.span = std::stoi(cell.text.substr(mark + 2));
      cell.text.resize(mark);
    }
    cells.push_back(cell);
  }
  return cells;
}

std::string table_of(const std::vector<std::string>& lines) {
  std::size_t columns = 0;
  std::string rows;
  for (const std::string& line : lines) {
    std::size_t width = 0;
    rows += "<w:tr>";
    for (const CellText& cell : cells_of(line)) {
      width += static_cast<std::size_t>(cell.span);
      rows += "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>";
      if (cell.span > 1) rows += "<w:gridSpan w:val=\"" + std::to_string(cell.span) + "\"/>";
      rows += "</w:tcPr>";
      for (const std::string& paragraph : split(cell.text, " ¶ ")) rows += paragraph_of(paragraph);
      rows += "</w:tc>";
    }
    rows += "</w:tr>";
    columns = std::max(columns, width);
  }
  std::string grid;
  for (std::size_t i = 0; i < columns; ++i) grid += "<w:gridCol w:w=\"2000\"/>";
  return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>" + grid +
         "</w:tblGrid>" + rows + "</w:tbl>";
}

void append_big_endian(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    out += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
  }
}

std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

// RFC 1950 and 1951, without packing.
std::string stored(const std::string& bytes) {
  std::string out = "\x78\x01";
  for (std::size_t start = 0; start < bytes.size(); start += 0xFFFF) {
    const std::string block = bytes.substr(start, 0xFFFF);
    const auto size = static_cast<std::uint32_t>(block.size());
    out += start + block.size() == bytes.size() ? '\x01' : '\0';
    for (const std::uint32_t number : {size, ~size}) {
      out += static_cast<char>(number & 0xFFU);
      out += static_cast<char>(number >> 8U & 0xFFU);
    }
    out += block;
  }
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (const char byte : bytes) {
    low = (low + static_cast<unsigned char>(byte)) % 65521;
    high = (high + low) % 65521;
  }
  append_big_endian(out, (high << 16U) | low);
  return out;
}

void append_chunk(std::string& out, const std::string& type, const std::string& content) {
  append_big_endian(out, static_cast<std::uint32_t>(content.size()));
  const std::string checked = type + content;
  out += checked;
  append_big_endian(out, crc_of(checked));
}

}  // namespace

const std::string* CaseFile::find(const std::string& section) const {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const auto& each) { return each.first == section; });
  return found == sections.end() ? nullptr : &found->second;
}

CaseFile read_case(const std::filesystem::path& file) {
  CaseFile result{file.stem().string(), {}, {}};
  for (const std::string& line : lines_of(read_file(file))) {
    if (line.starts_with("== ")) {
      result.sections.emplace_back(line.substr(3), "");
    } else if (result.sections.empty()) {
      result.title += line + "\n";
    } else {
      result.sections.back().second += line + "\n";
    }
  }
  return result;
}

std::string body_of_lines(const std::string& lines) {
  std::string body;
  std::vector<std::string> rows;
  const auto end_table = [&] {
    if (!rows.empty()) body += table_of(rows);
    rows.clear();
  };
  for (const std::string& line : lines_of(lines)) {
    if (line.starts_with("|")) {
      rows.push_back(line);
      continue;
    }
    end_table();
    if (line.empty()) continue;
    body += line.starts_with("<") ? line : line == "\"\"" ? "<w:p/>" : paragraph_of(line);
  }
  end_table();
  return body;
}

Package package_of(const CaseFile& test_case) {
  Package package;
  for (const auto& [section, content] : test_case.sections) {
    std::istringstream words(section);
    std::string kind;
    std::string name;
    std::string type;
    std::string content_type;
    words >> kind >> name >> type >> content_type;
    const std::string line = content.substr(0, content.find('\n'));
    if (kind == "link") package.links.push_back({name, line});
    if (kind == "part") {
      std::string joined;
      for (const std::string& each : lines_of(content)) joined += each;
      package.parts.push_back(
          {name, name.substr(name.rfind('/') + 1, 6), type, content_type, joined});
    }
    if (kind == "picture") {
      package.parts.push_back({"word/media/" + name, "image1", "image", "image/png", png_of(line)});
    }
    if (kind == "mode") {
      const bool options = content.find("убирать") != std::string::npos ||
                           content.find("заново") != std::string::npos;
      if (options) package.parts.push_back(options_property(line));
    }
    const bool story = kind == "document" || kind.starts_with("header") ||
                       kind.starts_with("footer") || kind == "footnotes" || kind == "endnotes" ||
                       kind == "comments" || kind == "numbering" || kind == "styles";
    if (story) package.bodies[kind] = body_of_lines(content);
  }
  return package;
}

// RFC 2083: grey, eight bits.
std::string png_of(const std::string& size) {
  const std::size_t cross = size.find('x');
  const auto width = static_cast<std::uint32_t>(std::stoul(size.substr(0, cross)));
  const auto height = static_cast<std::uint32_t>(std::stoul(size.substr(cross + 1)));
  std::string header;
  append_big_endian(header, width);
  append_big_endian(header, height);
  header.append("\x08\x00\x00\x00\x00", 5);
  const std::string pixels(std::size_t{height} * (width + 1), '\0');
  std::string png = "\x89PNG\r\n\x1A\n";
  append_chunk(png, "IHDR", header);
  append_chunk(png, "IDAT", stored(pixels));
  append_chunk(png, "IEND", "");
  return png;
}

}  // namespace muko::test
