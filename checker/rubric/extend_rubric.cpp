#include <algorithm>
#include <set>

#include "base/error.h"
#include "checker/rubric/rubric.h"

namespace muko {
namespace {

constexpr std::string_view kExtends = "extends";
constexpr std::string_view kWords = "words";
constexpr std::string_view kOff = "off";
// Keys that any rule may have, whether its base says them or not.
const std::set<std::string, std::less<>> kAnyRule = {"off", "kind", "severity", "scope",  "costs",
                                                     "bad", "good", "message",  "advice", "source"};

YamlNode* find_in(YamlNode& map, std::string_view key) {
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [key](const auto& entry) { return entry.first.scalar == key; });
  return found == map.entries.end() ? nullptr : &found->second;
}

bool has_ids(const YamlNode& list) {
  return list.kind == YamlNode::Kind::List && !list.items.empty() &&
         std::all_of(list.items.begin(), list.items.end(),
                     [](const YamlNode& item) { return item.find("id") != nullptr; });
}

bool has_id(const YamlNode& entry, const std::string& id) {
  const YamlNode* own = entry.find("id");
  return own != nullptr && own->scalar == id;
}

// One of several rules with an id is meant by its kind, or by the keys that only it has.
bool has_keys_of(const YamlNode& entry, const YamlNode& change) {
  const YamlNode* kind = change.find("kind");
  const YamlNode* own = entry.find("kind");
  if (kind != nullptr && own != nullptr && kind->scalar != own->scalar) return false;
  return std::all_of(change.entries.begin(), change.entries.end(), [&](const auto& pair) {
    const std::string& key = pair.first.scalar;
    return kAnyRule.count(key) > 0 || entry.find(key) != nullptr;
  });
}

void set_keys(YamlNode& map, const YamlNode& changes) {
  for (const auto& [key, value] : changes.entries) {
    if (key.scalar == kOff) continue;
    YamlNode* own = find_in(map, key.scalar);
    if (own != nullptr) {
      *own = value;
    } else {
      map.entries.emplace_back(key, value);
    }
  }
}

bool is_off(const YamlNode& change) {
  const YamlNode* off = change.find(kOff);
  return off != nullptr && require_bool(*off);
}

void merge_entry(YamlNode& list, const YamlNode& change) {
  const std::string id = require_text(require(change, "id"));
  const auto meant = [&](const YamlNode& entry) {
    return has_id(entry, id) && has_keys_of(entry, change);
  };
  const bool known = std::any_of(list.items.begin(), list.items.end(),
                                 [&](const YamlNode& entry) { return has_id(entry, id); });
  const bool found = std::any_of(list.items.begin(), list.items.end(), meant);
  if (is_off(change)) {
    if (!known || !found) {
      throw Error(ErrorCode::BadRule, change.place, "выключать нечего: такого «" + id + "» нет");
    }
    std::erase_if(list.items, meant);
  } else if (found) {
    for (YamlNode& entry : list.items) {
      if (meant(entry)) set_keys(entry, change);
    }
  } else if (known) {
    throw Error(ErrorCode::BadRule, change.place,
                "у «" + id + "» нет таких ключей: посмотрите правило в исходной рубрике");
  } else {
    list.items.push_back(change);
  }
}

// What is taken away costs nothing any more.
void drop_costs(YamlNode& base, const std::string& parameter) {
  YamlNode* rules = find_in(base, "rules");
  if (rules == nullptr) return;
  for (YamlNode& rule : rules->items) {
    YamlNode* costs = find_in(rule, "costs");
    if (costs == nullptr) continue;
    std::erase_if(costs->items, [&](const YamlNode& cost) { return cost.scalar == parameter; });
  }
}

void drop_costs_of_off(YamlNode& base, const YamlNode& changes) {
  const YamlNode* parameters = changes.find("parameters");
  if (parameters == nullptr) return;
  for (const YamlNode& parameter : parameters->items) {
    if (is_off(parameter)) drop_costs(base, require_text(require(parameter, "id")));
  }
}

void add_words(YamlNode& words, const YamlNode& added) {
  for (const auto& [key, list] : added.entries) {
    YamlNode* own = find_in(words, key.scalar);
    if (own == nullptr || own->kind != YamlNode::Kind::List) {
      words.entries.emplace_back(key, list);
      continue;
    }
    for (const YamlNode& word : require_list(list)) own->items.push_back(word);
  }
}

void merge(YamlNode& own, const std::string& key, const YamlNode& value) {
  if (key == kWords && own.kind == YamlNode::Kind::Map && value.kind == YamlNode::Kind::Map) {
    add_words(own, value);
  } else if (has_ids(own) && has_ids(value)) {
    for (const YamlNode& change : value.items) merge_entry(own, change);
  } else if (own.kind == YamlNode::Kind::Map && value.kind == YamlNode::Kind::Map) {
    set_keys(own, value);
  } else {
    own = value;
  }
}

}  // namespace

YamlNode extend_rubric(YamlNode base, const YamlNode& changes) {
  drop_costs_of_off(base, changes);
  for (const auto& [key, value] : changes.entries) {
    if (key.scalar == kExtends) continue;
    YamlNode* own = find_in(base, key.scalar);
    if (own == nullptr) {
      base.entries.emplace_back(key, value);
    } else {
      merge(*own, key.scalar, value);
    }
  }
  base.place = changes.place;
  return base;
}

void keep_errors(YamlNode& rubric) {
  YamlNode* rules = find_in(rubric, "rules");
  if (rules == nullptr || rubric.find(kExtends) != nullptr) return;
  std::erase_if(rules->items, [](const YamlNode& rule) {
    const YamlNode* severity = rule.find("severity");
    return severity != nullptr && (severity->scalar == "warning" || severity->scalar == "note");
  });
}

}  // namespace muko
