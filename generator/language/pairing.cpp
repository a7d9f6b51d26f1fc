// Which tags make a block, and what is said of those that don't.

#include <array>
#include <utility>

#include "generator/language/build.h"

namespace muko::tmpl {
namespace {

struct BlockWords {
  const char* begin;
  const char* end;
  const char* what;  // «для цикла {% for … %} нет {% endfor %}»
  const char* part;  // «поставьте его после …»
};

// In the order of BlockKind.
constexpr std::array<BlockWords, 7> kBlocks = {
    {{"{% for … %}", "{% endfor %}", "для цикла ", "повторяемой части"},
     {"{% if … %}", "{% endif %}", "для условия ", "условной части"},
     {"{% set имя %}", "{% endset %}", "для ", "текста, который он запоминает"},
     {"{% with … %}", "{% endwith %}", "для ", "части, где нужны его имена"},
     {"{% macro … %}", "{% endmacro %}", "для ", "текста макроса"},
     {"{% call … %}", "{% endcall %}", "для ", "текста, который он передаёт"},
     {"{% filter … %}", "{% endfilter %}", "для ", "текста, который он меняет"}}};

const BlockWords& words_of(BlockKind kind) {
  return kBlocks.at(static_cast<std::size_t>(kind));
}

// "{%tr endfor %}" for a tag that has docxtpl's prefix itself.
std::string with_prefix(const char* tag, TagScope scope) {
  static constexpr std::array<const char*, 5> kPrefixes = {"", "p", "tr", "tc", "r"};
  return std::string("{%") + kPrefixes.at(static_cast<std::size_t>(scope)) + (tag + 2);
}

class Pairing {
 public:
  Pairing(const std::vector<ReadTag>& tags, std::vector<TagFault>& faults)
      : tags_(tags), faults_(faults) {}

  std::vector<TagBlock> pair() {
    for (std::size_t tag = 0; tag < tags_.size(); ++tag) take(tag);
    while (!open_.empty()) abandon();
    return std::move(blocks_);
  }

 private:
  void take(std::size_t tag) {
    switch (role_of(tags_[tag].statement)) {
      case TagRole::Opens:
        open_.push_back(blocks_.size());
        blocks_.push_back({{tag}});
        break;
      case TagRole::GoesOn:
        go_on(tag);
        break;
      case TagRole::Ends:
        close(tag, std::get<EndTag>(tags_[tag].statement).kind);
        break;
      case TagRole::Alone:
        if (is<LoopControlTag>(tags_[tag])) check_control(tag);
        break;
    }
  }

  [[nodiscard]] const ReadTag& opener(std::size_t depth) const {
    return tags_[blocks_[open_[depth]].tags.front()];
  }
  [[nodiscard]] const ReadTag& opener() const { return opener(open_.size() - 1); }
  [[nodiscard]] BlockKind kind_of(std::size_t depth) const {
    return *opened_block(opener(depth).statement);
  }

  void go_on(std::size_t tag) {
    const std::string& source = tags_[tag].source.source;
    const bool takes = !open_.empty() && (is<ForTag>(opener()) || is<IfTag>(opener()));
    if (!takes) {
      fault(tag, "лишний " + source + ": перед ним нет ни {% if … %}, ни {% for … %}");
      return;
    }
    TagBlock& block = blocks_[open_.back()];
    const bool after_else = is<ElseTag>(tags_[block.tags.back()]);
    if (after_else) {
      fault(tag, "лишний " + source + ": у " + opener().source.source + " уже есть {% else %}");
    } else if (is<ElifTag>(tags_[tag]) && is<ForTag>(opener())) {
      fault(tag, source + " возможен только после {% if … %}, а открыт " + opener().source.source);
    } else {
      block.tags.push_back(tag);
    }
  }

  void close(std::size_t tag, std::optional<BlockKind> wanted) {
    std::size_t depth = open_.size();
    while (depth > 0 && wanted && kind_of(depth - 1) != *wanted) --depth;
    if (depth == 0) {
      fault(tag, "лишний " + tags_[tag].source.source + ": перед ним нет " +
                     (wanted ? words_of(*wanted).begin : "начала блока"));
      return;
    }
    while (open_.size() > depth) abandon();
    blocks_[open_.back()].tags.push_back(tag);
    open_.pop_back();
  }

  // {% break %} belongs to a loop of the same macro.
  void check_control(std::size_t tag) {
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      const BlockKind kind = kind_of(depth - 1);
      if (kind == BlockKind::For) return;
      if (kind == BlockKind::Macro || kind == BlockKind::Call) break;
    }
    fault(tag, tags_[tag].source.source + " возможен только внутри цикла {% for … %}");
  }

  // The innermost open block has no end.
  void abandon() {
    const BlockWords& words = words_of(kind_of(open_.size() - 1));
    fault(blocks_[open_.back()].tags.front(), std::string(words.what) + opener().source.source +
                                                  " нет " + with_prefix(words.end, opener().scope) +
                                                  ": поставьте его после " + words.part);
    open_.pop_back();
  }

  void fault(std::size_t tag, std::string message) { faults_.push_back({tag, std::move(message)}); }

  const std::vector<ReadTag>& tags_;
  std::vector<TagFault>& faults_;
  std::vector<TagBlock> blocks_ = {};
  std::vector<std::size_t> open_ = {};  // indexes of blocks_
};

}  // namespace

std::vector<TagBlock> pair_tags(const std::vector<ReadTag>& tags, std::vector<TagFault>& faults) {
  return Pairing(tags, faults).pair();
}

}  // namespace muko::tmpl
