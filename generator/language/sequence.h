// Sequence: lists, maps and texts as Python goes through them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

// The items of a list, the keys of a map, the letters of a text; nullopt for anything else.
[[nodiscard]] std::optional<std::vector<Value>> items_of(const Value& value, Context& context);
// The entries of a map; nullopt for anything else.
using Entries = std::vector<std::pair<Value, Value>>;
[[nodiscard]] std::optional<Entries> entries_of(const Value& value, Context& context);
// Items, entries, or letters.
[[nodiscard]] std::optional<std::size_t> length_of(const Value& value);

// The member of a map by its key, the item of a list by its number, the letter of a text
// (negative: from the end). nullopt where there is none.
[[nodiscard]] std::optional<Value> find_member(const Value& object, const Value& key,
                                               Context& context);
// The member of a map, or of a namespace.
[[nodiscard]] std::optional<Value> find_field(const Value& object, const std::string& name);
// "a.b.0": as the parameter `attribute` of filters follows it. Absent where it leads nowhere.
[[nodiscard]] Value follow_path(const Value& object, const Value& path, Context& context);

// object[start:stop:step]; parts that are left out are nothing.
struct Slice {
  Value start = {};
  Value stop = {};
  Value step = {};
};
[[nodiscard]] Value slice(const Value& object, const Slice& slice, Context& context);

// Sets the value of a key, whether it was there or not.
void put_entry(Map& map, const Value& key, Value value, Context& context);
// As plain data, for the writer of a document; what has no such form is its text.
[[nodiscard]] json to_json(const Value& value, Context& context);

}  // namespace muko::tmpl
