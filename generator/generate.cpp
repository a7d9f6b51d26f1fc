#include "generator/generate.h"

#include <algorithm>
#include <array>
#include <utility>

#include "generator/compare_fields.h"
#include "generator/data/pointer.h"
#include "generator/docx/part.h"
#include "generator/language/fields.h"
#include "generator/language/render.h"
#include "ooxml/package.h"

namespace muko {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kTemplateType = "wordprocessingml.template.main+xml";
constexpr std::string_view kDocumentType = "wordprocessingml.document.main+xml";

struct PartName {
  std::string name;
  std::string title;  // for messages
};

// The parts whose text may hold tags; the document itself first.
std::vector<PartName> parts_with_text(const ooxml::Package& package) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kTitles = {
      {{"header", "верхний колонтитул"},
       {"footer", "нижний колонтитул"},
       {"footnotes", "сноски"},
       {"endnotes", "концевые сноски"}}};
  std::vector<PartName> parts = {{package.main_part(), ""}};
  const ooxml::Relationships relationships = package.relationships_of(package.main_part());
  for (const ooxml::Relationship& relationship : relationships.all()) {
    for (const auto& [type, title] : kTitles) {
      if (relationship.external || relationship.type != type) continue;
      const bool known = std::any_of(parts.begin(), parts.end(), [&](const PartName& part) {
        return part.name == relationship.target;
      });
      const std::string short_name = relationship.target.substr(relationship.target.rfind('/') + 1);
      if (!known) parts.push_back({relationship.target, std::string(title) + " " + short_name});
    }
  }
  return parts;
}

std::vector<tmpl::Part> compile_parts(const ooxml::Package& package, std::vector<Fault>& faults) {
  if (package.content_type(package.main_part()).find("wordprocessingml") == std::string::npos) {
    throw Error(ErrorCode::Unsupported, {package.file()},
                "это не документ Word (DOCX): откройте его в Word и сохраните как DOCX");
  }
  std::vector<tmpl::Part> parts;
  for (const PartName& part : parts_with_text(package)) {
    const auto xml = package.read(part.name);
    if (!xml || !tmpl::may_hold_tags(*xml)) continue;
    tmpl::Part compiled = tmpl::compile_part(part.name, *xml, part.title, package.file(), faults);
    if (!compiled.program.nodes.empty()) parts.push_back(std::move(compiled));
  }
  return parts;
}

// What was saved as a template of Word (DOTX) must say that it is a document now.
ZipContents document_content_types(const ooxml::Package& package) {
  auto types = package.read(kContentTypes);
  const std::size_t found = types ? types->find(kTemplateType) : std::string::npos;
  if (found == std::string::npos) return {};
  types->replace(found, kTemplateType.size(), kDocumentType);
  return {{std::string(kContentTypes), std::move(*types)}};
}

Fault to_fault(const tmpl::RenderFault& fault, const tmpl::TagSource& tag, const Data& data,
               const std::string& file) {
  const auto pointer = fault.object == nullptr ? std::nullopt : pointer_to(data, fault.object);
  if (!pointer) return {{file}, tmpl::describe(tag, fault.message)};
  return {place_of(data, *pointer),
          fault.message + " (нужно шаблону " + file + ": " + tag.where + ": " + tag.source + ")"};
}

tmpl::Field fields_of(const std::vector<tmpl::Part>& parts) {
  tmpl::Field root;
  for (const tmpl::Part& part : parts) tmpl::collect_fields(part.program, root);
  return root;
}

}  // namespace

struct Template::State {
  std::string file;
  std::string bytes;
  std::vector<tmpl::Part> parts;
  ZipContents content_types;
  std::size_t last_id = 0;
};

Template::Template(std::unique_ptr<State> state) : state_(std::move(state)) {}
Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

Template Template::compile(std::string bytes, const std::string& file) {
  const ooxml::Package package(bytes, file);
  std::vector<Fault> faults;
  auto state = std::make_unique<State>();
  state->parts = compile_parts(package, faults);
  if (!faults.empty()) throw Error(ErrorCode::BadTemplate, std::move(faults));
  state->file = file;
  state->bytes = std::move(bytes);
  state->content_types = document_content_types(package);
  for (const tmpl::Part& part : state->parts) {
    state->last_id = std::max(state->last_id, part.last_id);
  }
  return Template(std::move(state));
}

std::string Template::render(const Data& data, Undefined undefined) const {
  ZipContents changed = state_->content_types;
  std::vector<Fault> faults;
  tmpl::FreshIds ids{state_->last_id};
  for (const tmpl::Part& part : state_->parts) {
    tmpl::Context context(undefined, {});
    std::string xml;
    tmpl::render(part.program, data.value, part.writer, ids, context, xml);
    for (const tmpl::RenderFault& fault : context.faults()) {
      faults.push_back(to_fault(fault, part.program.tags[fault.tag], data, state_->file));
    }
    changed.emplace_back(part.name, std::move(xml));
  }
  if (!faults.empty()) throw Error(ErrorCode::BadData, std::move(faults));
  if (changed.empty()) return state_->bytes;
  return replace_in_zip(state_->bytes, changed, state_->file);
}

std::vector<DeclinedValue> Template::declined_values(const Data& data) const {
  std::vector<DeclinedValue> values;
  tmpl::FreshIds ids{state_->last_id};
  for (const tmpl::Part& part : state_->parts) {
    tmpl::Context context(Undefined::Empty, {});
    context.keep_declined();
    std::string xml;
    tmpl::render(part.program, data.value, part.writer, ids, context, xml);
    for (const auto& [tag, value] : context.declined()) {
      values.push_back(value);
      values.back().where = part.program.tags[tag].where;
    }
  }
  return values;
}

std::string Template::fields_schema() const {
  nlohmann::ordered_json schema;
  schema["$schema"] = "http://json-schema.org/draft-07/schema#";
  schema["title"] = "Данные для шаблона " + state_->file;
  schema["type"] = "object";
  schema.update(tmpl::to_schema(fields_of(state_->parts)));
  schema["type"] = "object";
  return schema.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

TemplateCheck check_template(std::string bytes, const std::string& file, const Data* data) {
  const ooxml::Package package(std::move(bytes), file);
  TemplateCheck check;
  const std::vector<tmpl::Part> parts = compile_parts(package, check.faults);
  if (!check.faults.empty() || data == nullptr) return check;
  tmpl::FieldDifferences differences = tmpl::compare_fields(fields_of(parts), *data);
  check.missing = std::move(differences.missing);
  check.unused = std::move(differences.unused);
  return check;
}

}  // namespace muko
