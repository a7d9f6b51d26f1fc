// PartWriter: values into one part of one document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/docx/additions.h"
#include "generator/docx/runs.h"
#include "generator/language/render.h"

namespace muko::tmpl {

class PartWriter final : public Writer {
 public:
  PartWriter(const RunTable& table, const std::string& part, Additions& additions)
      : table_(table), part_(part), additions_(additions) {}

  void write(std::string_view text, std::size_t run, std::string& out) const override;
  void mark(std::string_view field, std::size_t run, std::string& out) const override;
  [[nodiscard]] std::string write_object(const json& object, std::size_t run,
                                         std::string& out) const override;
  void write_printed(std::string_view printed, std::size_t run, std::string& out) const override;
  void write_filtered(std::string_view text, std::string_view printed,
                      std::string& out) const override;
  [[nodiscard]] std::string plain_text(std::string_view printed) const override;

  // Did a value bring more than text, so that the part must be looked at again?
  [[nodiscard]] bool wrote_structure() const { return wrote_structure_; }
  // What was wrong with values in places that are no text: of this run.
  struct PlaceFault {
    std::size_t run;
    std::string message;
  };
  [[nodiscard]] const std::vector<PlaceFault>& faults() const { return faults_; }

 private:
  void write_place(std::string_view text, std::size_t run, std::string& out) const;
  void write_fallback(const PlaceOfValue& place, std::string& out) const;
  [[nodiscard]] std::string place_object(const json& object, const PlaceOfValue& place,
                                         std::string& out) const;
  [[nodiscard]] std::string write_rich(const json& value, const Run& run, std::string& out) const;
  [[nodiscard]] std::string write_picture(const json& object, const Run& run,
                                          std::string& out) const;
  [[nodiscard]] std::string write_blocks(const std::string& blocks, const Run& run,
                                         std::string& out) const;

  // The Writer is const for the renderer: what a rendering adds is not its state but its output.
  const RunTable& table_;
  const std::string& part_;
  Additions& additions_;
  mutable bool wrote_structure_ = false;
  mutable std::vector<PlaceFault> faults_ = {};
};

}  // namespace muko::tmpl
