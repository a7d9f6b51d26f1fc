// Form: what the kinds of check on the form of a document share.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>

#include "checker/rules/rule.h"

namespace muko::rules {

// Every document that is judged, whose genre is known and whose format shows its form.
void for_each_form(const Subject& subject, const std::function<void(int, const Facts&)>& visit);

// The genres that a rule is for: `of: [order, letter]`. Throws Error(BadRule) at an unknown one.
[[nodiscard]] std::set<Kind> read_kinds(const Params& params, std::string_view key);

// Faults of one kind in one document are one finding, on the first of them.
class FirstHit {
 public:
  explicit FirstHit(int document) { hit_.document = document; }
  // True for the first: its slots are still to be filled.
  bool add(const Location& where, const std::string& quote);
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] Hit& hit() { return hit_; }
  // Reports what was added, with {more}: «; ещё в 21 абзаце» and «; ещё в 12 абзацах» by the forms
  // for one and for many; nothing where nothing was added.
  void report(const Report& report, const std::string& one, const std::string& many);

 private:
  Hit hit_;
  std::size_t count_ = 0;
};

// «12,5»: at most one digit behind the comma.
[[nodiscard]] std::string russian_number(double number);

}  // namespace muko::rules
