// Resources: the files that lie beside the program: rubrics, vocabulary, templates.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace muko {

class Resources {
 public:
  // $MUKO_DATA_DIR, else ../share/muko of the program (installed), else the nearest folder above
  // it with rubrics/ in it (the source tree, whose build lies in build/PRESET).
  Resources();
  explicit Resources(std::filesystem::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::filesystem::path vocabulary() const;
  // A rubric by its name ("fioko-1.2-partial") or the path of a file (has a '/' or ends in
  // .yaml). Throws Error(NotFound) that names those there are.
  [[nodiscard]] std::filesystem::path rubric(const std::string& name_or_file) const;
  // A template by its kind ("order") or the path of a DOCX. Throws Error(NotFound) likewise.
  [[nodiscard]] std::filesystem::path template_file(const std::string& kind_or_file) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace muko
