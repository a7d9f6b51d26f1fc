// Marks: a tag inside an attribute or a plain text is a mark in its value: no XML holds the
// characters that it is made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muko::tmpl {

// What a value that is not a run of text stands for, and so what it must look like.
enum class ValuePlace {
  Plain,         // any text
  Alt,           // the alternative text of a picture
  Span,          // a number of columns
  Colour,        // RRGGBB
  Link,          // an address: a relationship is made of it
  Picture,       // a file of the data: a relationship to a picture is made of it
  PictureWidth,  // of a placeholder picture
  PictureHeight,
  Command,  // of a field: quotes would end it
};

struct PlaceOfValue {
  ValuePlace place = ValuePlace::Plain;
  std::string fallback = {};  // what is written where there is no value that fits
};

[[nodiscard]] inline bool has_mark(std::string_view value) {
  return value.find('\x01') != std::string_view::npos;
}

[[nodiscard]] inline std::string tag_mark(std::size_t tag) {
  return '\x01' + std::to_string(tag) + '\x02';
}

}  // namespace muko::tmpl
