// What a hostile template can do is spend its limits: each ends in a clear error.

#include <gtest/gtest.h>

#include <chrono>

#include "tests/generator/render_line.h"

namespace muko {
namespace {

// The fault of a template that must end soon.
std::string quick_fault(const std::string& text, const tmpl::RenderLimits& limits = {}) {
  const auto start = std::chrono::steady_clock::now();
  const std::string fault =
      test::caught([&] {
        (void)tmpl::render_text(tmpl::compile_text(text, "t"), tmpl::json::object(),
                                Undefined::Error, limits);
      }).text;
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60)) << text;
  const std::size_t mark = fault.rfind("}: ");
  return mark == std::string::npos ? fault : fault.substr(mark + 3);
}

constexpr const char* kLongText = "получается слишком длинный текст";
constexpr const char* kLongList = "получается слишком длинный список";

TEST(Limits, StopTextsThatGrow) {
  for (const char* expression :
       {"\"x\" * 10 ** 9", "\"x\" * 9223372036854775807", "\"x\".center(10 ** 9)",
        "\"x\" | center(10 ** 12)", "\"x\".ljust(10 ** 9)", "\"x\".zfill(10 ** 9)",
        "\"%1000000000d\" % 1", "\"{:>1000000000}\".format(1)", "\"%*d\" % (10 ** 9, 1)",
        "(\"x\" * 10 ** 6) | replace(\"x\", \"xxxxxxxxxx\")", "(\"x\" * 10 ** 6).join(\"x\" * 100)",
        "range(1000) | join(\"x\" * 10 ** 5)"}) {
    EXPECT_EQ(quick_fault("{{ " + std::string(expression) + " }}"), kLongText) << expression;
  }
}

TEST(Limits, StopListsThatGrow) {
  for (const char* expression :
       {"range(10 ** 12)", "range(-9223372036854775807, 9223372036854775807)", "[1] * 10 ** 9",
        "range(1000000) | list + [1]"}) {
    EXPECT_EQ(quick_fault("{{ (" + std::string(expression) + ") | length }}"), kLongList)
        << expression;
  }
}

TEST(Limits, StopNumbersThatGrow) {
  EXPECT_EQ(quick_fault("{{ 9 ** 9 ** 9 }}"), "слишком большое число");
  EXPECT_EQ(quick_fault("{{ 10 ** 400 }}"), "слишком большое число");
  EXPECT_EQ(quick_fault("{{ 10.0 ** 400 }}"), "слишком большое число");
  EXPECT_EQ(quick_fault("{{ -9223372036854775807 - 2 }}"), "слишком большое число");
  EXPECT_EQ(quick_fault("{{ \"%.1000000000f\" % 1.5 }}"), "в формате больше 100 знаков");
}

TEST(Limits, HoldAtTheSmallestAndTheLargestInteger) {
  const std::string least = "{% set м = -9223372036854775807 - 1 %}";
  const auto result = [&](const std::string& expression) {
    return test::rendered(least + "{{ " + expression + " }}");
  };
  EXPECT_EQ(result("м is divisibleby(-1)"), "True");
  EXPECT_EQ(result("\"-1\".zfill(м)"), "-1");
  EXPECT_EQ(result("\"ab\"[м:] ~ \"ab\"[:м]"), "ab");
  EXPECT_EQ(result("range(0, 9223372036854775807, 9223372036854775806)[0:2] | join(\" \")"),
            "0 9223372036854775806");
  EXPECT_EQ(result("[1, 2][::м] | join"), "2");
  EXPECT_EQ(quick_fault(least + "{{ \"%*d\" % (м, 1) }}"), kLongText);
  EXPECT_EQ(quick_fault(least + "{{ м // -1 }}"), "слишком большое число");
  EXPECT_EQ(quick_fault(least + "{{ м | abs }}"), "слишком большое число");
  EXPECT_EQ(quick_fault("{{ \"%c\" % 55296 }}"), "знака с номером 55296 нет");
}

TEST(Limits, StopMacrosThatCallThemselves) {
  const char* deep =
      "слишком глубокая вложенность: макрос или цикл recursive вызывает сам себя без конца";
  EXPECT_EQ(quick_fault("{% macro м() %}{{ м() }}{% endmacro %}{{ м() }}"), deep);
  EXPECT_EQ(quick_fault("{% for а in [1] recursive %}{{ loop([1]) }}{% endfor %}"), deep);
  EXPECT_EQ(quick_fault("{% set а = [] %}{% do а.append(а) %}{{ а == [а] }}{{ а | tojson }}"),
            deep);
}

TEST(Limits, StopWorkWithoutEnd) {
  const char* steps =
      "шаблон требует слишком много шагов (больше 300000): проверьте вложенные циклы";
  const std::string loops =
      "{% for а in range(1000) %}{% for б in range(1000) %}{% for в in range(1000) %}";
  EXPECT_EQ(quick_fault(loops + "{% endfor %}{% endfor %}{% endfor %}", {.steps = 300'000}), steps);
  EXPECT_EQ(quick_fault("{% set с = range(10000) | list %}{% for а in range(100000) %}"
                        "{% if -1 in с %}{% endif %}{% endfor %}",
                        {.steps = 300'000}),
            steps);
  EXPECT_EQ(quick_fault("{% set т = \"x\" * 1000000 %}{% for а in range(1000000) %}"
                        "{% if т.upper() == \"\" %}{% endif %}{% endfor %}",
                        {.steps = 300'000}),
            steps);
  EXPECT_EQ(quick_fault("{% set л = [] %}{% for а in range(1000000) %}"
                        "{% do л.insert(0, а) %}{% endfor %}",
                        {.steps = 300'000}),
            steps);
}

TEST(Limits, StopMemoryThatGrows) {
  EXPECT_EQ(quick_fault("{% set т = \"x\" * 4000000 %}{% set л = [] %}"
                        "{% for а in range(1000) %}{% do л.append(т ~ а) %}{% endfor %}",
                        {.memory_bytes = std::size_t{32} << 20U}),
            "шаблону нужно слишком много памяти (больше 32 МБ): проверьте циклы, повторения и "
            "длину списков");
}

TEST(Limits, StopLongExpressions) {
  std::string sum = "{{ 1";
  for (int i = 0; i < 1000; ++i) sum += " + 1";
  EXPECT_EQ(quick_fault(sum + " }}"), "слишком длинное выражение: разбейте его на части");
}

}  // namespace
}  // namespace muko
