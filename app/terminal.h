// Terminal: standard input, output and error of this run, and whether a person sits behind them.
#pragma once

#include <string>
#include <string_view>

#include "reports/reports.h"

namespace muko {

class Terminal {
 public:
  // Reads the environment (NO_COLOR, TERM) once. A standard stream that the caller has closed is
  // opened on nothing, so that no file of ours takes its number.
  Terminal();

  // Throws Error(CannotWrite): closed pipe, full disk.
  void write_out(std::string_view text) const;
  // What can't be written to stderr is lost: there is nowhere left to say so.
  void write_error(std::string_view text) const;
  // All of stdin. Throws Error(CannotRead, LimitExceeded).
  [[nodiscard]] std::string read_in() const;

  [[nodiscard]] Colour out_colour() const { return out_colour_; }
  [[nodiscard]] Colour error_colour() const { return error_colour_; }
  [[nodiscard]] bool error_is_terminal() const { return error_is_terminal_; }

 private:
  bool error_is_terminal_ = false;
  Colour out_colour_ = Colour::Never;
  Colour error_colour_ = Colour::Never;
};

}  // namespace muko
