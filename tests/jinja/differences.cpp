#include "tests/jinja/differences.h"

namespace muko::test {
namespace {

constexpr const char* kIntegers = "integers have 64 bits; one that does not fit is a fault";
constexpr const char* kEarly = "a wrong name is told when the template is compiled";
constexpr const char* kQuiet =
    "a missing field is told where it is printed; «if» takes it for false";
constexpr const char* kAdded = "break, continue and do are enabled";
constexpr const char* kBlocks = "a template for Word has no {% block %}";
constexpr const char* kPrint = "what prints is {{ }}";
constexpr const char* kHtml = "a document escapes by itself: escaped text does not spread";
constexpr const char* kFields = "a field of the data comes before a method of its map";
constexpr const char* kLists = "map and select give lists, which may be gone over twice";
constexpr const char* kDigits = "digits are 0 to 9";
constexpr const char* kPretty = "pprint does not part a long text";

}  // namespace

const std::map<std::string, std::string>& deliberate_differences() {
  static const std::map<std::string, std::string> differences = {
      {"access: dot prefers method over key", kFields},
      {"bigint: 64 bit edge", kIntegers},
      {"bigint: beyond 64 bit literal", kIntegers},
      {"bigint: beyond 64 bit power", kIntegers},
      {"bigint: beyond 64 bit sum and product", kIntegers},
      {"bigint: data beyond 64 bit", kIntegers},
      {"bigint: division gives float", kIntegers},
      {"bigint: floor division and modulo", kIntegers},
      {"bigint: int of text", kIntegers},
      {"blocks: autoescape block", kHtml},
      {"blocks: block again by self", kBlocks},
      {"blocks: block does not see loop variable", kBlocks},
      {"blocks: block sees top-level set", kBlocks},
      {"blocks: named block renders in place", kBlocks},
      {"blocks: named block with name at end", kBlocks},
      {"blocks: nested blocks", kBlocks},
      {"blocks: scoped block sees loop variable", kBlocks},
      {"blocks: print statement", kPrint},
      {"errors: break is not enabled", kAdded},
      {"errors: continue is not enabled", kAdded},
      {"errors: do is not enabled", kAdded},
      {"errors: default does not save a deep path", kQuiet},
      {"errors: defined test on a deep path", kQuiet},
      {"filters-list: generator consumed once", kLists},
      {"filters-number: int odd texts", kDigits},
      {"filters-text: escaped join", kHtml},
      {"filters-text: escaped methods", kHtml},
      {"filters-text: escaped percent", kHtml},
      {"filters-text: escaped plus text", kHtml},
      {"filters-text: pprint splits long text", kPretty},
      {"for: over none", kQuiet},
      {"if: attribute of undefined in condition", kQuiet},
      {"if: unknown filter in untaken branch is no error", kEarly},
      {"if: unknown test in untaken branch is no error", kEarly},
      {"printing: escaped value in list", kHtml},
  };
  return differences;
}

}  // namespace muko::test
