// HTML by libxml2's parser, which mends what browsers mend.

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <climits>
#include <new>

#include "base/xml.h"

namespace muko {
namespace {

// Open elements: each end tag is looked up among them, so that more would take quadratic time.
constexpr int kMaxOpen = 2000;

struct HtmlState {
  int max_depth = 0;
  int skipped = 0;  // open elements that were not put into the tree
  bool too_deep = false;
};

HtmlState& state_of(void* context) {
  return *static_cast<HtmlState*>(static_cast<htmlParserCtxt*>(context)->_private);
}

void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto* parser = static_cast<htmlParserCtxt*>(context);
  HtmlState& state = state_of(context);
  if (parser->nameNr > kMaxOpen) {
    state.too_deep = true;
    xmlStopParser(parser);
  } else if (state.skipped > 0 || parser->nodeNr >= state.max_depth) {
    ++state.skipped;
  } else {
    xmlSAX2StartElement(context, name, attributes);
  }
}

void end_element(void* context, const xmlChar* name) {
  HtmlState& state = state_of(context);
  if (state.skipped > 0) {
    --state.skipped;
  } else {
    xmlSAX2EndElement(context, name);
  }
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
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  HtmlState state{static_cast<int>(std::min<std::size_t>(limits.max_depth, INT_MAX))};
  parser->_private = &state;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->serror = ignore_error;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC |
                      HTML_PARSE_COMPACT;
  XmlDocument document;
  document.document_ = htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()),
                                          nullptr, "UTF-8", options);
  if (state.too_deep) {
    document.damage_.push_back({{.file = file}, "элементы вложены слишком глубоко"});
  }
  return document;
}

}  // namespace muko
