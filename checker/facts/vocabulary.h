// Vocabulary: the word lists that facts are read by (rubrics/vocabulary.yaml). Data, so that a
// region can change them. Phrases are compared by stems (language/words.h) unless said otherwise.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "checker/facts/facts.h"
#include "language/words.h"

namespace muko {

// Phrases as written in the file, and ready to be sought.
struct WordList {
  std::vector<std::string> phrases = {};
  PhraseSet set = {};
};
[[nodiscard]] WordList word_list(std::vector<std::string> phrases);

// Words that show one genre: in a title («Порядок», «План мероприятий») …
struct KindWords {
  Kind kind = Kind::Unknown;
  WordList titles = {};
};

struct TrackWords {
  Track track = Track::T1;
  WordList wordings = {};  // the official ones; said anywhere, they name the track
  WordList bands = {};     // name it only where they head measures beside bands of other tracks
  WordList unless = {};    // words behind a wording that make it something wider
};

// The words of orders and of what surrounds a plan (key `documents`); facts-A's block.
struct DocumentWords {
  WordList grounds = {};      // open the ground of an order: «в соответствии»
  WordList commands = {};     // «приказываю»
  WordList resolutions = {};  // «решение:» of a protocol, as a line of its own
  WordList approve = {};      // first words of clauses …
  WordList repeal = {};
  WordList amend = {};
  WordList control = {};
  WordList familiarise = {};
  WordList publish = {};
  WordList entrust = {};  // verbs with an addressee behind: «рекомендовать», «поручить»
  WordList execution = {};  // «выполнение», «реализация» of the plan as a whole
  WordList appoint = {};      // verbs with a person behind: «назначить»
  WordList other_plans = {};  // «учебный план»: no plan of the municipality
  WordList act_kinds = {};    // acts that are cited, in the nominative
  WordList no_signatures =
      {};  // open what stands under the signature: «согласовано», «исполнитель»
  WordList signature_marks = {};  // lines of the mark of an electronic signature
  WordList signers = {};          // posts that sign besides `posts`: «и.о.», «мэр»
  WordList addresses = {};        // signs of an address in a letterhead: «тел», «факс»
  WordList settlements = {};  // before the name of a place: «с.», «г.», «пос.»; compared as written
  WordList open_names = {};  // words that whose it is follows: «администрация», «округ»
  WordList no_places = {};  // lines of an order that look like a place
  WordList abbreviation_lists = {};  // head a list of abbreviations: «принятые сокращения»
  WordList period_labels = {};  // rows of a passport: «срок реализации»
  WordList debates = {};        // open what a protocol reports, no decision: «слушали»
  WordList partners = {};  // words before the name of another side: «совместно с», «на базе»
  WordList partners_behind = {};  // and behind it: «по соглашению»
  WordList agreed = {};           // at the end behind it: «(по согласованию)»
  WordList owners = {};           // words before a territory that make it the owner: «школа»
  WordList mentions = {};         // words after which a territory is an address: «улица»
};

// The lists of a programme and the names in use (key `lists`).
struct ListWords {
  WordList tasks = {};  // open the label or heading of a list: «задачи программы» …
  WordList results = {};     // «ожидаемые результаты»
  WordList indicators = {};  // «целевые показатели»
  WordList leads = {};  // end a sentence that leads in a list: «следующие задачи»
  WordList others = {};  // whose tasks are not the programme's: «рабочая группа», «этап»
  WordList values = {};    // headers of columns that hold an indicator's values
  WordList passport = {};  // labels by which a table is a passport
  WordList titles = {};  // label of the programme's name: «наименование программы»
  WordList bodies = {};      // labels of those who wrote it and carry it out
  WordList body_heads = {};  // «управление», «отдел»: what a municipal body may be
  WordList body_core = {};  // what it is for: «образование»
  WordList body_words = {};  // all that may follow: «образование», «молодёжная политика» …
};

struct Vocabulary {
  std::vector<KindWords> kinds = {};
  DocumentWords documents = {};
  ListWords lists = {};

  // Headers of a plan.
  std::map<Column, WordList> columns = {};  // synonyms of column headers
  std::map<Column, WordList> labels = {};  // in a planning text: «Срок: …», «отв. …»
  WordList other_columns = {};             // headers that look like a title and are none
  WordList other_tables = {};              // headers of tables of risks, stages: no plans
  WordList deadline_start = {};            // sub-headers of a split deadline: «начало»
  WordList deadline_end = {};              // «окончание»
  WordList co_executors = {};              // «соисполнители»
  WordList goals = {};                     // open a band or line that is no section: «цель»
  WordList no_measures = {};  // headings whose items plan nothing: «ожидаемые результаты»
  WordList plan_headings = {};  // headings of a planning text: «план мероприятий»

  std::vector<TrackWords> tracks = {};
  std::vector<std::string> track_clues =
      {};                       // letters, one at least in each wording: not in the file
  WordList beyond_tracks = {};  // open a band that ends the track above: «общие мероприятия»

  // Parties.
  WordList organisations = {};  // heads of a body's name: «управление», «центр»
  WordList legal_forms = {};    // «МБОУ», «ГАУ ДПО»: open the name of one body
  WordList organisation_classes = {};  // «ОО района», «образовательные организации»
  WordList posts = {};
  WordList roles = {};
  WordList impersonal = {};  // whole texts that name nobody
  WordList branches = {};  // «науки», «культуры»: go on with a body's name after a comma
  WordList territory_marks = {};  // «МР», «РФ»: capitals that are no body

  WordList actions = {};  // nouns that open a measure and don't end in «-ние»: «семинар»
  WordList regional_acts = {};  // «комплекс мер», «региональная программа» …
  WordList measure_acts = {};  // in the title of an act whose clauses are regional measures
  WordList regional_bodies = {};  // «министерство образования», «департамент» …
  WordList other_acts = {};  // «закон», «приказ»: their clauses are no regional measures
  WordList own_acts = {};  // «муниципальный», «школьный»: before a regional act's words

  // What is this municipality's own.
  WordList schools = {};  // «СОШ», «гимназия», «школа»
  WordList counted = {};  // «школ», «обучающихся»: nouns whose number says something
  WordList problems = {};  // words of a stated problem

  std::map<std::string, std::string> abbreviations = {};  // common ones with their words
};

// Throws Error(BadRule) at the line of the mistake; an unknown key is a mistake.
[[nodiscard]] Vocabulary read_vocabulary(const YamlNode& yaml);

}  // namespace muko
