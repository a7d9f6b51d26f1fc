// What an XmlDocument keeps: elements and character data as plain records in one arena, freed at
// once. For xml*.cpp only: everyone else sees XmlNode and XmlElement.
#pragma once

#include <libxml/xmlstring.h>

#include <libxml/dict.h>

#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

namespace muko::xml {

// Before the first parser of all: libxml2 that starts in two threads at once leaks a lock.
void start_libxml2();

// Names, prefixes and URIs are words of the parser's dictionary, null where there is none.
struct Attribute {
  const char* name = nullptr;
  const char* prefix = nullptr;
  const char* uri = nullptr;
  std::string_view value = {};
};

struct NamespaceDeclaration {
  const char* prefix = nullptr;
  const char* uri = nullptr;
};

// An element, or (where `name` is null) character data.
struct Node {
  const char* name = nullptr;
  const char* prefix = nullptr;
  const char* uri = nullptr;
  Node* parent = nullptr;
  Node* first_child = nullptr;
  Node* last_child = nullptr;
  Node* next = nullptr;
  Node* previous = nullptr;
  std::span<const Attribute> attributes = {};
  std::span<const NamespaceDeclaration> namespaces = {};
  std::string_view text = {};
  int line = 0;
};

class Arena {
 public:
  // `expected`: bytes that it will hold, a guess.
  Arena(xmlDict* dictionary, std::size_t expected) : dictionary_(dictionary), memory_(expected) {
    xmlDictReference(dictionary);
  }

  [[nodiscard]] const char* copy(const char* bytes, std::size_t size);
  // Appended to the children of `parent`; null for the root.
  [[nodiscard]] Node& add(Node* parent);
  template <typename Record>
  [[nodiscard]] std::span<Record> make(std::size_t count) {
    if (count == 0) return {};
    auto* place = static_cast<Record*>(memory_.allocate(count * sizeof(Record), alignof(Record)));
    std::uninitialized_default_construct_n(place, count);
    return {place, count};
  }
  [[nodiscard]] Node* root() const { return root_; }

 private:
  struct FreeDictionary {
    void operator()(xmlDict* dictionary) const { xmlDictFree(dictionary); }
  };

  std::unique_ptr<xmlDict, FreeDictionary> dictionary_;
  std::pmr::monotonic_buffer_resource memory_;
  Node* root_ = nullptr;
};

// What a parser tells, put into an arena.
class Builder {
 public:
  explicit Builder(Arena& arena) : arena_(&arena) {}

  [[nodiscard]] Arena& arena() { return *arena_; }
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] std::size_t elements() const { return elements_; }
  // A new element, inside of the one that is open; it is open now.
  [[nodiscard]] Node& start();
  void end();
  void text(const char* bytes, std::size_t size) { text_.append(bytes, size); }
  // Keeps the character data told since the last tag.
  void close_text();

 private:
  Arena* arena_;
  Node* open_ = nullptr;
  std::size_t depth_ = 0;
  std::size_t elements_ = 0;
  std::string text_ = {};
};

}  // namespace muko::xml
