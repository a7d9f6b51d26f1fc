// Value: what an expression of a template gives: a value of the data (borrowed, never copied), a
// scalar that was computed, a list or map that the template made, something to call, or nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace muko::tmpl {

using json = nlohmann::ordered_json;

// No value: a field that the data lack.
struct Absent {
  std::string name = {};         // as the template says it: "м.срок"
  std::string key = {};          // its last part: "срок"
  const json* object = nullptr;  // where the key was looked for; null where that is unknown
  bool quiet = false;            // a fault was reported already, or an argument was not given
};

struct List;
struct Map;
struct Object;   // generator/language/object.h
struct Printed;  // what a macro printed, or text with its markup escaped

enum class ValueType { Absent, None, Boolean, Integer, Float, Text, List, Map, Object };

class Value {
 public:
  Value() = default;  // nothing
  explicit Value(const json* borrowed) : kind_(borrowed) {}
  explicit Value(json computed) : kind_(std::move(computed)) {}
  explicit Value(Absent absent) : kind_(Missing(std::move(absent))) {}
  // These belong to the Heap of the rendering.
  explicit Value(List* list) : kind_(list) {}
  explicit Value(Map* map) : kind_(map) {}
  explicit Value(Object* object) : kind_(object) {}
  explicit Value(const Printed* printed) : kind_(printed) {}
  // An argument that was left out, or the result of what was reported as a fault.
  [[nodiscard]] static Value nothing() { return Value(); }

  // A scalar, or a list or map of the data; null for anything else.
  [[nodiscard]] const json* get() const;
  [[nodiscard]] const Absent* absent() const;
  [[nodiscard]] List* list() const { return alternative<List*>(); }
  [[nodiscard]] Map* map() const { return alternative<Map*>(); }
  [[nodiscard]] Object* object() const { return alternative<Object*>(); }
  [[nodiscard]] const Printed* printed() const { return alternative<const Printed*>(); }
  [[nodiscard]] bool is_computed() const { return std::holds_alternative<json>(kind_); }
  [[nodiscard]] ValueType type() const;
  // The text of a string; null for anything else.
  [[nodiscard]] const std::string* text() const;

 private:
  // Absent is large and rare.
  class Missing {
   public:
    explicit Missing(Absent absent) : absent_(std::make_unique<Absent>(std::move(absent))) {}
    Missing(const Missing& other) : absent_(std::make_unique<Absent>(*other.absent_)) {}
    Missing(Missing&&) noexcept = default;
    Missing& operator=(const Missing& other) { return *this = Missing(other); }
    Missing& operator=(Missing&&) noexcept = default;
    ~Missing() = default;
    [[nodiscard]] const Absent* get() const { return absent_.get(); }

   private:
    std::unique_ptr<Absent> absent_;
  };

  template <typename Pointer>
  [[nodiscard]] Pointer alternative() const {
    const auto* found = std::get_if<Pointer>(&kind_);
    return found == nullptr ? nullptr : *found;
  }

  std::variant<std::monostate, const json*, json, List*, Map*, Object*, const Printed*, Missing>
      kind_ = {};
};

// How Python calls a sequence: it shows them in different ways.
// A Group is one of `groupby`: a tuple whose parts have names.
enum class ListKind { List, Tuple, Group, Range, Keys, Values, Items };

struct List {
  std::vector<Value> items = {};
  ListKind kind = ListKind::List;
  // Of a Range: "range(0, 5)" and what it is made of.
  std::string shown = {};
  std::int64_t start = 0;
  std::int64_t step = 0;
};

struct Map {
  std::vector<std::pair<Value, Value>> entries = {};
};

struct Printed {
  json text;                // as expressions see it
  std::string output;       // as the document gets it
  bool is_escaped = false;  // by `| e`: `text` has &lt; for the < of `output`
};

[[nodiscard]] bool is_tuple(const Value& value);
// As Python has it: nothing, null, false, 0, "" and what is empty are false.
[[nodiscard]] bool is_true(const Value& value);
// «строка», «число», «список» …: for messages.
[[nodiscard]] const char* type_name(const Value& value);
[[nodiscard]] const char* type_name(const json& value);
// Counts true and false as 1 and 0, as Python does.
[[nodiscard]] bool is_numeric(const Value& value);
[[nodiscard]] bool is_integral(const Value& value);
// Of an integral value; clamped where a number of the data is larger.
[[nodiscard]] std::int64_t integer_of(const Value& value);
[[nodiscard]] double double_of(const Value& value);

}  // namespace muko::tmpl
