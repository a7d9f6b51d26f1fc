// FieldsText: the fields of a template for people: as a tree, and as a YAML file to fill in.
#pragma once

#include <string>

#include "generator/language/fields.h"

namespace muko::tmpl {

// A line a field, indented: «меры — список», «  срок — текст или число, можно не заполнять».
[[nodiscard]] std::string fields_as_tree(const Field& root);
// YAML with an empty value for each field and one item in each list.
[[nodiscard]] std::string fields_as_yaml(const Field& root);

}  // namespace muko::tmpl
