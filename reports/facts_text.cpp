// What was understood of a document, for a person (`muko extract`).

#include "base/utf8.h"
#include "reports/layout.h"
#include "reports/reports.h"
#include "reports/wording.h"

namespace muko {

namespace {

constexpr std::size_t kNameWidth = 18;  // columns of «Муниципалитет:»

std::string line(const char* name, const std::string& value) {
  if (value.empty()) return "";
  const std::string rest(kNameWidth + 2, ' ');
  return wrap(value, "  " + pad_right(name, kNameWidth), rest);
}

std::string requisite_lines(const Requisites& requisites) {
  std::string act = requisites.type.value_or("");
  if (requisites.date) act += (act.empty() ? "от " : " от ") + date_words(*requisites.date);
  if (requisites.number) act += (act.empty() ? "№ " : " № ") + *requisites.number;
  std::string signed_by = requisites.signatory_post.value_or("");
  if (requisites.signatory) {
    signed_by += (signed_by.empty() ? "" : ", ") + *requisites.signatory;
  }
  return line("Акт:", act) + line("Место:", requisites.place.value_or("")) +
         line("Орган:", requisites.issuer.value_or("")) +
         line("Заголовок:", requisites.heading.value_or("")) + line("Подписал:", signed_by);
}

std::string parts_words(const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) out += (out.empty() ? "" : "; ") + kind_words(part.kind);
  return out;
}

std::string abbreviation_words(const std::map<std::string, std::string>& abbreviations) {
  std::string out;
  for (const auto& [short_form, words] : abbreviations) {
    out += (out.empty() ? "" : "; ") + short_form + " — " + words;
  }
  return out;
}

std::string head(const Facts& facts, const Paint& paint) {
  std::string out = paint.bold(printable_name(facts.file)) + "\n";
  out += line("Вид:", kind_words(facts.kind));
  out += line("Состав:", parts_words(facts.parts));
  out += line("Муниципалитет:", facts.municipality ? facts.municipality->name : "");
  out += line("Регион:", facts.region ? facts.region->name : "");
  if (facts.period) {
    out += line("Период:",
                "с " + date_words(facts.period->start) + " по " + date_words(facts.period->end));
  }
  return out + requisite_lines(facts.requisites) +
         line("Сокращения:", abbreviation_words(facts.abbreviations));
}

std::string deadline_words(const Measure& measure) {
  if (!measure.deadline) return "срок не прочитан (нет столбца или число сроков не сходится)";
  std::string meaning = deadline_text(*measure.deadline);
  meaning.pop_back();  // its line break
  if (measure.deadline->text.empty()) return meaning;
  return "«" + measure.deadline->text + "» — " + meaning;
}

std::string responsible_words(const std::vector<Party>& responsible) {
  std::string out;
  for (const Party& party : responsible) {
    out += (out.empty() ? "" : "; ") + party.text;
    if (party.part != PartyPart::Executor) out += " (" + party_words(party.part) + ")";
  }
  return out.empty() ? "не названы" : out;
}

std::string regional_lines(const Measure& measure, const std::string& rest) {
  std::string out;
  for (const RegionalMatch& match : measure.regional) {
    const std::string how = match.is_explicit ? "названа в тексте" : "похожа по словам";
    out +=
        wrap("Региональная мера " + match.measure + " (" + how + "): " + match.title, rest, rest);
  }
  if (!measure.regional.empty()) return out;
  for (const MeasureCitation& citation : measure.citations) {
    out += wrap("Региональная мера " + citation.number + " (названа в тексте)", rest, rest);
  }
  return out;
}

std::string measure_lines(const Measure& measure, const Paint& paint) {
  const std::string rest = "       ";
  std::string title = measure.title;
  if (measure.track) title += " [" + track_words(*measure.track) + "]";
  std::string out =
      wrap(title, "  " + pad_right(measure.number.empty() ? "•" : measure.number, 4) + " ", rest);
  out += wrap("Срок: " + deadline_words(measure), rest, rest);
  out += wrap("Ответственные: " + responsible_words(measure.responsible), rest, rest);
  if (measure.result) out += wrap("Результат: " + *measure.result, rest, rest);
  return out + regional_lines(measure, rest) +
         paint.faint(rest + place_words(measure.where, "", {})) + "\n";
}

std::string measures(const Facts& facts, const Paint& paint) {
  if (facts.measures.empty()) return "\n  Мер и мероприятий не найдено.\n";
  std::string out =
      "\n  " + paint.bold(count_words(facts.measures.size(), "мера", "меры", "мер")) + "\n";
  std::string section;
  for (const Measure& measure : facts.measures) {
    if (measure.section != section) out += "\n" + wrap(measure.section, "  ", "  ");
    section = measure.section;
    out += measure_lines(measure, paint);
  }
  return out;
}

std::string warnings(const Facts& facts, const Paint& paint) {
  std::string out;
  for (const Warning& warning : facts.warnings) {
    out += wrap(warning.message + " (" + place_words(warning.where, "", {}) + ")", "  ! ", "    ");
  }
  return out.empty() ? out : "\n  " + paint.yellow("При чтении") + "\n" + out;
}

}  // namespace

std::string facts_text(const Facts& facts, Colour colour) {
  const Paint paint(colour);
  return head(facts, paint) + measures(facts, paint) + warnings(facts, paint);
}

}  // namespace muko
