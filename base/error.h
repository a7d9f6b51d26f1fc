// Error: the one exception of the program, a list of faults, each a place and a sentence.
#pragma once

#include <exception>
#include <string>
#include <vector>

namespace muko {

// A place in a text that we parse (data, rubric, template). Lines and columns count from 1
// (columns in code points); 0 is unknown. For a file that is no text only `file` is set.
struct SourcePlace {
  std::string file = {};
  int line = 0;
  int column = 0;

  friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

// "data.yaml:7:3", "data.yaml" when the line is unknown, "" when nothing is known.
[[nodiscard]] std::string to_string(const SourcePlace& place);

enum class ErrorCode {
  BadUsage,     // the command line
  NotFound,     // no such file, template, rubric
  CannotRead,   // the file exists and can't be read
  CannotWrite,  // no right, no space
  BadArchive,   // not a ZIP, a broken one
  BadXml,
  BadYaml,  // YAML or JSON syntax
  BadData,  // data that its schema refuses, a value that a template can't use
  BadTemplate,
  BadRule,        // rubric or vocabulary
  Encrypted,      // password-protected file
  LimitExceeded,  // a zip bomb, too deep XML, too many steps
  Unsupported,    // a kind of file that we don't read
  Internal,       // a bug of ours, noticed before it did harm
};

struct Fault {
  SourcePlace place = {};
  std::string message = {};  // Russian, lower case, says what to do next where known

  friend bool operator==(const Fault&, const Fault&) = default;
};

// The operation can't go on. Thrown by value, caught in `app` only, once per file.
class Error final : public std::exception {
 public:
  Error(ErrorCode code, SourcePlace place, std::string message);
  // Several faults at once; must not be empty.
  Error(ErrorCode code, std::vector<Fault> faults);

  [[nodiscard]] ErrorCode code() const { return code_; }
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }
  // "place: message", a line for each fault.
  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

 private:
  ErrorCode code_;
  std::vector<Fault> faults_;
  std::string text_;
};

}  // namespace muko
