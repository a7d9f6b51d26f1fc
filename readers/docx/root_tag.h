// RootTag: the start tag of a part's root, for elements that are parsed apart from the part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muko::docx {

class RootTag {
 public:
  RootTag() = default;
  // "<w:styles xmlns:w=…>"; it is kept as a view.
  explicit RootTag(std::string_view tag);

  [[nodiscard]] std::string_view text() const { return tag_; }
  [[nodiscard]] std::string_view name() const { return name_; }  // "w:styles"
  // As Word writes it: few attributes, and all of them sound.
  [[nodiscard]] bool is_plain() const { return plain_; }

  // The element in a root of this name that declares the namespaces which the element may use;
  // Word declares a dozen. Of a plain tag only.
  [[nodiscard]] std::string around(std::string_view element) const;

 private:
  struct Namespace {
    std::string prefix = {};            // "w:"
    std::string_view declaration = {};  // xmlns:w="…"
  };
  [[nodiscard]] bool read_attributes();
  [[nodiscard]] bool declares(std::string_view name) const;

  std::string_view tag_ = {};
  std::string_view name_ = {};
  bool plain_ = false;
  std::vector<Namespace> namespaces_ = {};
};

}  // namespace muko::docx
