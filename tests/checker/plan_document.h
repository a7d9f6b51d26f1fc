// plan_document: short spellings of documents with tables, so that a test of facts shows its point.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/yaml.h"
#include "checker/facts/steps.h"
#include "checker/facts/vocabulary.h"
#include "document/walk.h"

namespace muko::test {

// The vocabulary that users get.
inline const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary = [] {
    const std::string file = std::string(MUKO_SOURCE_DIR) + "/rubrics/vocabulary.yaml";
    return read_vocabulary(parse_yaml(read_file(file), file));
  }();
  return kVocabulary;
}

inline Paragraph text(std::string words) {
  Paragraph paragraph;
  paragraph.text = std::move(words);
  paragraph.spans = {{paragraph.text}};
  return paragraph;
}

inline Paragraph labelled(std::string label, std::string words) {
  Paragraph paragraph = text(std::move(words));
  paragraph.kind = ParagraphKind::ListItem;
  paragraph.label = std::move(label);
  paragraph.level = 1;
  return paragraph;
}

inline Paragraph heading(std::string words, int level = 1) {
  Paragraph paragraph = text(std::move(words));
  paragraph.kind = ParagraphKind::Heading;
  paragraph.level = level;
  return paragraph;
}

inline Paragraph bold(std::string words) {
  Paragraph paragraph = text(std::move(words));
  paragraph.spans.front().format.bold = true;
  return paragraph;
}

// The lines of a cell are its paragraphs.
inline std::vector<Block> paragraphs(const std::string& lines) {
  std::vector<Block> blocks;
  for (std::size_t start = 0; start <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    blocks.push_back(text(lines.substr(start, end - start)));
    start = end + 1;
  }
  return blocks;
}

// Rows of texts; "<" belongs to the cell on the left, "^" to the one above.
inline Table table(const std::vector<std::vector<std::string>>& rows) {
  Table made;
  made.rows = static_cast<int>(rows.size());
  made.columns = rows.empty() ? 0 : static_cast<int>(rows.front().size());
  std::vector<std::vector<int>> owner;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    owner.emplace_back();
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      const std::string& words = rows[row][column];
      if (words == "<" || words == "^") {
        const int index = words == "<" ? owner[row][column - 1] : owner[row - 1][column];
        Cell& cell = made.cells[static_cast<std::size_t>(index)];
        cell.colspan = std::max(cell.colspan, static_cast<int>(column) + 2 - cell.column);
        cell.rowspan = std::max(cell.rowspan, static_cast<int>(row) + 2 - cell.row);
        owner[row].push_back(index);
        continue;
      }
      Cell cell;
      cell.row = static_cast<int>(row) + 1;
      cell.column = static_cast<int>(column) + 1;
      cell.blocks = paragraphs(words);
      owner[row].push_back(static_cast<int>(made.cells.size()));
      made.cells.push_back(std::move(cell));
    }
  }
  return made;
}

// Numbers the paragraphs and tables as a reader does.
inline Document document(std::vector<Block> blocks) {
  Document made;
  made.blocks = std::move(blocks);
  int paragraph = 0;
  int number = 0;
  for (Block& block : made.blocks) {
    if (auto* words = std::get_if<Paragraph>(&block)) {
      words->where.paragraph = ++paragraph;
      continue;
    }
    auto& cells = std::get<Table>(block);
    cells.where.table = ++number;
    for (Cell& cell : cells.cells) {
      cell.where.table = number;
      cell.where.row = cell.row;
      cell.where.cell = cell.column;
    }
  }
  fill_cell_texts(made.blocks);
  return made;
}

// Facts of a document that is one part of this kind, up to specifics.
inline Facts read(const Document& made, Kind kind = Kind::Roadmap) {
  Facts facts;
  facts.kind = kind;
  facts.format = made.format;
  Part part;
  part.kind = kind;
  part.last_block = static_cast<int>(made.blocks.size());
  facts.parts.push_back(part);
  const Outline outline = read_outline(made, vocabulary(), facts);
  read_plans(made, outline, vocabulary(), facts);
  read_tracks(made, outline, vocabulary(), facts);
  read_numbers(outline, facts);
  read_citations(made, vocabulary(), facts);
  read_specifics(made, outline, vocabulary(), facts);
  return facts;
}

inline Facts read(std::vector<Block> blocks, Kind kind = Kind::Roadmap) {
  return read(document(std::move(blocks)), kind);
}

inline std::string words_of(const std::vector<Party>& parties) {
  std::string words;
  for (const Party& party : parties) words += (words.empty() ? "" : " | ") + party.text;
  return words;
}

// "1.1 [T1] Название / срок / А | Б / результат": what a measure says, in one line.
inline std::string words_of(const Measure& measure) {
  std::string words = measure.number.empty() ? "" : measure.number + " ";
  if (measure.track) words += std::string("[") + name_of(*measure.track) + "] ";
  words += measure.title + " / " + (measure.deadline ? measure.deadline->text : "нет");
  words += " / " + words_of(measure.responsible);
  if (measure.result) words += " / " + *measure.result;
  return words;
}

inline std::vector<std::string> measures_of(const Facts& facts) {
  std::vector<std::string> lines;
  for (const Measure& measure : facts.measures) lines.push_back(words_of(measure));
  return lines;
}

}  // namespace muko::test
