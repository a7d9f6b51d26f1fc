// form_text: a goal or paragraph that is the form's own sentence, with nothing of the
// municipality's in it.
//
//   - id: template-text-unchanged
//     kind: form_text
//     goals: [цель, цели, задача]                # labels before the colon: «Цель: …»
//     sentences: ["создать необходимые условия …"]  # of the form, one a line
//     fillers: [муниципальный, округ]            # words that don't make it one's own
//
// A goal that only repeats the track's name is the form's too; without such a label a paragraph
// must be a sentence of the form nearly to its end.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/find_text.h"
#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/likeness.h"
#include "language/key_filter.h"
#include "language/words.h"

namespace muko::rules {
namespace {

constexpr std::size_t kFewestWords = 3;  // of a goal
constexpr std::size_t kLongText = 10;    // words of a sentence that no one else would write
constexpr double kWhole = 0.8;           // share of the form's sentence that a paragraph repeats
constexpr std::size_t kLongest = 3000;   // bytes of a paragraph
constexpr std::size_t kOpening = 60;     // bytes of its first words
constexpr std::size_t kLongestLabel = 120;

class Form {
 public:
  explicit Form(const Params& params)
      : goals_(params.texts("goals"), 0), fillers_(stem_set(params.texts("fillers"))) {
    for (const std::string& sentence : params.texts("sentences")) {
      sentences_.push_back(telling_stems(sentence, fillers_));
      for (const Stem& stem : sentences_.back()) {
        known_.add(stem.key);
        if (stem.root != 0) known_.add(stem.root);
      }
    }
  }

  [[nodiscard]] bool says(std::string_view text, const Lexicon& lexicon) const {
    if (text.size() > kLongest) return false;
    const std::string_view goal = behind_label(text);
    const std::string_view words = goal.empty() ? text : goal;
    if (has_digit(words)) return false;
    if (goal.empty() && !opens_sentence(words)) return false;
    const Stems stems = telling_stems(words, fillers_);
    if (stems.size() < (goal.empty() ? kLongText : kFewestWords)) return false;
    if (!goal.empty() && repeats_track(stems, lexicon)) return true;
    return std::any_of(sentences_.begin(), sentences_.end(), [&](const Stems& sentence) {
      if (!all_akin(stems, sentence)) return false;
      return !goal.empty() || akin_share(sentence, stems) >= kWhole;
    });
  }

 private:
  // The first words alone tell of most paragraphs that they are none of the form's.
  [[nodiscard]] bool opens_sentence(std::string_view text) const {
    const auto first = next_word(text, 0);
    if (!first || !may_be_of_form(telling_stems(first->text, fillers_))) return false;
    const Stems opening = telling_stems(text.substr(0, text.find(' ', kOpening)), fillers_);
    return std::any_of(sentences_.begin(), sentences_.end(),
                       [&](const Stems& sentence) { return all_akin(opening, sentence); });
  }

  [[nodiscard]] bool may_be_of_form(const Stems& stems) const {
    return std::all_of(stems.begin(), stems.end(), [&](const Stem& stem) {
      return known_.may_hold(stem.key) || (stem.root != 0 && known_.may_hold(stem.root));
    });
  }

  [[nodiscard]] bool repeats_track(const Stems& stems, const Lexicon& lexicon) const {
    return std::any_of(
        lexicon.track_titles.begin(), lexicon.track_titles.end(),
        [&](const auto& track) { return all_akin(stems, telling_stems(track.second, fillers_)); });
  }

  // The words behind «Цель: », «Цель трека – »; "" where it is no goal.
  [[nodiscard]] std::string_view behind_label(std::string_view text) const {
    std::size_t end = std::string_view::npos;
    std::size_t length = 1;
    for (const std::string_view sign : {":", " – ", " — ", " - "}) {
      const std::size_t at = find_text(text.substr(0, kLongestLabel), sign);
      if (at >= end) continue;
      end = at;
      length = sign.size();
    }
    if (end == std::string_view::npos || !goals_.found_in(text.substr(0, end))) return {};
    return trim(text.substr(end + length));
  }

  Phrases goals_;
  StemSet fillers_;
  std::vector<Stems> sentences_;
  KeyFilter<12> known_ = {};  // their stems and roots
};

}  // namespace

Check form_text(const Params& params) {
  return [form = Form(params)](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const Wording& wording : facts.wordings) {
        if (wording.formal || !form.says(wording.quote.text, *subject.lexicon)) continue;
        Hit hit;
        hit.document = document;
        hit.where = wording.quote.where;
        hit.quote = wording.quote.text;
        hit.slots["text"] = shortened(wording.quote.text);
        report(std::move(hit));
      }
    });
  };
}

}  // namespace muko::rules
