// Every folder of templates/ is a case: body.xml (what stands in <w:body>) and header1.xml,
// footnotes.xml … beside it, data.yaml, mode.txt ("mark", "empty") -> expected.xml, or
// expected.error where the template or the data are wrong. UPDATE_GOLDEN=1 writes what is expected.

#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "generator/generate.h"
#include "tests/generator/build_docx.h"
#include "tests/golden.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

// Line ends and indents of the files are for the reader only.
std::string joined_lines(const std::string& text) {
  std::string joined;
  bool at_start = true;
  for (const char letter : text) {
    if (letter == '\n') {
      at_start = true;
    } else if (!at_start || letter != ' ') {
      joined += letter;
      at_start = false;
    }
  }
  return joined;
}

test::PartBodies read_parts(const fs::path& folder) {
  test::PartBodies parts;
  for (const auto& file : fs::directory_iterator(folder)) {
    const std::string stem = file.path().stem().string();
    if (file.path().extension() != ".xml" || stem == "expected") continue;
    parts[stem == "body" ? "document" : stem] = joined_lines(read_file(file.path()));
  }
  return parts;
}

Undefined read_mode(const fs::path& folder) {
  if (!fs::exists(folder / "mode.txt")) return Undefined::Error;
  return read_file(folder / "mode.txt").starts_with("mark") ? Undefined::Mark : Undefined::Empty;
}

// A line for each paragraph, table and row.
std::string broken_lines(const std::string& xml) {
  std::string lines;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    for (const char* start : {"<w:p>", "<w:p ", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tr "}) {
      if (i > 0 && xml.compare(i, std::string(start).size(), start) == 0) lines += '\n';
    }
    lines += xml[i];
  }
  return lines + "\n";
}

class TemplateCase : public testing::TestWithParam<fs::path> {};

TEST_P(TemplateCase, GivesWhatIsExpected) {
  const fs::path& folder = GetParam();
  const test::PartBodies parts = read_parts(folder);
  std::string result;
  try {
    const Data data = read_data(read_file(folder / "data.yaml"), "data.yaml");
    const Template compiled = Template::compile(test::docx_of(parts), "t.docx");
    const std::string docx = compiled.render(data, read_mode(folder));
    EXPECT_EQ(docx, compiled.render(data, read_mode(folder))) << "the same twice";
    for (const auto& [part, body] : parts) {
      result += (result.empty() ? "" : "\n") + ("== " + part + "\n") +
                broken_lines(test::body_of(docx, part));
    }
  } catch (const Error& error) {
    test::expect_golden(std::string(error.what()) + "\n", folder / "expected.error");
    return;
  }
  test::expect_golden(result, folder / "expected.xml");
}

INSTANTIATE_TEST_SUITE_P(Templates, TemplateCase,
                         testing::ValuesIn(test::case_folders(fs::path(MUKO_SOURCE_DIR) /
                                                              "tests/generator/templates")),
                         [](const auto& each) { return each.param.filename().string(); });

}  // namespace
}  // namespace muko
