// Templates, data and what comes of them. A case is a text (case_file.h says how it reads), or a
// folder with XML: body.xml (what stands in <w:body>) and header1.xml, footnotes.xml … beside it,
// data.yaml, mode.txt ("mark", "empty", "compact") -> expected.xml or expected.error.
// UPDATE_GOLDEN=1 writes what is expected. scripts/validate-templates.sh shows what is rendered to
// Microsoft's validator.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "base/zip.h"
#include "generator/generate.h"
#include "tests/generator/build_docx.h"
#include "tests/golden.h"
#include "tests/templates/case_file.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(MUKO_SOURCE_DIR) / "tests/templates";

// Where what is rendered is left, if anywhere: for scripts/validate-templates.sh.
fs::path rendered_folder() {
  const char* folder = std::getenv("MUKO_RENDERED");  // NOLINT(concurrency-mt-unsafe)
  return folder == nullptr ? "" : folder;
}

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

std::string mode_of(const fs::path& folder) {
  return fs::exists(folder / "mode.txt") ? read_file(folder / "mode.txt") : "";
}

Undefined undefined_of(const std::string& mode) {
  if (mode.find("mark") != std::string::npos) return Undefined::Mark;
  return mode.find("empty") != std::string::npos ? Undefined::Empty : Undefined::Error;
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

// Twice the same, and left for the validator.
std::string rendered(const std::string& docx, const Data& data, const std::string& mode,
                     const std::string& name) {
  const Template compiled = Template::compile(docx, "t.docx");
  std::string result = compiled.render(data, undefined_of(mode));
  EXPECT_EQ(result, compiled.render(data, undefined_of(mode))) << "the same twice";
  const fs::path folder = rendered_folder();
  if (!folder.empty()) write_file(folder / (name + ".docx"), result);
  return result;
}

class TemplateCase : public testing::TestWithParam<fs::path> {};

TEST_P(TemplateCase, GivesWhatIsExpected) {
  const fs::path& folder = GetParam();
  test::Package package{.bodies = read_parts(folder)};
  const std::string mode = mode_of(folder);
  if (mode.starts_with("compact")) {
    package.parts.push_back(test::options_property("убирать пустые строки"));
  }
  if (fs::exists(folder / "links.txt")) package.links.push_back({"rId1", "https://example.org/"});
  std::string result;
  try {
    const Data data = read_data(read_file(folder / "data.yaml"), "data.yaml");
    const std::string docx =
        rendered(test::docx_of(package), data, mode, folder.filename().string());
    for (const auto& [part, body] : package.bodies) {
      result += (result.empty() ? "" : "\n") + ("== " + part + "\n") +
                broken_lines(test::body_of(docx, part));
    }
  } catch (const Error& error) {
    test::expect_golden(std::string(error.what()) + "\n", folder / "expected.error");
    return;
  }
  test::expect_golden(result, folder / "expected.xml");
}

INSTANTIATE_TEST_SUITE_P(Templates, TemplateCase, testing::ValuesIn(test::case_folders(kCases)),
                         [](const auto& each) { return each.param.filename().string(); });

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kCases)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

using Sections = std::vector<std::pair<std::string, std::string>>;

bool is_expectation(const std::string& section) {
  return section.starts_with("text") || section == "xml" || section == "error";
}

// The pictures and documents that the data of a case name.
void write_files(const test::CaseFile& test_case, const fs::path& folder) {
  for (const auto& [section, content] : test_case.sections) {
    if (!section.starts_with("file ")) continue;
    const fs::path file = folder / section.substr(5);
    const std::string first = content.substr(0, content.find('\n'));
    if (file.extension() == ".png") write_file(file, test::png_of(first));
    if (file.extension() == ".docx") {
      write_file(file, test::docx_of(test::body_of_lines(content)));
    }
    if (file.extension() == ".txt") write_file(file, content);
  }
}

Sections outcome_of(const test::CaseFile& test_case) {
  const TemporaryFolder folder(fs::temp_directory_path());
  write_files(test_case, folder.path());
  const test::Package package = test::package_of(test_case);
  const std::string mode = test_case.find("mode") == nullptr ? "" : *test_case.find("mode");
  Sections outcome;
  try {
    const std::string* yaml = test_case.find("data");
    const fs::path data_file = folder.path() / "data.yaml";
    Data data = read_data(yaml == nullptr ? "{}" : *yaml, "data.yaml");
    data.folders = {data_file.parent_path()};
    const std::string docx = rendered(test::docx_of(package), data, mode, test_case.name);
    for (const auto& [part, body] : package.bodies) {
      if (part == "styles" || part == "numbering") continue;
      outcome.emplace_back(part == "document" ? "text" : "text " + part, test::text_of(docx, part));
    }
    const ZipReader archive(docx, "t.docx");
    for (const test::RawPart& part : package.parts) {
      if (!part.name.ends_with(".xml") || part.name == "docProps/custom.xml") continue;
      outcome.emplace_back("text " + part.name, archive.read(part.name).value_or("") + "\n");
    }
    for (const ZipEntry& entry : archive.entries()) {
      const bool told = entry.name == "word/_rels/document.xml.rels" && !package.links.empty();
      if (told)
        outcome.emplace_back("text " + entry.name, archive.read(entry.name).value_or("") + "\n");
    }
    if (test_case.find("xml") != nullptr) {
      outcome.emplace_back("xml", broken_lines(test::body_of(docx)));
    }
  } catch (const Error& error) {
    outcome = {{"error", std::string(error.what()) + "\n"}};
  }
  return outcome;
}

std::string written(const test::CaseFile& test_case, const Sections& outcome) {
  std::string text = test_case.title;
  for (const auto& [section, content] : test_case.sections) {
    if (!is_expectation(section)) text += "== " + section + "\n" + content;
  }
  for (const auto& [section, content] : outcome) text += "== " + section + "\n" + content;
  return text;
}

class CaseOfText : public testing::TestWithParam<fs::path> {};

TEST_P(CaseOfText, GivesWhatIsExpected) {
  const test::CaseFile test_case = test::read_case(GetParam());
  test::expect_golden(written(test_case, outcome_of(test_case)), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Templates, CaseOfText, testing::ValuesIn(case_files()),
                         [](const auto& each) { return each.param.stem().string(); });

}  // namespace
}  // namespace muko
