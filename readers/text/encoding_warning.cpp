#include "readers/text/encoding_warning.h"

#include <string>

namespace muko {

void warn_of_guessed_encoding(const DecodedText& text, std::vector<Warning>& warnings) {
  warnings.push_back(
      {"guessed-encoding", "кодировка текста определена по буквам: " + std::string(text.encoding) +
                               "; если текст нечитаем, сохраните файл в UTF-8"});
}

}  // namespace muko
