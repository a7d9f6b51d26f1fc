// Hyphenation: is the hyphen at the end of a line the word's own («март-апрель»), or does it part
// a word that goes on in the next line?
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "readers/page/page.h"

namespace muko::page {

class Hyphenation {
 public:
  // The words of the document itself are asked first, the dictionary last. Keeps a reference.
  explicit Hyphenation(const std::vector<Page>& pages) : pages_(pages) {}

  enum class Join { Space, Keep, Drop };  // what stands at the line's end: nothing, a hyphen, none
  // How the last word of a line and the first of the next belong together.
  [[nodiscard]] Join join(std::string_view last, std::string_view next);

  // True where a word too long for its narrow column went on in the next line without a hyphen
  // («образовательны / х»).
  [[nodiscard]] bool is_broken_word(std::string_view last, std::string_view next);
  // The same where only the two together are a word: «II–III четверт / и».
  [[nodiscard]] bool is_half_of_word(std::string_view last, std::string_view next);

 private:
  [[nodiscard]] Join join_capitals(const std::string& left, const std::string& right);
  [[nodiscard]] Join join_halves(const std::string& left, const std::string& right);
  // The document has this word (lower case) …
  [[nodiscard]] bool in_document(const std::string& word);
  // … between others of its line, so that it is no half …
  [[nodiscard]] bool stands_inside(const std::string& word);
  // … or another form of it there.
  [[nodiscard]] bool has_stem_in_document(const std::string& word);
  void collect();
  void collect(std::string_view token, bool inside);

  const std::vector<Page>& pages_;
  bool collected_ = false;
  std::unordered_map<std::string, bool> words_;  // true: stands inside
  std::unordered_set<std::string> stems_;
};

}  // namespace muko::page
