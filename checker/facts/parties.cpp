#include "checker/facts/parties.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/party_kind.h"
#include "checker/facts/party_names.h"
#include "checker/facts/stemmed.h"
#include "language/person.h"

namespace muko {

namespace {

constexpr std::size_t kMaxLabelBytes = 90;
// A longer text is no list of names: it stays whole.
constexpr std::size_t kMaxPartiesBytes = 8000;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view last_word(std::string_view text) {
  const auto words = split_words(text);
  return words.empty() ? std::string_view() : words.back().text;
}

std::string_view tidy(std::string_view text) {
  text = trim(text);
  const Marker marker = read_marker(text);
  if (marker.kind == Marker::Kind::Bullet || marker.kind == Marker::Kind::Number) {
    text = text.substr(marker.end);
  }
  return without_end_sign(text);
}

bool is_nobody(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return c != '-' && c != '.' && c != ' ' && c != '_'; }) ||
         text.empty() || text == "–" || text == "—" || text == "нет";
}

// «управления», «науки», «Озёрного»: a word that can't open a name of its own.
bool is_oblique(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kEndings = {"ого",  "его",  "ому", "ему",
                                                               "ских", "ской", "ным", "ими"};
  const auto words = split_words(text);
  if (words.empty()) return false;
  const std::string lower = to_lower(words.front().text);
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](auto ending) { return ends_with(lower, ending); });
}

bool is_oblique_head(std::string_view line, const PartyWords& words) {
  return words.vocabulary.organisations.set.opens(line);
}

bool is_unfinished(std::string_view line, const PartyWords& words) {
  static constexpr std::array<std::string_view, 7> kOpen = {"по", "с", "и", "в", "на", "для", "за"};
  const std::string_view last = last_word(line);
  if (ends_with(line, ",") || ends_with(line, "-")) return true;
  if (is_legal_form(last, words)) return true;
  return std::find(kOpen.begin(), kOpen.end(), last) != kOpen.end();
}

// The line goes on with the name of the line before.
bool goes_on(std::string_view line, std::string_view before, const PartyWords& words) {
  if (is_unfinished(before, words)) return true;
  if (line.front() == '(' || line.substr(0, 2) == "«" || line.substr(0, 3) == "№") return true;
  if (read_marker(line).kind != Marker::Kind::None) return false;
  if (opens_party(line, words)) return false;
  return begins_small(line) || is_oblique(line) || is_oblique_head(line, words);
}

struct Chunk {
  std::string_view text = {};
  char separator = 0;  // the one before it
};

// At commas, semicolons, slashes between names.
std::vector<Chunk> chunks_of(std::string_view text) {
  const std::vector<bool> inside = enclosed(text);
  std::vector<Chunk> chunks;
  std::size_t start = 0;
  char separator = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool end = at == text.size();
    if (!end && (inside[at] || (text[at] != ',' && text[at] != ';' && text[at] != '/'))) continue;
    chunks.push_back({trim(text.substr(start, at - start)), separator});
    if (end) break;
    separator = text[at];
    start = at + 1;
  }
  return chunks;
}

bool is_participle(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kMarks = {"ющ", "ущ",  "ящ",  "ащ",
                                                             "вш", "нны", "нна", "оры"};
  const std::string lower = to_lower(word);
  if (lower.rfind("котор", 0) == 0 || lower.rfind("ответствен", 0) == 0) return true;
  if (lower.rfind("заведующ", 0) == 0 || lower.size() < 14) return false;
  const std::string_view tail = std::string_view(lower).substr(lower.size() - 8);
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](auto mark) { return tail.find(mark) != std::string_view::npos; }) &&
         (ends_with(lower, "ие") || ends_with(lower, "ые") || ends_with(lower, "ая") ||
          ends_with(lower, "ий") || ends_with(lower, "ый") || ends_with(lower, "их") ||
          ends_with(lower, "ся"));
}

// «5», «№ 7»: one more number of the schools before.
bool is_number_only(std::string_view text) {
  constexpr std::string_view kSign = "№";
  if (text.substr(0, kSign.size()) == kSign) text = trim(text.substr(kSign.size()));
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_slash_inside(const Chunk& chunk, std::string_view before, const PartyWords& words) {
  if (chunk.separator != '/') return false;
  const auto left = split_words(before);
  const bool after_preposition = left.size() >= 2 && left[left.size() - 2].text == "по";
  return (after_preposition && is_capitals(chunk.text)) || before == "и" ||
         ends_with(before, " и") ||
         (!before.empty() && before.back() >= '0' && before.back() <= '9') ||
         (begins_small(chunk.text) && !opens_party(chunk.text, words));
}

// The chunk is a part of the name before it, though a separator stands between.
bool continues_name(const Chunk& chunk, std::string_view before, const PartyWords& words) {
  if (chunk.separator == ';') return false;
  if (chunk.separator == '/') return is_slash_inside(chunk, before, words);
  if (is_number_only(chunk.text)) return true;
  const Stemmed stemmed(chunk.text);
  if (stemmed.words.empty()) return false;
  if (!begins_small(chunk.text)) return false;
  if (is_participle(stemmed.words.front().text)) return true;
  // «, в которых …»
  if (stemmed.words.size() > 1 && to_lower(stemmed.words[1].text).rfind("котор", 0) == 0)
    return true;
  if (words.vocabulary.branches.set.match_at(stemmed.stems, 0)) return true;
  const bool person_before = !find_persons(before).empty();
  if (opens_party(chunk.text, words)) {
    return person_before && split_words(before).size() <= 3 &&
           kind_of_party(chunk.text, words) == PartyKind::Post;
  }
  return is_oblique(chunk.text);
}

// The chunks that are names, with the separators inside a name given back.
std::vector<std::string_view> joined_chunks(std::string_view text, const PartyWords& words) {
  std::vector<std::string_view> names;
  for (const Chunk& chunk : chunks_of(text)) {
    if (chunk.text.empty()) continue;
    const bool joins = !names.empty() && continues_name(chunk, names.back(), words);
    if (joins) {
      const char* start = names.back().data();
      names.back() = {start,
                      static_cast<std::size_t>(chunk.text.data() + chunk.text.size() - start)};
    } else {
      names.push_back(chunk.text);
    }
  }
  return names;
}

// «Ответственные: …», «соисполнители – …» before the names.
std::string_view without_label(std::string_view text, const PartyWords& words, PartyPart& part) {
  const std::size_t colon = text.substr(0, std::min(text.size(), kMaxLabelBytes)).find(':');
  if (colon == std::string_view::npos) return text;
  const auto labels = words.vocabulary.labels.find(Column::Responsible);
  if (labels == words.vocabulary.labels.end()) return text;
  const std::vector<StemKey> label = stem_keys(text.substr(0, colon));
  if (!labels->second.set.match_at(label, 0)) return text;
  const bool co_executors = words.vocabulary.co_executors.set.match_at(label, 0).has_value();
  part = co_executors ? PartyPart::CoExecutor : PartyPart::Executor;
  return trim(text.substr(colon + 1));
}

struct Agreed {
  std::string_view executor = {};
  std::string_view approver = {};
};

// «X по согласованию с Y», «X (по согласованию с Y)».
Agreed split_agreed(std::string_view text) {
  constexpr std::string_view kAgreed = "по согласованию с";
  const std::string lower = to_lower(text);
  const std::size_t found = lower.size() == text.size() ? lower.find(kAgreed) : std::string::npos;
  if (found == std::string::npos) return {text, {}};
  std::size_t behind = found + kAgreed.size();
  if (text.substr(behind, 2) == "о") behind += 2;
  if (behind >= text.size() || text[behind] != ' ') return {text, {}};
  std::string_view executor = trim(text.substr(0, found));
  std::string_view approver = trim(text.substr(behind));
  if (!executor.empty() && executor.back() == '(') {
    executor = trim(executor.substr(0, executor.size() - 1));
    if (!approver.empty() && approver.back() == ')') approver.remove_suffix(1);
  }
  return {tidy(executor), tidy(approver)};
}

void add_party(std::vector<Party>& parties, std::string_view name, PartyPart part,
               const PartyWords& words) {
  const std::string_view text = tidy(name);
  if (is_nobody(text)) return;
  parties.push_back({std::string(text), kind_of_party(text, words), part});
}

void add_chunk(std::vector<Party>& parties, std::string_view chunk, PartyPart part,
               const PartyWords& words) {
  const Agreed agreed = split_agreed(chunk);
  for (const std::string_view name : split_names(agreed.executor, words)) {
    add_party(parties, name, part, words);
  }
  if (!agreed.approver.empty()) add_party(parties, agreed.approver, PartyPart::Approver, words);
}

}  // namespace

std::vector<std::string> party_lines(std::string_view text, const PartyWords& words) {
  std::vector<std::string> lines;
  for (const TextRange& range : lines_of(text)) {
    const std::string_view line = range.of(text);
    const bool joins = text.size() <= kMaxPartiesBytes && !lines.empty();
    if (joins && goes_on(line, lines.back(), words)) {
      lines.back() += ' ';
      lines.back() += line;
    } else {
      lines.emplace_back(line);
    }
  }
  return lines;
}

std::vector<Party> split_parties(std::string_view text, const PartyWords& words) {
  std::vector<Party> parties;
  PartyPart part = PartyPart::Executor;
  if (is_nobody(trim(text))) return parties;
  if (text.size() > kMaxPartiesBytes) return {{one_line(text)}};
  for (const std::string& line : party_lines(text, words)) {
    for (const std::string_view chunk : joined_chunks(tidy(line), words)) {
      const std::string_view names = without_label(chunk, words, part);
      add_chunk(parties, names, part, words);
    }
  }
  return parties;
}

}  // namespace muko
