#include "generator/language/build.h"

#include <algorithm>
#include <utility>

#include "generator/language/walk.h"

namespace muko::tmpl {
namespace {

constexpr int kMaxDepth = 100;

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
    const TagRole role = role_of(tag.statement);
    return role == TagRole::GoesOn || role == TagRole::Ends;
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
    std::visit([&](auto& statement) { build_statement(statement, piece, nodes); },
               tags_[piece.tag].statement);
  }

  // Statements that print nothing by themselves.
  template <typename Other>
  void build_statement(Other& /*statement*/, TagPiece /*piece*/, Nodes& /*nodes*/) {}

  void build_statement(OutputTag& output, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(Output{std::move(output.value), piece.tag, piece.run});
  }
  void build_statement(ColspanTag& span, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(Output{std::move(span.value), piece.tag, piece.run});
  }
  void build_statement(CellbgTag& colour, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(Output{std::move(colour.value), piece.tag, piece.run});
  }
  void build_statement(SetTag& set, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(Set{std::move(set.target), std::move(set.value), piece.tag});
  }
  void build_statement(DoTag& tag, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(Do{std::move(tag.value), piece.tag});
  }
  void build_statement(LoopControlTag& control, TagPiece /*piece*/, Nodes& nodes) {
    nodes.emplace_back(LoopControl{control.leaves});
  }
  void build_statement(ForTag& loop, TagPiece piece, Nodes& nodes) {
    build_for(loop, piece.tag, nodes);
  }
  void build_statement(IfTag& condition, TagPiece piece, Nodes& nodes) {
    build_if(std::move(condition.condition), piece.tag, nodes);
  }
  void build_statement(SetBlockTag& set, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(SetBlock{std::move(set.target), std::move(set.value),
                                build_whole_body(piece.tag), piece.tag});
  }
  void build_statement(WithTag& with, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(With{std::move(with.values), build_whole_body(piece.tag), piece.tag});
  }
  void build_statement(MacroTag& tag, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(build_macro(std::move(tag.macro), piece.tag));
  }
  void build_statement(CallTag& tag, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(CallBlock{
        std::move(tag.value), build_macro(std::move(tag.caller), piece.tag), piece.tag, piece.run});
  }
  void build_statement(FilterTag& filter, TagPiece piece, Nodes& nodes) {
    nodes.emplace_back(
        FilterBlock{std::move(filter.value), build_whole_body(piece.tag), piece.tag, piece.run});
  }

  Macro build_macro(Macro macro, std::size_t tag) {
    macro.tag = tag;
    macro.body = build_whole_body(tag);
    macro.takes_others = mentions(macro.body, "varargs");
    macro.takes_named = mentions(macro.body, "kwargs");
    macro.takes_caller = mentions(macro.body, "caller");
    return macro;
  }

  // A body with the tag that ends it.
  Nodes build_whole_body(std::size_t tag) {
    Nodes body = build_body(tag);
    (void)take_tag();
    return body;
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
    For node{.target = std::move(tag.target),
             .items = std::move(tag.items),
             .condition = std::move(tag.condition),
             .recursive = tag.recursive,
             .body = {},
             .otherwise = {},
             .tag = number};
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
