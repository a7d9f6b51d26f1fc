#include "language/deadline.h"

#include <algorithm>

#include "language/time_atoms.h"
#include "language/time_composer.h"
#include "language/time_lexer.h"

namespace muko {

namespace {

// A cell with a dash, dots or a line to write on says nothing.
bool says_something(const timing::Token& token) {
  using timing::TokenKind;
  return token.kind == TokenKind::Word || token.kind == TokenKind::Number ||
         token.kind == TokenKind::Date || token.kind == TokenKind::NumberSign;
}

}  // namespace

const char* name_of(Specificity specificity) {
  switch (specificity) {
    case Specificity::Concrete:
      return "concrete";
    case Specificity::Broad:
      return "broad";
    case Specificity::Vague:
      return "vague";
    case Specificity::Missing:
      break;
  }
  return "missing";
}

const char* name_of(Recurrence recurrence) {
  switch (recurrence) {
    case Recurrence::Yearly:
      return "yearly";
    case Recurrence::HalfYearly:
      return "half-yearly";
    case Recurrence::Quarterly:
      return "quarterly";
    case Recurrence::Monthly:
      return "monthly";
    case Recurrence::Weekly:
      break;
  }
  return "weekly";
}

Deadline read_deadline(std::string_view text, const std::optional<Period>& period) {
  const std::vector<timing::Token> tokens = timing::read_tokens(text);
  Deadline deadline;
  if (std::any_of(tokens.begin(), tokens.end(), says_something)) {
    deadline = timing::deadline_of(timing::read_atoms(tokens), period);
  }
  deadline.text = std::string(text);
  return deadline;
}

}  // namespace muko
