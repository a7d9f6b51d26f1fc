#include "base/json_writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>

#include "base/bytes.h"
#include "base/utf8.h"

namespace muko {

namespace {

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

std::string mended(std::string_view text) {
  return to_utf8(to_utf32(text));
}

using Buffer = rapidjson::StringBuffer;

// Writes strings that need no escapes as they are, at once.
class PlainWriter : public rapidjson::Writer<Buffer> {
 public:
  using rapidjson::Writer<Buffer>::Writer;

  void plain(std::string_view text) {
    Prefix(rapidjson::kStringType);
    char* out = os_->Push(text.size() + 2);
    *out++ = '"';
    out += text.copy(out, text.size());
    *out = '"';
  }
};

// Control characters, quotation marks, backslashes.
bool needs_escapes(std::string_view text) {
  return any_place(text, [](auto byte) {
    return byte(0) == '"' || byte(0) == '\\' || (byte(0) >= '\0' && byte(0) < ' ');
  });
}

}  // namespace

struct JsonWriter::Writer {
  Buffer text{nullptr, std::size_t{1} << 14U};
  PlainWriter json{text};
};

JsonWriter::JsonWriter() : writer_(std::make_unique<Writer>()) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::key(std::string_view name) {
  writer_->json.plain(name);
  return *this;
}

void JsonWriter::value(std::string_view text) {
  if (!is_valid_utf8(text)) return value(mended(text));
  if (needs_escapes(text)) {
    writer_->json.String(text.data(), size_of(text));
  } else {
    writer_->json.plain(text);
  }
}

void JsonWriter::value(bool is_true) {
  writer_->json.Bool(is_true);
}

void JsonWriter::value(int number) {
  writer_->json.Int(number);
}

void JsonWriter::value(double number) {
  // JSON knows neither infinity nor what is no number.
  if (std::isfinite(number)) {
    writer_->json.Double(number);
  } else {
    null();
  }
}

void JsonWriter::null() {
  writer_->json.Null();
}

void JsonWriter::points(double number) {
  const std::int64_t whole = std::isfinite(number) ? std::llround(number) : 0;
  if (static_cast<double>(whole) == number) {
    writer_->json.Int64(whole);
  } else {
    value(number);
  }
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

std::string JsonWriter::text() const {
  return {writer_->text.GetString(), writer_->text.GetSize()};
}

void JsonWriter::begin_object() {
  writer_->json.StartObject();
}

void JsonWriter::end_object() {
  writer_->json.EndObject();
}

void JsonWriter::begin_array() {
  writer_->json.StartArray();
}

void JsonWriter::end_array() {
  writer_->json.EndArray();
}

}  // namespace muko
