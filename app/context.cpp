#include "app/context.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"
#include "base/yaml_files.h"

namespace muko {

namespace {

constexpr int kMaxExtends = 8;              // rubrics that extend one another
constexpr std::size_t kMaxShownLine = 160;  // a longer line is no help under an error

std::string_view line_of(std::string_view text, int number) {
  for (int line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

// The line and a caret below the column. A tab before it stays a tab, so that both line up.
std::string line_with_caret(std::string_view line, int column) {
  std::string caret = "  ";
  std::size_t position = 0;
  for (int before = 1; before < column && position < line.size(); ++before) {
    caret += next_code_point(line, position) == U'\t' ? '\t' : ' ';
  }
  return "  " + std::string(line) + "\n" + caret + "^\n";
}

std::string painted(const std::string& text, Colour colour) {
  return colour == Colour::Always ? "\x1b[1;31m" + text + "\x1b[0m" : text;
}

// What a file names by its path lies beside it.
std::string beside(const std::string& file, const std::string& name) {
  const std::filesystem::path path(name);
  const bool is_path = path.has_parent_path() || path.extension() == ".yaml";
  if (!is_path || path.is_absolute()) return name;
  return (std::filesystem::path(file).parent_path() / path).string();
}

}  // namespace

std::string Context::read(const std::string& path) const {
  return path == "-" ? terminal.read_in() : read_file(path);
}

const std::string& Context::read_text(const std::string& path) {
  const auto known = texts_.find(path);
  if (known != texts_.end()) return known->second;
  return texts_.emplace(path, read(path)).first->second;
}

Vocabulary Context::vocabulary() {
  const std::string path = resources.vocabulary().string();
  return read_vocabulary(parse_yaml(read_text(path), path));
}

YamlNode Context::rubric_text(const std::string& name_or_file, int depth, const EditYaml& edit) {
  const std::string path = resources.rubric(name_or_file).string();
  YamlNode yaml = read_yaml(
      path, [this](const std::string& file) { return read_text(file); }, edit);
  const YamlNode* extended = yaml.find("extends");
  if (extended == nullptr) return yaml;
  if (depth == kMaxExtends) {
    throw Error(ErrorCode::BadRule, extended->place,
                "рубрики продолжают одна другую по кругу или слишком глубоко");
  }
  return extend_rubric(rubric_text(beside(path, require_text(*extended)), depth + 1, {}), yaml);
}

Rubric Context::rubric(const std::string& name_or_file) {
  return std::move(editions(name_or_file).back().rubric);
}

Rubric Context::rubric_for_signing(const std::string& name_or_file) {
  return std::move(editions(name_or_file, keep_errors).back().rubric);
}

std::vector<Edition> Context::editions(const std::string& name_or_file) {
  return editions(name_or_file, {});
}

std::vector<Edition> Context::editions(const std::string& name_or_file, const EditYaml& edit) {
  const YamlNode yaml = rubric_text(name_or_file, 0, edit);
  const std::vector<EditionName> names = read_editions(yaml);
  std::vector<Edition> editions;
  editions.reserve(names.size() + 1);
  for (const EditionName& name : names) {
    editions.push_back({name.until, read_rubric(rubric_text(name.rubric, 0, edit))});
  }
  if (names.empty()) editions.push_back({std::nullopt, read_rubric(yaml)});
  return editions;
}

void Context::write(const std::string& path, std::string_view bytes) const {
  if (path.empty() || path == "-") {
    terminal.write_out(bytes);
  } else {
    write_file(path, bytes);
  }
}

void Context::tell(const Error& error) const {
  std::string out;
  for (const Fault& fault : error.faults()) {
    const std::string place = to_string(fault.place);
    out += painted("muko: ", terminal.error_colour());
    out += (place.empty() ? "" : printable_name(place) + ": ") + printable(fault.message) + "\n";
    const auto text = texts_.find(fault.place.file);
    if (text == texts_.end() || fault.place.line == 0) continue;
    const std::string_view line = line_of(text->second, fault.place.line);
    if (line.size() <= kMaxShownLine) {
      out += line_with_caret(printable(line), fault.place.column);
    }
  }
  terminal.write_error(out);
}

void Context::tell(const std::string& message) const {
  terminal.write_error(painted("muko: ", terminal.error_colour()) + printable(message) + "\n");
}

}  // namespace muko
