#include "readers/reader.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "ooxml/package.h"
#include "readers/content.h"
#include "readers/docx/docx.h"
#include "readers/pdf/pdf.h"

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

constexpr std::array<Refusal, 11> kRefusals = {{
    {Content::Empty, ErrorCode::CannotRead, "файл пуст: получите его заново"},
    {Content::Encrypted, ErrorCode::Encrypted,
     "файл защищён паролем: снимите пароль в Word («Файл» → «Сведения» → «Защита документа») и "
     "сохраните файл снова"},
    {Content::Doc, ErrorCode::Unsupported,
     "это документ старого Word (.doc): откройте его в Word и сохраните как «Документ Word "
     "(.docx)»"},
    {Content::Xls, ErrorCode::Unsupported,
     "это таблица старого Excel (.xls): перенесите её в документ Word (.docx)"},
    {Content::Ole, ErrorCode::Unsupported,
     "это файл старой программы Microsoft Office или письмо: сохраните документ как «Документ Word "
     "(.docx)»"},
    {Content::Rtf, ErrorCode::Unsupported,
     "это RTF: откройте файл в Word и сохраните как «Документ Word (.docx)»"},
    {Content::Odt, ErrorCode::Unsupported,
     "это документ OpenDocument (.odt): откройте его в LibreOffice и сохраните как «Word (.docx)»"},
    {Content::Xlsx, ErrorCode::Unsupported,
     "это таблица Excel (.xlsx): перенесите её в документ Word (.docx)"},
    {Content::Image, ErrorCode::Unsupported,
     "это рисунок или скан: пришлите документ с текстом — Word (.docx)"},
    {Content::Html, ErrorCode::Unsupported,
     "это страница HTML или XML: откройте её в Word и сохраните как «Документ Word (.docx)»"},
    {Content::Archive, ErrorCode::Unsupported,
     "это архив, а не документ: распакуйте его и укажите документы Word (.docx)"},
}};

constexpr std::string_view kUnknown =
    "неизвестный вид файла: нужен документ Word (.docx); если файл с таким именем не открывается и "
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
  refuse(content, package.file());
}

}  // namespace

Document read_document(std::string bytes, const std::string& file, const Tools& /*tools*/) {
  const Content content = recognise_content(bytes);
  if (content == Content::Pdf) return read_pdf(std::move(bytes), file);
  if (content != Content::Zip) refuse(content, file);
  return read_package(ooxml::Package(std::move(bytes), file));
}

}  // namespace muko
