#include "checker/facts/facts.h"

namespace muko {

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::Order:
      return "order";
    case Kind::Programme:
      return "programme";
    case Kind::Roadmap:
      return "roadmap";
    case Kind::RegionalMeasures:
      return "regional_measures";
    case Kind::Regulation:
      return "regulation";
    case Kind::Model:
      return "model";
    case Kind::AnalyticalNote:
      return "analytical_note";
    case Kind::Agreement:
      return "agreement";
    case Kind::Protocol:
      return "protocol";
    case Kind::Letter:
      return "letter";
    case Kind::Unknown:
      break;
  }
  return "unknown";
}

const char* name_of(Track track) {
  switch (track) {
    case Track::T1:
      return "T1";
    case Track::T2:
      return "T2";
    case Track::T3:
      break;
  }
  return "T3";
}

const char* name_of(PartyKind kind) {
  switch (kind) {
    case PartyKind::Organisation:
      return "organisation";
    case PartyKind::OrganisationClass:
      return "organisation_class";
    case PartyKind::Post:
      return "post";
    case PartyKind::Person:
      return "person";
    case PartyKind::Role:
    case PartyKind::Impersonal:
      break;
  }
  return "role";
}

const char* name_of(PartyPart part) {
  switch (part) {
    case PartyPart::Executor:
      return "executor";
    case PartyPart::CoExecutor:
      return "co_executor";
    case PartyPart::Approver:
      break;
  }
  return "approver";
}

}  // namespace muko
