#include "checker/facts/acts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "checker/facts/opening.h"
#include "checker/facts/quotes.h"
#include "checker/facts/stemmed.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kLongestPhrase = 3000;  // bytes before a date or number
constexpr std::size_t kLongestBody = 400;     // bytes of a body's name behind the number
constexpr std::size_t kMostAnchors = 1000;    // of one paragraph; no text cites more
constexpr std::size_t kLongestGap = 60;       // bytes between a date and its number

// A date and a number that stand together, or one of them alone.
struct Anchor {
  std::optional<Date> date = {};
  std::string_view number = {};
  std::size_t start = 0;
  std::size_t end = 0;
};

// Only «г.», «года», «от», «за», commas and spaces: nothing that parts a date from its number.
bool is_filler(std::string_view text) {
  const std::string low = fold(text);
  std::string_view rest = trim(low);
  while (!rest.empty()) {
    bool eaten = false;
    for (const std::string_view word : {"года", "год", "г.", "г", "от", "за", ",", "\"", "»"}) {
      if (!starts_with(rest, word)) continue;
      rest = trim(rest.substr(word.size()));
      eaten = true;
      break;
    }
    if (!eaten) return false;
  }
  return true;
}

// The date next to a number, before it or behind; its index, or the count of dates for none.
std::size_t date_beside(std::string_view text, const std::vector<FoundDate>& dates,
                        const FoundNumber& number) {
  const auto behind =
      std::lower_bound(dates.begin(), dates.end(), number.end,
                       [](const FoundDate& date, std::size_t end) { return date.start < end; });
  const auto joined = [text](std::size_t start, std::size_t end) {
    return end >= start && end - start < kLongestGap && is_filler(text.substr(start, end - start));
  };
  const auto index = static_cast<std::size_t>(behind - dates.begin());
  if (index > 0 && joined(dates[index - 1].end, number.start)) return index - 1;
  if (index < dates.size() && joined(number.end, dates[index].start)) return index;
  return dates.size();
}

std::vector<Anchor> find_anchors(std::string_view text) {
  const std::vector<FoundDate> dates = find_dates(text);
  std::vector<Anchor> anchors;
  std::vector<bool> used(dates.size(), false);
  for (const FoundNumber& number : find_numbers(text)) {
    Anchor anchor{{}, number.number, number.start, number.end};
    const std::size_t beside = date_beside(text, dates, number);
    if (beside < dates.size() && !used[beside]) {
      used[beside] = true;
      anchor.date = dates[beside].date;
      anchor.start = std::min(anchor.start, dates[beside].start);
      anchor.end = std::max(anchor.end, dates[beside].end);
    }
    anchors.push_back(anchor);
  }
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (!used[i]) anchors.push_back({dates[i].date, {}, dates[i].start, dates[i].end});
  }
  std::sort(anchors.begin(), anchors.end(),
            [](const Anchor& a, const Anchor& b) { return a.start < b.start; });
  if (anchors.size() > kMostAnchors) anchors.resize(kMostAnchors);
  return anchors;
}

// A full stop, semicolon, line break or colon before `end`: where the phrase of an act begins.
std::size_t phrase_start(std::string_view text, std::size_t from, std::size_t end) {
  if (end - from > kLongestPhrase) from = end - kLongestPhrase;
  std::size_t start = from;
  for (std::size_t at = from; at < end; ++at) {
    const char letter = text[at];
    if (letter == ';' || letter == '\n' || letter == ':') start = at + 1;
    if (letter == '.' && at + 1 < end && text[at + 1] == ' ' && at > from + 6 &&
        !has_digit(text.substr(at - 1, 1)) && text[at - 2] != ' ' && text[at - 3] != ' ') {
      std::size_t next = at + 2;
      if (is_upper(letters::next(text, next))) start = at + 1;
    }
  }
  return start;
}

// Words that say «approved»: behind them stands who approved it.
bool is_approved(std::string_view word) {
  const std::string low = fold(word);
  return starts_with(low, "утвержд") || starts_with(low, "принят") || starts_with(low, "утв");
}

// An act as it is put together from the phrase left of its anchor and what stands right of it.
class Assembly {
 public:
  Assembly(std::string_view text, const Vocabulary& vocabulary, const Anchor& anchor)
      : text_(text), vocabulary_(vocabulary), anchor_(anchor) {
    found_.act.date = anchor.date;
    found_.act.number = std::string(anchor.number);
    found_.start = anchor.start;
    found_.end = anchor.end;
  }

  // `from`: the end of the act before.
  std::optional<FoundAct> run(std::size_t from) {
    const std::size_t start = phrase_start(text_, from, anchor_.start);
    read_left(start, text_.substr(start, anchor_.start - start));
    read_right();
    if (!is_act()) return std::nullopt;
    found_.act.quote.text = std::string(text_.substr(found_.start, found_.end - found_.start));
    return std::move(found_);
  }

 private:
  void read_left(std::size_t offset, std::string_view left) {
    const std::vector<QuotedRange> quoted = find_quoted(left);
    const Stemmed words(left);
    const auto inside = [&](std::size_t word) {
      return std::any_of(quoted.begin(), quoted.end(), [&](const QuotedRange& range) {
        return words.words[word].start >= range.start && words.words[word].end <= range.end;
      });
    };
    std::vector<PhraseSet::Match> kinds;
    for (const auto& match : vocabulary_.documents.act_kinds.set.find_all(words.stems)) {
      if (!inside(match.first)) kinds.push_back(match);
    }
    approved_ = last_approved(words, kinds, inside);
    if (kinds.empty()) return;

    const bool by_approval = approved_ && *approved_ >= kinds.back().end;
    const PhraseSet::Match& kind =
        by_approval ? thing_approved(words, kinds, kinds.size()) : kinds.back();
    found_.act.kind = vocabulary_.documents.act_kinds.phrases[kind.phrase];
    found_.start = offset + words.words[kind.first].start;
    std::size_t body = words.words[kind.end - 1].end;
    if (by_approval) {
      // «Концепцией …, утверждённой комитетом … от»: the thing approved is the act.
      const std::string_view title = left.substr(body, words.words[*approved_].start - body);
      set_title_if_empty(strip(title));
      body = words.words[*approved_].end;
    } else if (approved_ && kinds.size() > 1) {
      // «Комплекса мер …, утверждённого распоряжением … от»: it belongs to the quote.
      const PhraseSet::Match& thing = thing_approved(words, kinds, kinds.size() - 1);
      found_.start = offset + words.words[thing.first].start;
      approved_thing_ = std::string(
          strip(left.substr(words.words[thing.first].start,
                            words.words[*approved_].start - words.words[thing.first].start)));
    }
    read_body(left, body, quoted);
  }

  // Of the first `count` kinds the one that «утверждённой», «утверждённым» agrees with: the
  // leftmost, for what stands between belongs to its name; the last where none agrees.
  const PhraseSet::Match& thing_approved(const Stemmed& words,
                                         const std::vector<PhraseSet::Match>& kinds,
                                         std::size_t count) const {
    const std::string participle = fold(words.words[*approved_].text);
    for (std::size_t i = 0; i < count; ++i) {
      if (agrees(fold(words.words[kinds[i].first].text), participle)) return kinds[i];
    }
    return kinds[count - 1];
  }

  static bool agrees(std::string_view noun, std::string_view participle) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kPairs = {
        {{"ой", "ей"},
         {"ой", "ой"},
         {"ой", "ии"},
         {"ой", "е"},
         {"ым", "ом"},
         {"ым", "ем"},
         {"ого", "а"},
         {"ого", "я"},
         {"ому", "у"},
         {"ому", "ю"},
         {"ый", ""},
         {"ую", "у"},
         {"ую", "ю"},
         {"ая", "а"}}};
    return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) {
      return ends_with(participle, pair.first) && ends_with(noun, pair.second);
    });
  }

  template <typename Inside>
  std::optional<std::size_t> last_approved(const Stemmed& words,
                                           const std::vector<PhraseSet::Match>& kinds,
                                           const Inside& inside) const {
    for (std::size_t i = words.stems.size(); i > 0; --i) {
      if (inside(i - 1) || !is_approved(words.words[i - 1].text)) continue;
      // Before the kind it must stand right there.
      if (!kinds.empty() && i - 1 < kinds.back().first && i != kinds.back().first) return {};
      return i - 1;
    }
    return std::nullopt;
  }

  // What stands between the kind and the anchor: the body, and the title if quoted.
  void read_body(std::string_view left, std::size_t start, const std::vector<QuotedRange>& quoted) {
    std::size_t end = left.size();
    for (const QuotedRange& range : quoted) {
      if (range.start < start || !is_title(range.text(left))) continue;
      set_title(range.text(left));
      end = std::min(end, range.start);
    }
    found_.act.body = std::string(strip(left.substr(start, end - start)));
  }

  // «Об утверждении …», «О мерах …» or long: quoted names of bodies («Центр …») are part of them.
  static bool is_title(std::string_view quoted) {
    const std::string low = fold(quoted.substr(0, std::min<std::size_t>(quoted.size(), 8)));
    return starts_with_word(low, "о") || starts_with_word(low, "об") ||
           starts_with_word(low, "обо");
  }

  void read_right() {
    std::size_t at = skip_year(anchor_.end);
    const bool bare = anchor_.date && !anchor_.number.empty() && found_.act.kind.empty();
    if (bare) read_brackets(at);
    if (found_.act.body.empty()) at = read_body_behind(at);
    if (found_.act.title.empty()) {
      const auto range = quoted_at(text_, at);
      if (range) {
        set_title(range->text(text_));
        found_.end = range->end;
      }
    }
    if (found_.act.title.empty()) found_.act.title = approved_thing_;
  }

  // «№ 12 от 10.01.2024 (приказ министерства образования … «Об утверждении …»)».
  void read_brackets(std::size_t at) {
    if (text_.substr(at, 1) != "(") return;
    const std::string_view reach = text_.substr(at + 1, kLongestBody);
    const std::size_t close = reach.find(')');
    if (close == std::string_view::npos) return;
    const std::string_view inside = reach.substr(0, close);
    // An act with a number of its own is another one.
    if (!find_numbers(inside).empty() || !find_dates(inside).empty()) return;
    const Stemmed words(inside);
    const auto kind = vocabulary_.documents.act_kinds.set.match_at(words.stems, 0);
    if (!kind) return;
    found_.act.kind = vocabulary_.documents.act_kinds.phrases[kind->phrase];
    read_body(inside, words.words[kind->end - 1].end, find_quoted(inside));
    found_.end = at + inside.size() + 2;
  }

  // «распоряжение от … № … министерства образования …».
  std::size_t read_body_behind(std::size_t at) {
    if (found_.act.kind.empty()) return at;
    const std::string_view reach = text_.substr(at, kLongestBody);
    const std::size_t end = std::min(reach.find_first_of(",;:().\n\""), reach.size());
    const std::string_view behind = reach.substr(0, std::min(end, reach.find("«")));
    const Stemmed words(behind);
    if (words.stems.empty() || words.stems.size() > 14) return at;
    if (!vocabulary_.organisations.set.match_at(words.stems, 0)) return at;
    found_.act.body = std::string(strip(behind));
    found_.end = at + behind.size();
    return skip_spaces(found_.end);
  }

  std::size_t skip_spaces(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t next = at;
      if (!is_space(letters::next(text_, next))) break;
      at = next;
    }
    return at;
  }

  std::size_t skip_year(std::size_t at) const {
    at = skip_spaces(at);
    for (const std::string_view mark : {"года", "г.", "г"}) {
      if (text_.substr(at, mark.size()) == mark) return skip_spaces(at + mark.size());
    }
    return at;
  }

  // Without commas, «от» and the like at both ends.
  static std::string_view strip(std::string_view text) {
    for (bool changed = true; changed;) {
      const std::size_t size = text.size();
      text = trim(text);
      while (!text.empty() && (text.back() == ',' || text.back() == '(')) text.remove_suffix(1);
      while (!text.empty() && (text.front() == ',' || text.front() == ')')) text.remove_prefix(1);
      for (const std::string_view word : {" от", " №"}) {
        if (ends_with(text, word)) text.remove_suffix(word.size());
      }
      if (text == "от") text = {};
      changed = text.size() != size;
    }
    return text;
  }

  void set_title(std::string_view title) { found_.act.title = in_one_line(title); }
  void set_title_if_empty(std::string_view title) {
    if (found_.act.title.empty()) set_title(title);
  }

  // Date and number together are always an act; one of them alone needs a legal kind right there.
  bool is_act() const {
    if (anchor_.date && !anchor_.number.empty()) return true;
    const Kind kind = kind_of_title(found_.act.kind, vocabulary_);
    const bool legal = !found_.act.kind.empty() &&
                       (kind == Kind::Unknown || kind == Kind::Order || kind == Kind::Agreement ||
                        kind == Kind::Protocol || kind == Kind::Letter);
    if (!legal || length_utf8(found_.act.body) > 150) return false;
    if (!anchor_.number.empty()) return found_.act.body.empty() || !approved_;
    return ends_with(trim(text_.substr(0, anchor_.start)), "от");
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  const Anchor& anchor_;
  std::optional<std::size_t> approved_ = {};
  std::string approved_thing_ = {};
  FoundAct found_ = {};
};

}  // namespace

std::vector<FoundAct> find_acts(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<FoundAct> acts;
  if (!has_digit(text)) return acts;
  std::size_t from = 0;
  for (const Anchor& anchor : find_anchors(text)) {
    if (anchor.start < from) continue;
    auto act = Assembly(text, vocabulary, anchor).run(from);
    if (!act) continue;
    from = act->end;
    acts.push_back(std::move(*act));
  }
  return acts;
}

std::optional<ActReference> read_act(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<FoundAct> acts = find_acts(text, vocabulary);
  if (!acts.empty() && !acts.front().act.kind.empty()) return std::move(acts.front().act);

  const Stemmed words(text);
  const auto kind = vocabulary.documents.act_kinds.set.find(words.stems);
  if (!kind) return std::nullopt;
  ActReference act;
  if (!acts.empty()) act = std::move(acts.front().act);
  act.kind = vocabulary.documents.act_kinds.phrases[kind->phrase];
  const std::size_t start = words.words[kind->end - 1].end;
  std::size_t end = text.size();
  for (const std::string_view stop : {" от ", "№", "_", "«", "\n"}) {
    end = std::min(end, text.find(stop, start));
  }
  act.body = std::string(trim(text.substr(start, std::min(end, text.size()) - start)));
  if (ends_with(act.body, " от")) act.body.resize(act.body.size() - std::string_view(" от").size());
  return act;
}

void read_acts(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  for (const Part& part : facts.parts) {
    for (int i = text.first_passage(part.body_block); i < text.first_passage(part.last_block);
         ++i) {
      const Passage& passage = text.passages()[static_cast<std::size_t>(i)];
      for (FoundAct& found : find_acts(passage.text, vocabulary)) {
        const bool own = &part == &facts.parts.front() && found.act.kind.empty() &&
                         found.act.number == facts.requisites.number.value_or("");
        if (own) continue;  // the date and number of the document itself
        found.act.quote.where = locate(passage, found.start, found.end);
        facts.acts.push_back(std::move(found.act));
      }
    }
  }
}

}  // namespace muko
