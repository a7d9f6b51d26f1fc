// The filters that order and group a list.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/operators.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

// What items are compared by: their members, texts in lower case unless case counts.
class Key {
 public:
  Key(const Value& attribute, bool with_case, Context& context)
      : with_case_(with_case), context_(context) {
    const std::string* names = attribute.text();
    if (names == nullptr) {
      if (attribute.absent() == nullptr && attribute.type() != ValueType::None) {
        paths_.push_back(attribute);
      }
      return;
    }
    for (std::size_t start = 0; start <= names->size();) {
      const std::size_t end = std::min(names->find(',', start), names->size());
      paths_.emplace_back(json(std::string(trim(names->substr(start, end - start)))));
      start = end + 1;
    }
  }

  // One value, or a tuple of them.
  [[nodiscard]] Value of(const Value& item) const {
    if (paths_.empty()) return lowered(item);
    std::vector<Value> values;
    for (const Value& path : paths_) values.push_back(lowered(follow_path(item, path, context_)));
    if (values.size() == 1) return values.front();
    return context_.tuple(std::move(values));
  }

 private:
  [[nodiscard]] Value lowered(const Value& value) const {
    const bool change = !with_case_ && value.text() != nullptr;
    return change ? Value(json(to_lower(*value.text()))) : value;
  }

  std::vector<Value> paths_ = {};
  bool with_case_;
  Context& context_;
};

struct Keyed {
  Value key;
  Value item;
};

std::vector<Keyed> keyed(std::vector<Value> items, const Key& key) {
  std::vector<Keyed> result;
  for (Value& item : items) {
    Value own = key.of(item);
    result.push_back({std::move(own), std::move(item)});
  }
  return result;
}

// False and a fault where some of them can't be compared.
bool sort_keyed(std::vector<Keyed>& items, bool backwards, Context& context) {
  bool mixed = false;
  std::stable_sort(items.begin(), items.end(), [&](const Keyed& left, const Keyed& right) {
    context.step();
    const auto result =
        backwards ? order(right.key, left.key, context) : order(left.key, right.key, context);
    mixed = mixed || !result;
    return result.value_or(0) < 0;
  });
  if (mixed)
    (void)context.fault(
        "в списке значения разного вида или не у всех есть это поле: их нельзя сравнить");
  return !mixed;
}

Value values_of(std::vector<Keyed> items, Context& context) {
  std::vector<Value> values;
  for (Keyed& each : items) values.push_back(std::move(each.item));
  return context.list(std::move(values));
}

Value sort(const Value& input, const Arguments& arguments, Context& context) {
  auto items = list_of("sort", input, context);
  if (!items) return Value::nothing();
  auto sorted = keyed(std::move(*items), Key(arguments[2], is_true(arguments[1]), context));
  if (!sort_keyed(sorted, is_true(arguments[0]), context)) return Value::nothing();
  return values_of(std::move(sorted), context);
}

Value unique(const Value& input, const Arguments& arguments, Context& context) {
  auto items = list_of("unique", input, context);
  if (!items) return Value::nothing();
  std::vector<Keyed> found;
  for (Keyed& each : keyed(std::move(*items), Key(arguments[1], is_true(arguments[0]), context))) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const Keyed& other) {
      context.step();
      return are_equal(other.key, each.key, context);
    });
    if (!known) found.push_back(std::move(each));
  }
  return values_of(std::move(found), context);
}

template <bool largest>
Value extreme(const Value& input, const Arguments& arguments, Context& context) {
  auto items = list_of(largest ? "max" : "min", input, context);
  if (!items) return Value::nothing();
  if (items->empty())
    return Value(Absent{.name = std::string(largest ? "max" : "min") + " пустого списка"});
  const auto all = keyed(std::move(*items), Key(arguments[1], is_true(arguments[0]), context));
  const Keyed* best = all.data();
  for (const Keyed& each : all) {
    context.step();
    const auto result =
        largest ? order(best->key, each.key, context) : order(each.key, best->key, context);
    if (!result) return context.fault("в списке значения разного вида: их нельзя сравнить");
    if (*result < 0) best = &each;
  }
  return best->item;
}

Value dictsort(const Value& input, const Arguments& arguments, Context& context) {
  const auto entries = entries_of(input, context);
  const std::string by = text_or(arguments[1], "key");
  if (!entries) {
    return context.fault(std::string("фильтру «dictsort» нужен набор полей, а здесь ") +
                         type_name(input));
  }
  if (by != "key" && by != "value")
    return context.fault("фильтр «dictsort»: by – «key» или «value»");
  const Key key(Value(json(by == "key" ? 0 : 1)), is_true(arguments[0]), context);
  std::vector<Value> pairs;
  for (const auto& [name, value] : *entries) pairs.push_back(context.tuple({name, value}));
  auto sorted = keyed(std::move(pairs), key);
  if (!sort_keyed(sorted, is_true(arguments[2]), context)) return Value::nothing();
  return values_of(std::move(sorted), context);
}

// {% for место, школы in школы | groupby("место") %}
Value groupby(const Value& input, const Arguments& arguments, Context& context) {
  auto items = list_of("groupby", input, context);
  if (!items) return Value::nothing();
  const bool with_case = is_true(arguments[2]);
  const auto own = [&](const Value& item, bool exact) {
    Value key = Key(arguments[0], exact, context).of(item);
    return key.absent() != nullptr && arguments[1].absent() == nullptr ? arguments[1] : key;
  };
  std::vector<Keyed> sorted;
  for (Value& item : *items) {
    Value key = own(item, with_case);
    sorted.push_back({std::move(key), std::move(item)});
  }
  if (!sort_keyed(sorted, false, context)) return Value::nothing();
  std::vector<Value> groups;
  for (std::size_t start = 0; start < sorted.size();) {
    std::vector<Value> group;
    std::size_t end = start;
    for (; end < sorted.size() && are_equal(sorted[start].key, sorted[end].key, context); ++end) {
      group.push_back(sorted[end].item);
    }
    Value grouper = own(sorted[start].item, true);
    groups.push_back(
        context.list({std::move(grouper), context.list(std::move(group))}, ListKind::Group));
    start = std::max(end, start + 1);
  }
  return context.list(std::move(groups));
}

constexpr std::array<Filter, 6> kFilters = {{
    {.names = {"sort", "по_порядку"},
     .parameters = {"reverse", "case_sensitive", "attribute"},
     .as_python = true,
     .function = sort,
     .summary = "по порядку",
     .example = R"({{ школы | sort(attribute="имя") }})"},
    {.names = {"unique", "без_повторов"},
     .parameters = {"case_sensitive", "attribute"},
     .as_python = true,
     .function = unique,
     .summary = "без повторов",
     .example = R"({{ сёла | unique | join(", ") }})"},
    {.names = {"min", "наименьший"},
     .parameters = {"case_sensitive", "attribute"},
     .as_python = true,
     .function = extreme<false>,
     .summary = "наименьший пункт",
     .example = R"({{ сроки | min }})"},
    {.names = {"max", "наибольший"},
     .parameters = {"case_sensitive", "attribute"},
     .as_python = true,
     .function = extreme<true>,
     .summary = "наибольший пункт",
     .example = R"({{ сроки | max }})"},
    {.names = {"dictsort", "поля_по_порядку"},
     .parameters = {"case_sensitive", "by", "reverse"},
     .as_python = true,
     .function = dictsort,
     .summary = "пары «имя, значение» по порядку",
     .example = R"({% for имя, срок in сроки | dictsort %})"},
    {.names = {"groupby", "по_группам"},
     .parameters = {"attribute", "default", "case_sensitive"},
     .required = 1,
     .as_python = true,
     .function = groupby,
     .summary = "группы с одинаковым полем",
     .example = R"({% for село, школы in школы | groupby("село") %})"},
}};

}  // namespace

std::span<const Filter> order_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
