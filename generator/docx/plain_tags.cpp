#include "generator/docx/plain_tags.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "generator/docx/word.h"
#include "generator/language/lexer.h"

namespace muko::tmpl {
namespace {

bool may_hold_tag(std::string_view text) {
  const std::size_t brace = text.find('{');
  return brace != std::string_view::npos && brace + 1 < text.size() &&
         text.find_first_of("{%#", brace + 1) != std::string_view::npos;
}

// Replaces the tags of one text by marks.
class TextMarks {
 public:
  explicit TextMarks(FoundTags& found) : found_(found) {
    for (const std::size_t leaf : found.leaves) last_leaf_ = std::max(last_leaf_, leaf);
  }

  // True where `text` holds a tag.
  bool replace(std::string& text, const ParagraphPlace& where, ValuePlace place) {
    const std::string before = text;
    const std::vector<Tag> tags = find_tags(before);
    if (tags.empty()) return false;
    ++last_leaf_;
    text.clear();
    std::size_t position = 0;
    for (const Tag& tag : tags) {
      text.append(before, position, tag.start - position);
      position = tag.end;
      const std::size_t number = add(tag, before, where, {place, ""});
      if (tag.kind != TagKind::Comment) text += tag_mark(number);
    }
    text.append(before, position);
    return true;
  }

  // The same expression in another place; `source` is what its author wrote.
  std::string mark(std::string_view expression, const std::string& source,
                   const ParagraphPlace& where, PlaceOfValue place) {
    ++last_leaf_;
    Tag tag{.kind = TagKind::Output, .start = 0, .end = source.size()};
    tag.inside = expression;
    return tag_mark(add(tag, source, where, std::move(place)));
  }

 private:
  std::size_t add(const Tag& tag, const std::string& text, const ParagraphPlace& where,
                  PlaceOfValue place) {
    const std::size_t number = add_tag(tag, text, where, found_);
    found_.leaves[number] = last_leaf_;
    found_.value_places[number] = std::move(place);
    return number;
  }

  FoundTags& found_;
  std::size_t last_leaf_ = 0;
};

XmlElement* find_inside(XmlElement& element, std::string_view name) {  // NOLINT(misc-no-recursion)
  for (const XmlElementPtr& child : element.children) {
    if (child->is_text()) continue;
    if (child->local_name() == name) return child.get();
    if (XmlElement* inner = find_inside(*child, name)) return inner;
  }
  return nullptr;
}

XmlAttribute* attribute_of(XmlElement* element, std::string_view name) {
  if (element == nullptr) return nullptr;
  for (XmlAttribute& attribute : element->attributes) {
    const std::size_t colon = attribute.name.find(':');
    const std::string_view local = colon == std::string::npos
                                       ? std::string_view(attribute.name)
                                       : std::string_view(attribute.name).substr(colon + 1);
    if (local == name) return &attribute;
  }
  return nullptr;
}

// "https://x.ru/{{ id }}/a" as the expression "https://x.ru/" ~ (id) ~ "/a"; "" where the address
// holds something else than values.
std::string as_expression(std::string_view address) {
  std::string expression;
  std::size_t position = 0;
  const auto add_text = [&](std::string_view text) {
    if (text.empty()) return;
    expression += expression.empty() ? "\"" : " ~ \"";
    for (const char letter : text) {
      if (letter == '"' || letter == '\\') expression += '\\';
      expression += letter;
    }
    expression += '"';
  };
  for (const Tag& tag : find_tags(address)) {
    if (tag.kind != TagKind::Output || !tag.closed) return {};
    add_text(address.substr(position, tag.start - position));
    expression += (expression.empty() ? "(" : " ~ (") + std::string(tag.inside) + ")";
    position = tag.end;
  }
  add_text(address.substr(position));
  return expression;
}

class PlainWalk {
 public:
  PlainWalk(const std::vector<ParagraphPlace>& paragraphs,
            const std::vector<ooxml::Relationship>& links, FoundTags& found)
      : links_(links), marks_(found) {
    for (const ParagraphPlace& place : paragraphs) places_[place.element] = &place;
  }

  void walk(XmlElement& element) {  // NOLINT(misc-no-recursion)
    const auto place = places_.find(&element);
    if (place != places_.end()) where_ = *place->second;
    if (element.local_name() == "inline" || element.local_name() == "anchor") {
      mark_picture(element);
    }
    for (XmlAttribute& attribute : element.attributes) mark_attribute(element, attribute);
    mark_commands(element);
    for (const XmlElementPtr& child : element.children) {
      if (!child->is_text()) walk(*child);
    }
  }

 private:
  void mark_attribute(const XmlElement& element, XmlAttribute& attribute) {
    if (attribute.name.starts_with("xmlns")) return;
    if (is_word(element, "hyperlink") && attribute.name.ends_with(":id")) {
      mark_link(attribute);
    } else if (may_hold_tag(attribute.value)) {
      const bool command = attribute.name.ends_with("instr");
      const bool alt = attribute.name == "descr" || attribute.name == "title";
      marks_.replace(attribute.value, where_,
                     command ? ValuePlace::Command
                     : alt   ? ValuePlace::Alt
                             : ValuePlace::Plain);
    }
  }

  void mark_link(XmlAttribute& attribute) {
    const auto link =
        std::find_if(links_.begin(), links_.end(), [&](const ooxml::Relationship& each) {
          return each.external && each.id == attribute.value;
        });
    if (link == links_.end()) return;
    const std::string address = ooxml::decode_percent(link->target);
    if (!may_hold_tag(address) || find_tags(address).empty()) return;
    const std::string expression = as_expression(address);
    attribute.value = marks_.mark(expression, address, where_, {ValuePlace::Link, attribute.value});
  }

  // A picture whose alternative text is one tag, a placeholder: a picture of the data takes its
  // place, within its frame.
  void mark_picture(XmlElement& drawing) {
    XmlAttribute* alt = nullptr;
    XmlElement* properties = drawing.child("docPr");
    for (const char* name : {"descr", "title"}) {
      XmlAttribute* attribute = attribute_of(properties, name);
      if (attribute != nullptr && may_hold_tag(attribute->value)) alt = attribute;
    }
    XmlAttribute* picture = attribute_of(find_inside(drawing, "blip"), "embed");
    if (alt == nullptr || picture == nullptr) return;
    const std::string text(trim(alt->value));
    const std::vector<Tag> tags = find_tags(text);
    const bool one = tags.size() == 1 && tags[0].kind == TagKind::Output &&
                     tags[0].end - tags[0].start == text.size();
    if (!one) return;
    const std::string frame = frame_of(drawing);
    alt->value = marks_.mark(tags[0].inside, text, where_, {ValuePlace::Alt, ""});
    picture->value =
        marks_.mark(tags[0].inside, text, where_, {ValuePlace::Picture, picture->value});
    XmlElement* shape = find_inside(drawing, "spPr");
    mark_extent(drawing.child("extent"), tags[0], frame);
    mark_extent(shape == nullptr ? nullptr : find_inside(*shape, "ext"), tags[0], frame);
  }

  // "914400x457200": width and height.
  static std::string frame_of(XmlElement& drawing) {
    const XmlAttribute* width = attribute_of(drawing.child("extent"), "cx");
    const XmlAttribute* height = attribute_of(drawing.child("extent"), "cy");
    return width == nullptr || height == nullptr ? "" : width->value + "x" + height->value;
  }

  void mark_extent(XmlElement* extent, const Tag& tag, const std::string& frame) {
    if (frame.empty()) return;
    if (XmlAttribute* width = attribute_of(extent, "cx")) {
      width->value = marks_.mark(tag.inside, "{{ " + std::string(tag.inside) + " }}", where_,
                                 {ValuePlace::PictureWidth, frame});
    }
    if (XmlAttribute* height = attribute_of(extent, "cy")) {
      height->value = marks_.mark(tag.inside, "{{ " + std::string(tag.inside) + " }}", where_,
                                  {ValuePlace::PictureHeight, frame});
    }
  }

  // The command of a field may lie in several runs: what has tags goes to the first of them.
  void mark_commands(XmlElement& paragraph) {
    if (!is_word(paragraph, "p")) return;
    std::vector<XmlElement*> commands;
    collect(paragraph, commands);
    std::string text;
    for (const XmlElement* command : commands) text += leaf_text(*command);
    if (!may_hold_tag(text) || !marks_.replace(text, where_, ValuePlace::Command)) return;
    for (XmlElement* command : commands) set_leaf_text(*command, "");
    set_leaf_text(*commands.front(), std::move(text));
  }

  void collect(XmlElement& element,
               std::vector<XmlElement*>& commands) {  // NOLINT(misc-no-recursion)
    for (const XmlElementPtr& child : element.children) {
      if (is_word(*child, "instrText")) {
        commands.push_back(child.get());
      } else if (!child->is_text() && !is_word(*child, "p")) {
        collect(*child, commands);
      }
    }
  }

  const std::vector<ooxml::Relationship>& links_;
  TextMarks marks_;
  std::map<const XmlElement*, const ParagraphPlace*> places_ = {};
  ParagraphPlace where_ = {};
};

// <a:t> of one <a:p>, or the one text of any other element.
class TextWalk {
 public:
  TextWalk(const std::string& part, FoundTags& found) : where_{nullptr, part, 0}, marks_(found) {}

  void walk(XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (element.local_name() == "p") join(element);
    const bool leaf = std::all_of(element.children.begin(), element.children.end(),
                                  [](const XmlElementPtr& child) { return child->is_text(); });
    if (leaf && !element.children.empty()) {
      std::string text = leaf_text(element);
      if (!may_hold_tag(text) || !marks_.replace(text, where_, ValuePlace::Plain)) return;
      element.children.front()->text = std::move(text);
      element.children.resize(1);
      return;
    }
    for (const XmlElementPtr& child : element.children) walk(*child);
  }

 private:
  static void collect(XmlElement& element,
                      std::vector<XmlElement*>& texts) {  // NOLINT(misc-no-recursion)
    for (const XmlElementPtr& child : element.children) {
      if (child->local_name() == "t" && !child->children.empty()) texts.push_back(child.get());
      if (child->local_name() != "t") collect(*child, texts);
    }
  }

  static void join(XmlElement& paragraph) {
    std::vector<XmlElement*> texts;
    collect(paragraph, texts);
    std::string all;
    bool whole = true;
    for (const XmlElement* text : texts) {
      all += leaf_text(*text);
      for (const Tag& tag : find_tags(leaf_text(*text))) whole = whole && tag.closed;
    }
    const bool split = !whole || (may_hold_tag(all) && find_tags(all).size() > count_tags(texts));
    if (!split) return;
    for (XmlElement* text : texts) text->children.front()->text.clear();
    texts.front()->children.front()->text = std::move(all);
  }

  static std::size_t count_tags(const std::vector<XmlElement*>& texts) {
    std::size_t count = 0;
    for (const XmlElement* text : texts) count += find_tags(leaf_text(*text)).size();
    return count;
  }

  ParagraphPlace where_;
  TextMarks marks_;
};

}  // namespace

void find_plain_tags(XmlElement& root, const std::vector<ParagraphPlace>& paragraphs,
                     const std::vector<ooxml::Relationship>& links, FoundTags& found) {
  PlainWalk(paragraphs, links, found).walk(root);
}

void find_plain_texts(XmlElement& root, const std::string& part, FoundTags& found) {
  TextWalk(part, found).walk(root);
}

}  // namespace muko::tmpl
