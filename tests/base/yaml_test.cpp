#include "base/yaml.h"

#include <gtest/gtest.h>

#include "tests/base/caught.h"

namespace muko {
namespace {

using test::caught;
using test::Caught;
using Kind = YamlNode::Kind;

Caught yaml_error(const std::string& text) {
  return caught([&] { (void)parse_yaml(text, "data.yaml"); });
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Yaml, ReadsMapsListsAndTextsInTheirOrder) {
  const YamlNode root = parse_yaml(
      "номер: 274/1\n"
      "школы:\n"
      "  - МБОУ «СОШ № 1»\n"
      "  - name: Гимназия\n"
      "    учеников: 312\n",
      "data.yaml");

  ASSERT_EQ(root.kind, Kind::Map);
  EXPECT_EQ(root.entries[0].first.scalar, "номер");
  EXPECT_EQ(root.find("номер")->scalar, "274/1");
  const YamlNode& schools = *root.find("школы");
  ASSERT_EQ(schools.items.size(), 2U);
  EXPECT_EQ(schools.items[0].scalar, "МБОУ «СОШ № 1»");
  EXPECT_EQ(schools.items[1].find("учеников")->scalar, "312");
  EXPECT_EQ(root.find("нет"), nullptr);
  EXPECT_EQ(schools.find("номер"), nullptr);
}

TEST(Yaml, KeepsLineAndColumnInCodePoints) {
  const YamlNode root = parse_yaml("номер: 274\nсписок: [один, {два: три}]\n", "data.yaml");
  EXPECT_EQ(root.place, (SourcePlace{"data.yaml", 1, 1}));
  EXPECT_EQ(root.find("номер")->place, (SourcePlace{"data.yaml", 1, 8}));
  const YamlNode& list = *root.find("список");
  EXPECT_EQ(list.place, (SourcePlace{"data.yaml", 2, 9}));
  EXPECT_EQ(list.items[0].place, (SourcePlace{"data.yaml", 2, 10}));
  EXPECT_EQ(list.items[1].find("два")->place, (SourcePlace{"data.yaml", 2, 22}));
}

TEST(Yaml, CountsNoByteOrderMarkAsAColumn) {
  EXPECT_EQ(parse_yaml("\uFEFFномер: 1", "a").find("номер")->place, (SourcePlace{"a", 1, 8}));
}

TEST(Yaml, TellsAQuotedTextFromANumber) {
  const YamlNode root = parse_yaml("a: 2021\nb: \"2021\"\nc: '5'\nd: |\n  7\ne: !!str 8\n", "a");
  EXPECT_FALSE(root.find("a")->quoted);
  for (const char* key : {"b", "c", "d", "e"}) EXPECT_TRUE(root.find(key)->quoted) << key;
  EXPECT_EQ(root.find("d")->scalar, "7\n");
}

TEST(Yaml, KnowsAnAbsentValue) {
  const YamlNode root = parse_yaml("a:\nb: null\nc: ~\nd: \"null\"\ne: ''\n", "a");
  for (const char* key : {"a", "b", "c"}) EXPECT_EQ(root.find(key)->kind, Kind::Null) << key;
  for (const char* key : {"d", "e"}) EXPECT_EQ(root.find(key)->kind, Kind::Scalar) << key;
}

TEST(Yaml, OfAnEmptyTextIsNullAtItsStart) {
  for (const char* text : {"", "\n\n", "# одни примечания\n"}) {
    const YamlNode root = parse_yaml(text, "data.yaml");
    EXPECT_EQ(root.kind, Kind::Null);
    EXPECT_EQ(root.place, (SourcePlace{"data.yaml", 1, 1}));
  }
}

TEST(Yaml, TakesOnlyLineFeedsForLineEnds) {
  // U+2028 ends a line in YAML 1.1; here it is a letter like others.
  const YamlNode root = parse_yaml("a: \"раз\u2028два\"\nb: 1\r\nc: 2\n", "a");
  EXPECT_EQ(root.find("a")->scalar, "раз\u2028два");
  EXPECT_EQ(root.find("b")->place, (SourcePlace{"a", 2, 4}));
  EXPECT_EQ(root.find("c")->place, (SourcePlace{"a", 3, 4}));
}

TEST(Yaml, CopiesAnAnchoredValue) {
  const YamlNode root = parse_yaml("a: &x [1, 2]\nb: *x\n", "data.yaml");
  ASSERT_EQ(root.find("b")->items.size(), 2U);
  EXPECT_EQ(root.find("b")->items[1].scalar, "2");
  EXPECT_EQ(root.find("b")->items[1].place, (SourcePlace{"data.yaml", 1, 11}));
}

TEST(Json, IsReadAsYaml) {
  const YamlNode root = parse_yaml(
      "{\"номер\":\"274\\/"
      "1\",\r\n\t\"школы\":[{\"name\":\"\\u0421\\u041E\\u0428\\n\\\"1\\\"\"},null,"
      "true,-1.5e3],\"пусто\":{},\"нет\":[]}",
      "data.json");
  EXPECT_EQ(root.find("номер")->scalar, "274/1");
  EXPECT_TRUE(root.find("номер")->quoted);
  const std::vector<YamlNode>& schools = root.find("школы")->items;
  EXPECT_EQ(schools[0].find("name")->scalar, "СОШ\n\"1\"");
  EXPECT_EQ(schools[1].kind, Kind::Null);
  EXPECT_EQ(schools[2].scalar, "true");
  EXPECT_EQ(schools[3].scalar, "-1.5e3");
  EXPECT_EQ(root.find("пусто")->kind, Kind::Map);
  EXPECT_EQ(root.find("нет")->kind, Kind::List);
}

TEST(Json, JoinsSurrogatePairsAndKeepsTheColumnsBehindThem) {
  const YamlNode root =
      parse_yaml("{\"a\":\"\\uD83D\\uDE00 \\ud83d\\ude01\", \"b\": \"\\\\uD83D\\\\uDE00\"}", "a");
  EXPECT_EQ(root.find("a")->scalar, "😀 😁");
  EXPECT_EQ(root.find("b")->scalar, "\\uD83D\\uDE00");
  EXPECT_EQ(root.find("b")->place, (SourcePlace{"a", 1, 40}));
}

TEST(Json, RefusesHalfAPair) {
  EXPECT_EQ(yaml_error("{\"a\": \"\\uD83D\"}").text,
            "data.yaml:1:14: недопустимый знак в записи «\\u…»");
  EXPECT_EQ(yaml_error("{\"a\": \"\\uD83D\\u0041\"}").code, ErrorCode::BadYaml);
}

TEST(Json, OfOneLongLineIsReadInStep) {
  const std::string text = "[" + repeated("\"школа\",", 100'000) + "\"последняя\"]";
  const YamlNode root = parse_yaml(text, "a");
  EXPECT_EQ(root.items.back().place, (SourcePlace{"a", 1, 800'002}));
}

TEST(Yaml, NamesAKeyThatComesTwiceAmongMany) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "ключ" + std::to_string(i) + ": 1\n";
  EXPECT_EQ(parse_yaml(text, "a").entries.size(), 40U);
  EXPECT_EQ(yaml_error(text + "ключ39: 2\nключ3: 2\n").text,
            "data.yaml:41:1: ключ «ключ39» встречается дважды\n"
            "data.yaml:42:1: ключ «ключ3» встречается дважды");
}

TEST(Yaml, NamesEveryKeyThatComesTwice) {
  const auto error = yaml_error("номер: 1\nшколы:\n  - имя: а\n    имя: б\nномер: 2\n");
  EXPECT_EQ(error.code, ErrorCode::BadYaml);
  EXPECT_EQ(error.text,
            "data.yaml:4:5: ключ «имя» встречается дважды\n"
            "data.yaml:5:1: ключ «номер» встречается дважды");
}

TEST(Yaml, WantsTextsAsKeys) {
  EXPECT_EQ(yaml_error("[1, 2]: a\n").text, "data.yaml:1:1: ключ должен быть текстом");
}

TEST(Yaml, SaysWhatToMend) {
  EXPECT_EQ(yaml_error("a: b: c\n").text,
            "data.yaml:1:5: лишнее двоеточие: текст с «: » внутри возьмите в кавычки");
  EXPECT_EQ(yaml_error("a: [1, 2\nb: 3\n").text,
            "data.yaml:2:2: не закрыта скобка «[» или пропущена запятая");
  EXPECT_EQ(yaml_error("a: @home\n").text,
            "data.yaml:1:4: текст не может начинаться с этого знака: возьмите его в кавычки");
  EXPECT_EQ(yaml_error("a: *нет\n").text,
            "data.yaml:1:4: ссылка «*» ведёт на значение, которого выше нет");
  EXPECT_EQ(yaml_error("a: \"C:\\Школа\"\n").text,
            "data.yaml:1:9: неизвестное сочетание с «\\» в кавычках: удвойте «\\»");
}

TEST(Yaml, NamesTheQuoteThatIsNotClosed) {
  EXPECT_EQ(yaml_error("a: 'да'\nb: \"без конца\nc: 1\n").text,
            "data.yaml:2:4: не закрыта кавычка");
  EXPECT_EQ(yaml_error("a: &x 'без''").text, "data.yaml:1:13: не закрыта кавычка");
  EXPECT_EQ(yaml_error("[\"a\\\"").code, ErrorCode::BadYaml);
  EXPECT_EQ(parse_yaml("- &x 'д''а'\n- !!str \"a\\\"b\"\n- |\n  \"\n", "a").items.size(), 3U);
}

TEST(Yaml, RefusesASecondDocument) {
  EXPECT_EQ(yaml_error("a: 1\n---\nb: 2\n").text,
            "data.yaml:3:1: в файле второй документ («---»): нужен один");
}

TEST(Yaml, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(yaml_error("a: \xCF\xF0\n").text,
            "data.yaml: текст не в кодировке UTF-8: сохраните файл в UTF-8");
  EXPECT_EQ(yaml_error("а: 1\nб: \x04\n").text,
            "data.yaml:2:4: недопустимый управляющий знак (код 4)");
}

TEST(Yaml, LimitsTheDepth) {
  EXPECT_EQ(parse_yaml(repeated("[", 100) + repeated("]", 100), "a").kind, Kind::List);
  const auto error = yaml_error(repeated("[", 101) + repeated("]", 101));
  EXPECT_EQ(error.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(error.text, "data.yaml:1:101: значения вложены глубже 100 уровней");
}

TEST(Yaml, EndsInAnErrorOnHostileDepth) {
  for (const char* piece :
       {"[", "{", "- ", "{a: ", "[{", "? ", "&a [", "!t [", "[\n", "{\"a\":\n"}) {
    EXPECT_NE(yaml_error(repeated(piece, 50'000)).text, "no Error was thrown") << piece;
  }
}

TEST(Yaml, EndsInAnErrorOnHostileAliases) {
  std::string text = "a0: &a0 [1, 2]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    const std::string name = "a" + std::to_string(i);
    text += name + ": &" + name + " [" + before + ", " + before + "]\n";
  }
  EXPECT_EQ(yaml_error(text).text, "data.yaml:16:18: в данных больше 200000 значений");

  std::string deep = "a0: &a0 [1]\n";
  for (int i = 1; i < 200; ++i) {
    const std::string name = "a" + std::to_string(i);
    deep += name + ": &" + name + " [*a" + std::to_string(i - 1) + "]\n";
  }
  EXPECT_EQ(yaml_error(deep).code, ErrorCode::LimitExceeded);
}

TEST(Yaml, RefusesAValueThatHoldsItself) {
  EXPECT_EQ(yaml_error("a: &x [1, *x]\n").text,
            "data.yaml:1:11: ссылка «*» ведёт на значение, в котором сама стоит");
}

TEST(Yaml, EndsInATreeOrAnErrorWhereverItIsCut) {
  const std::string whole =
      "номер: &n \"27\\u0034\"\nсписок:\n  - {а: *n, \"б\": [1, '2']}\n  - |\n    текст\n...\n";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    for (const char byte : {'\0', '[', '}', '"', '\t', '\n', ':', '*', '\xD0'}) {
      std::string broken = whole;
      broken[size] = byte;
      (void)yaml_error(broken);
    }
    (void)yaml_error(whole.substr(0, size));
  }
}

TEST(RequireOfYaml, GivesTheValue) {
  const YamlNode root =
      parse_yaml("text: а\nint: -7\nnumber: 0.8\nbool: true\nlist: [1, 2]\n", "r.yaml");
  EXPECT_EQ(require_text(require(root, "text")), "а");
  EXPECT_EQ(require_int(require(root, "int")), -7);
  EXPECT_DOUBLE_EQ(require_number(require(root, "number")), 0.8);
  EXPECT_TRUE(require_bool(require(root, "bool")));
  EXPECT_EQ(require_list(require(root, "list")).size(), 2U);
  EXPECT_EQ(require_texts(require(root, "list")), (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(require_texts(require(root, "text")), std::vector<std::string>{"а"});
}

TEST(RequireOfYaml, NamesThePlaceOfWhatIsSomethingElse) {
  const YamlNode root = parse_yaml("text: а\nlist: [1, [2]]\n", "r.yaml");
  const YamlNode& text = require(root, "text");
  const YamlNode& list = require(root, "list");
  const auto message = [](auto&& action) { return caught(action).text; };

  EXPECT_EQ(caught([&] { (void)require(root, "id"); }).code, ErrorCode::BadRule);
  EXPECT_EQ(message([&] { (void)require(root, "id"); }),
            "r.yaml:1:1: нет обязательного ключа «id»");
  EXPECT_EQ(message([&] { (void)require(list, "id"); }), "r.yaml:2:7: нужны пары «ключ: значение»");
  EXPECT_EQ(message([&] { (void)require_text(list); }), "r.yaml:2:7: нужен текст");
  EXPECT_EQ(message([&] { (void)require_int(text); }), "r.yaml:1:7: нужно целое число");
  EXPECT_EQ(message([&] { (void)require_number(text); }),
            "r.yaml:1:7: нужно число (дробная часть — после точки)");
  EXPECT_EQ(message([&] { (void)require_bool(text); }), "r.yaml:1:7: нужно true или false");
  EXPECT_EQ(message([&] { (void)require_list(text); }), "r.yaml:1:7: нужен список");
  EXPECT_EQ(message([&] { (void)require_texts(list); }), "r.yaml:2:11: нужен текст");
  EXPECT_EQ(message([&] { (void)require_texts(root); }),
            "r.yaml:1:1: нужен текст или список текстов");
}

}  // namespace
}  // namespace muko
