#include "base/xml_parser.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <climits>
#include <cstring>
#include <new>
#include <utility>

#include "base/start_tags.h"

namespace muko::xml {
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

enum class Stop { No, Doctype, TooDeep, TooMany };

// What our handlers share with libxml2 during one parse.
struct ParseState {
  const Source& source;
  std::vector<Fault>& faults;
  Builder& builder;
  Stop stop = Stop::No;
  std::size_t skipped = 0;  // elements around this place that are too deep to be kept
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
  state.faults.push_back({{state.source.file, error->line, error->int2}, explain_error(*error)});
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
  if (state_of(parser).source.tolerance == Tolerance::Damaged) parser->wellFormed = 1;
}

std::string too_deep(const XmlLimits& limits) {
  return "элементы XML вложены глубже " + std::to_string(limits.max_depth) + " уровней";
}

// True for an element that is not kept: the limit of depth is reached. In damaged XML the rest is
// read without it.
bool skips_element(xmlParserCtxt& parser) {
  ParseState& state = state_of(&parser);
  const bool deep = state.builder.depth() >= state.source.limits.max_depth;
  if (!deep) return false;
  if (state.source.tolerance == Tolerance::Strict) {
    stop_parsing(&parser, Stop::TooDeep);
  } else if (state.skipped++ == 0 && state.faults.size() < kMaxFaults) {
    const int line = parser.input == nullptr ? 0 : parser.input->line;
    state.faults.push_back({{state.source.file, line, 0}, too_deep(state.source.limits)});
  }
  return true;
}

const char* word(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

// A name whose prefix is declared nowhere is taken whole: "w:p".
struct Name {
  const char* local = nullptr;
  const char* prefix = nullptr;
};
Name name_of(const xmlParserCtxt& parser, const xmlChar* local, const xmlChar* prefix,
             const xmlChar* uri) {
  if (prefix == nullptr || uri != nullptr) return {word(local), word(prefix)};
  return {word(xmlDictQLookup(parser.dict, prefix, local)), nullptr};
}

// libxml2 leaves this one escape to whoever reads the value, entities not being replaced.
std::string_view decode_ampersands(std::string_view value, std::string& decoded) {
  constexpr std::string_view escaped = "&#38;";
  std::size_t at = value.find(escaped);
  if (at == std::string_view::npos) return value;
  decoded.clear();
  std::size_t start = 0;
  for (; at != std::string_view::npos; at = value.find(escaped, start)) {
    decoded.append(value, start, at - start).append("&");
    start = at + escaped.size();
  }
  decoded.append(value, start);
  return decoded;
}

// Five pointers each: name, prefix, URI, begin and end of the value.
std::span<const Attribute> keep_attributes(const xmlParserCtxt& parser, std::size_t count,
                                           const xmlChar** attributes) {
  Arena& arena = state_of(const_cast<xmlParserCtxt*>(&parser)).builder.arena();  // NOLINT
  const std::span<Attribute> kept = arena.make<Attribute>(count);
  std::string decoded;
  for (Attribute& attribute : kept) {
    const Name name = name_of(parser, attributes[0], attributes[1], attributes[2]);
    const auto size = static_cast<std::size_t>(attributes[4] - attributes[3]);
    const std::string_view value = decode_ampersands({word(attributes[3]), size}, decoded);
    attribute = {name.local,
                 name.prefix,
                 word(attributes[2]),
                 {arena.copy(value.data(), value.size()), value.size()}};
    attributes += 5;
  }
  return kept;
}

std::span<const NamespaceDeclaration> keep_namespaces(Arena& arena, std::size_t count,
                                                      const xmlChar** namespaces) {
  const auto kept = arena.make<NamespaceDeclaration>(count);
  for (NamespaceDeclaration& declaration : kept) {
    declaration = {word(namespaces[0]), word(namespaces[1])};
    namespaces += 2;
  }
  return kept;
}

// The signature is libxml2's (startElementNsSAX2Func).
// NOLINTNEXTLINE(readability-function-size)
void start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                   int namespace_count, const xmlChar** namespaces, int attribute_count,
                   int /*defaulted_count*/, const xmlChar** attributes) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  if (skips_element(*parser)) return;
  forgive(parser);
  ParseState& state = state_of(context);
  if (state.builder.elements() >= state.source.limits.max_elements) {
    return stop_parsing(context, Stop::TooMany);
  }
  Node& node = state.builder.start();
  const Name own = name_of(*parser, name, prefix, uri);
  node.name = own.local;
  node.prefix = own.prefix;
  node.uri = word(uri);
  node.line = parser->input == nullptr ? 0 : parser->input->line;
  node.namespaces =
      keep_namespaces(state.builder.arena(), static_cast<std::size_t>(namespace_count), namespaces);
  node.attributes = keep_attributes(*parser, static_cast<std::size_t>(attribute_count), attributes);
}

void end_element(void* context, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
                 const xmlChar* /*uri*/) {
  ParseState& state = state_of(context);
  if (state.skipped > 0) {
    --state.skipped;
    return;
  }
  forgive(static_cast<xmlParserCtxt*>(context));
  state.builder.end();
}

void characters(void* context, const xmlChar* text, int length) {
  ParseState& state = state_of(context);
  if (state.skipped > 0) return;
  forgive(static_cast<xmlParserCtxt*>(context));
  state.builder.text(word(text), static_cast<std::size_t>(length));
}

// libxml2 builds no tree of its own: ours takes half the time, and is freed at once.
void set_handlers(xmlParserCtxt& parser, ParseState& state) {
  parser._private = &state;
  *parser.sax = {};
  parser.sax->initialized = XML_SAX2_MAGIC;
  parser.sax->serror = on_error;
  parser.sax->internalSubset = refuse_doctype;
  parser.sax->startElementNs = start_element;
  parser.sax->endElementNs = end_element;
  parser.sax->characters = characters;
  parser.sax->cdataBlock = characters;
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
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

[[noreturn]] void fail_limit(const ParseState& state, int line, const std::string& message) {
  throw Error(ErrorCode::LimitExceeded, {state.source.file, line, 0}, message);
}

void check_stop(const ParseState& state, const xmlParserCtxt& parser) {
  const int line = parser.input == nullptr ? 0 : parser.input->line;
  if (state.stop == Stop::Doctype) {
    throw Error(
        ErrorCode::BadXml, {state.source.file, line, 0},
        "в XML есть объявление DOCTYPE: ради безопасности такое не читается; откройте файл в "
        "программе, в которой его делали (Word, Excel, LibreOffice), и сохраните заново");
  }
  if (state.stop == Stop::TooMany) {
    fail_limit(state, line, "в XML слишком много элементов: файл не прочитан");
  }
  if (state.stop == Stop::TooDeep) {
    fail_limit(state, line, too_deep(state.source.limits));
  }
}

[[noreturn]] void fail_bad_xml(const ParseState& state) {
  if (!state.faults.empty()) throw Error(ErrorCode::BadXml, {state.faults.front()});
  throw Error(ErrorCode::BadXml, {.file = state.source.file}, "в XML нет ни одного элемента");
}

// What a tree takes beside its text, by experience.
constexpr std::size_t kArenaBytes = 2;  // … for each byte of XML

}  // namespace

std::unique_ptr<Arena> parse(std::string_view bytes, const Source& source,
                             std::vector<Fault>& faults) {
  start_libxml2();
  const SilentErrors silent;
  const Parser parser(xmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  auto arena = std::make_unique<Arena>(parser->dict, bytes.size() * kArenaBytes + 1024);
  Builder builder(*arena);
  ParseState state{source, faults, builder};
  if (bytes.size() > std::min<std::size_t>(state.source.limits.max_bytes, INT_MAX)) {
    fail_limit(
        state, 0,
        "XML больше " + std::to_string(state.source.limits.max_bytes >> 20U) + " МБ не читается");
  }
  if (has_more_pairs(bytes, source.limits.max_attribute_pairs)) {
    fail_limit(state, 0, "в XML есть тег с непомерным числом атрибутов: файл не прочитан");
  }
  set_handlers(*parser, state);
  xmlFreeDoc(xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                               nullptr, options_for(state.source.tolerance)));
  check_stop(state, *parser);
  builder.close_text();
  const bool refused = state.source.tolerance == Tolerance::Strict &&
                       (parser->wellFormed == 0 || parser->nsWellFormed == 0);
  if (refused || arena->root() == nullptr) fail_bad_xml(state);
  return arena;
}

}  // namespace muko::xml
