// Encoding: text of unknown encoding -> UTF-8; Russian ones are told apart by how Russian the
// result is.
#pragma once

#include <string>
#include <string_view>

namespace muko {

struct DecodedText {
  std::string text = {};           // valid UTF-8 without a byte order mark
  std::string_view encoding = {};  // "UTF-8", "Windows-1251", "KOI8-R", "CP866" …
  bool guessed = false;            // neither the mark nor the bytes prove it
};

[[nodiscard]] DecodedText decode_text(std::string_view bytes);
// By the name that a page of HTML or a letter gives ("windows-1251"); where the bytes belie it, or
// the name is unknown, as above.
[[nodiscard]] DecodedText decode_text_as(std::string_view bytes, const std::string& name);

// By the name alone: for texts too short to belie it. As decode_text where the name is unknown or
// there are no such bytes in that encoding.
[[nodiscard]] std::string decode_text_named(std::string_view bytes, const std::string& name);

// No control characters but those of texts: it may be a text in some encoding.
[[nodiscard]] bool looks_like_text(std::string_view bytes);

}  // namespace muko
