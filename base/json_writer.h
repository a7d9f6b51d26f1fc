// JsonWriter: JSON as text, written as it comes, in the order given and without spaces (RapidJSON).
//
//   json.object([&] {
//     json.field("rule", finding.rule);
//     json.key("costs").array(finding.costs, [&](const std::string& cost) { json.value(cost); });
//   });
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  // An object with what `write` writes into it.
  template <typename Write>
  void object(Write write) {
    begin_object();
    write();
    end_object();
  }
  // An array of what `write` writes for each member of the list, one value for one.
  template <typename List, typename Write>
  void array(const List& list, Write write) {
    begin_array();
    for (const auto& one : list) write(one);
    end_array();
  }
  // `name`: UTF-8 without what JSON escapes; it is written in the code, not in a document.
  JsonWriter& key(std::string_view name);

  // UTF-8 that is broken becomes U+FFFD: JSON is written whatever a document holds.
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool is_true);
  void value(int number);
  void value(double number);  // 1 as 1.0
  void null();
  void value(const std::vector<std::string>& texts) {
    array(texts, [&](const std::string& text) { value(text); });
  }
  template <typename T>
  void value(const std::optional<T>& one) {
    if (one) {
      value(*one);
    } else {
      null();
    }
  }
  // Whole numbers without a fraction: 1, but 0.5.
  void points(double number);
  // null where the text is empty.
  void text_or_null(std::string_view text);

  template <typename T>
  void field(std::string_view name, const T& one) {
    key(name).value(one);
  }

  // What was written, which must be one whole value.
  [[nodiscard]] std::string text() const;

 private:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();

  struct Writer;
  std::unique_ptr<Writer> writer_;
};

}  // namespace muko
