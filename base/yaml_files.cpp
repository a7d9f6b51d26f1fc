#include "base/yaml_files.h"

#include <filesystem>

namespace muko {
namespace {

const YamlNode* file_of(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::Map || node.entries.size() != 1) return nullptr;
  return node.find("file");
}

// The files read in have no files of their own: that they go round in circles is impossible.
void read_in(YamlNode& node, const std::filesystem::path& folder, const ReadText& read) {
  if (const YamlNode* name = file_of(node)) {
    const std::string file = require_text(*name);
    if (file.find_first_of("/\\") != std::string::npos) {
      throw Error(ErrorCode::BadYaml, name->place,
                  "нужно имя файла из той же папки, а не путь: «" + file + "»");
    }
    const std::string path = (folder / file).string();
    node = parse_yaml(read(path), path);
    return;
  }
  for (YamlNode& item : node.items) read_in(item, folder, read);
  for (auto& [key, value] : node.entries) read_in(value, folder, read);
}

}  // namespace

YamlNode read_yaml(const std::string& path, const ReadText& read, const EditYaml& edit) {
  YamlNode node = parse_yaml(read(path), path);
  if (edit) edit(node);
  read_in(node, std::filesystem::path(path).parent_path(), read);
  return node;
}

}  // namespace muko
