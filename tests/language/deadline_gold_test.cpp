// The labelled set that lies beside the project; skipped where it is not there.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "deadline_text.h"

namespace muko {
namespace {

using nlohmann::json;

std::string text_of(const json& value) {
  return value.is_null() ? "" : value.get<std::string>();
}

std::string summary_of(const json& gold) {
  std::string intervals;
  for (const json& interval : gold.at("intervals")) {
    if (!intervals.empty()) intervals += ",";
    intervals += text_of(interval.at(0)) + "/" + text_of(interval.at(1));
  }
  return text_of(gold.at("specificity")) + " [" + intervals + "] " + text_of(gold.at("recurrence"));
}

TEST(ReadDeadline, AgreesWithTheLabelledSet) {
  const std::filesystem::path path =
      std::filesystem::path(MUKO_SOURCE_DIR) / "../shared/eval/deadlines.gold.jsonl";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const json gold = json::parse(line);
    const std::string period = gold.value("period", "");
    const bool has_period = period.size() == 21;
    const Deadline deadline = has_period
                                  ? read_deadline(text_of(gold.at("text")),
                                                  Period{parse_iso(period.substr(0, 10)).value(),
                                                         parse_iso(period.substr(11)).value()})
                                  : read_deadline(text_of(gold.at("text")));
    const std::string got = test::summary(deadline);
    EXPECT_EQ(got.substr(0, got.find(" {")), summary_of(gold)) << line;
  }
}

}  // namespace
}  // namespace muko
