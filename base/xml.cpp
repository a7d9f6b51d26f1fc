#include "base/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlsave.h>

#include <algorithm>
#include <climits>
#include <new>
#include <utility>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr std::size_t kMaxFaults = 20;

std::string explain_error(const xmlError& error) {
  switch (error.code) {
    case XML_ERR_DOCUMENT_EMPTY:
      return "XML пуст или начинается не с «<»";
    case XML_ERR_DOCUMENT_END:
      return "лишний текст после конца XML";
    case XML_ERR_TAG_NAME_MISMATCH:
      return "открывающий и закрывающий теги не совпадают";
    case XML_ERR_TAG_NOT_FINISHED:
      return "XML обрывается: не закрыт тег";
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_LT_REQUIRED:
    case XML_ERR_NAME_REQUIRED:
      return "испорченный тег";
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_ERR_LT_IN_ATTRIBUTE:
    case XML_ERR_SPACE_REQUIRED:
      return "испорченный атрибут";
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      return "знак, которого в XML быть не может";
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
      return "испорченная или неизвестная кодировка";
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return "неизвестная подстановка «&…;»";
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return "не объявлено пространство имён";
    default:
      return "испорченная разметка XML (ошибка " + std::to_string(error.code) + ")";
  }
}

enum class Tolerance { Strict, Damaged };
enum class Stop { No, Doctype, TooDeep };

// What our handlers share with libxml2 during one parse.
struct ParseState {
  const std::string& file;
  const XmlLimits& limits;
  Tolerance tolerance = Tolerance::Strict;
  Stop stop = Stop::No;
  std::size_t skipped = 0;  // elements around this place that are too deep to be kept
  std::vector<Fault> faults = {};
};

ParseState& state_of(void* context) {
  return *static_cast<ParseState*>(static_cast<xmlParserCtxt*>(context)->_private);
}

void stop_parsing(void* context, Stop reason) {
  state_of(context).stop = reason;
  xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void on_error(void* context, xmlError* error) {
  if (error == nullptr || error->level == XML_ERR_WARNING) return;
  ParseState& state = state_of(context);
  if (state.stop != Stop::No || state.faults.size() >= kMaxFaults) return;
  state.faults.push_back({{state.file, error->line, error->int2}, explain_error(*error)});
}

// Errors that libxml2 raises without a context (encodings) would go to stderr.
void ignore_error(void* /*context*/, xmlError* /*error*/) {}

class SilentErrors {
 public:
  SilentErrors() : handler_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, ignore_error);
  }
  ~SilentErrors() { xmlSetStructuredErrorFunc(context_, handler_); }
  SilentErrors(const SilentErrors&) = delete;
  SilentErrors& operator=(const SilentErrors&) = delete;

 private:
  // Of this thread: libxml2 keeps both for each thread.
  xmlStructuredErrorFunc handler_;
  void* context_;
};

// No document that we read has a DTD, and every trick with entities needs one.
void refuse_doctype(void* context, const xmlChar* /*name*/, const xmlChar* /*external_id*/,
                    const xmlChar* /*system_id*/) {
  stop_parsing(context, Stop::Doctype);
}

// After the first error libxml2 drops every `&amp;` that follows: in damaged XML we want them.
void forgive(xmlParserCtxt* parser) {
  if (state_of(parser).tolerance == Tolerance::Damaged) parser->wellFormed = 1;
}

std::string too_deep(const XmlLimits& limits) {
  return "элементы XML вложены глубже " + std::to_string(limits.max_depth) + " уровней";
}

// True for an element that is not kept: the limit of depth is reached. In damaged XML the rest is
// read without it.
bool skips_element(xmlParserCtxt& parser) {
  ParseState& state = state_of(&parser);
  const bool deep = static_cast<std::size_t>(parser.nodeNr) >= state.limits.max_depth;
  if (!deep) return false;
  if (state.tolerance == Tolerance::Strict) {
    stop_parsing(&parser, Stop::TooDeep);
  } else if (state.skipped++ == 0 && state.faults.size() < kMaxFaults) {
    const int line = parser.input == nullptr ? 0 : parser.input->line;
    state.faults.push_back({{state.file, line, 0}, too_deep(state.limits)});
  }
  return true;
}

// The signature is libxml2's (startElementNsSAX2Func).
// NOLINTNEXTLINE(readability-function-size)
void start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                   int namespace_count, const xmlChar** namespaces, int attribute_count,
                   int defaulted_count, const xmlChar** attributes) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  if (skips_element(*parser)) return;
  forgive(parser);
  xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces, attribute_count,
                        defaulted_count, attributes);
}

void end_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
  ParseState& state = state_of(context);
  if (state.skipped > 0) {
    --state.skipped;
    return;
  }
  forgive(static_cast<xmlParserCtxt*>(context));
  xmlSAX2EndElementNs(context, name, prefix, uri);
}

void characters(void* context, const xmlChar* text, int length) {
  if (state_of(context).skipped > 0) return;
  forgive(static_cast<xmlParserCtxt*>(context));
  xmlSAX2Characters(context, text, length);
}

void cdata(void* context, const xmlChar* text, int length) {
  if (state_of(context).skipped == 0) xmlSAX2CDataBlock(context, text, length);
}

void set_handlers(xmlParserCtxt& parser, ParseState& state) {
  parser._private = &state;
  parser.sax->serror = on_error;
  parser.sax->internalSubset = refuse_doctype;
  parser.sax->startElementNs = start_element;
  if (state.tolerance == Tolerance::Strict) return;
  parser.sax->endElementNs = end_element;
  parser.sax->characters = characters;
  parser.sax->cdataBlock = cdata;
  parser.sax->ignorableWhitespace = characters;
}

// XML_PARSE_HUGE lifts libxml2's limits: ours, of bytes and depth, stand in their place. No
// XML_PARSE_NOENT, XML_PARSE_DTDLOAD: entities are neither replaced nor loaded.
int options_for(Tolerance tolerance) {
  const int options = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_HUGE;
  return tolerance == Tolerance::Damaged ? options | XML_PARSE_RECOVER : options;
}

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;
using Tree = std::unique_ptr<xmlDoc, FreeDocument>;

[[noreturn]] void fail_limit(const ParseState& state, int line, const std::string& message) {
  throw Error(ErrorCode::LimitExceeded, {state.file, line, 0}, message);
}

void check_stop(const ParseState& state, const xmlParserCtxt& parser) {
  const int line = parser.input == nullptr ? 0 : parser.input->line;
  if (state.stop == Stop::Doctype) {
    throw Error(
        ErrorCode::BadXml, {state.file, line, 0},
        "в XML есть объявление DOCTYPE: ради безопасности такое не читается; откройте документ в "
        "Word или LibreOffice и сохраните его заново в DOCX");
  }
  if (state.stop == Stop::TooDeep) {
    fail_limit(state, line, too_deep(state.limits));
  }
}

[[noreturn]] void fail_bad_xml(const ParseState& state) {
  if (!state.faults.empty()) throw Error(ErrorCode::BadXml, {state.faults.front()});
  throw Error(ErrorCode::BadXml, {.file = state.file}, "в XML нет ни одного элемента");
}

// Our texts are UTF-8 in memory whatever the file was, and so is what we write.
void declare_utf8(xmlDoc& document) {
  if (document.encoding != nullptr) {
    xmlFree(const_cast<xmlChar*>(document.encoding));  // NOLINT: libxml2's own string
  }
  document.encoding = xmlStrdup(reinterpret_cast<const xmlChar*>("UTF-8"));
  document.standalone = 1;
}

Tree parse_tree(std::string_view bytes, ParseState& state) {
  if (bytes.size() > std::min<std::size_t>(state.limits.max_bytes, INT_MAX)) {
    fail_limit(state, 0,
               "XML больше " + std::to_string(state.limits.max_bytes >> 20U) + " МБ не читается");
  }
  const SilentErrors silent;
  const Parser parser(xmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  set_handlers(*parser, state);
  Tree tree(xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                              nullptr, options_for(state.tolerance)));
  check_stop(state, *parser);
  const bool refused = state.tolerance == Tolerance::Strict && parser->nsWellFormed == 0;
  if (!tree || refused || xmlDocGetRootElement(tree.get()) == nullptr) fail_bad_xml(state);
  declare_utf8(*tree);
  return tree;
}

int append_to_string(void* context, const char* bytes, int length) {
  static_cast<std::string*>(context)->append(bytes, static_cast<std::size_t>(length));
  return length;
}

// XML 1.0, 2.2: the characters a document may hold.
bool is_xml_char(char32_t c) {
  if (c < 0x20) return c == 0x09 || c == 0x0A || c == 0x0D;
  return c != 0xFFFE && c != 0xFFFF;
}

// UTF-8 unless the first line says something else («encoding="windows-1251"», a UTF-16 mark).
bool claims_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  if (!declaration.starts_with("<?xml") || declaration.find("encoding") == std::string_view::npos) {
    return bytes.substr(0, 2).find('\0') == std::string_view::npos;  // UTF-16 without a mark
  }
  return to_lower(declaration).find("utf-8") != std::string::npos;
}

// `text` with U+FFFD for what XML does not allow. One broken byte would make libxml2 take the rest
// for Latin-1, and a NUL for its end.
std::string replace_broken_characters(std::string_view text, ParseState& state) {
  std::string out;
  out.reserve(text.size());
  int line = 1;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t before = position;
    const char32_t c = next_code_point(text, position);
    const bool is_broken_byte = c == 0xFFFD && position == before + 1;
    if (c == U'\n') ++line;
    if (is_xml_char(c) && !is_broken_byte) {
      out.append(text, before, position - before);
      continue;
    }
    append_utf8(out, 0xFFFD);
    if (state.faults.empty()) {
      state.faults.push_back({{state.file, line, 0}, "знак, которого в XML быть не может"});
    }
  }
  return out;
}

bool is_xml_text(std::string_view text) {
  const auto is_control = [](char c) { return !is_xml_char(static_cast<unsigned char>(c)); };
  return is_valid_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

}  // namespace

XmlDocument XmlDocument::parse(std::string_view bytes, const std::string& file,
                               const XmlLimits& limits) {
  ParseState state{file, limits, Tolerance::Strict};
  XmlDocument document;
  document.document_ = parse_tree(bytes, state).release();
  return document;
}

XmlDocument XmlDocument::parse_damaged(std::string_view bytes, const std::string& file,
                                       const XmlLimits& limits) {
  ParseState state{file, limits, Tolerance::Damaged};
  XmlDocument document;
  if (claims_utf8(bytes) && !is_xml_text(bytes)) {
    document.document_ = parse_tree(replace_broken_characters(bytes, state), state).release();
  } else {
    document.document_ = parse_tree(bytes, state).release();
  }
  document.damage_ = std::move(state.faults);
  return document;
}

XmlDocument::~XmlDocument() {
  if (document_ != nullptr) xmlFreeDoc(document_);
}

XmlDocument::XmlDocument(XmlDocument&& other) noexcept
    : document_(std::exchange(other.document_, nullptr)), damage_(std::move(other.damage_)) {}

XmlDocument& XmlDocument::operator=(XmlDocument&& other) noexcept {
  std::swap(document_, other.document_);
  std::swap(damage_, other.damage_);
  return *this;
}

XmlNode XmlDocument::root() const {
  return document_ == nullptr ? XmlNode() : XmlNode(xmlDocGetRootElement(document_));
}

std::string XmlDocument::serialize() const {
  std::string bytes;
  // The encoding is that of the document: given here again, libxml2 would convert UTF-8 to UTF-8.
  xmlSaveCtxt* saver = xmlSaveToIO(append_to_string, nullptr, &bytes, nullptr, XML_SAVE_AS_XML);
  if (saver == nullptr) throw std::bad_alloc();
  xmlSaveDoc(saver, document_);
  xmlSaveClose(saver);
  return bytes;
}

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t before = position;
    const char32_t c = next_code_point(text, position);
    if (!is_xml_char(c)) continue;
    if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c == U'"') {
      out += "&quot;";
    } else if (c == 0xFFFD) {
      append_utf8(out, c);  // a broken byte, too
    } else {
      out.append(text, before, position - before);
    }
  }
  return out;
}

}  // namespace muko
