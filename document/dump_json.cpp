#include <variant>

#include "document/dump.h"
#include "document/location_json.h"
#include "document/walk.h"

namespace muko {
namespace {

using Headings = std::vector<std::string>;

const char* type_of(const Paragraph& paragraph) {
  if (paragraph.kind == ParagraphKind::Heading) return "heading";
  return paragraph.kind == ParagraphKind::ListItem ? "list_item" : "paragraph";
}

class DumpJson {
 public:
  std::string of(const Document& document) {
    json_.object([&] {
      json_.field("file", document.file);
      json_.field("format", name_of(document.format));
      json_.field("pages", document.pages);
      json_.key("blocks");
      body(document.blocks);
      json_.key("stories").array(document.stories, [&](const auto& one) { story(one); });
      json_.key("sections").array(document.sections, [&](const auto& one) { section(one); });
      json_.key("warnings").array(document.warnings, [&](const auto& one) { warning(one); });
    });
    return json_.text();
  }

 private:
  void location(const Location& where, const Headings& headings) {
    json_.key("location");
    write_location(json_, where, headings);
  }

  void story_of(const Location& where) {
    if (where.story != Story::Body) json_.field("story", name_of(where.story));
  }

  void paragraph(const Paragraph& one, const Headings& headings) {
    json_.object([&] {
      json_.field("type", type_of(one));
      json_.field("text", one.text);
      json_.field("label", one.label);
      json_.field("level", one.level == 0 ? std::nullopt : std::optional<int>(one.level));
      json_.field("style", one.style);
      location(one.where, headings);
      story_of(one.where);
    });
  }

  void cell(const Cell& one, const Headings& headings) {
    json_.object([&] {
      json_.field("text", one.text);
      json_.field("row", one.row);
      json_.field("column", one.column);
      json_.field("rowspan", one.rowspan);
      json_.field("colspan", one.colspan);
      json_.key("blocks").array(one.blocks, [&](const Block& inner) { block(inner, headings); });
      location(one.where, headings);
      if (!one.where.box) return;
      const auto& box = *one.where.box;
      json_.key("box").array(std::vector<double>{box.left, box.top, box.right, box.bottom},
                             [&](double edge) { json_.value(edge); });
    });
  }

  // A list for each row of the grid, with the cells that begin in it.
  void rows(const Table& table, const Headings& headings) {
    std::vector<std::vector<const Cell*>> grid(static_cast<std::size_t>(table.rows));
    for (const Cell& one : table.cells) {
      grid.at(static_cast<std::size_t>(one.row) - 1).push_back(&one);
    }
    json_.array(grid, [&](const auto& row) {
      json_.array(row, [&](const Cell* one) { cell(*one, headings); });
    });
  }

  void table(const Table& one, const Headings& headings) {
    json_.object([&] {
      json_.field("type", "table");
      json_.field("header_rows", one.header_rows);
      json_.field("bordered", one.bordered);
      json_.key("rows");
      rows(one, headings);
      location(one.where, headings);
      story_of(one.where);
    });
  }

  void block(const Block& one, const Headings& headings) {
    if (const auto* text = std::get_if<Paragraph>(&one)) {
      paragraph(*text, headings);
    } else {
      table(std::get<Table>(one), headings);
    }
  }

  void body(const std::vector<Block>& blocks) {
    HeadingTrail trail;
    json_.array(blocks, [&](const Block& one) {
      const auto* text = std::get_if<Paragraph>(&one);
      block(one, text == nullptr ? trail.all() : trail.above(*text));
      trail.enter(one);
    });
  }

  void story(const StoryBlocks& one) {
    json_.object([&] {
      json_.field("story", name_of(one.story));
      json_.field("kind", one.kind);
      json_.field("section", one.section + 1);
      json_.key("blocks").array(one.blocks, [&](const Block& inner) { block(inner, {}); });
    });
  }

  void section(const Section& one) {
    json_.object([&] {
      json_.field("width", one.width);
      json_.field("height", one.height);
      json_.key("margins").object([&] {
        json_.field("left", one.margin_left);
        json_.field("right", one.margin_right);
        json_.field("top", one.margin_top);
        json_.field("bottom", one.margin_bottom);
      });
      json_.field("landscape", one.landscape);
    });
  }

  void warning(const Warning& one) {
    json_.object([&] {
      json_.field("code", one.code);
      json_.field("message", one.message);
      location(one.where, {});
    });
  }

  JsonWriter json_;
};

}  // namespace

std::string dump_json(const Document& document) {
  return DumpJson().of(document);
}

}  // namespace muko
