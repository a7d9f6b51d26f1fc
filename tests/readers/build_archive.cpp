#include "tests/readers/build_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <clocale>
#include <cstdint>
#include <stdexcept>

#include "base/zip.h"

namespace muko::test {
namespace {

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::string number(std::uint64_t value, int width) {
  std::string out;
  for (int i = 0; i < width; ++i) {
    out += static_cast<char>(value & 0xFFU);
    value >>= 8U;
  }
  return out;
}

// RAR 5: seven bits a byte, the last without the eighth.
std::string variable(std::uint64_t value) {
  std::string out;
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>((value & 0x7FU) | 0x80U);
  return out + static_cast<char>(value);
}

std::string zip_header(const std::string& name, const std::string& bytes) {
  return number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) +
         number(crc32(bytes), 4) + number(bytes.size(), 4) + number(bytes.size(), 4) +
         number(name.size(), 2) + number(0, 2);
}

std::string rar4_block(int type, int flags, const std::string& fields) {
  const std::string block = number(static_cast<unsigned>(type), 1) +
                            number(static_cast<unsigned>(flags), 2) + number(fields.size() + 7, 2) +
                            fields;
  return number(crc32(block) & 0xFFFFU, 2) + block;
}

std::string rar5_block(const std::string& fields) {
  const std::string sized = variable(fields.size()) + fields;
  return number(crc32(sized), 4) + sized;
}

// An archive in memory that libarchive writes.
class Writer {
 public:
  explicit Writer(Packing packing) : writer_(archive_write_new()) {
    (void)std::setlocale(LC_CTYPE, "C.UTF-8");
    if (packing == Packing::SevenZip) archive_write_set_format_7zip(writer_);
    if (packing == Packing::Raw) archive_write_set_format_raw(writer_);
    if (packing != Packing::SevenZip && packing != Packing::Raw) {
      archive_write_set_format_pax_restricted(writer_);
    }
    if (packing == Packing::TarGzip || packing == Packing::Raw)
      archive_write_add_filter_gzip(writer_);
    if (packing == Packing::TarBzip2) archive_write_add_filter_bzip2(writer_);
    if (packing == Packing::TarXz) archive_write_add_filter_xz(writer_);
    if (packing == Packing::TarZstd) archive_write_add_filter_zstd(writer_);
    open();
  }
  // A ZIP whose files need a password.
  Writer() : writer_(archive_write_new()) {
    (void)std::setlocale(LC_CTYPE, "C.UTF-8");
    archive_write_set_format_zip(writer_);
    archive_write_set_options(writer_, "zip:encryption=zipcrypt");
    archive_write_set_passphrase(writer_, "секрет");
    open();
  }
  ~Writer() { archive_write_free(writer_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void add(const std::string& name, const std::string& bytes) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    put(entry);
    if (archive_write_data(writer_, bytes.data(), bytes.size()) < 0) fail();
  }
  void add_link(const std::string& name, const std::string& target, bool hard) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, hard ? AE_IFREG : AE_IFLNK);
    hard ? archive_entry_set_hardlink(entry, target.c_str())
         : archive_entry_set_symlink(entry, target.c_str());
    put(entry);
  }
  std::string close() {
    if (archive_write_close(writer_) != ARCHIVE_OK) fail();
    return out_;
  }

 private:
  static la_ssize_t write(archive* /*writer*/, void* out, const void* bytes, std::size_t size) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
  }
  void open() {
    archive_write_set_bytes_in_last_block(writer_, 1);
    if (archive_write_open(writer_, &out_, nullptr, write, nullptr) != ARCHIVE_OK) fail();
  }
  void put(archive_entry* entry) {
    const int status = archive_write_header(writer_, entry);
    archive_entry_free(entry);
    if (status < ARCHIVE_WARN) fail();
  }
  void fail() { throw std::runtime_error(archive_error_string(writer_)); }

  archive* writer_;
  std::string out_ = {};
};

}  // namespace

std::string stored_zip(const Files& files) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : files) {
    directory += "PK\x01\x02" + number(20, 2) + zip_header(name, bytes) + number(0, 2) +
                 number(0, 2) + number(0, 2) + number(0, 4) + number(out.size(), 4) + name;
    out += "PK\x03\x04" + zip_header(name, bytes) + name + bytes;
  }
  const std::string end = number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
                          number(directory.size(), 4) + number(out.size(), 4) + number(0, 2);
  return out + directory + "PK\x05\x06" + end;
}

std::string stored_rar4(const Files& files) {
  constexpr int kLongBlock = 0x8000;
  constexpr int kUnicodeName = 0x0200;  // without a zero in it: UTF-8
  std::string out("Rar!\x1A\x07\0", 7);
  out += rar4_block(0x73, 0, number(0, 6));
  for (const auto& [name, bytes] : files) {
    out += rar4_block(0x74, kLongBlock | kUnicodeName,
                      number(bytes.size(), 4) + number(bytes.size(), 4) + number(2, 1) +
                          number(crc32(bytes), 4) + number(0x21 << 16, 4) + number(20, 1) +
                          number(0x30, 1) + number(name.size(), 2) + number(0x20, 4) + name) +
           bytes;
  }
  return out + rar4_block(0x7B, 0x4000, "");
}

std::string stored_rar5(const Files& files) {
  std::string out("Rar!\x1A\x07\x01\0", 8);
  out += rar5_block(variable(1) + variable(0) + variable(0));
  for (const auto& [name, bytes] : files) {
    out += rar5_block(variable(2) + variable(2) + variable(bytes.size()) + variable(4) +
                      variable(bytes.size()) + variable(0x20) + number(crc32(bytes), 4) +
                      variable(0) + variable(0) + variable(name.size()) + name) +
           bytes;
  }
  return out + rar5_block(variable(5) + variable(0) + variable(0));
}

std::string packed(const Files& files, Packing packing) {
  Writer writer(packing);
  for (const auto& [name, bytes] : files) writer.add(name, bytes);
  return writer.close();
}

std::string gzipped(const std::string& bytes) {
  Writer writer(Packing::Raw);
  writer.add("а", bytes);
  return writer.close();
}

std::string encrypted_zip(const Files& files) {
  Writer writer;
  for (const auto& [name, bytes] : files) writer.add(name, bytes);
  return writer.close();
}

std::string tar_with_links(const Files& files) {
  Writer writer(Packing::Tar);
  for (const auto& [name, bytes] : files) writer.add(name, bytes);
  writer.add_link("ссылка", "/etc/passwd", false);
  writer.add_link("жёсткая", "/etc/passwd", true);
  return writer.close();
}

std::string small_docx(const std::string& text) {
  return write_zip(
      {{"word/document.xml",
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)"
        "<w:p><w:r><w:t>" +
            text + "</w:t></w:r></w:p></w:body></w:document>"}});
}

}  // namespace muko::test
