// Context: what one run of the program has at hand.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/resources.h"
#include "app/terminal.h"
#include "app/tools.h"
#include "base/error.h"
#include "base/yaml_files.h"
#include "checker/facts/vocabulary.h"
#include "checker/rubric/editions.h"

namespace muko {

class Context {
 public:
  explicit Context(const Terminal& run_terminal) : terminal(run_terminal) {}

  const Terminal& terminal;
  const Resources resources = {};
  const Tools tools = find_tools();

  // The bytes of a file; "-" is stdin. Throws Error.
  [[nodiscard]] std::string read(const std::string& path) const;
  // The same for a text that we parse; kept, so that an error can show its line.
  [[nodiscard]] const std::string& read_text(const std::string& path);

  [[nodiscard]] Vocabulary vocabulary();
  // With what it extends (checker/rubric); of several editions the last.
  [[nodiscard]] Rubric rubric(const std::string& name_or_file);
  // The same without most of what does not forbid to sign: warnings and notes.
  [[nodiscard]] Rubric rubric_for_signing(const std::string& name_or_file);
  // All editions; the rubric alone where it has none.
  [[nodiscard]] std::vector<Edition> editions(const std::string& name_or_file);

  // "" or "-": stdout; else a whole file.
  void write(const std::string& path, std::string_view bytes) const;
  // `muko: place: message` on stderr, a line a fault; below a fault in a text its line and a caret.
  void tell(const Error& error) const;
  void tell(const std::string& message) const;

 private:
  [[nodiscard]] YamlNode rubric_text(const std::string& name_or_file, int depth,
                                     const EditYaml& edit);
  [[nodiscard]] std::vector<Edition> editions(const std::string& name_or_file,
                                              const EditYaml& edit);

  std::map<std::string, std::string> texts_ = {};  // file -> text
};

}  // namespace muko
