#include "language/dictionary.h"

#include <filesystem>
#include <hunspell.hxx>
#include <memory>
#include <mutex>

namespace muko {
namespace {

constexpr const char* kAffixes = "/usr/share/hunspell/ru_RU.aff";
constexpr const char* kWords = "/usr/share/hunspell/ru_RU.dic";

class Dictionary {
 public:
  Dictionary() {
    std::error_code error;
    const bool there = std::filesystem::exists(kAffixes, error) &&
                       std::filesystem::exists(kWords, error);
    if (there) hunspell_ = std::make_unique<Hunspell>(kAffixes, kWords);
  }

  bool knows(const std::string& word) {
    if (!hunspell_) return false;
    const std::lock_guard<std::mutex> lock(mutex_);  // Hunspell keeps state while it looks
    return hunspell_->spell(word);
  }

 private:
  std::unique_ptr<Hunspell> hunspell_;
  std::mutex mutex_;
};

}  // namespace

bool knows_word(const std::string& word) {
  static Dictionary dictionary;
  return dictionary.knows(word);
}

}  // namespace muko
