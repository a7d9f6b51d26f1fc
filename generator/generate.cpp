#include "generator/generate.h"

#include <algorithm>
#include <utility>

#include "generator/compare_fields.h"
#include "generator/data/pointer.h"
#include "generator/docx/additions.h"
#include "generator/docx/comments.h"
#include "generator/docx/finish.h"
#include "generator/docx/part.h"
#include "generator/docx/part_writer.h"
#include "generator/docx/text_parts.h"
#include "generator/fields_text.h"
#include "generator/language/fields.h"
#include "generator/language/render.h"
#include "ooxml/package.h"

namespace muko {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kTemplateType = "wordprocessingml.template.main+xml";
constexpr std::string_view kDocumentType = "wordprocessingml.document.main+xml";

std::vector<tmpl::Part> compile_parts(const ooxml::Package& package,
                                      std::vector<tmpl::PlacedFault>& faults) {
  std::vector<tmpl::Part> parts;
  const std::vector<tmpl::PartSource> sources = tmpl::text_parts(package);
  const tmpl::TemplateOptions options = tmpl::read_options(package);
  for (const tmpl::PartSource& source : sources) {
    tmpl::Part compiled = tmpl::compile_part(source, package.file(), options, faults);
    if (!compiled.program.nodes.empty()) parts.push_back(std::move(compiled));
  }
  return parts;
}

std::vector<Fault> without_places(std::vector<tmpl::PlacedFault> placed) {
  std::vector<Fault> faults;
  for (tmpl::PlacedFault& fault : placed) faults.push_back(std::move(fault.fault));
  return faults;
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

// One document being rendered: what its parts share.
class Rendering {
 public:
  Rendering(const Data& data, Undefined undefined, tmpl::Additions& additions, tmpl::FreshIds& ids)
      : data_(data), undefined_(undefined), additions_(additions), ids_(ids) {}

  std::string render(const tmpl::Part& part, const std::string& file) {
    tmpl::Context context(undefined_, {}, file);
    tmpl::PartWriter writer(part.runs, part.name, additions_);
    std::string xml;
    tmpl::render(part.program, data_.value, writer, ids_, context, xml);
    for (const tmpl::RenderFault& fault : context.faults()) add_fault(fault, part, file);
    for (const tmpl::PartWriter::PlaceFault& fault : writer.faults()) {
      add_fault({tag_of(part, fault.run), fault.message, nullptr}, part, file);
    }
    if (!faults_.empty()) return xml;
    const bool structure = writer.wrote_structure();
    if (part.marks || structure) tmpl::finish_part(xml, part.prefix, additions_);
    if (part.dynamic || (structure && !part.prefix.empty())) check(part, xml, file);
    return xml;
  }

  [[nodiscard]] std::vector<tmpl::PlacedFault> take_faults() { return std::move(faults_); }

 private:
  static std::size_t tag_of(const tmpl::Part& part, std::size_t run) {
    const auto place = std::find_if(part.places.begin(), part.places.end(),
                                    [run](const auto& each) { return each.first == run; });
    return place == part.places.end() ? 0 : place->second;
  }

  // One expression may stand in several places of a picture: its fault is told once.
  void add_fault(const tmpl::RenderFault& fault, const tmpl::Part& part, const std::string& file) {
    Fault told = to_fault(fault, part.program.tags[fault.tag], data_, file);
    const bool known =
        std::any_of(faults_.begin(), faults_.end(),
                    [&](const tmpl::PlacedFault& each) { return each.fault == told; });
    if (!known) faults_.push_back({part.name, part.paragraphs[fault.tag], std::move(told)});
  }

  // A broken file must never be written: what is wrong here is a bug of ours.
  void check(const tmpl::Part& part, const std::string& xml, const std::string& file) {
    const auto is_relation = [&](std::string_view id) {
      return std::binary_search(part.relations.begin(), part.relations.end(), id) ||
             additions_.has_relation(part.name, id);
    };
    const tmpl::Breaches breaches =
        tmpl::find_breaches({xml, part.prefix, is_relation}) & ~part.breaches;
    if (breaches == 0) return;
    throw Error(ErrorCode::Internal, {file},
                "документ получился бы повреждённым (" + part.name + ": " +
                    tmpl::describe(breaches) +
                    "), поэтому он не записан; это ошибка программы: пришлите шаблон и данные её "
                    "разработчикам");
  }

  const Data& data_;
  Undefined undefined_;
  tmpl::Additions& additions_;
  tmpl::FreshIds& ids_;
  std::vector<tmpl::PlacedFault> faults_ = {};
};

tmpl::Field fields_of(const std::vector<tmpl::Part>& parts) {
  tmpl::Field root;
  for (const tmpl::Part& part : parts) tmpl::collect_fields(part.program, root);
  return root;
}

}  // namespace

struct Template::State {
  std::string file;
  ZipCopy package;         // with what no tag touches, packed as it lies
  std::string bytes = {};  // for what a rendering adds to the package
  std::vector<tmpl::Part> parts = {};
  ZipContents content_types = {};
  std::size_t last_id = 0;
};

Template::Template(std::unique_ptr<State> state) : state_(std::move(state)) {}
Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

Template Template::compile(std::string bytes, const std::string& file) {
  const ooxml::Package package(bytes, file);
  std::vector<tmpl::PlacedFault> faults;
  auto state = std::make_unique<State>(State{.file = file, .package = ZipCopy(package.archive())});
  state->parts = compile_parts(package, faults);
  if (!faults.empty()) throw Error(ErrorCode::BadTemplate, without_places(std::move(faults)));
  state->bytes = std::move(bytes);
  state->content_types = document_content_types(package);
  for (const tmpl::Part& part : state->parts) {
    state->last_id = std::max(state->last_id, part.last_id);
  }
  return Template(std::move(state));
}

std::string Template::render(const Data& data, Undefined undefined) const {
  ZipContents changed = state_->content_types;
  tmpl::FreshIds ids{state_->last_id};
  tmpl::Additions additions(state_->bytes, state_->file, data.folders, ids);
  Rendering rendering(data, undefined, additions, ids);
  for (const tmpl::Part& part : state_->parts) {
    changed.emplace_back(part.name, rendering.render(part, state_->file));
  }
  std::vector<Fault> faults = without_places(rendering.take_faults());
  if (!faults.empty()) throw Error(ErrorCode::BadData, std::move(faults));
  additions.finish(changed);
  return state_->package.with(changed);
}

std::vector<DeclinedValue> Template::declined_values(const Data& data) const {
  std::vector<DeclinedValue> values;
  tmpl::FreshIds ids{state_->last_id};
  tmpl::Additions additions(state_->bytes, state_->file, data.folders, ids);
  for (const tmpl::Part& part : state_->parts) {
    tmpl::Context context(Undefined::Empty, {}, state_->file);
    context.keep_declined();
    const tmpl::PartWriter writer(part.runs, part.name, additions);
    std::string xml;
    tmpl::render(part.program, data.value, writer, ids, context, xml);
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

std::string Template::fields_tree() const {
  return tmpl::fields_as_tree(fields_of(state_->parts));
}

std::string Template::fields_yaml() const {
  return "# Данные для шаблона " + state_->file + "\n" +
         tmpl::fields_as_yaml(fields_of(state_->parts));
}

TemplateCheck check_template(std::string bytes, const std::string& file, const Data* data) {
  const ooxml::Package package(std::move(bytes), file);
  TemplateCheck check;
  std::vector<tmpl::PlacedFault> faults;
  const std::vector<tmpl::Part> parts = compile_parts(package, faults);
  check.faults = without_places(std::move(faults));
  if (!check.faults.empty() || data == nullptr) return check;
  tmpl::FieldDifferences differences = tmpl::compare_fields(fields_of(parts), *data);
  check.missing = std::move(differences.missing);
  check.unused = std::move(differences.unused);
  return check;
}

std::string annotate_template(const std::string& bytes, const std::string& file, const Data* data) {
  const ooxml::Package package(bytes, file);
  std::vector<tmpl::PlacedFault> faults;
  const std::vector<tmpl::Part> parts = compile_parts(package, faults);
  tmpl::FreshIds ids;
  const std::vector<std::filesystem::path> folders =
      data == nullptr ? std::vector<std::filesystem::path>() : data->folders;
  if (faults.empty() && data != nullptr) {
    tmpl::Additions unused(bytes, file, folders, ids);
    Rendering rendering(*data, Undefined::Error, unused, ids);
    for (const tmpl::Part& part : parts) (void)rendering.render(part, file);
    faults = rendering.take_faults();
  }
  if (faults.empty()) return bytes;
  tmpl::Additions additions(bytes, file, folders, ids);
  tmpl::add_comments(faults, additions);
  ZipContents changed;
  additions.finish(changed);
  return replace_in_zip(bytes, changed, file);
}

}  // namespace muko
