// RichText: formatted text of the data, with the formatting of its tag as the ground.
//
//   {$rich: "**Важно**: [порядок](https://…) – *до 1 мая*"}
//       **bold**, *italic*, __underlined__, ~~struck out~~, [text](address), \ before a sign that
//       is meant as it is
//   {$rich: [{text: "Важно", bold: true, color: C00000}, ": в срок"]}
//       as docxtpl's RichText: text, bold, italic, underline (true or a kind), strike, color,
//       highlight, size (points), font, style, subscript, superscript, link (or url_id)
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "generator/docx/runs.h"

namespace muko::tmpl {

struct RichPiece {
  std::string text = {};
  std::string link = {};  // address; "" for none
  // Local names of run properties and their XML behind the prefix: {"b", "b/"}.
  std::vector<std::pair<std::string, std::string>> properties = {};
};

[[nodiscard]] std::vector<RichPiece> read_markup(std::string_view markup);
// The value of `$rich`. What is wrong goes to `fault`. Attributes in it are written with `prefix`.
[[nodiscard]] std::vector<RichPiece> read_rich(const nlohmann::ordered_json& value,
                                               const std::string& prefix, std::string& fault);

// The run of a piece of text within a run of the template.
[[nodiscard]] Run run_of(const RichPiece& piece, const Run& ground);

}  // namespace muko::tmpl
