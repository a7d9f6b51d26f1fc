#include "readers/reader.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "ooxml/package.h"
#include "readers/content.h"
#include "readers/docx/docx.h"
#include "readers/html/html.h"
#include "readers/kind_warning.h"
#include "readers/mail/page.h"
#include "readers/odt/odt.h"
#include "readers/office/conversion.h"
#include "readers/office/office.h"
#include "readers/pdf/pdf.h"
#include "readers/scan/scan.h"
#include "readers/text/text.h"
#include "readers/xlsx/xlsx.h"

namespace muko {
namespace {

// What is in a ZIP: by the content type of its main part.
struct PackageReader {
  std::string_view content_type;  // a piece of it
  Document (*read)(const ooxml::Package& package);
};

constexpr std::array<PackageReader, 4> kPackageReaders = {{
    {"wordprocessingml.document.main", read_docx},
    {"wordprocessingml.template.main", read_docx},
    {"ms-word.document.macroEnabled.main", read_docx},
    {"ms-word.template.macroEnabledTemplate.main", read_docx},
}};

// Kinds of file that we know but don't read: what to do with one.
struct Refusal {
  Content content;
  ErrorCode code;
  std::string_view message;
};

constexpr std::array<Refusal, 6> kRefusals = {{
    {Content::Empty, ErrorCode::CannotRead, "файл пуст: получите его заново"},
    {Content::Encrypted, ErrorCode::Encrypted,
     "файл защищён паролем: снимите пароль в Word («Файл» → «Сведения» → «Защита документа») и "
     "сохраните файл снова"},
    {Content::Ole, ErrorCode::Unsupported,
     "это файл старой программы Microsoft Office или письмо: сохраните документ как «Документ Word "
     "(.docx)»"},
    {Content::Xml, ErrorCode::Unsupported,
     "это XML, но не страница и не документ: откройте его в Word и сохраните как «Документ Word "
     "(.docx)»"},
    {Content::Archive, ErrorCode::Unsupported,
     "это архив, а не документ: распакуйте его и укажите документы Word (.docx)"},
    {Content::Mail, ErrorCode::Unsupported,
     "это письмо, а не документ: сохраните вложения и укажите их"},
}};

constexpr std::string_view kUnknown =
    "неизвестный вид файла: нужен документ Word, PDF, OpenDocument или таблица Excel; если файл с "
    "таким именем не открывается и "
    "в Word, он повреждён — получите его заново";

[[noreturn]] void refuse(Content content, const std::string& file) {
  for (const Refusal& refusal : kRefusals) {
    if (refusal.content == content) {
      throw Error(refusal.code, {.file = file}, std::string(refusal.message));
    }
  }
  throw Error(ErrorCode::Unsupported, {.file = file}, std::string(kUnknown));
}

const PackageReader* find_reader(const ooxml::Package& package) {
  const std::string& type = package.content_type(package.main_part());
  for (const PackageReader& reader : kPackageReaders) {
    if (type.find(reader.content_type) != std::string::npos) return &reader;
  }
  return nullptr;
}

Document read_package(const ooxml::Package& package) {
  const PackageReader* reader = find_reader(package);
  if (reader != nullptr) return reader->read(package);
  const Content content = recognise_package(package);
  // A damaged list of content types leaves a document that can be read all the same.
  if (content == Content::Docx) return read_docx(package);
  if (content == Content::Xlsx) return read_xlsx(package);
  if (content == Content::Odt) return read_odt(package);
  refuse(content, package.file());
}

Document read_converted(const ConvertedFile& converted, const std::string& file) {
  const ooxml::Package package(converted.bytes, file);
  Document document = converted.content == Content::Xlsx ? read_xlsx(package) : read_docx(package);
  document.format = converted.format;
  return document;
}

Document read_content(std::string bytes, const std::string& file, const Tools& tools) {
  const Content content = recognise_content(bytes);
  if (content == Content::Pdf) return read_pdf(std::move(bytes), file, tools);
  if (content == Content::Image) return read_scan(std::move(bytes), file, tools);
  if (content == Content::Html) return read_html(bytes, file);
  if (content == Content::Mhtml) return read_html(mail::page_of(bytes, file), file);
  if (content == Content::Text) return read_text(bytes, file);
  if (content == Content::FlatOdt) return read_flat_odt(bytes, file);
  if (find_conversion(content) != nullptr) {
    return read_converted(convert_by_office(bytes, content, file, tools), file);
  }
  if (content != Content::Zip) refuse(content, file);
  return read_package(ooxml::Package(std::move(bytes), file));
}

}  // namespace

Document read_document(std::string bytes, const std::string& file, const Tools& tools) {
  Document document = read_content(std::move(bytes), file, tools);
  warn_of_other_kind(file, document.format, document.warnings);
  return document;
}

}  // namespace muko
