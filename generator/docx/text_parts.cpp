#include "generator/docx/text_parts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace muko::tmpl {
namespace {

struct PartType {
  std::string_view relationship;
  std::string_view title;  // for messages
  bool word;
};
constexpr std::array<PartType, 10> kTypes = {
    {{"header", "верхний колонтитул", true},
     {"footer", "нижний колонтитул", true},
     {"footnotes", "сноски", true},
     {"endnotes", "концевые сноски", true},
     {"comments", "примечания", true},
     {"chart", "диаграмма", false},
     {"diagramData", "схема", false},
     {"metadata/core-properties", "свойства документа", false},
     {"extended-properties", "свойства документа", false},
     {"custom-properties", "свойства документа", false}}};

class PartSearch {
 public:
  explicit PartSearch(const ooxml::Package& package) : package_(package) {}

  std::vector<PartSource> search() {
    add(package_.main_part(), "", true);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i].word) continue;
      const std::vector<ooxml::Relationship> links = found_[i].links;
      for (const ooxml::Relationship& link : links) follow(link);
    }
    const ooxml::Relationships roots = package_.relationships_of("");
    for (const ooxml::Relationship& link : roots.all()) follow(link);
    const auto idle = std::remove_if(found_.begin(), found_.end(),
                                     [](const PartSource& part) { return !may_hold_tags(part); });
    found_.erase(idle, found_.end());
    return std::move(found_);
  }

 private:
  void follow(const ooxml::Relationship& link) {
    if (link.external) return;
    for (const PartType& type : kTypes) {
      if (link.type != type.relationship) continue;
      const bool known = std::any_of(found_.begin(), found_.end(), [&](const PartSource& part) {
        return part.name == link.target;
      });
      const std::string file = link.target.substr(link.target.rfind('/') + 1);
      if (!known) add(link.target, std::string(type.title) + " " + file, type.word);
    }
  }

  void add(const std::string& name, std::string title, bool word) {
    auto xml = package_.read(name);
    if (!xml) return;
    PartSource part{name, std::move(title), word, std::move(*xml), {}};
    if (word) part.links = package_.relationships_of(name).all();
    found_.push_back(std::move(part));
  }

  const ooxml::Package& package_;
  std::vector<PartSource> found_ = {};
};

}  // namespace

std::vector<PartSource> text_parts(const ooxml::Package& package) {
  if (package.content_type(package.main_part()).find("wordprocessingml") == std::string::npos) {
    throw Error(ErrorCode::Unsupported, {package.file()},
                "это не документ Word (DOCX): откройте его в Word и сохраните как DOCX");
  }
  return PartSearch(package).search();
}

}  // namespace muko::tmpl
