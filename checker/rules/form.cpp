#include "checker/rules/form.h"

#include <array>
#include <cmath>
#include <utility>

#include "base/error.h"
#include "checker/rules/hits.h"

namespace muko::rules {
namespace {

constexpr std::array kKinds = {
    Kind::Order, Kind::Programme,      Kind::Roadmap,   Kind::RegionalMeasures, Kind::Regulation,
    Kind::Model, Kind::AnalyticalNote, Kind::Agreement, Kind::Protocol,         Kind::Letter};

Kind read_kind(const Params& params, std::string_view key, const std::string& name) {
  std::string known;
  for (const Kind kind : kKinds) {
    if (name == name_of(kind)) return kind;
    known += (known.empty() ? "" : ", ") + std::string(name_of(kind));
  }
  throw Error(ErrorCode::BadRule, require(params.node(), key).place,
              "неизвестный вид документа «" + name + "»; можно: " + known);
}

}  // namespace

void for_each_form(const Subject& subject, const std::function<void(int, const Facts&)>& visit) {
  for_each_municipal(subject, [&](int document, const Facts& facts) {
    if (facts.form.known && facts.kind != Kind::Unknown) visit(document, facts);
  });
}

std::set<Kind> read_kinds(const Params& params, std::string_view key) {
  std::set<Kind> kinds;
  for (const std::string& name : params.texts(key)) kinds.insert(read_kind(params, key, name));
  return kinds;
}

bool FirstHit::add(const Location& where, const std::string& quote) {
  if (++count_ > 1) return false;
  hit_.where = where;
  hit_.quote = quote;
  return true;
}

void FirstHit::report(const Report& report, const std::string& one, const std::string& many) {
  if (count_ == 0) return;
  const std::size_t others = count_ - 1;
  const bool single = others % 10 == 1 && others % 100 != 11;
  hit_.slots["more"] =
      others == 0 ? "" : "; ещё в " + std::to_string(others) + " " + (single ? one : many);
  report(std::move(hit_));
}

std::string russian_number(double number) {
  const auto tenths = static_cast<long>(std::lround(number * 10));
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "," + std::to_string(std::abs(tenths % 10));
  return text;
}

}  // namespace muko::rules
