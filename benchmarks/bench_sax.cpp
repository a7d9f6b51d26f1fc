// bench_sax FILE.docx...: unpacks word/document.xml of each and counts its elements and characters
// by SAX. It keeps nothing: no reader can be faster.

#include <libxml/parser.h>
#include <zip.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

struct Counts {
  unsigned long elements = 0;
  unsigned long characters = 0;
};

// libxml2's signature (startElementNsSAX2Func).
// NOLINTNEXTLINE(readability-function-size)
void count_element(void* context, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
                   const xmlChar* /*uri*/, int /*namespace_count*/, const xmlChar** /*namespaces*/,
                   int /*attribute_count*/, int /*defaulted_count*/,
                   const xmlChar** /*attributes*/) {
  ++static_cast<Counts*>(context)->elements;
}

void count_characters(void* context, const xmlChar* /*text*/, int length) {
  static_cast<Counts*>(context)->characters += static_cast<unsigned long>(length);
}

std::string document_xml(const char* path) {
  std::string bytes;
  zip_t* archive = zip_open(path, ZIP_RDONLY, nullptr);
  if (archive == nullptr) return bytes;
  zip_stat_t status = {};
  zip_file_t* entry = nullptr;
  if (zip_stat(archive, "word/document.xml", 0, &status) == 0) {
    entry = zip_fopen_index(archive, status.index, 0);
  }
  if (entry != nullptr) {
    bytes.resize(status.size);
    const zip_int64_t count = zip_fread(entry, bytes.data(), bytes.size());
    bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    zip_fclose(entry);
  }
  zip_discard(archive);
  return bytes;
}

bool count(const char* path, Counts& counts) {
  const std::string bytes = document_xml(path);
  xmlSAXHandler handler = {};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = count_element;
  handler.characters = count_characters;
  return !bytes.empty() && xmlSAXUserParseMemory(&handler, &counts, bytes.data(),
                                                 static_cast<int>(bytes.size())) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  Counts counts;
  for (int i = 1; i < argc; ++i) {
    if (!count(argv[i], counts)) {
      std::fprintf(stderr, "bench_sax: %s can't be read\n", argv[i]);
      return EXIT_FAILURE;
    }
  }
  std::printf("%d files, %lu elements, %lu characters\n", argc - 1, counts.elements,
              counts.characters);
  return EXIT_SUCCESS;
}
