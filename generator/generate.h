// Generate: template + data -> DOCX. A Template is compiled once and rendered many times.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "generator/data/data.h"
#include "generator/declined_value.h"

namespace muko {

enum class Undefined { Error, Mark, Empty };  // what a field without a value becomes

class Template {
 public:
  // `bytes` of a DOCX made in Word. Throws Error(BadTemplate) with all faults of its tags at once
  // (each message names part, paragraph or table/row/cell), BadArchive, BadXml, LimitExceeded,
  // Unsupported (no DOCX).
  [[nodiscard]] static Template compile(std::string bytes, const std::string& file);
  ~Template();
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;

  // The finished DOCX. Throws Error: BadData with every undefined field at once (Undefined::Error)
  // and every value that a tag can't use; LimitExceeded.
  // Same template and data: same bytes.
  [[nodiscard]] std::string render(const Data& data, Undefined undefined = Undefined::Error) const;
  // What rendering puts into another case, in the order of the tags; in mode Empty, so that data
  // that lack fields do too.
  [[nodiscard]] std::vector<DeclinedValue> declined_values(const Data& data) const;
  // The fields that its tags use, as a JSON Schema (draft-07), for `muko template fields`.
  [[nodiscard]] std::string fields_schema() const;
  // The same for people: a line a field; YAML to fill in (generator/fields_text.h).
  [[nodiscard]] std::string fields_tree() const;
  [[nodiscard]] std::string fields_yaml() const;

 private:
  struct State;
  explicit Template(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// For `muko template check`: everything that is wrong with a template and its data at once.
struct TemplateCheck {
  std::vector<Fault> faults;   // of the tags
  std::vector<Fault> missing;  // fields that the data lack, with the name that may be meant
  std::vector<Fault> unused;   // data that no tag asks for
};
// `data` may be null. Throws Error: BadArchive, BadXml, LimitExceeded, Unsupported (no DOCX).
[[nodiscard]] TemplateCheck check_template(std::string bytes, const std::string& file,
                                           const Data* data);

// A copy of the template that shows all of this in comments of Word at their places.
// Throws Error: the same.
[[nodiscard]] std::string annotate_template(const std::string& bytes, const std::string& file,
                                            const Data* data);

}  // namespace muko
