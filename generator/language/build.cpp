#include "generator/language/build.h"

#include <utility>

namespace muko::tmpl {
namespace {

constexpr int kMaxDepth = 100;

// «для цикла {% for м in меры %} (таблица 2, строка 3) нет {% endfor %}»
class Pairing {
 public:
  Pairing(const std::vector<ReadTag>& tags, std::vector<TagFault>& faults)
      : tags_(tags), faults_(faults) {}

  std::vector<TagBlock> pair() {
    for (std::size_t tag = 0; tag < tags_.size(); ++tag) {
      if (is<ForTag>(tags_[tag]) || is<IfTag>(tags_[tag])) open(tag);
      if (is<ElifTag>(tags_[tag]) || is<ElseTag>(tags_[tag])) go_on(tag);
      if (is<EndForTag>(tags_[tag]) || is<EndIfTag>(tags_[tag])) close(tag);
    }
    while (!open_.empty()) abandon();
    return std::move(blocks_);
  }

 private:
  void open(std::size_t tag) {
    open_.push_back(blocks_.size());
    blocks_.push_back({{tag}});
  }

  [[nodiscard]] const ReadTag& opener() const { return tags_[blocks_[open_.back()].tags.front()]; }

  void go_on(std::size_t tag) {
    const std::string& source = tags_[tag].source.source;
    if (open_.empty()) {
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

  void close(std::size_t tag) {
    const bool wants_for = is<EndForTag>(tags_[tag]);
    std::size_t depth = open_.size();
    while (depth > 0 && is<ForTag>(tags_[blocks_[open_[depth - 1]].tags.front()]) != wants_for) {
      --depth;
    }
    if (depth == 0) {
      fault(tag, "лишний " + tags_[tag].source.source + ": перед ним нет " +
                     (wants_for ? "{% for … %}" : "{% if … %}"));
      return;
    }
    while (open_.size() > depth) abandon();
    blocks_[open_.back()].tags.push_back(tag);
    open_.pop_back();
  }

  // The innermost open block has no end.
  void abandon() {
    const bool loop = is<ForTag>(opener());
    fault(blocks_[open_.back()].tags.front(),
          std::string(loop ? "для цикла " : "для условия ") + opener().source.source + " нет " +
              (loop ? "{% endfor %}: поставьте его после повторяемой части"
                    : "{% endif %}: поставьте его после условной части"));
    open_.pop_back();
  }

  void fault(std::size_t tag, std::string message) { faults_.push_back({tag, std::move(message)}); }

  const std::vector<ReadTag>& tags_;
  std::vector<TagFault>& faults_;
  std::vector<TagBlock> blocks_ = {};
  std::vector<std::size_t> open_ = {};  // indexes of blocks_
};

class Builder {
 public:
  Builder(std::vector<Piece> pieces, std::vector<ReadTag>& tags, std::vector<TagFault>& faults)
      : pieces_(std::move(pieces)), tags_(tags), faults_(faults) {}

  // Nodes up to the tag that ends or goes on with the block around.
  Nodes build_nodes() {
    Nodes nodes;
    while (position_ < pieces_.size()) {
      Piece& piece = pieces_[position_];
      if (const auto* tag = std::get_if<TagPiece>(&piece)) {
        if (ends_body(tags_[tag->tag]) && depth_ > 0) break;
        ++position_;
        build_tag(*tag, nodes);
      } else if (std::holds_alternative<WholeEnd>(piece)) {
        break;
      } else {
        ++position_;
        build_piece(piece, nodes);
      }
    }
    return nodes;
  }

 private:
  static bool ends_body(const ReadTag& tag) {
    return is<ElifTag>(tag) || is<ElseTag>(tag) || is<EndForTag>(tag) || is<EndIfTag>(tag);
  }

  void build_piece(Piece& piece, Nodes& nodes) {
    if (auto* text = std::get_if<Text>(&piece)) nodes.emplace_back(std::move(*text));
    if (auto* end = std::get_if<EndWith>(&piece)) nodes.emplace_back(std::move(*end));
    if (auto* id = std::get_if<FreshId>(&piece)) nodes.emplace_back(std::move(*id));
    if (auto* whole = std::get_if<WholeBegin>(&piece)) {
      std::string needs = std::move(whole->needs);
      const int depth = std::exchange(depth_, 0);
      Nodes body = build_nodes();
      depth_ = depth;
      ++position_;  // WholeEnd
      nodes.emplace_back(Whole{std::move(body), std::move(needs)});
    }
  }

  void build_tag(TagPiece piece, Nodes& nodes) {
    Statement& statement = tags_[piece.tag].statement;
    if (auto* output = std::get_if<OutputTag>(&statement)) {
      nodes.emplace_back(Output{std::move(output->value), piece.tag, piece.run});
    } else if (auto* span = std::get_if<ColspanTag>(&statement)) {
      nodes.emplace_back(Output{std::move(span->value), piece.tag, piece.run});
    } else if (auto* colour = std::get_if<CellbgTag>(&statement)) {
      nodes.emplace_back(Output{std::move(colour->value), piece.tag, piece.run});
    } else if (auto* set = std::get_if<SetTag>(&statement)) {
      nodes.emplace_back(Set{std::move(set->name), std::move(set->value), piece.tag});
    } else if (auto* loop = std::get_if<ForTag>(&statement)) {
      build_for(*loop, piece.tag, nodes);
    } else if (auto* condition = std::get_if<IfTag>(&statement)) {
      build_if(std::move(condition->condition), piece.tag, nodes);
    }
  }

  Nodes build_body(std::size_t tag) {
    if (++total_depth_ > kMaxDepth) {
      faults_.push_back({tag, "слишком глубокая вложенность циклов и условий (больше 100)"});
      position_ = pieces_.size();
    }
    ++depth_;
    Nodes body = build_nodes();
    --depth_;
    --total_depth_;
    return body;
  }

  // The tag that ended a body; null at the end of the pieces.
  ReadTag* take_tag() {
    if (position_ >= pieces_.size()) return nullptr;
    const auto* piece = std::get_if<TagPiece>(&pieces_[position_]);
    if (piece == nullptr) return nullptr;
    tag_ = piece->tag;
    ++position_;
    return &tags_[tag_];
  }

  void build_for(ForTag& tag, std::size_t number, Nodes& nodes) {
    For node{
        std::move(tag.variables), std::move(tag.items), std::move(tag.condition), {}, {}, number};
    node.body = build_body(number);
    const ReadTag* end = take_tag();
    if (end != nullptr && is<ElseTag>(*end)) {
      node.otherwise = build_body(number);
      (void)take_tag();
    }
    nodes.emplace_back(std::move(node));
  }

  void build_if(Expression condition, std::size_t number, Nodes& nodes) {
    If node;
    node.branches.push_back({std::move(condition), build_body(number), number});
    for (ReadTag* next = take_tag(); next != nullptr; next = take_tag()) {
      if (auto* elif = std::get_if<ElifTag>(&next->statement)) {
        const std::size_t tag = tag_;
        node.branches.push_back({std::move(elif->condition), build_body(tag), tag});
      } else if (is<ElseTag>(*next)) {
        node.otherwise = build_body(number);
      } else {
        break;
      }
    }
    nodes.emplace_back(std::move(node));
  }

  std::vector<Piece> pieces_;
  std::vector<ReadTag>& tags_;
  std::vector<TagFault>& faults_;
  std::size_t position_ = 0;
  std::size_t tag_ = 0;
  int depth_ = 0;        // blocks open inside the innermost Whole
  int total_depth_ = 0;  // blocks open in all
};

}  // namespace

std::vector<TagBlock> pair_tags(const std::vector<ReadTag>& tags, std::vector<TagFault>& faults) {
  return Pairing(tags, faults).pair();
}

Program build(std::vector<Piece> pieces, std::vector<ReadTag> tags, std::vector<TagFault>& faults) {
  Program program;
  for (const Piece& piece : pieces) {
    const auto* id = std::get_if<FreshId>(&piece);
    if (id != nullptr) program.id_slots = std::max(program.id_slots, id->slot + 1);
  }
  program.nodes = Builder(std::move(pieces), tags, faults).build_nodes();
  for (ReadTag& tag : tags) program.tags.push_back(std::move(tag.source));
  return program;
}

}  // namespace muko::tmpl
