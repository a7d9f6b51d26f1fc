#include "checker/facts/vocabulary.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace muko {

namespace {

using Setter = std::function<void(Vocabulary&, const YamlNode&)>;

[[noreturn]] void refuse(const YamlNode& at, const std::string& message) {
  throw Error(ErrorCode::BadRule, at.place, message);
}

const std::vector<std::pair<YamlNode, YamlNode>>& require_map(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::Map) refuse(node, "нужен словарь «ключ: значение»");
  return node.entries;
}

WordList read_list(const YamlNode& node) {
  return word_list(require_texts(node));
}

Kind read_kind(const YamlNode& key) {
  for (int number = 0; number < static_cast<int>(Kind::Unknown); ++number) {
    const auto kind = static_cast<Kind>(number);
    if (key.scalar == name_of(kind)) return kind;
  }
  refuse(key, "неизвестный вид документа «" + key.scalar + "»");
}

Column read_column(const YamlNode& key) {
  static const std::map<std::string_view, Column> kColumns = {{"number", Column::Number},
                                                              {"task", Column::Task},
                                                              {"title", Column::Title},
                                                              {"deadline", Column::Deadline},
                                                              {"responsible", Column::Responsible},
                                                              {"result", Column::Result},
                                                              {"regional", Column::Regional},
                                                              {"track", Column::Track}};
  const auto found = kColumns.find(key.scalar);
  if (found == kColumns.end()) refuse(key, "неизвестный столбец «" + key.scalar + "»");
  return found->second;
}

Track read_track(const YamlNode& key) {
  for (const Track track : {Track::T1, Track::T2, Track::T3}) {
    if (key.scalar == name_of(track)) return track;
  }
  refuse(key, "неизвестный трек «" + key.scalar + "», есть T1, T2, T3");
}

void read_kinds(Vocabulary& vocabulary, const YamlNode& node) {
  for (const auto& [key, titles] : require_map(node)) {
    vocabulary.kinds.push_back({read_kind(key), read_list(titles)});
  }
}

std::map<Column, WordList> read_columns(const YamlNode& node) {
  std::map<Column, WordList> columns;
  for (const auto& [key, phrases] : require_map(node)) {
    columns[read_column(key)] = read_list(phrases);
  }
  return columns;
}

TrackWords read_track_words(Track track, const YamlNode& node) {
  TrackWords words{track};
  for (const auto& [key, phrases] : require_map(node)) {
    if (key.scalar == "wordings") {
      words.wordings = read_list(phrases);
    } else if (key.scalar == "bands") {
      words.bands = read_list(phrases);
    } else if (key.scalar == "unless") {
      words.unless = read_list(phrases);
    } else {
      refuse(key, "неизвестный ключ «" + key.scalar + "», есть wordings, bands, unless");
    }
  }
  return words;
}

// The stem that most of the wordings share, the longest of such.
std::string common_stem(const std::vector<std::vector<std::string>>& wordings) {
  std::map<std::string, std::size_t> counts;
  for (const auto& words : wordings) {
    for (const std::string& word : words) ++counts[word];
  }
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second, a.first.size()) < std::pair(b.second, b.first.size());
      });
  return best == counts.end() ? std::string() : best->first;
}

std::string capitals(std::string_view small) {
  std::string out;
  for (std::size_t position = 0; position < small.size();) {
    const char32_t c = next_code_point(small, position);
    constexpr char32_t kToCapital = U'а' - U'А';
    append_utf8(out, c >= U'а' && c <= U'я' ? c - kToCapital : c);
  }
  return out;
}

// Stems that every wording of the track has one of, without their first letter (it may be a
// capital), and the same in capitals.
void add_clues(const TrackWords& track, std::vector<std::string>& clues) {
  std::vector<std::vector<std::string>> wordings;
  for (const std::string& phrase : track.wordings.phrases) wordings.push_back(stems(phrase));
  std::erase_if(wordings, [](const auto& words) { return words.empty(); });
  while (!wordings.empty()) {
    const std::string clue = common_stem(wordings);
    std::erase_if(wordings, [&](const auto& words) {
      return std::find(words.begin(), words.end(), clue) != words.end();
    });
    const std::string tail(substr_utf8(clue, 1, clue.size()));
    clues.push_back(tail);
    clues.push_back(capitals(tail));
  }
}

void read_tracks(Vocabulary& vocabulary, const YamlNode& node) {
  for (const auto& [key, words] : require_map(node)) {
    vocabulary.tracks.push_back(read_track_words(read_track(key), words));
    add_clues(vocabulary.tracks.back(), vocabulary.track_clues);
  }
}

void read_abbreviations(Vocabulary& vocabulary, const YamlNode& node) {
  for (const auto& [key, words] : require_map(node)) {
    vocabulary.abbreviations[key.scalar] = require_text(words);
  }
}

// The lists under the key `documents`.
const std::map<std::string_view, WordList DocumentWords::*>& document_lists() {
  static const std::map<std::string_view, WordList DocumentWords::*> kLists = {
      {"grounds", &DocumentWords::grounds},
      {"commands", &DocumentWords::commands},
      {"resolutions", &DocumentWords::resolutions},
      {"approve", &DocumentWords::approve},
      {"repeal", &DocumentWords::repeal},
      {"amend", &DocumentWords::amend},
      {"control", &DocumentWords::control},
      {"familiarise", &DocumentWords::familiarise},
      {"publish", &DocumentWords::publish},
      {"entrust", &DocumentWords::entrust},
      {"execution", &DocumentWords::execution},
      {"appoint", &DocumentWords::appoint},
      {"other_plans", &DocumentWords::other_plans},
      {"act_kinds", &DocumentWords::act_kinds},
      {"no_signatures", &DocumentWords::no_signatures},
      {"signature_marks", &DocumentWords::signature_marks},
      {"signers", &DocumentWords::signers},
      {"addresses", &DocumentWords::addresses},
      {"settlements", &DocumentWords::settlements},
      {"open_names", &DocumentWords::open_names},
      {"no_places", &DocumentWords::no_places},
      {"abbreviation_lists", &DocumentWords::abbreviation_lists},
      {"period_labels", &DocumentWords::period_labels},
      {"debates", &DocumentWords::debates},
      {"partners", &DocumentWords::partners},
      {"partners_behind", &DocumentWords::partners_behind},
      {"agreed", &DocumentWords::agreed},
      {"owners", &DocumentWords::owners},
      {"mentions", &DocumentWords::mentions}};
  return kLists;
}

void read_documents(Vocabulary& vocabulary, const YamlNode& node) {
  for (const auto& [key, phrases] : require_map(node)) {
    const auto list = document_lists().find(key.scalar);
    if (list == document_lists().end()) refuse(key, "неизвестный ключ «" + key.scalar + "»");
    vocabulary.documents.*(list->second) = read_list(phrases);
  }
  for (const auto& [key, list] : document_lists()) (void)require(node, key);
}

const std::map<std::string_view, WordList ListWords::*>& list_words() {
  static const std::map<std::string_view, WordList ListWords::*> kLists = {
      {"tasks", &ListWords::tasks},           {"results", &ListWords::results},
      {"indicators", &ListWords::indicators}, {"leads", &ListWords::leads},
      {"others", &ListWords::others},         {"values", &ListWords::values},
      {"passport", &ListWords::passport},     {"titles", &ListWords::titles},
      {"bodies", &ListWords::bodies},         {"body_heads", &ListWords::body_heads},
      {"body_core", &ListWords::body_core},   {"body_words", &ListWords::body_words}};
  return kLists;
}

void read_list_words(Vocabulary& vocabulary, const YamlNode& node) {
  for (const auto& [key, phrases] : require_map(node)) {
    const auto list = list_words().find(key.scalar);
    if (list == list_words().end()) refuse(key, "неизвестный ключ «" + key.scalar + "»");
    vocabulary.lists.*(list->second) = read_list(phrases);
  }
  for (const auto& [key, list] : list_words()) (void)require(node, key);
}

Setter list(WordList Vocabulary::*field) {
  return [field](Vocabulary& vocabulary, const YamlNode& node) {
    vocabulary.*field = read_list(node);
  };
}

// Every key of the file, once.
const std::map<std::string_view, Setter>& setters() {
  static const std::map<std::string_view, Setter> kSetters = {
      {"kinds", read_kinds},
      {"documents", read_documents},
      {"lists", read_list_words},
      {"columns", [](Vocabulary& v, const YamlNode& node) { v.columns = read_columns(node); }},
      {"labels", [](Vocabulary& v, const YamlNode& node) { v.labels = read_columns(node); }},
      {"other_columns", list(&Vocabulary::other_columns)},
      {"other_tables", list(&Vocabulary::other_tables)},
      {"deadline_start", list(&Vocabulary::deadline_start)},
      {"deadline_end", list(&Vocabulary::deadline_end)},
      {"co_executors", list(&Vocabulary::co_executors)},
      {"goals", list(&Vocabulary::goals)},
      {"no_measures", list(&Vocabulary::no_measures)},
      {"plan_headings", list(&Vocabulary::plan_headings)},
      {"tracks", read_tracks},
      {"beyond_tracks", list(&Vocabulary::beyond_tracks)},
      {"organisations", list(&Vocabulary::organisations)},
      {"legal_forms", list(&Vocabulary::legal_forms)},
      {"organisation_classes", list(&Vocabulary::organisation_classes)},
      {"posts", list(&Vocabulary::posts)},
      {"roles", list(&Vocabulary::roles)},
      {"impersonal", list(&Vocabulary::impersonal)},
      {"branches", list(&Vocabulary::branches)},
      {"territory_marks", list(&Vocabulary::territory_marks)},
      {"actions", list(&Vocabulary::actions)},
      {"regional_acts", list(&Vocabulary::regional_acts)},
      {"measure_acts", list(&Vocabulary::measure_acts)},
      {"regional_bodies", list(&Vocabulary::regional_bodies)},
      {"other_acts", list(&Vocabulary::other_acts)},
      {"own_acts", list(&Vocabulary::own_acts)},
      {"schools", list(&Vocabulary::schools)},
      {"counted", list(&Vocabulary::counted)},
      {"problems", list(&Vocabulary::problems)},
      {"abbreviations", read_abbreviations}};
  return kSetters;
}

}  // namespace

WordList word_list(std::vector<std::string> phrases) {
  WordList list;
  list.set = PhraseSet(phrases);
  list.phrases = std::move(phrases);
  return list;
}

Vocabulary read_vocabulary(const YamlNode& yaml) {
  Vocabulary vocabulary;
  for (const auto& [key, node] : require_map(yaml)) {
    const auto setter = setters().find(key.scalar);
    if (setter == setters().end()) refuse(key, "неизвестный ключ «" + key.scalar + "»");
    setter->second(vocabulary, node);
  }
  for (const auto& [key, setter] : setters()) (void)require(yaml, key);
  return vocabulary;
}

}  // namespace muko
