#include <variant>

#include <nlohmann/json.hpp>

#include "document/dump.h"
#include "document/location_json.h"
#include "document/walk.h"

namespace muko {
namespace {

using nlohmann::ordered_json;
using Headings = std::vector<std::string>;

const char* type_of(const Paragraph& paragraph) {
  if (paragraph.kind == ParagraphKind::Heading) return "heading";
  return paragraph.kind == ParagraphKind::ListItem ? "list_item" : "paragraph";
}

void mark_story(ordered_json& json, const Location& where) {
  if (where.story != Story::Body) json["story"] = name_of(where.story);
}

ordered_json paragraph_json(const Paragraph& paragraph, const Headings& headings) {
  ordered_json json = {
      {"type", type_of(paragraph)}, {"text", paragraph.text},
      {"label", paragraph.label},   {"level", nullptr},
      {"style", paragraph.style},   {"location", location_json(paragraph.where, headings)}};
  if (paragraph.level != 0) json["level"] = paragraph.level;
  mark_story(json, paragraph.where);
  return json;
}

ordered_json blocks_json(const std::vector<Block>& blocks, const Headings& headings);

ordered_json cell_json(const Cell& cell, const Headings& headings) {
  ordered_json json = {{"text", cell.text},
                       {"row", cell.row},
                       {"column", cell.column},
                       {"rowspan", cell.rowspan},
                       {"colspan", cell.colspan},
                       {"blocks", blocks_json(cell.blocks, headings)},
                       {"location", location_json(cell.where, headings)}};
  if (cell.where.box) {
    json["box"] = {cell.where.box->left, cell.where.box->top, cell.where.box->right,
                   cell.where.box->bottom};
  }
  return json;
}

// A list for each row of the grid, with the cells that begin in it.
ordered_json rows_json(const Table& table, const Headings& headings) {
  auto rows = ordered_json::array();
  for (int row = 1; row <= table.rows; ++row) rows.push_back(ordered_json::array());
  for (const Cell& cell : table.cells) {
    rows.at(static_cast<std::size_t>(cell.row) - 1).push_back(cell_json(cell, headings));
  }
  return rows;
}

ordered_json table_json(const Table& table, const Headings& headings) {
  ordered_json json = {{"type", "table"},
                       {"header_rows", table.header_rows},
                       {"bordered", table.bordered},
                       {"rows", rows_json(table, headings)},
                       {"location", location_json(table.where, headings)}};
  mark_story(json, table.where);
  return json;
}

ordered_json blocks_json(const std::vector<Block>& blocks, const Headings& headings) {
  auto list = ordered_json::array();
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      list.push_back(paragraph_json(*paragraph, headings));
    } else {
      list.push_back(table_json(std::get<Table>(block), headings));
    }
  }
  return list;
}

ordered_json body_json(const std::vector<Block>& blocks) {
  auto list = ordered_json::array();
  HeadingTrail trail;
  for (const Block& block : blocks) {
    if (const auto* table = std::get_if<Table>(&block)) {
      list.push_back(table_json(*table, trail.all()));
    } else {
      const auto& paragraph = std::get<Paragraph>(block);
      list.push_back(paragraph_json(paragraph, trail.above(paragraph)));
    }
    trail.enter(block);
  }
  return list;
}

ordered_json stories_json(const Document& document) {
  auto list = ordered_json::array();
  for (const StoryBlocks& story : document.stories) {
    list.push_back({{"story", name_of(story.story)},
                    {"kind", story.kind},
                    {"section", story.section + 1},
                    {"blocks", blocks_json(story.blocks, {})}});
  }
  return list;
}

ordered_json sections_json(const Document& document) {
  auto list = ordered_json::array();
  for (const Section& section : document.sections) {
    list.push_back({{"width", section.width},
                    {"height", section.height},
                    {"margins",
                     {{"left", section.margin_left},
                      {"right", section.margin_right},
                      {"top", section.margin_top},
                      {"bottom", section.margin_bottom}}},
                    {"landscape", section.landscape}});
  }
  return list;
}

ordered_json warnings_json(const Document& document) {
  auto list = ordered_json::array();
  for (const Warning& warning : document.warnings) {
    list.push_back({{"code", warning.code},
                    {"message", warning.message},
                    {"location", location_json(warning.where, {})}});
  }
  return list;
}

}  // namespace

std::string dump_json(const Document& document) {
  ordered_json json = {{"file", document.file},
                       {"format", name_of(document.format)},
                       {"pages", nullptr},
                       {"blocks", body_json(document.blocks)},
                       {"stories", stories_json(document)},
                       {"sections", sections_json(document)},
                       {"warnings", warnings_json(document)}};
  if (document.pages) json["pages"] = *document.pages;
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace muko
