// bench_check REGIONAL FILE...: each file a submission of its own, read, judged and told as JSON in
// one process. Prints how many files, findings and bytes of JSON there were.

#include <cstdio>
#include <string>
#include <vector>

#include "app/context.h"
#include "app/found_files.h"
#include "app/reading.h"
#include "app/submission.h"
#include "checker/check.h"
#include "reports/reports.h"

int main(int argument_count, char** arguments) {
  const std::vector<std::string> files(arguments + 2, arguments + argument_count);
  const muko::Terminal terminal;
  muko::Context context(terminal);
  const muko::Vocabulary vocabulary = context.vocabulary();
  const muko::Rubric rubric = context.rubric("fioko-1.2-partial");
  std::vector<std::string> warnings;
  const muko::CheckedDocument regional =
      muko::read_only_document(context, arguments[1], vocabulary, warnings);
  const muko::RegionalIndex index(regional.facts, rubric.links);
  std::size_t findings = 0;
  std::size_t bytes = 0;
  for (const std::string& file : files) {
    const muko::Submission submission =
        muko::read_submission(context, muko::find_files({file}), vocabulary, warnings);
    muko::Report report;
    report.submissions.push_back(muko::check(submission, &index, rubric));
    muko::name_columns(report.submissions.back(), submission);
    findings += report.submissions.back().findings.size();
    bytes += muko::report_json(report).size();
  }
  std::printf("%zu files, %zu findings, %zu bytes of JSON\n", files.size(), findings, bytes);
  return 0;
}
