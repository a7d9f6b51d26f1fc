#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/descriptor.h"
#include "base/error.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunkBytes = std::size_t{1} << 16U;

std::string reason(int error_number) {
  switch (error_number) {
    case EACCES:
    case EPERM:
      return "нет прав доступа";
    case ENOSPC:
    case EDQUOT:
      return "на диске нет места";
    case EROFS:
      return "диск доступен только для чтения";
    case ENOTDIR:
    case EEXIST:
      return "часть пути — файл, а не папка";
    case EISDIR:
      return "это папка, а не файл";
    case ENAMETOOLONG:
      return "слишком длинное имя";
    case EMFILE:
    case ENFILE:
      return "открыто слишком много файлов";
    case EIO:
      return "ошибка диска";
    case ENOENT:
      return "нет такой папки";
    case ELOOP:
      return "ссылки ведут по кругу";
    case EBUSY:
    case ETXTBSY:
      return "файл занят другой программой";
    case EFBIG:
      return "файл слишком велик для этого диска";
    case EINVAL:
    case EILSEQ:
      return "такое имя здесь невозможно";
    case ENXIO:
    case EPIPE:
      return "канал никто не читает";
    default:
      return "система назвала ошибку № " + std::to_string(error_number);
  }
}

[[noreturn]] void fail_reading(const fs::path& path, int error_number) {
  if (error_number == ENOENT) {
    throw Error(ErrorCode::NotFound, {.file = path.string()}, "файла нет: проверьте путь и имя");
  }
  throw Error(ErrorCode::CannotRead, {.file = path.string()},
              "не удалось прочитать файл: " + reason(error_number));
}

[[noreturn]] void fail_writing(const fs::path& path, int error_number) {
  throw Error(ErrorCode::CannotWrite, {.file = path.string()},
              "не удалось записать файл: " + reason(error_number));
}

[[noreturn]] void fail_too_large(const fs::path& path, std::size_t max_bytes) {
  throw Error(ErrorCode::LimitExceeded, {.file = path.string()},
              "файл больше допустимого: не более " + std::to_string(max_bytes) + " байт");
}

// Reads into `bytes` behind `used`; 0 at the end of the file.
std::size_t read_some(int descriptor, std::string& bytes, std::size_t used, const fs::path& path) {
  for (;;) {
    const ssize_t count = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail_reading(path, errno);
  }
}

// 0 or an errno.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

// A pipe or a device (/dev/stdout): there is nothing to rename over.
void write_in_place(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0) fail_writing(path, errno);
  const int error_number = write_all(file.number(), bytes);
  if (error_number != 0) fail_writing(path, error_number);
  if (!file.close()) fail_writing(path, errno);
}

// A name of its own for every write of every process; short, since `path` may fill NAME_MAX.
fs::path temporary_path(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  return path.parent_path() /
         (".muko-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp");
}

// 0 or an errno; `mode` is that of the file to be replaced, 0 where there is none.
int write_temporary(const fs::path& path, std::string_view bytes, mode_t mode, Flush flush) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.number() < 0) return errno;
  const int error_number = write_all(file.number(), bytes);
  if (error_number != 0) return error_number;
  if (mode != 0 && ::fchmod(file.number(), mode & 07777U) != 0) return errno;
  if (flush == Flush::Now && ::fsync(file.number()) != 0) return errno;
  return file.close() ? 0 : errno;
}

void create_folder_of(const fs::path& path) {
  if (path.parent_path().empty()) return;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) fail_writing(path, error.value());
}

// Writing through a symbolic link changes what it points to, not the link.
fs::path follow_links(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target;
}

// The rename itself is on disk only when its folder is. A file system that can't do it has no
// better way, so the result does not matter.
void flush_folder(const fs::path& folder) {
  const Descriptor descriptor(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.number() >= 0) (void)::fsync(descriptor.number());
}

}  // namespace

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail_reading(path, errno);
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) fail_reading(path, errno);
  if (S_ISDIR(status.st_mode)) fail_reading(path, EISDIR);

  const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (expected > max_bytes) fail_too_large(path, max_bytes);

  // One byte more than the size, so that the end is seen without growing.
  std::string bytes(expected + 1, '\0');
  std::size_t used = 0;
  while (const std::size_t count = read_some(file.number(), bytes, used, path)) {
    used += count;
    if (used > max_bytes) fail_too_large(path, max_bytes);
    if (used == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size(), kChunkBytes));
  }
  bytes.resize(used);
  return bytes;
}

std::optional<std::string> read_file_if_there(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return {};
  return read_file(path);
}

std::string read_head(const fs::path& path, std::size_t max_bytes) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return {};
  std::string bytes(max_bytes, '\0');
  const ssize_t count = ::read(file.number(), bytes.data(), bytes.size());
  bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return bytes;
}

void write_file(const fs::path& path, std::string_view bytes, Flush flush) {
  create_folder_of(path);
  const fs::path target = follow_links(path);
  struct stat status = {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail_writing(path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) return write_in_place(target, bytes);

  const fs::path temporary = temporary_path(target);
  int error_number = write_temporary(temporary, bytes, exists ? status.st_mode : 0, flush);
  if (error_number == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) {
    error_number = errno;
  }
  if (error_number != 0) {
    ::unlink(temporary.c_str());
    fail_writing(path, error_number);
  }
  if (flush == Flush::Now) flush_folder(target.parent_path());
}

void flush_files(const fs::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.number() >= 0) (void)::syncfs(descriptor.number());
}

}  // namespace muko
