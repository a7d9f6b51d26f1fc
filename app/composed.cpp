#include "app/composed.h"

#include <optional>
#include <utility>

#include "app/reading.h"
#include "app/template_schema.h"
#include "reports/wording.h"

namespace muko {
namespace {

std::string finding_line(const Finding& finding) {
  std::string line = "  • " + place_words(finding) + ": " + finding.message;
  if (!finding.quote.empty()) line += " — «" + finding.quote + "»";
  if (!finding.advice.empty()) line += "\n    Как исправить: " + finding.advice;
  return line + "\n";
}

// The fields without a value, and what the schema refuses beside them.
std::vector<Fault> faults_of_data(const Composer& composer, const Data& data) {
  const std::string& file = composer.template_file;
  const auto unfilled =
      attempt(file, [&] { (void)composer.compiled.render(data, Undefined::Error); });
  const auto refused = attempt(file, [&] { validate_by_schema(data, file, composer.schema); });
  std::vector<Fault> faults = unfilled ? unfilled->faults() : std::vector<Fault>();
  if (!refused) return faults;
  for (const Fault& fault : refused->faults()) faults.push_back(fault);
  return faults;
}

std::string ready_words(const Composed& document) {
  const Preflight& preflight = document.preflight;
  if (!preflight.recognised) {
    return document.file +
           ": составлено; готовность к подписанию не проверена: вид документа не узнан\n";
  }
  const std::string note =
      preflight.registered ? "" : " (не зарегистрирован: дата и номер пока не указаны)";
  std::string text = document.file + ": готово к подписанию" + note + "\n";
  if (!preflight.reminders.empty()) text += "  Проверьте, что в пакете это есть:\n";
  for (const Finding& reminder : preflight.reminders) text += "  • " + reminder.message + "\n";
  return text;
}

}  // namespace

Composed compose(const Composer& composer, const Data& data, std::string file) {
  if (composer.undefined == Undefined::Error) {
    validate_by_schema(data, composer.template_file, composer.schema);
  }
  Composed document;
  document.file = std::move(file);
  document.has_genre = !composer.schema.empty();
  document.bytes = composer.compiled.render(data, composer.undefined);
  document.preflight =
      preflight(document.bytes, document.file, composer.rubric, composer.vocabulary);
  if (composer.undefined != Undefined::Error) document.unfilled = faults_of_data(composer, data);
  return document;
}

std::string verdict(const Composed& document) {
  if (document.ready()) return ready_words(document);
  std::string text = document.file + ": не готово к подписанию, мешает:\n";
  for (const Fault& fault : document.unfilled) {
    const std::string place = to_string(fault.place);
    text += "  • " + (place.empty() ? "" : place + ": ") + fault.message + "\n";
  }
  if (!document.preflight.recognised && document.has_genre) {
    text += "  • вид документа не узнан: это не приказ, не программа и не план; проверьте шаблон\n";
  }
  for (const Finding& blocker : document.preflight.blockers) text += finding_line(blocker);
  return text;
}

}  // namespace muko
