#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "language/deadline.h"
#include "language/letters.h"
#include "language/time_composer.h"
#include "language/time_lexer.h"

namespace muko {

namespace {

using timing::Atom;
using timing::Grain;
using timing::Token;
using timing::TokenKind;
using timing::Word;
using Kind = Atom::Kind;

bool is_preposition(Kind kind) {
  return kind == Kind::From || kind == Kind::To || kind == Kind::Through || kind == Kind::In ||
         kind == Kind::On || kind == Kind::For || kind == Kind::During;
}

bool is_joint(Kind kind) {
  return kind == Kind::Separator || kind == Kind::Dash || kind == Kind::Break;
}

// Parts of speech that tell of the past: «выявленных в мае», «прошедшей в марте».
bool is_participle(std::string_view word) {
  const std::string folded = to_lower(word);
  constexpr std::string_view marks[] = {"нных",  "нной", "нного", "нные",  "нным", "нными",
                                        "нная",  "нное", "нную",  "нном",  "вших", "вшей",
                                        "вшего", "вшие", "вшим",  "вшими", "вшая", "вшем",
                                        "вшую",  "дших", "дшей",  "дшего", "дшие", "дшим"};
  return folded.size() > 12 &&
         std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) {
           return folded.ends_with(mark) || folded.ends_with(std::string(mark) + "ся");
         });
}

// Tells which atoms of a sentence bound an action, by what stands before and behind them.
class Chooser {
 public:
  Chooser(std::string_view text, const std::vector<Token>& tokens, std::vector<Atom>& atoms)
      : text_(text), tokens_(tokens), atoms_(atoms) {}

  // Times and terms that are no deadlines become noise.
  void choose() {
    const std::size_t goal_end = end_of_goal();
    for (at_ = 0; at_ < atoms_.size(); ++at_) {
      Atom& atom = atoms_[at_];
      if (atom.first_token < goal_end) atom.kind = Kind::Noise;
      if (is_preposition(atom.kind) || is_joint(atom.kind) || atom.kind == Kind::Noise) continue;
      const bool accepted = accepts();
      if (accepted) last_accepted_ = at_;
      if (!accepted) atom.kind = Kind::Noise;
    }
  }

 private:
  [[nodiscard]] Kind before(std::size_t back = 1) const {
    return at_ >= back ? atoms_[at_ - back].kind : Kind::Break;
  }
  [[nodiscard]] bool was_accepted(std::size_t back) const {
    return at_ >= back && last_accepted_ == at_ - back && atoms_[at_ - back].kind != Kind::Noise;
  }
  [[nodiscard]] const Token* token(std::size_t index) const {
    return index < tokens_.size() ? &tokens_[index] : nullptr;
  }
  [[nodiscard]] const Token* token_before(std::size_t back) const {
    const std::size_t first = atoms_[at_].first_token;
    return first >= back ? &tokens_[first - back] : nullptr;
  }

  // «Цель: …», «1. Цель программы – …»: what is to come true by a day is no action; the end of the
  // sentence that a goal opens, 0 where none does.
  [[nodiscard]] std::size_t end_of_goal() const {
    constexpr std::size_t most_words = 4;
    std::size_t label = 0;
    while (label < tokens_.size() && is_numbering(tokens_[label])) ++label;
    if (label == tokens_.size() || !is_goal(tokens_[label])) return 0;
    std::size_t mark = label + 1;
    while (mark < tokens_.size() && mark <= label + most_words &&
           tokens_[mark].kind == TokenKind::Word) {
      ++mark;
    }
    if (mark == tokens_.size()) return 0;
    if (tokens_[mark].kind != TokenKind::Colon && tokens_[mark].kind != TokenKind::Dash) return 0;
    const auto stop =
        std::find_if(tokens_.begin() + static_cast<std::ptrdiff_t>(mark), tokens_.end(),
                     [](const Token& token) { return token.kind == TokenKind::Stop; });
    return static_cast<std::size_t>(stop - tokens_.begin());
  }

  static bool is_numbering(const Token& token) {
    return token.kind == TokenKind::Number || token.kind == TokenKind::Stop;
  }

  [[nodiscard]] bool is_goal(const Token& token) const {
    if (!token.is(Word::Other)) return false;
    const std::string word = to_lower(text_.substr(token.start, token.end - token.start));
    return word == "цель" || word == "цели";
  }

  [[nodiscard]] bool accepts() const {
    switch (atoms_[at_].kind) {
      case Kind::Time:
        return accepts_time();
      case Kind::Recurs:
        return accepts_recurrence();
      case Kind::Implied:
        return was_accepted(1) || (before() == Kind::For && was_accepted(3));
      case Kind::Term:
        return accepts_term();
      case Kind::NamedDay:
      case Kind::Holidays:
        return is_governed() || was_accepted(1) || was_accepted(2);
      case Kind::WholePeriod:
        return true;
      default:
        return before() == Kind::During || ends_with_edge();
    }
  }

  [[nodiscard]] bool is_governed() const {
    const Kind kind = before();
    return kind == Kind::To || kind == Kind::Through || kind == Kind::From || kind == Kind::In ||
           kind == Kind::During;
  }

  // «до конца года»: the word between is no atom.
  [[nodiscard]] bool ends_with_edge() const {
    const Token* word = token_before(1);
    return before() == Kind::To && word != nullptr &&
           (word->is(Word::End) || word->is(Word::Beginning));
  }

  [[nodiscard]] bool accepts_recurrence() const {
    const Token& word = tokens_[atoms_[at_].first_token];
    if (word.is(Word::Recurs)) return word.meaning.adverb;
    return !word.is(Word::Each) || was_accepted(1) || is_kind_behind(Kind::NamedDay);
  }

  [[nodiscard]] bool is_kind_behind(Kind kind) const {
    return at_ + 1 < atoms_.size() && atoms_[at_ + 1].kind == kind;
  }

  // «в течение 5 рабочих дней», «в 3-дневный срок», «за 10 дней до …»; not «курсы на 5 дней».
  [[nodiscard]] bool accepts_term() const {
    const Token& first = tokens_[atoms_[at_].first_token];
    if (first.is(Word::During) || first.is(Word::Eve) || is_governed()) return true;
    const bool ahead = is_kind_behind(Kind::To);
    const Token* preposition = token_before(1);
    const bool after = preposition != nullptr && preposition->meaning.value == 1;
    return before() == Kind::For && (ahead || after);
  }

  [[nodiscard]] bool accepts_time() const {
    const timing::Span& span = atoms_[at_].span;
    const bool listed = (before() == Kind::Separator || before() == Kind::Dash) && was_accepted(2);
    if (listed || was_accepted(1)) return is_fine(span) || was_accepted(1);
    switch (before()) {
      case Kind::During:
        return true;
      case Kind::On:
      case Kind::For:
        return false;
      case Kind::From:
        return is_fine(span) || leads_to_fine();
      case Kind::To:
      case Kind::Through:
        return is_fine(span) || ends_with_edge() || was_accepted(2);
      case Kind::In:
        return is_fine(span) ? !follows_participle() : is_beside_infinitive();
      default:
        return is_fine(span) && stands_alone();
    }
  }

  [[nodiscard]] bool leads_to_fine() const {
    return at_ + 2 < atoms_.size() && atoms_[at_ + 2].kind == Kind::Time &&
           is_fine(atoms_[at_ + 2].span);
  }

  [[nodiscard]] bool follows_participle() const {
    const Token* word = token_before(2);
    return word != nullptr && word->is(Word::Other) &&
           is_participle(text_.substr(word->start, word->end - word->start));
  }

  // «в 2024 году провести», «провести в 2024 году».
  [[nodiscard]] bool is_beside_infinitive() const {
    const Token* word = token_before(2);
    const Token* behind = token(atoms_[at_].end_token);
    return word == nullptr || word->infinitive || (behind != nullptr && behind->infinitive);
  }

  // A day anywhere; a month or quarter where the sentence or a bracket begins with it.
  [[nodiscard]] bool stands_alone() const {
    if (atoms_[at_].span.grain == Grain::Day) return true;
    const Token* mark = token_before(1);
    return mark == nullptr || mark->kind == TokenKind::Open || mark->kind == TokenKind::Stop;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Atom>& atoms_;
  std::size_t at_ = 0;
  std::size_t last_accepted_ = static_cast<std::size_t>(-1);
};

// Cuts the chosen atoms into deadlines.
class Finder {
 public:
  Finder(std::string_view text, const std::optional<Period>& period)
      : text_(text),
        period_(period),
        tokens_(timing::read_tokens(text)),
        atoms_(timing::read_atoms(tokens_)) {}

  std::vector<FoundDeadline> find() {
    find_labelled();
    Chooser(text_, tokens_, atoms_).choose();
    std::size_t start = 0;
    for (std::size_t index = 0; index <= atoms_.size(); ++index) {
      if (index < atoms_.size() && !parts_deadlines(atoms_[index])) continue;
      add_segment(start, index);
      start = index + 1;
    }
    std::sort(found_.begin(), found_.end(),
              [](const FoundDeadline& a, const FoundDeadline& b) { return a.start < b.start; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool parts_deadlines(const Atom& atom) const {
    if (atom.kind == Kind::Noise) return true;
    return atom.kind == Kind::Break && tokens_[atom.first_token].kind == TokenKind::Stop;
  }

  // «Срок: …», «Срок исполнения – …»: all up to the next label, whatever it says.
  void find_labelled() {
    for (std::size_t index = 0; index < tokens_.size(); ++index) {
      if (!tokens_[index].is(Word::Period)) continue;
      const std::size_t first = behind_label(index);
      if (first == 0) continue;
      const std::size_t end = end_of_labelled(first);
      add_labelled(first, end);
      index = end - 1;
    }
  }

  // The first token behind «Срок исполнения:»; 0 where this is no label.
  [[nodiscard]] std::size_t behind_label(std::size_t index) const {
    constexpr std::size_t most_words = 3;
    for (std::size_t ahead = index + 1; ahead <= index + most_words; ++ahead) {
      if (ahead >= tokens_.size()) return 0;
      const TokenKind kind = tokens_[ahead].kind;
      const bool mark = kind == TokenKind::Colon || kind == TokenKind::Dash;
      if (mark) return ahead + 1 < tokens_.size() ? ahead + 1 : 0;
      if (kind != TokenKind::Word) return 0;
    }
    return 0;
  }

  [[nodiscard]] std::size_t end_of_labelled(std::size_t first) const {
    std::size_t end = first;
    while (end < tokens_.size() && !ends_labelled(end, first)) ++end;
    while (end > first + 1 && tokens_[end - 1].kind == TokenKind::Comma) --end;
    return std::max(end, first + 1);
  }

  [[nodiscard]] bool ends_labelled(std::size_t index, std::size_t first) const {
    const Token& token = tokens_[index];
    if (token.kind == TokenKind::Stop) return true;
    if (index == first) return false;
    const std::size_t gap_start = tokens_[index - 1].end;
    const std::string_view gap = text_.substr(gap_start, token.start - gap_start);
    const bool semicolon = token.kind == TokenKind::Comma && text_[token.start] == ';';
    return semicolon || gap.find('\n') != std::string_view::npos || begins_label(index);
  }

  // «Ответственный исполнитель: …»
  [[nodiscard]] bool begins_label(std::size_t index) const {
    constexpr std::size_t most_words = 3;
    for (std::size_t ahead = 0; ahead <= most_words && index + ahead < tokens_.size(); ++ahead) {
      const Token& token = tokens_[index + ahead];
      if (token.kind == TokenKind::Colon) return ahead > 0;
      if (!token.is(Word::Other)) return false;
    }
    return false;
  }

  void add_labelled(std::size_t first, std::size_t end) {
    const std::size_t from = tokens_[first].start;
    const std::size_t to = end_of(from, end);
    Deadline deadline = read_deadline(text_.substr(from, to - from), period_);
    if (deadline.specificity == Specificity::Missing) return;
    for (Atom& atom : atoms_) {
      if (atom.first_token >= first && atom.first_token < end) atom.kind = Kind::Noise;
    }
    found_.push_back({std::move(deadline), from, to});
  }

  void add_segment(std::size_t start, std::size_t end) {
    while (start < end && opens_nothing(start, end)) ++start;
    while (end > start &&
           (is_joint(atoms_[end - 1].kind) || is_preposition(atoms_[end - 1].kind))) {
      --end;
    }
    if (start == end) return;
    const std::vector<Atom> segment(atoms_.begin() + static_cast<std::ptrdiff_t>(start),
                                    atoms_.begin() + static_cast<std::ptrdiff_t>(end));
    Deadline deadline = timing::deadline_of(segment, period_);
    const bool says_nothing = deadline.specificity == Specificity::Vague && deadline.faults.empty();
    if (says_nothing) return;
    const std::size_t from = start_of(segment);
    const std::size_t to = end_of(from, end_token(segment));
    deadline.text = std::string(text_.substr(from, to - from));
    found_.push_back({std::move(deadline), from, to});
  }

  // A comma or bracket, or a preposition that a mark parts from what it would govern.
  [[nodiscard]] bool opens_nothing(std::size_t index, std::size_t end) const {
    if (is_joint(atoms_[index].kind)) return true;
    return is_preposition(atoms_[index].kind) && index + 1 < end &&
           is_joint(atoms_[index + 1].kind);
  }

  // «не реже» belongs to «1 раза в квартал».
  [[nodiscard]] std::size_t start_of(const std::vector<Atom>& segment) const {
    std::size_t first = segment.front().first_token;
    while (first > 0 && (tokens_[first - 1].is(Word::Filler) || tokens_[first - 1].is(Word::Not))) {
      --first;
    }
    return tokens_[first].start;
  }

  // Where the quote from `from` to the token before `end` ends: with the full stop of «г.» and the
  // bracket that closes an opened one.
  [[nodiscard]] std::size_t end_of(std::size_t from, std::size_t end) const {
    const Token& last = tokens_[end - 1];
    const std::string_view quote = text_.substr(from, last.end - from);
    const bool open =
        std::count(quote.begin(), quote.end(), '(') > std::count(quote.begin(), quote.end(), ')');
    if (open && end < tokens_.size() && tokens_[end].kind == TokenKind::Close) {
      return tokens_[end].end;
    }
    const bool mark = last.is(Word::YearMark) || last.is(Word::Years);
    return mark && text_.substr(last.end, 1) == "." ? last.end + 1 : last.end;
  }

  // A term counted from an event is quoted with the event.
  [[nodiscard]] std::size_t end_token(const std::vector<Atom>& segment) const {
    const std::size_t end = segment.back().end_token;
    if (segment.back().kind != Kind::Term || end >= tokens_.size()) return end;
    const Token& next = tokens_[end];
    if (!next.is(Word::After) && !next.is(Word::From) && !next.is(Word::To)) return end;
    constexpr std::size_t most_words = 6;
    std::size_t tail = end;
    while (tail < tokens_.size() && tail < end + most_words &&
           tokens_[tail].kind == TokenKind::Word && !tokens_[tail].infinitive) {
      ++tail;
    }
    return tail;
  }

  std::string_view text_;
  const std::optional<Period>& period_;
  std::vector<Token> tokens_;
  std::vector<Atom> atoms_;
  std::vector<FoundDeadline> found_;
};

}  // namespace

std::vector<FoundDeadline> find_deadlines(std::string_view sentence,
                                          const std::optional<Period>& period) {
  return Finder(sentence, period).find();
}

}  // namespace muko
