#include "readers/mail/page.h"

#include "base/error.h"
#include "readers/mail/parts.h"

namespace muko::mail {

std::string page_of(std::string_view mhtml, const std::string& file) {
  for (const Part& part : read_parts(mhtml, file)) {
    if (part.type == "text/html" || part.type == "application/xhtml+xml") return marked_text(part);
  }
  throw Error(ErrorCode::CannotRead, {.file = file},
              "это веб-архив без страницы: откройте файл в Word и сохраните как «Документ Word "
              "(.docx)»");
}

}  // namespace muko::mail
