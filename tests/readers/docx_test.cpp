// Each folder of tests/readers/docx is one feature: its XML as a DOCX, and the dump expected.

#include "readers/docx/docx.h"

#include <gtest/gtest.h>

#include "document/dump.h"
#include "tests/golden.h"
#include "tests/readers/docx_folder.h"

namespace muko {
namespace {

class DocxFeature : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(DocxFeature, ReadsAsExpected) {
  const std::string bytes = test::zip_docx_folder(GetParam());
  test::expect_golden(dump_text(read_docx(bytes, "a.docx")), GetParam() / "expected.dump");
}

INSTANTIATE_TEST_SUITE_P(All, DocxFeature,
                         testing::ValuesIn(test::case_folders(MUKO_SOURCE_DIR
                                                              "/tests/readers/docx")),
                         [](const auto& test_case) { return test_case.param.filename().string(); });

}  // namespace
}  // namespace muko
