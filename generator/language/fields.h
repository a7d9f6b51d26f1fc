// Fields: what a template asks of its data, found without rendering it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/language/ast.h"

namespace muko::tmpl {

// A field with what the template asks of it: members (a map), `item` (a list), or neither (a text
// or number).
struct Field {
  std::vector<std::pair<std::string, std::unique_ptr<Field>>> members = {};
  std::unique_ptr<Field> item = {};
  bool optional = false;  // the template tests whether it is there
  bool whole = false;     // used as it is, so nothing is known of its members

  [[nodiscard]] const Field* find(std::string_view name) const;
  Field& member(std::string_view name);  // made where it is not there yet
  Field& any_item();
};

// Adds what a program asks for to `root`.
void collect_fields(const Program& program, Field& root);

// JSON Schema (draft-07) of such data.
[[nodiscard]] json to_schema(const Field& root);

}  // namespace muko::tmpl
