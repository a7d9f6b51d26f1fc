#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace muko {
namespace {

TEST(JsonWriter, WritesFieldsInTheirOrderWithoutSpaces) {
  JsonWriter json;
  json.object([&] {
    json.field("rule", "deadline-vague");
    json.field("sure", true);
    json.field("row", 7);
    json.field("pages", std::optional<int>());
    json.field("costs", std::vector<std::string>{"T1", "T2"});
    json.key("inner").object([&] { json.key("quote").text_or_null(""); });
  });
  EXPECT_EQ(json.text(),
            R"({"rule":"deadline-vague","sure":true,"row":7,"pages":null,"costs":["T1","T2"],)"
            R"("inner":{"quote":null}})");
}

TEST(JsonWriter, EscapesWhatJsonMustNotHold) {
  JsonWriter json;
  json.value(std::string("«а»\t\"б\"\\\x01\n"));
  EXPECT_EQ(json.text(), "\"«а»\\t\\\"б\\\"\\\\\\u0001\\n\"");
}

TEST(JsonWriter, EscapesAtEveryPlaceOfALongText) {
  const std::string plain = "«Программа» поддержки школ, до 1 марта – 30 апреля 2025 года";
  for (const auto& [special, escaped] : {std::pair(std::string("\""), std::string("\\\"")),
                                         std::pair(std::string(1, '\0'), std::string("\\u0000")),
                                         std::pair(std::string("\x1F"), std::string("\\u001F"))}) {
    for (std::size_t at = 0; at <= plain.size();
         at = at == plain.size() ? at + 1
                                 : byte_offset(plain, length_utf8(plain.substr(0, at)) + 1)) {
      JsonWriter json;
      json.value(plain.substr(0, at) + special + plain.substr(at));
      EXPECT_EQ(json.text(), "\"" + plain.substr(0, at) + escaped + plain.substr(at) + "\"");
    }
  }
}

TEST(JsonWriter, MendsBrokenUtf8) {
  JsonWriter json;
  json.value(std::string("срок\xD0"));
  EXPECT_EQ(json.text(), "\"срок\uFFFD\"");
}

TEST(JsonWriter, MendsAByteBeforeTextsOfEveryLength) {
  for (std::size_t size = 0; size < 70; ++size) {
    JsonWriter json;
    json.value("\x90" + std::string(size, 'a'));
    EXPECT_EQ(json.text(), "\"\uFFFD" + std::string(size, 'a') + "\"");
  }
}

TEST(JsonWriter, WritesNumbersAsJsonKnowsThem) {
  JsonWriter json;
  const std::vector<double> numbers = {1, 0.325, std::numeric_limits<double>::infinity(),
                                       std::numeric_limits<double>::quiet_NaN()};
  json.array(numbers, [&](double number) { json.value(number); });
  EXPECT_EQ(json.text(), "[1.0,0.325,null,null]");
}

TEST(JsonWriter, WritesWholePointsWithoutAFraction) {
  JsonWriter json;
  const std::vector<double> numbers = {1, 0.5, std::numeric_limits<double>::infinity()};
  json.array(numbers, [&](double number) { json.points(number); });
  EXPECT_EQ(json.text(), "[1,0.5,null]");
}

}  // namespace
}  // namespace muko
