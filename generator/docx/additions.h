// Additions: what one rendering adds to the package: pictures, links, lists, styles, whole parts.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml_tree.h"
#include "base/zip.h"
#include "generator/docx/picture.h"
#include "generator/language/render.h"
#include "ooxml/package.h"

namespace muko::tmpl {

// Relationship types of ISO 29500-4.
inline constexpr std::string_view kOfficeTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct AddedPicture {
  std::string relationship;
  PictureFile file;
};

class Additions {
 public:
  // The package is opened again only when something is added. `folders` are where the files lie
  // that the data name. All must outlive the Additions.
  Additions(const std::string& bytes, const std::string& file,
            const std::vector<std::filesystem::path>& folders, FreshIds& ids)
      : bytes_(bytes), file_(file), folders_(folders), ids_(ids) {}

  // An id that no drawing or bookmark of the document has.
  [[nodiscard]] std::size_t next_id() { return ++ids_.last; }

  // Id of a relationship of `part`, the same for the same target. Addresses must be http, https or
  // mailto; `fault` says so.
  [[nodiscard]] std::string link(std::string_view part, const std::string& address,
                                 std::string& fault);
  // For a link whose address has no value.
  [[nodiscard]] std::string empty_link(std::string_view part) {
    return add_link(part, std::string(kOfficeTypes) + "hyperlink", "about:blank", true);
  }
  // The picture in a file beside the data; equal files are stored once.
  [[nodiscard]] std::optional<AddedPicture> picture(std::string_view part, const std::string& path,
                                                    std::string& fault);
  // Counts a document that is put in; `fault` says so where they are too many.
  void count_document(std::string& fault) {
    if (++documents_ > 500) fault = "вставляемых документов слишком много: больше 500";
  }
  // The bytes of a file beside the data, read once.
  [[nodiscard]] const std::string& attachment(const std::string& path, std::string& fault);

  // Id of a relationship of `source` to a part inside the package.
  [[nodiscard]] std::string relate(std::string_view source, std::string_view type,
                                   const std::string& target);
  // Stores a part under a name like `name` that is still free; gives that name.
  std::string add_part(const std::string& name, std::string bytes, const std::string& content_type);
  // The same of a picture; equal ones are stored once.
  std::string add_picture(const std::string& name, const std::string& bytes,
                          const std::string& content_type);
  // A relationship of a part that was added.
  void relate_as(const std::string& source, ooxml::Relationship relationship);
  [[nodiscard]] bool has_relation(std::string_view part, std::string_view id) const;
  // The part of the main part that is called so ("numbering", "comments"), to be changed; made
  // where there is none.
  [[nodiscard]] XmlElement* word_part(const std::string& type);
  // The tree of a part of the package, to be changed; null where there is none.
  [[nodiscard]] XmlElement* changed_part(const std::string& name);

  // A new list (<w:num>) that counts like the list `number` and begins anew. "" where there is
  // none.
  [[nodiscard]] std::string restart_list(const std::string& number);

  [[nodiscard]] const ooxml::Package& package();
  // The part that the main part refers to so: "styles", "numbering"; "" where there is none.
  [[nodiscard]] std::string part_by_type(std::string_view type);

  // The entries of the archive that are new or changed. `content_types` is the list of the package.
  void finish(ZipContents& contents);

 private:
  struct Link {
    std::string id;
    std::string type;  // URI
    std::string target;
    bool external;
  };
  struct Relations {
    std::vector<ooxml::Relationship> known;
    std::vector<Link> added;
    std::map<std::string, std::string> ids = {};  // by type and target
  };

  Relations& relations_of(std::string_view part);
  std::string add_link(std::string_view part, std::string_view type, const std::string& target,
                       bool external);
  void write_relations(const std::string& part, const Relations& relations, ZipContents& contents);
  void write_content_types(ZipContents& contents);
  [[nodiscard]] std::string free_name(const std::string& name);

  const std::string& bytes_;
  const std::string& file_;
  const std::vector<std::filesystem::path>& folders_;
  FreshIds& ids_;
  std::unique_ptr<ooxml::Package> package_ = {};
  std::map<std::string, Relations, std::less<>> relations_ = {};
  std::size_t attached_bytes_ = 0;
  std::size_t documents_ = 0;
  std::map<std::string, std::string> attachments_ = {};          // by path
  std::map<std::string, std::string> picture_parts_ = {};        // name, by bytes
  ZipContents parts_ = {};                                       // new ones
  std::vector<std::pair<std::string, std::string>> types_ = {};  // part, content type
  std::map<std::string, XmlTree> changed_ = {};
};

}  // namespace muko::tmpl
