// Package: an Office Open XML package (ISO/IEC 29500-2): parts, their relationships and content
// types. Parts are found by relationship, never by name; Strict and Transitional alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/zip.h"

namespace muko::ooxml {

struct Relationship {
  std::string id;  // "rId3"
  // The last word of the standard's types, the same for Strict and Transitional: "styles",
  // "officeDocument", "header", "hyperlink"; of any other type the whole URI.
  std::string type;
  std::string target;  // name of the part ("word/styles.xml"), or the URL as written when external
  bool external = false;

  friend bool operator==(const Relationship&, const Relationship&) = default;
};

// Relationships of one part.
class Relationships {
 public:
  Relationships() = default;
  explicit Relationships(std::vector<Relationship> all) : all_(std::move(all)) {}

  [[nodiscard]] const std::vector<Relationship>& all() const { return all_; }
  // Null where there is none.
  [[nodiscard]] const Relationship* by_id(std::string_view id) const;
  // The first inside the package.
  [[nodiscard]] const Relationship* by_type(std::string_view type) const;

 private:
  std::vector<Relationship> all_;
};

// Part names are without the leading '/': as ZIP entries are named.
class Package {
 public:
  // `file` is the name for messages. Throws Error: BadArchive, LimitExceeded, Encrypted.
  Package(std::string bytes, std::string file);

  [[nodiscard]] const ZipReader& archive() const { return archive_; }
  [[nodiscard]] const std::string& file() const { return archive_.file(); }
  // "a.docx, word/styles.xml": the name of a part for messages.
  [[nodiscard]] std::string place_of(std::string_view part) const;

  // Part names differ neither by case nor by the direction of slashes (OPC, 6.2.2).
  [[nodiscard]] bool has(std::string_view part) const;
  // Throws Error: BadArchive, LimitExceeded.
  [[nodiscard]] std::optional<std::string> read(std::string_view part) const;

  // Relationships of a part; of the package itself for "". Of a broken .rels part what can be
  // read, maybe none. Targets that lead out of the package are left out. Read anew at each call.
  [[nodiscard]] Relationships relationships_of(std::string_view part) const;

  // "application/vnd.…main+xml"; "" where unknown.
  [[nodiscard]] const std::string& content_type(std::string_view part) const;
  // word/document.xml and its like: by relationship, else by content type, and by name only
  // where both are damaged; "" where there is none.
  [[nodiscard]] const std::string& main_part() const { return main_part_; }

 private:
  struct ContentType {
    bool is_default = false;  // `key` is an extension, else a part name; both in lower case
    std::string key;
    std::string type;
  };

  [[nodiscard]] std::string entry_name(std::string_view part) const;  // "" where there is none
  void read_content_types();
  void find_main_part();

  ZipReader archive_;
  std::vector<ContentType> content_types_;
  std::string main_part_;
};

// "a b" of "a%20b".
[[nodiscard]] std::string decode_percent(std::string_view text);

// The part that `target` of a relationship of `source` means: "../media/a.png" of
// "word/document.xml" is "media/a.png", "/word/x.xml" is "word/x.xml". Percent escapes are
// decoded. nullopt where it leads out of the package or is empty.
[[nodiscard]] std::optional<std::string> resolve_target(std::string_view source,
                                                        std::string_view target);

}  // namespace muko::ooxml
