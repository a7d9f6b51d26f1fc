#include "base/error.h"

#include <cassert>
#include <utility>

namespace muko {
namespace {

std::string describe(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults) {
    if (!text.empty()) text += '\n';
    const std::string place = to_string(fault.place);
    if (!place.empty()) text += place + ": ";
    text += fault.message;
  }
  return text;
}

}  // namespace

std::string to_string(const SourcePlace& place) {
  std::string text = place.file;
  if (place.line <= 0) return text;
  if (!text.empty()) text += ':';
  text += std::to_string(place.line);
  if (place.column > 0) text += ':' + std::to_string(place.column);
  return text;
}

Error::Error(ErrorCode code, SourcePlace place, std::string message)
    : Error(code, std::vector<Fault>{Fault{std::move(place), std::move(message)}}) {}

Error::Error(ErrorCode code, std::vector<Fault> faults)
    : code_(code), faults_(std::move(faults)), text_(describe(faults_)) {
  assert(!faults_.empty());
}

}  // namespace muko
