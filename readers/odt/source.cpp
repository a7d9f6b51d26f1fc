#include "readers/odt/source.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "readers/part.h"

namespace muko::odt {
namespace {

constexpr const char* kBadText =
    "текст документа не читается: откройте файл в LibreOffice и сохраните его заново";
constexpr const char* kEncrypted =
    "файл защищён паролем: снимите пароль в LibreOffice («Файл» → «Свойства» → «Безопасность» или "
    "«Сохранить как» без отметки «Сохранить с паролем») и сохраните файл снова";

struct OtherKind {
  std::string_view element;  // in office:body
  std::string_view message;
};
constexpr std::array<OtherKind, 4> kOtherKinds = {{
    {"spreadsheet",
     "это таблица OpenDocument (.ods): откройте её в LibreOffice или Excel и сохраните как «Книга "
     "Excel (.xlsx)»"},
    {"presentation",
     "это презентация OpenDocument (.odp): нужен документ с текстом — Word (.docx)"},
    {"drawing", "это рисунок OpenDocument (.odg): нужен документ с текстом — Word (.docx)"},
    {"chart", "это диаграмма OpenDocument: нужен документ с текстом — Word (.docx)"},
}};

bool holds_encrypted_entry(XmlNode manifest) {
  for (const XmlNode entry : manifest.children()) {
    if (entry.child("encryption-data")) return true;
  }
  return false;
}

void refuse_encrypted(const ooxml::Package& package) {
  const std::string part = "META-INF/manifest.xml";
  if (!package.has(part)) return;
  std::vector<Warning> ignored;  // without a list of its parts a document is read all the same
  const auto manifest = read_part(package, part, "", ignored);
  if (manifest && holds_encrypted_entry(manifest->root())) {
    throw Error(ErrorCode::Encrypted, {.file = package.file()}, kEncrypted);
  }
}

void refuse_other_kinds(const Source& source, const std::string& file) {
  const XmlNode body = source.content.root().child("body");
  for (const OtherKind& kind : kOtherKinds) {
    if (body.child(kind.element)) {
      throw Error(ErrorCode::Unsupported, {.file = file}, std::string(kind.message));
    }
  }
  if (!source.text()) throw Error(ErrorCode::BadXml, {.file = file}, kBadText);
}

XmlDocument parse_flat(std::string_view bytes, const std::string& file,
                       std::vector<Warning>& warnings) {
  try {
    return XmlDocument::parse(bytes, file);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadXml) throw;
  }
  try {
    return read_damaged_xml(bytes, file, "текст документа", warnings);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    throw Error(ErrorCode::BadXml, {.file = file}, kBadText);
  }
}

}  // namespace

XmlNode Source::root(Scope scope) const {
  if (scope == Scope::Content) return content.root();
  if (styles) return styles->root();
  return package == nullptr ? content.root() : XmlNode();
}

XmlNode Source::text() const {
  return content.root().child("body").child("text");
}

Source open_package(const ooxml::Package& package, std::vector<Warning>& warnings) {
  refuse_encrypted(package);
  auto content = read_part(package, "content.xml", "текст документа", warnings);
  if (!content) throw Error(ErrorCode::BadXml, {.file = package.file()}, kBadText);
  Source source{&package, std::move(*content)};
  refuse_other_kinds(source, package.file());
  source.styles = read_part(package, "styles.xml", "стили", warnings);
  return source;
}

Source open_flat(std::string_view bytes, const std::string& file, std::vector<Warning>& warnings) {
  Source source{nullptr, parse_flat(bytes, file, warnings)};
  refuse_other_kinds(source, file);
  return source;
}

}  // namespace muko::odt
