#include "app/terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

#include "base/error.h"
#include "base/files.h"

namespace muko {

namespace {

void fill_closed_streams() {
  for (int stream = 0; stream <= 2; ++stream) {
    if (fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    // open() takes the lowest free number. Read-only for the outputs too: writing must fail.
    if (open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) == -1) return;
  }
}

Colour colour_of(bool is_terminal) {
  const char* refused = std::getenv("NO_COLOR");
  if (refused != nullptr && *refused != '\0') return Colour::Never;
  const char* kind = std::getenv("TERM");
  const bool dumb = kind == nullptr || std::string_view(kind) == "dumb";
  return is_terminal && !dumb ? Colour::Always : Colour::Never;
}

// False where the rest can't be written; errno says why.
bool write_all(int stream, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(stream, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string write_trouble(int error) {
  switch (error) {
    case EPIPE:
      return "вывод закрыт до того, как записан весь результат";
    case EBADF:
      return "стандартный вывод закрыт; откройте его или укажите файл";
    case ENOSPC:
    case EDQUOT:
      return "нет места на диске для результата; освободите место и повторите";
    default:
      return "не удалось записать результат в стандартный вывод";
  }
}

}  // namespace

Terminal::Terminal() {
  fill_closed_streams();
  error_is_terminal_ = isatty(2) == 1;
  out_colour_ = colour_of(isatty(1) == 1);
  error_colour_ = colour_of(error_is_terminal_);
}

void Terminal::write_out(std::string_view text) const {
  if (!write_all(1, text)) throw Error(ErrorCode::CannotWrite, {}, write_trouble(errno));
}

void Terminal::write_error(std::string_view text) const {
  (void)write_all(2, text);
}

std::string Terminal::read_in() const {
  std::string bytes;
  std::array<char, 65536> buffer = {};
  for (;;) {
    const ssize_t got = read(0, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Error(ErrorCode::CannotRead, {}, "не удалось прочитать стандартный ввод");
    if (got == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (bytes.size() > kMaxFileBytes) {
      throw Error(ErrorCode::LimitExceeded, {}, "стандартный ввод слишком велик");
    }
  }
}

}  // namespace muko
