#include "generator/data/records.h"

#include <algorithm>

#include "base/utf8.h"
#include "generator/data/json_syntax.h"
#include "generator/data/pointer.h"
#include "generator/data/values.h"

namespace muko {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t kMostRecords = 100'000;

Data record_of_node(const YamlNode& node, const std::string& file) {
  if (node.kind != YamlNode::Kind::Map) {
    throw Error(ErrorCode::BadYaml, node.place,
                "запись состоит из полей вида «имя: значение», а здесь что-то другое");
  }
  Data record;
  record.folders = {std::filesystem::path(file).parent_path()};
  record.value = convert(node, "", record);
  return record;
}

void check_count(std::size_t count, const std::string& file) {
  if (count <= kMostRecords) return;
  throw Error(ErrorCode::LimitExceeded, {file},
              "больше 100 000 записей за один раз не обрабатывается: разделите файл");
}

// A record of one line was read as the first line of a file.
void move_to_line(Data& record, int line) {
  for (auto* places : {&record.places, &record.key_places}) {
    for (auto& [pointer, place] : *places) place.line = line;
  }
}

std::vector<Data> read_lines(std::string_view text, const std::string& file) {
  std::vector<Data> records;
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    ++number;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    check_count(records.size() + 1, file);
    require_json(line, file, number);
    records.push_back(record_of_node(parse_values(line, file), file));
    move_to_line(records.back(), number);
  }
  return records;
}

// Whole numbers as numbers, so that they can be added up; all else as it stands.
json value_of_cell(const std::string& text) {
  if (text.empty()) return {};
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  return digits ? plain_scalar(text) : json(text);
}

// The places of the value at a pointer and of all in it.
void copy_places(const Data& from, Data& to, const std::string& pointer) {
  const auto copy = [&pointer](const auto& source, auto& target) {
    for (auto at = source.lower_bound(pointer); at != source.end(); ++at) {
      if (!at->first.starts_with(pointer)) break;
      const bool inside = at->first.size() == pointer.size() || at->first[pointer.size()] == '/';
      if (inside) target.insert(*at);
    }
  };
  copy(from.places, to.places);
  copy(from.key_places, to.key_places);
}

// What `record` lacks of `shared`, map by map, with its places.
void add_missing(json& record, const json& shared, const std::string& pointer, const Data& from,
                 Data& to) {  // NOLINT(misc-no-recursion)
  for (const auto& [key, value] : shared.items()) {
    const std::string at = pointer + "/" + escape_pointer(key);
    const auto known = record.find(key);
    if (known == record.end()) {
      record[key] = value;
      copy_places(from, to, at);
    } else if (known->is_object() && value.is_object()) {
      add_missing(*known, value, at, from, to);
    }
  }
}

}  // namespace

std::vector<Data> read_records(std::string_view text, const std::string& file) {
  if (to_lower(file).ends_with(".jsonl")) return read_lines(text, file);
  const YamlNode root = parse_values(text, file);
  if (root.kind != YamlNode::Kind::List) {
    throw Error(ErrorCode::BadYaml, root.place,
                "нужен список записей: каждая начинается с «- », по документу на запись");
  }
  check_count(root.items.size(), file);
  std::vector<Data> records;
  records.reserve(root.items.size());
  for (const YamlNode& node : root.items) records.push_back(record_of_node(node, file));
  return records;
}

Data record_of(const std::vector<RecordCell>& cells) {
  Data record;
  record.value = json::object();
  for (const RecordCell& cell : cells) {
    value_at(record, cell.path, cell.place, ErrorCode::BadData) = value_of_cell(cell.text);
  }
  return record;
}

void add_shared(Data& record, const Data& shared) {
  add_missing(record.value, shared.value, "", shared, record);
  record.folders.insert(record.folders.end(), shared.folders.begin(), shared.folders.end());
}

}  // namespace muko
