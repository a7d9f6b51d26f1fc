// bench_generate render|deflate|compile TEMPLATE DATA SECONDS: how many documents (deflated main
// parts, compiled templates) in so many CPU seconds of one core, in memory. Prints their count, the
// seconds and the bytes of one. bench_generate write TEMPLATE DATA FOLDER: each of the documents as
// a file. DATA is JSON, {"documents": [the data of one, …]}.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/zip.h"
#include "generator/generate.h"

namespace {

double cpu_seconds() {
  timespec now = {};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<muko::Data> read_documents(const std::string& file) {
  const auto json = nlohmann::ordered_json::parse(muko::read_file(file));
  std::vector<muko::Data> documents;
  for (const auto& data : json.at("documents")) {
    documents.emplace_back();
    documents.back().value = data;
  }
  return documents;
}

// `work` gives the bytes of the document of that number.
void repeat(double seconds, const std::function<std::size_t(std::size_t)>& work) {
  std::size_t bytes = work(0);
  std::size_t count = 0;
  const double start = cpu_seconds();
  double used = 0;
  while (count == 0 || used < seconds) {
    bytes = work(count++);
    used = cpu_seconds() - start;
  }
  std::printf("%zu %.6f %zu\n", count, used, bytes);
}

void write_documents(const muko::Template& compiled, const std::vector<muko::Data>& documents,
                     const std::string& folder) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    muko::write_file(folder + "/" + std::to_string(i) + ".docx", compiled.render(documents[i]));
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 5) return 2;
  const std::vector<std::string> given(arguments + 1, arguments + argument_count);
  const std::string& mode = given[0];
  const std::string& file = given[1];
  const std::string bytes = muko::read_file(file);
  const std::vector<muko::Data> documents = read_documents(given[2]);
  const muko::Template compiled = muko::Template::compile(bytes, file);
  if (mode == "write") {
    write_documents(compiled, documents, given[3]);
    return 0;
  }
  const double seconds = std::strtod(given[3].c_str(), nullptr);
  if (mode == "deflate") {
    const muko::ZipReader archive(compiled.render(documents[0]), file);
    const std::string xml = archive.read("word/document.xml").value_or("");
    repeat(seconds, [&](std::size_t) { return muko::deflate(xml).size(); });
  } else if (mode == "compile") {
    repeat(seconds, [&](std::size_t) {
      return muko::Template::compile(bytes, file).fields_schema().size();
    });
  } else {
    repeat(seconds,
           [&](std::size_t i) { return compiled.render(documents[i % documents.size()]).size(); });
  }
  return 0;
}
