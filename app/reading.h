// Reading: files -> Documents and Facts, one file's trouble never stopping the next.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/context.h"
#include "app/sources.h"
#include "checker/check.h"
#include "checker/facts/read_facts.h"

namespace muko {

// Does the work; the Error that stopped it, nullopt where it went well. Besides main's, the only
// place that catches: whatever else a broken file makes a library throw becomes an Error on `file`.
[[nodiscard]] std::optional<Error> attempt(const std::string& file,
                                           const std::function<void()>& work);

// Throws Error.
[[nodiscard]] CheckedDocument read_checked(const Context& context, Source source,
                                           const Vocabulary& vocabulary,
                                           FactsFor what = FactsFor::Showing);
// The one document at a path; Error(BadUsage) for an archive of several. What was left out on the
// way to it and in it is added to `warnings`, with the names of files.
[[nodiscard]] CheckedDocument read_only_document(const Context& context, const std::string& path,
                                                 const Vocabulary& vocabulary,
                                                 std::vector<std::string>& warnings);

// The regional document ready to be asked; nullopt without one, which must live as long.
[[nodiscard]] std::optional<RegionalIndex> index_of(const std::optional<CheckedDocument>& regional,
                                                    const LinkOptions& options);

// Progress on stderr where that is a terminal and the work takes longer than a moment.
class Progress {
 public:
  Progress(const Terminal& terminal, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step(const std::string& file) { reached(done_ + 1, file); }
  // Where several are in work at once: the number of the one that is begun.
  void reached(std::size_t number, const std::string& file);

 private:
  const Terminal& terminal_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::int64_t next_at_ = 0;  // ms
  bool shown_ = false;
};

// «страница 3 из 12: скан.pdf», likewise: a page of a scan takes a second or two.
class PageProgress {
 public:
  PageProgress(const Terminal& terminal, std::string file);
  ~PageProgress();
  PageProgress(const PageProgress&) = delete;
  PageProgress& operator=(const PageProgress&) = delete;

  void step(int done, int pages);

 private:
  const Terminal& terminal_;
  std::string file_;
  bool shown_ = false;
};

}  // namespace muko
