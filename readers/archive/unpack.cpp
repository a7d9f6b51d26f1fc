#include "readers/archive/unpack.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "readers/archive/budget.h"
#include "readers/archive/entries.h"
#include "readers/archive/names.h"
#include "readers/content.h"
#include "readers/mail/parts.h"

namespace muko {
namespace {

constexpr int kMaxDepth = 2;  // archives in one another, and letters likewise

struct Depth {
  int archives = 0;
  int letters = 0;
};

constexpr const char* kEncrypted =
    "архив защищён паролем: распакуйте его и укажите папку с документами";
constexpr const char* kEntryEncrypted =
    "файл в архиве защищён паролем: распакуйте архив и укажите папку с документами";
constexpr const char* kUnreadable =
    "файл в архиве повреждён или сжат неизвестным способом: получите архив заново";
constexpr const char* kCut =
    "архив повреждён: прочитано только то, что до места повреждения; получите его заново";
constexpr const char* kBroken = "архив повреждён: ничего не читается, получите его заново";
constexpr const char* kTooDeep =
    "архив вложен в архив слишком глубоко: распакуйте его и укажите папку с документами";
constexpr const char* kEmpty = "в архиве нет документов";

Error error_on(ErrorCode code, const std::string& file, const std::string& message) {
  return {code, {.file = file}, message};
}

// What a part of a letter without a name is called.
std::string name_of_part(const mail::Part& part, std::size_t number) {
  std::string name = part.name;
  std::replace(name.begin(), name.end(), '\\', '/');
  name.erase(0, name.rfind('/') + 1);  // some programs send the whole path
  if (!name.empty() && name != "..") return name;
  const bool letter = part.type == "message/rfc822";
  return (letter ? "письмо " : "вложение ") + std::to_string(number) + (letter ? ".eml" : "");
}

bool is_attachment(const mail::Part& part) {
  const bool of_page = part.in_page && part.type.starts_with("image/");
  if (of_page && !part.attached) return false;  // the logo in a signature
  const bool signature = part.type.find("pkcs7-signature") != std::string::npos ||
                         part.type.find("pgp-signature") != std::string::npos;
  if (signature || part.bytes.empty()) return false;
  const bool text = part.type == "text/plain" || part.type == "text/html";
  return part.attached || !part.name.empty() || !text;
}

class Unpacking {
 public:
  explicit Unpacking(const UnpackLimits& limits) : budget_(limits) {}

  void open(std::string_view bytes, const std::string& file,
            Depth depth) {  // NOLINT(misc-no-recursion): kMaxDepth
    const bool letter = recognise_content(bytes) == Content::Mail;
    (letter ? depth.letters : depth.archives) += 1;
    if (depth.archives > kMaxDepth || depth.letters > kMaxDepth) {
      throw error_on(ErrorCode::LimitExceeded, file, kTooDeep);
    }
    letter ? open_letter(bytes, file, depth) : open_archive(bytes, file, depth);
  }

  Unpacked take() { return std::move(unpacked_); }

 private:
  // NOLINTNEXTLINE(misc-no-recursion): kMaxDepth
  void open_archive(std::string_view bytes, const std::string& file, Depth depth) {
    ArchiveEntries found = read_entries(bytes, file, budget_);
    for (const std::string& link : found.links) warn(file, link, "ссылка, а не файл: пропущена");
    if (found.entries.empty()) {
      if (found.encrypted) throw error_on(ErrorCode::Encrypted, file, kEncrypted);
      if (found.cut) throw error_on(ErrorCode::BadArchive, file, kBroken);
    }
    const bool all_encrypted =
        !found.entries.empty() &&
        std::all_of(found.entries.begin(), found.entries.end(),
                    [](const ArchiveEntry& entry) { return entry.encrypted; });
    if (all_encrypted) throw error_on(ErrorCode::Encrypted, file, kEncrypted);
    const std::size_t before = count();
    take_entries(std::move(found.entries), file, depth);
    if (found.cut) fail(ErrorCode::BadArchive, file, kCut);
    if (count() == before) fail(ErrorCode::CannotRead, file, kEmpty);
  }

  [[nodiscard]] std::size_t count() const {
    return unpacked_.files.size() + unpacked_.failures.size();
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxDepth
  void take_entries(std::vector<ArchiveEntry> entries, const std::string& file, Depth depth) {
    std::vector<std::string> stored;
    for (const ArchiveEntry& entry : entries) stored.push_back(entry.name);
    const DecodedNames decoded = decode_names(stored);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < entries.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
      return comes_before(decoded.names[one], decoded.names[other]);
    });
    for (const std::size_t i : order) {
      const std::string& name = decoded.names[i];
      const NameKind kind = judge_name(name);
      if (kind == NameKind::Escaping) warn(file, name, "путь ведёт за пределы архива: пропущен");
      if (kind != NameKind::Usual) continue;
      std::vector<Warning> warnings;
      if (decoded.guessed[i]) warnings.push_back(guessed_name(decoded.encoding));
      take_entry(std::move(entries[i]), unique(file + "/" + name), std::move(warnings), depth);
    }
  }

  static Warning guessed_name(std::string_view encoding) {
    return {"guessed-name-encoding",
            "кодировка имени файла в архиве определена по буквам: " + std::string(encoding)};
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxDepth
  void take_entry(ArchiveEntry entry, const std::string& file, std::vector<Warning> warnings,
                  Depth depth) {
    if (entry.encrypted) return fail(ErrorCode::Encrypted, file, kEntryEncrypted);
    if (entry.unreadable) return fail(ErrorCode::BadArchive, file, kUnreadable);
    take_file({file, std::move(entry.bytes), std::move(warnings)}, depth);
  }

  void take_file(UnpackedFile file, Depth depth) {  // NOLINT(misc-no-recursion): kMaxDepth
    if (!is_container(file.bytes)) return unpacked_.files.push_back(std::move(file));
    try {
      open(file.bytes, file.file, depth);
    } catch (const Error& error) {
      unpacked_.failures.push_back(error);  // the other files of the archive are as good as before
    }
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxDepth
  void open_letter(std::string_view bytes, const std::string& file, Depth depth) {
    std::vector<mail::Part> parts = mail::read_parts(bytes, file);
    const std::size_t before = count();
    std::size_t number = 0;
    for (mail::Part& part : parts) {
      if (!is_attachment(part)) continue;
      budget_.take_entry(file);
      budget_.take_bytes(part.bytes.size(), file);
      const std::string name = unique(file + "/" + name_of_part(part, ++number));
      take_file({name, std::move(part.bytes)}, depth);
    }
    if (count() == before) take_text(parts, file);
  }

  // A letter without attachments is its text; the plain one where there are two.
  void take_text(const std::vector<mail::Part>& parts, const std::string& file) {
    for (const std::string_view type : {"text/plain", "text/html"}) {
      for (const mail::Part& part : parts) {
        if (part.type != type || trim(part.bytes).empty()) continue;
        return unpacked_.files.push_back({file, mail::marked_text(part)});
      }
    }
    fail(ErrorCode::CannotRead, file, "в письме нет ни вложений, ни текста");
  }

  // «план.docx», «план (2).docx»
  std::string unique(const std::string& file) {
    std::string name = file;
    // Goes on from the number used last: an archive may hold thousands of one name.
    for (int& number = last_number_.try_emplace(file, 1).first->second;
         !names_.insert(name).second;) {
      ++number;
      const std::size_t folder = file.rfind('/');
      const std::size_t dot = file.rfind('.');
      const std::size_t end = dot == file.npos || dot < folder ? file.size() : dot;
      name = file.substr(0, end) + " (" + std::to_string(number) + ")" + file.substr(end);
    }
    return name;
  }

  void fail(ErrorCode code, const std::string& file, const std::string& message) {
    unpacked_.failures.push_back(error_on(code, file, message));
  }
  void warn(const std::string& file, const std::string& name, const std::string& message) {
    const std::string shown = is_valid_utf8(name) ? name : decode_names({name}).names[0];
    unpacked_.warnings.push_back(file + "/" + shown + ": " + message);
  }

  Budget budget_;
  Unpacked unpacked_ = {};
  std::set<std::string> names_ = {};
  std::map<std::string, int> last_number_ = {};
};

}  // namespace

bool is_container(std::string_view bytes) {
  const Content content = recognise_content(bytes);
  return content == Content::Archive || content == Content::Mail;
}

Unpacked unpack(std::string_view bytes, const std::string& file, const UnpackLimits& limits) {
  Unpacking unpacking(limits);
  unpacking.open(bytes, file, {});
  return unpacking.take();
}

}  // namespace muko
