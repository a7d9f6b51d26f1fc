// Facts: what a Document says, without judgement: parts, requisites, measures, clauses, citations.
//
// Every fact keeps its place and its words. A checker's rule reads facts only; it never looks into
// the Document.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checker/facts/form.h"
#include "document/document.h"
#include "language/calendar.h"
#include "language/deadline.h"
#include "language/territory.h"

namespace muko {

// The genres of domain.md §3.
enum class Kind {
  Order,  // приказ, распоряжение
  Programme,
  Roadmap,
  RegionalMeasures,
  Regulation,  // порядок, положение
  Model,
  AnalyticalNote,
  Agreement,
  Protocol,
  Letter,
  Unknown,
};
[[nodiscard]] const char* name_of(Kind kind);  // "order", "regional_measures" …

enum class Track { T1, T2, T3 };
[[nodiscard]] const char* name_of(Track track);  // "T1"

// A piece of the text, quoted as written.
struct Quote {
  std::string text = {};
  Location where = {};
};

// «приказом управления образования … от 12.02.2024 № 87-о» as a reference to an act.
struct ActReference {
  std::string kind =
      {};  // nominative, lower case: "приказ", "распоряжение", "комплекс мер"; "" = not named
  std::string body = {};  // the issuing body as written
  std::optional<Date> date = {};
  std::string number = {};  // without «№»
  std::string title = {};   // without the quotes
  Quote quote = {};
};

struct Requisites {
  std::optional<std::string> type = {};  // "приказ", "распоряжение"; lower case, nominative
  std::optional<Date> date = {};
  std::optional<std::string> number = {};
  std::optional<std::string> place = {};
  std::optional<std::string> issuer = {};  // the letterhead in its reading order, one line
  std::optional<std::string> heading = {};
  std::optional<std::string> signatory = {};  // "А.Н. Гурулев": as written
  std::optional<std::string> signatory_post = {};
  // Places of those found, for findings; `opening` is where the document begins.
  std::map<std::string, Location> places = {};  // key: the field's name in the JSON
  Location opening = {};
};

// A document inside the file: the order itself, then each appendix. Blocks [first, last) of
// Document::blocks.
struct Part {
  Kind kind = Kind::Unknown;
  std::string title = {};  // «План мероприятий … на 2024–2025 годы»; of an order its heading
  Location where = {};  // its first block
  int first_block = 0;
  int last_block = 0;
  int body_block = 0;                               // first block behind its mark, stamp and title
  std::optional<std::string> appendix_number = {};  // "1" of «Приложение № 1»; "" = «Приложение»
  std::optional<ActReference> stamp = {};  // «УТВЕРЖДЁН приказом … от … № …»
  std::optional<ActReference> mark = {};  // «Приложение № 2 к приказу … от … № …»
  std::optional<Period> period = {};           // what its title or passport names
  std::optional<Period> passport_period = {};  // what its passport names …
  Quote passport_quote = {};                   // … and its words
};

enum class PartyKind { Organisation, OrganisationClass, Post, Person, Role, Impersonal };
enum class PartyPart { Executor, CoExecutor, Approver };
[[nodiscard]] const char* name_of(PartyKind kind);  // "organisation_class" …; Impersonal: "role"
[[nodiscard]] const char* name_of(PartyPart part);  // "co_executor" …

struct Party {
  std::string text = {};  // as written
  PartyKind kind = PartyKind::Organisation;
  PartyPart part = PartyPart::Executor;
};

// A citation of one numbered regional measure: «п. 3.2 Комплекса мер», or a bare number in a
// column of its own («Пункт Комплекса мер»).
struct MeasureCitation {
  std::string number = {};  // "3.2"
  Quote quote = {};
};

// A measure of the regional document (`--regional`) that a municipal one answers. Filled by
// checker/links; read_facts leaves it empty.
struct RegionalMatch {
  std::string document = {};  // «распоряжение от 19.01.2024 № 48-р», else the name of its file
  std::string measure = {};  // its number: "3.2"
  std::string title = {};
  bool is_explicit = false;  // cited by its number
  double similarity = 0;     // 0…1
};

// A row of a plan, or a numbered item of a text that plans an action.
struct Measure {
  std::string number = {};   // "" where the row has none
  std::string section = {};  // its band or heading; "" without
  std::optional<Track> track = {};
  std::string title = {};
  std::optional<Deadline> deadline =
      {};  // nullopt: no column for it, or counts that can't be paired
  std::vector<Party> responsible = {};
  std::optional<std::string> result = {};
  std::vector<MeasureCitation> citations = {};
  std::vector<RegionalMatch> regional = {};  // best first
  bool paired = true;   // false: one of several measures of a row whose cells don't agree in count
  int part = 0;         // index in Facts::parts
  int plan = -1;        // index in Facts::plans; -1: from text
  Location where = {};  // of the title
  Location deadline_where = {};  // of its cell (also of an empty one)
  Location responsible_where = {};
  Location result_where = {};
};

enum class Column { Number, Task, Title, Deadline, Responsible, Result, Regional, Track };

// A table of measures (or a planning text).
struct Plan {
  int part = 0;
  std::set<Column> columns = {};
  Quote header = {};              // the header row, its cells joined by " | "
  bool has_form_columns = false;  // the columns of the form of 004 (result asked)
  Location where = {};
};

// Several measures in one row, and other counts of deadlines or executors.
struct CountMismatch {
  int plan = 0;
  int measures = 0;
  int deadlines = 0;
  int responsible = 0;
  bool guessed = false;  // the paragraphs of the cells are a reader's guess: paper shows lines only
  Quote quote = {};      // the cell of the measures
  std::vector<Deadline> unpaired = {};  // deadlines that belong to no one measure, as written
  Location deadline_where = {};         // of their cell
};

// A track named as such: a band, a heading, a column, a list of the text.
struct TrackMention {
  Track track = Track::T1;
  int part = 0;
  bool band = false;  // heads measures (a band of a table, a heading)
  Quote quote = {};
};

enum class ClauseKind { Approve, Repeal, Control, Familiarise, Publish, Amend, Action };

// A numbered operative clause of an order, protocol or agreement. A clause with sub-clauses is
// one Clause each; `intro` is the text of the clause above ("Утвердить:").
struct Clause {
  std::string number = {};  // "1.2"
  std::string text = {};    // without its number; the items of a list in it on lines of their own
  std::string intro = {};   // of the clause above; "" without
  ClauseKind kind = ClauseKind::Action;
  std::vector<std::string> addressees = {};  // as written, in the dative
  std::vector<Deadline> deadlines = {};
  std::vector<Track> tracks = {};  // named by it
  bool whole_plan = false;         // on the plan as a whole: belongs to every track
  std::vector<MeasureCitation> citations = {};
  int part = 0;
  Location where = {};
};

// «Утвердить … (приложение № 1)», one for each thing approved.
struct Approval {
  Kind kind = Kind::Unknown;
  std::string title = {};                           // as written
  std::optional<std::string> appendix_number = {};  // "1"; "" = «(прилагается)», «(приложение)»
  std::optional<int> part = {};  // the part of this file that it is; nullopt: not in it
  std::string clause = {};       // "1.1"
  Quote quote = {};
};

enum class TerritoryRole {
  Owner,    // whose document, plan, measure or school it is
  Partner,  // the other side of an agreement, a place of training, a body cited
  Mention,  // in the title of an act, a street
};

struct TerritoryMention {
  FoundTerritory territory = {};
  TerritoryRole role = TerritoryRole::Mention;
  int part = 0;
  int measure = -1;  // index in Facts::measures
  Quote quote = {};
};

// A number at the beginning of a section heading or of a row of a plan.
struct NumberedHeading {
  std::string number = {};  // "7"
  bool row = false;         // a row of the plan numbered `plan`, not a section
  int plan = -1;
  int part = 0;
  Quote quote = {};
};

// A date that no calendar has, or a school year of several years, outside of deadlines.
struct CalendarFault {
  DeadlineFault fault = DeadlineFault::ImpossibleDate;
  int part = 0;
  Quote quote = {};
};

// Words that are about this municipality and no other: named schools, counts, a stated problem.
struct Specific {
  enum class What { School, Count, Problem };
  What what = What::School;
  std::optional<Track> track = {};  // by the measure, clause or sentence it stands in
  int part = 0;
  int measure = -1;
  int clause = -1;  // index in Facts::clauses
  Quote quote = {};
  bool beside =
      false;  // in another cell of the measure's row: a result, an executor, who takes part
};

// A signature: post and name under an order, agreement, note.
struct Signature {
  std::string post = {};
  std::string name = {};
  int part = 0;
  Location where = {};
};

// A paragraph as written, also one inside a table: for rules that look at wording.
struct Wording {
  int part = 0;
  bool formal = false;  // letterhead, date and number, stamp, mark, signature: places of the form
  int clause = -1;      // index in Facts::clauses
  Quote quote = {};
  bool heading = false;  // shown as one
  bool item = false;     // behind a bullet or a letter
  int rank = 0;          // by the heading's style or the number before it, 1 the highest; 0 unknown
};

// A list that a programme gives, in its passport or in a section of its text, or a note or an order
// gives: its tasks, expected results, indicators.
struct Listing {
  enum class What { Tasks, Results, Indicators };
  What what = What::Tasks;
  bool passport = false;
  int part = 0;
  Quote head = {};                // «Задачи программы»
  std::vector<Quote> items = {};  // each without its number or dash
  // Of a table of indicators: what stands beside each item in its row. Empty without a table.
  std::vector<std::string> beside = {};
};

// A name by which the text calls a programme or a body.
struct NameUse {
  enum class What { Programme, Body };
  What what = What::Programme;
  std::string name = {};  // nominative, without quotes and «(далее – …)»
  int part = 0;
  Quote quote = {};
};

struct Owner {
  std::string name = {};  // nominative: «Лугоборский муниципальный район»
  std::string stem = {};  // as in FoundTerritory
};

struct Facts {
  std::string file = {};
  Format format = Format::Docx;
  std::optional<int> pages = {};
  Kind kind = Kind::Unknown;
  std::vector<Part> parts = {};
  std::optional<Owner> municipality = {};
  std::optional<Owner> region = {};
  std::optional<Period> period = {};
  Requisites requisites = {};
  std::map<std::string, std::string> abbreviations = {};  // "ШНОР" -> its words
  std::vector<Plan> plans = {};
  std::vector<Measure> measures = {};
  std::vector<CountMismatch> mismatches = {};
  std::vector<TrackMention> tracks = {};
  std::vector<Clause> clauses = {};
  std::vector<Approval> approvals = {};
  std::vector<ActReference> acts = {};                  // every act cited
  std::vector<MeasureCitation> measure_citations = {};  // every regional measure cited, anywhere
  std::vector<TerritoryMention> territories = {};
  std::vector<NumberedHeading> numbers = {};
  std::vector<CalendarFault> calendar_faults = {};
  std::vector<Specific> specifics = {};
  std::vector<Signature> signatures = {};
  std::vector<Wording> wordings = {};  // the whole text, in its order
  std::vector<Listing> listings = {};
  std::vector<NameUse> names = {};
  Form form = {};  // how it looks
  std::vector<Warning> warnings = {};
};

}  // namespace muko
