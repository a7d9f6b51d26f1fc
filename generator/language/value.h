// Value: what an expression of a template gives: a value of the data (borrowed, never copied), one
// that was computed, the loop around, or nothing.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace muko::tmpl {

using json = nlohmann::ordered_json;

// No value: a field that the data lack.
struct Absent {
  std::string name = {};         // as the template says it: "м.срок"
  std::string key = {};          // its last part: "срок"
  const json* object = nullptr;  // where the key was looked for; null where that is unknown
  bool quiet = false;            // a fault was reported already, or an argument was not given
};

// `loop` inside {% for %}.
struct Loop {
  std::size_t index0 = 0;
  std::size_t length = 0;
  std::size_t depth = 1;
  const json* previous = nullptr;
  const json* next = nullptr;
};

class Value {
 public:
  explicit Value(const json* borrowed) : kind_(borrowed) {}
  explicit Value(json computed) : kind_(std::move(computed)) {}
  explicit Value(const Loop* loop) : kind_(loop) {}
  explicit Value(Absent absent) : kind_(std::move(absent)) {}
  // An argument that was left out, or the result of what was reported as a fault.
  [[nodiscard]] static Value nothing() { return Value(Absent{.quiet = true}); }

  // Null where there is no value, or it is `loop`.
  [[nodiscard]] const json* get() const;
  [[nodiscard]] const Absent* absent() const { return std::get_if<Absent>(&kind_); }
  [[nodiscard]] const Loop* loop() const;
  [[nodiscard]] bool is_computed() const { return std::holds_alternative<json>(kind_); }
  [[nodiscard]] json copy() const;  // null where there is no value

 private:
  std::variant<Absent, const json*, json, const Loop*> kind_;
};

// As Python has it: nothing, null, false, 0, "" and what is empty are false.
[[nodiscard]] bool is_true(const Value& value);
// A text, number or truth value as a document shows it; nullopt for a list, a map and null.
[[nodiscard]] std::optional<std::string> to_text(const json& value);
// «строка», «число», «список» …: for messages.
[[nodiscard]] const char* type_name(const json& value);
// The member of a map by its key, the item of a list by its number (negative: from the end).
[[nodiscard]] const json* member(const json& object, const json& key);

}  // namespace muko::tmpl
