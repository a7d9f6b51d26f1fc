// HTML by libxml2's parser, which mends what browsers mend.

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <climits>
#include <new>

#include "base/start_tags.h"
#include "base/xml.h"
#include "base/xml_nodes.h"

namespace muko {
namespace {

// Open elements: each end tag is looked up among them, so that more would take quadratic time.
constexpr int kMaxOpen = 2000;

struct HtmlState {
  xml::Builder& builder;
  const XmlLimits& limits;
  int skipped = 0;  // open elements that were not put into the tree
  bool too_deep = false;
  bool too_many = false;
};

HtmlState& state_of(void* context) {
  return *static_cast<HtmlState*>(static_cast<htmlParserCtxt*>(context)->_private);
}

const char* word(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

// Names and values by turns; the value is null where there is none.
std::span<const xml::Attribute> keep_attributes(xml::Arena& arena, const xmlChar** attributes) {
  if (attributes == nullptr) return {};
  std::size_t count = 0;
  while (attributes[2 * count] != nullptr) ++count;
  const auto kept = arena.make<xml::Attribute>(count);
  for (xml::Attribute& attribute : kept) {
    const std::string_view value = attributes[1] == nullptr ? "" : word(attributes[1]);
    attribute = {.name = word(attributes[0]),
                 .value = {arena.copy(value.data(), value.size()), value.size()}};
    attributes += 2;
  }
  return kept;
}

void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto* parser = static_cast<htmlParserCtxt*>(context);
  HtmlState& state = state_of(context);
  if (parser->nameNr > kMaxOpen) {
    state.too_deep = true;
    xmlStopParser(parser);
  } else if (state.builder.elements() >= state.limits.max_elements) {
    state.too_many = true;
    xmlStopParser(parser);
  } else if (state.skipped > 0 || state.builder.depth() >= state.limits.max_depth) {
    ++state.skipped;
  } else {
    xml::Node& node = state.builder.start();
    node.name = word(name);
    node.line = parser->input == nullptr ? 0 : parser->input->line;
    node.attributes = keep_attributes(state.builder.arena(), attributes);
  }
}

void end_element(void* context, const xmlChar* /*name*/) {
  HtmlState& state = state_of(context);
  if (state.skipped > 0) {
    --state.skipped;
  } else {
    state.builder.end();
  }
}

void characters(void* context, const xmlChar* text, int length) {
  state_of(context).builder.text(word(text), static_cast<std::size_t>(length));
}

void ignore_error(void* /*context*/, xmlError* /*error*/) {}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

XmlDocument XmlDocument::parse_html(std::string_view utf8, const std::string& file,
                                    const XmlLimits& limits) {
  if (utf8.size() > std::min<std::size_t>(limits.max_bytes, INT_MAX)) {
    throw Error(ErrorCode::LimitExceeded, {.file = file}, "страница HTML слишком велика");
  }
  if (xml::has_more_pairs_in_html(utf8, limits.max_attribute_pairs)) {
    throw Error(ErrorCode::LimitExceeded, {.file = file},
                "в странице HTML есть тег с непомерным числом атрибутов; откройте её в Word и "
                "сохраните как «Документ Word (.docx)»");
  }
  xml::start_libxml2();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  auto arena = std::make_unique<xml::Arena>(parser->dict, utf8.size() + 1024);
  xml::Builder builder(*arena);
  HtmlState state{builder, limits};
  parser->_private = &state;
  *parser->sax = {};
  parser->sax->initialized = 1;  // as SAX1: HTML has no namespaces
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = characters;
  parser->sax->cdataBlock = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->sax->serror = ignore_error;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC |
                      HTML_PARSE_COMPACT;
  xmlFreeDoc(htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr,
                                "UTF-8", options));
  if (state.too_many) {
    throw Error(ErrorCode::LimitExceeded, {.file = file},
                "в странице HTML слишком много элементов: она не прочитана");
  }
  builder.close_text();
  XmlDocument document;
  document.arena_ = std::move(arena);
  if (state.too_deep) {
    document.damage_.push_back({{.file = file}, "элементы вложены слишком глубоко"});
  }
  return document;
}

}  // namespace muko
