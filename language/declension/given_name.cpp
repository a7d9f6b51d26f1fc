#include "language/declension/given_name.h"

#include <iterator>
#include <unordered_set>

#include "language/declension/noun_words.h"
#include "language/declension/oblique_stem.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;
using Words = std::unordered_set<Text>;

// Usual given names of Russia, with «е» for «ё». Names that are in no list go by the patronymic or
// the surname.
constexpr Text kMaleNames[] = {
    U"аарон",     U"абдул",       U"абдулла",     U"абдурахман", U"абрам",      U"адам",
    U"адольф",    U"азамат",      U"азиз",        U"айдар",      U"айнур",      U"айрат",
    U"айсен",     U"алан",        U"александр",   U"алексей",    U"али",        U"алим",
    U"алихан",    U"альберт",     U"альфред",     U"амвросий",   U"амир",       U"анатолий",
    U"анвар",     U"андрей",      U"анзор",       U"анри",       U"антон",      U"антонио",
    U"аполлон",   U"арам",        U"аркадий",     U"арман",      U"армен",      U"арнольд",
    U"арсалан",   U"арсен",       U"арсений",     U"арслан",     U"артак",      U"артем",
    U"артемий",   U"артур",       U"арчибальд",   U"аскар",      U"аслан",      U"афанасий",
    U"ахмад",     U"ахмат",       U"ахмед",       U"ахмет",      U"ашот",       U"аян",
    U"баграт",    U"бадма",       U"баир",        U"бата",       U"бато",       U"батор",
    U"батыр",     U"бахром",      U"бахтияр",     U"баяр",       U"богдан",     U"борис",
    U"бронислав", U"булад",       U"булат",       U"буян",       U"ваган",      U"вагиф",
    U"вадим",     U"вазген",      U"валентин",    U"валерий",    U"вальтер",    U"василий",
    U"вахтанг",   U"вацлав",      U"вениамин",    U"виген",      U"виктор",     U"вилен",
    U"вилли",     U"вильгельм",   U"вильям",      U"винсент",    U"виталий",    U"влад",
    U"владимир",  U"владислав",   U"владлен",     U"войцех",     U"вольдемар",  U"вольфганг",
    U"всеволод",  U"всеслав",     U"вячеслав",    U"гавриил",    U"гаврила",    U"гагик",
    U"гаджи",     U"гамзат",      U"ганс",        U"гарик",      U"гарри",      U"гелий",
    U"геннадий",  U"генри",       U"генрих",      U"георгий",    U"герман",     U"герхард",
    U"гиви",      U"глеб",        U"гордей",      U"гордон",     U"грант",      U"григорий",
    U"гурам",     U"гурий",       U"гюнтер",      U"гюстав",     U"давид",      U"давлет",
    U"давыд",     U"дамир",       U"даниал",      U"даниил",     U"данил",      U"данила",
    U"даниэль",   U"данияр",      U"демьян",      U"денис",      U"джамал",     U"джеймс",
    U"джек",      U"джон",        U"джордж",      U"джузеппе",   U"диего",      U"динар",
    U"дмитрий",   U"добрыня",     U"дондок",      U"доржи",      U"драган",     U"дьулус",
    U"евгений",   U"евдоким",     U"евсей",       U"егор",       U"ежи",        U"елисей",
    U"емельян",   U"еремей",      U"ерлан",       U"ермолай",    U"ефим",       U"жак",
    U"жан",       U"ждан",        U"жорж",        U"жюль",       U"заур",       U"захар",
    U"зоригто",   U"зураб",       U"ибрагим",     U"иван",       U"игнат",      U"игнатий",
    U"игорь",     U"идрис",       U"ильгиз",      U"ильдар",     U"ильнур",     U"ильсур",
    U"ильшат",    U"илья",        U"ильяс",       U"имран",      U"иннокентий", U"инсаф",
    U"иоганн",    U"иосиф",       U"ипполит",     U"ираклий",    U"иржи",       U"иса",
    U"исаак",     U"исай",        U"ислам",       U"исмаил",     U"йован",      U"йозеф",
    U"казимир",   U"камиль",      U"карен",       U"карим",      U"карл",       U"карлос",
    U"кежик",     U"кирилл",      U"клим",        U"климент",    U"кондрат",    U"константин",
    U"корней",    U"кристиан",    U"кузьма",      U"лаврентий",  U"лазарь",     U"лев",
    U"леон",      U"леонардо",    U"леонид",      U"леонтий",    U"леопольд",   U"лечи",
    U"луи",       U"лука",        U"лукьян",      U"любомир",    U"людвиг",     U"людовик",
    U"магомед",   U"магомет",     U"май",         U"майкл",      U"макар",      U"макарий",
    U"максим",    U"максимилиан", U"мамед",       U"мансур",     U"марат",      U"марио",
    U"марк",      U"марлен",      U"марсель",     U"мартын",     U"матвей",     U"махмуд",
    U"мейрам",    U"мерген",      U"мехмед",      U"мечислав",   U"мигель",     U"милан",
    U"милош",     U"мирон",       U"мирослав",    U"митрофан",   U"михаил",     U"мичил",
    U"модест",    U"моисей",      U"морис",       U"мстислав",   U"мурад",      U"мурат",
    U"муса",      U"мустафа",     U"мухаммад",    U"мухаммед",   U"мушег",      U"назар",
    U"назим",     U"наиль",       U"нариман",     U"наум",       U"нестор",     U"никита",
    U"никифор",   U"никодим",     U"николай",     U"никон",      U"нил",        U"нурлан",
    U"ньургун",   U"олег",        U"омар",        U"орест",      U"осип",       U"оскар",
    U"осман",     U"остап",       U"отар",        U"отто",       U"очир",       U"пабло",
    U"павел",     U"панкрат",     U"пантелеймон", U"пахом",      U"педро",      U"петр",
    U"питер",     U"платон",      U"пол",         U"потап",      U"прокофий",   U"прохор",
    U"пьер",      U"равиль",      U"радий",       U"раис",       U"рамазан",    U"рамзан",
    U"рамиль",    U"расим",       U"рауф",        U"рафаил",     U"рафаэль",    U"рафик",
    U"рафис",     U"рашид",       U"рашит",       U"реваз",      U"рем",        U"ренат",
    U"рене",      U"ринат",       U"рифат",       U"рихард",     U"ричард",     U"ришат",
    U"роберт",    U"роберто",     U"родион",      U"родриго",    U"ролан",      U"роланд",
    U"роман",     U"ростислав",   U"рубен",       U"рудольф",    U"рузиль",     U"руслан",
    U"рустам",    U"рустем",      U"савва",       U"савелий",    U"савр",       U"саид",
    U"салават",   U"салим",       U"самат",       U"самвел",     U"самсон",     U"самуил",
    U"санал",     U"санджар",     U"сахая",       U"саян",       U"светозар",   U"святослав",
    U"севастьян", U"семен",       U"серафим",     U"сергей",     U"серик",      U"сидор",
    U"силантий",  U"соломон",     U"спартак",     U"спиридон",   U"станимир",   U"станислав",
    U"станислас", U"степан",      U"стивен",      U"сулейман",   U"султан",     U"султанбек",
    U"сурен",     U"тагир",       U"тадеуш",      U"таир",       U"тамерлан",   U"тарас",
    U"тахир",     U"теймур",      U"темур",       U"теодор",     U"тигран",     U"тимофей",
    U"тимур",     U"тит",         U"тихон",       U"томас",      U"тофик",      U"трифон",
    U"трофим",    U"уильям",      U"улугбек",     U"ульрих",     U"умар",       U"фадей",
    U"фаиль",     U"фарид",       U"фарит",       U"фархад",     U"федор",      U"федот",
    U"феликс",    U"фердинанд",   U"фидель",      U"филипп",     U"фома",       U"франц",
    U"фредерик",  U"фридрих",     U"фриц",        U"фрол",       U"хабиб",      U"хамзат",
    U"ханс",      U"харитон",     U"хасан",       U"хосе",       U"христофор",  U"хусейн",
    U"цыден",     U"цырен",       U"чарльз",      U"чеслав",     U"чингис",     U"шавкат",
    U"шамиль",    U"шараф",       U"шарль",       U"шолбан",     U"шота",       U"эдвард",
    U"эдгар",     U"эдмунд",      U"эдуард",      U"эжен",       U"эльбрус",    U"эльдар",
    U"эльмар",    U"эмиль",       U"эмин",        U"эммануил",   U"эраст",      U"эрдэм",
    U"эрик",      U"эрнест",      U"юлиан",       U"юлий",       U"юнус",       U"юрий",
    U"юст",       U"юсуф",        U"якоб",        U"яков",       U"якуб",       U"ян",
    U"януш",      U"яромир",      U"ярополк",     U"ярослав"};
const Words& men() {
  static const Words kWords(std::begin(kMaleNames), std::end(kMaleNames));
  return kWords;
}

constexpr Text kFemaleNames[] = {
    U"агата",      U"агафья",    U"агнесс",    U"агнешка",    U"агния",        U"ада",
    U"аделина",    U"адель",     U"аза",       U"аида",       U"айгуль",       U"айгуля",
    U"айгюль",     U"айланмаа",  U"айна",      U"айнур",      U"айсылу",       U"айша",
    U"айыына",     U"аксинья",   U"алевтина",  U"александра", U"александрина", U"алена",
    U"алина",      U"алиса",     U"алия",      U"алла",       U"альбина",      U"альмира",
    U"альфия",     U"амина",     U"аминат",    U"анастасия",  U"ангелина",     U"анжела",
    U"анжелика",   U"анисья",    U"анна",      U"антонида",   U"антонина",     U"ануш",
    U"анфиса",     U"ариадна",   U"арина",     U"асель",      U"асия",         U"асият",
    U"ася",        U"аурика",    U"ашура",     U"байрта",     U"барбара",      U"белла",
    U"божена",     U"бэла",      U"бэлигма",   U"валерия",    U"ванда",        U"варвара",
    U"василиса",   U"васса",     U"венера",    U"вера",       U"вероника",     U"виктория",
    U"виолетта",   U"вирджиния", U"влада",     U"владислава", U"галина",       U"гаянэ",
    U"генриетта",  U"гертруда",  U"глафира",   U"глория",     U"гоар",         U"гузель",
    U"гульмира",   U"гульназ",   U"гульнара",  U"гульсина",   U"гульфира",     U"гульфия",
    U"гульчачак",  U"гульшат",   U"гюзель",    U"дана",       U"дания",        U"дарима",
    U"дарина",     U"дарья",     U"джамиля",   U"джейн",      U"дженни",       U"джулия",
    U"диана",      U"диляра",    U"дина",      U"динара",     U"долаана",      U"долорес",
    U"доминика",   U"домна",     U"дорис",     U"ева",        U"евгения",      U"евдокия",
    U"екатерина",  U"елена",     U"елизавета", U"жаклин",     U"жамиля",       U"жанна",
    U"жизель",     U"зарема",    U"зарина",    U"зейнаб",     U"зинаида",      U"злата",
    U"зоряна",     U"зоя",       U"зульфира",  U"зульфия",    U"зухра",        U"иванна",
    U"ида",        U"изабель",   U"илона",     U"ильзира",    U"ильмира",      U"ильсия",
    U"инара",      U"инга",      U"инесса",    U"инна",       U"ираида",       U"ирина",
    U"ирма",       U"ия",        U"калерия",   U"камила",     U"камилла",      U"камиля",
    U"капитолина", U"карима",    U"карина",    U"карине",     U"кармен",       U"каролина",
    U"катерина",   U"катрин",    U"кермен",    U"кира",       U"клавдия",      U"клара",
    U"кристина",   U"ксения",    U"лада",      U"лайма",      U"лариса",       U"лаура",
    U"лейла",      U"лейсан",    U"лена",      U"лиана",      U"лидия",        U"лидья",
    U"лика",       U"лилиана",   U"лилианна",  U"лилит",      U"лилия",        U"лина",
    U"лия",        U"лолита",    U"луиза",     U"любава",     U"любовь",       U"людмила",
    U"людмилла",   U"ляйсан",    U"ляля",      U"магдалена",  U"мадина",       U"мадлен",
    U"майя",       U"малика",    U"мальвина",  U"маргарет",   U"маргарита",    U"мариам",
    U"мариана",    U"марианна",  U"марина",    U"мария",      U"марта",        U"марфа",
    U"марья",      U"марьям",    U"мелания",   U"мерседес",   U"мила",         U"милана",
    U"милена",     U"мира",      U"мирослава", U"мишель",     U"муза",         U"мэри",
    U"надежда",    U"наиля",     U"наина",     U"нана",       U"нани",         U"наталия",
    U"наталья",    U"нателла",   U"нвард",     U"нелли",      U"неля",         U"ника",
    U"николь",     U"нина",      U"нинель",    U"нонна",      U"нунэ",         U"нурия",
    U"нурсина",    U"нюргуяна",  U"оксана",    U"октавия",    U"октябрина",    U"олеся",
    U"олимпиада",  U"ольга",     U"патимат",   U"патриция",   U"паула",        U"пелагея",
    U"полина",     U"прасковья", U"равия",     U"рада",       U"разиля",       U"разия",
    U"раиса",      U"ралина",    U"рамиля",    U"рания",      U"рахиль",       U"рашида",
    U"регина",     U"резеда",    U"рената",    U"римма",      U"роза",         U"роксана",
    U"россия",     U"рузалия",   U"рузанна",   U"румия",      U"руслана",      U"рут",
    U"руфь",       U"сабина",    U"савия",     U"саглара",    U"саида",        U"сайзана",
    U"салима",     U"сания",     U"сара",      U"саргылана",  U"сардаана",     U"сария",
    U"сарра",      U"светлана",  U"севиль",    U"серафима",   U"сильвия",      U"сима",
    U"снежана",    U"соелма",    U"софия",     U"софья",      U"стелла",       U"стефания",
    U"сурия",      U"сусанна",   U"сэсэг",     U"таисия",     U"таисья",       U"тамара",
    U"тамила",     U"танзиля",   U"татьяна",   U"тереза",     U"туйаара",      U"туяна",
    U"ульяна",     U"устинья",   U"фаина",     U"фания",      U"фарида",       U"фатима",
    U"фатимат",    U"федора",    U"фекла",     U"филиппа",    U"фирдаус",      U"флюра",
    U"фрида",      U"хава",      U"хадижат",   U"хедвига",    U"хелена",       U"христина",
    U"цаган",      U"цветана",   U"цецилия",   U"чечек",      U"чулпан",       U"шамсия",
    U"шарлотта",   U"эвелина",   U"эдита",     U"элен",       U"элеонора",     U"элина",
    U"элла",       U"эльвира",   U"эльза",     U"эльмира",    U"эльнара",      U"эмили",
    U"эмилия",     U"эмине",     U"эмма",      U"эржена",     U"эрика",        U"эстер",
    U"эсфирь",     U"юдифь",     U"юлдуз",     U"юлиана",     U"юлия",         U"юна",
    U"юнна",       U"ядвига",    U"яна",       U"ярослава"};
const Words& women() {
  static const Words kWords(std::begin(kFemaleNames), std::end(kFemaleNames));
  return kWords;
}

// «Пётр» -> «Петра», «Лев» -> «Льва», «Павел» -> «Павла».
Text stem_of_man(Text key, Text word) {
  if (key == U"петр") return U"петр";
  if (key == U"лев") return U"льв";
  if (key == U"павел") return U"павл";
  return plain_stem(word);
}

NameForms decline_man(Text word) {
  const std::u32string key = folded(word);
  const char32_t last = word.back();
  if (last == U'а' || last == U'я') {
    const bool behind_vowel = key.size() > 3 && is_vowel(key[key.size() - 2]);
    if (behind_vowel && last == U'а') return {unchanged(word), {}};
    return {first_declension(word, key == U"илья" ? Stress::Ending : Stress::Stem), {}};
  }
  // «Данило», «Михайло» are declined, «Отто» is not.
  if (is_any(key, std::array<Text, 4>{U"данило", U"михайло", U"гаврило", U"кирилло"})) {
    const Text stem = without(word, 1);
    NameForms name;
    name.forms = masculine_noun({word, stem, Stress::Stem, Animacy::Animate});
    return name;
  }
  if (is_vowel(last)) return {unchanged(word), {}};
  NameForms name;
  name.forms = masculine_noun({word, stem_of_man(key, word), Stress::Stem, Animacy::Animate});
  if (is_sibilant(last)) name.forms[4] = joined(word, U"ем");
  return name;
}

// A consonant is not declined: «Кармен»; -ь is: «Любовь», «Айгуль».
NameForms decline_woman(Text word) {
  const char32_t last = word.back();
  if (last == U'а' || last == U'я') {
    const bool behind_vowel = last == U'а' && word.size() > 2 && is_vowel(word[word.size() - 2]);
    if (behind_vowel) return {unchanged(word), {}};
    NameForms name{first_declension(word, Stress::Stem), {}};
    // Turkic names with the stress on «-я»: «Альфии» or «Альфие».
    static constexpr std::array<Text, 6> kWavering = {U"альфия", U"гульфия", U"зульфия",
                                                      U"нурия",  U"румия",   U"сария"};
    if (is_any(word, kWavering)) name.doubt = "неясно ударение: в дательном «-ии» или «-ие»";
    return name;
  }
  if (last != U'ь') return {unchanged(word), {}};
  // «Любовь», «Нинель» are declined; «Айгуль», «Мишель» not by everyone.
  static constexpr std::array<Text, 9> kSettled = {U"любовь",   U"нинель", U"адель",
                                                   U"рахиль",   U"юдифь",  U"эсфирь",
                                                   U"суламифь", U"руфь",   U"агарь"};
  NameForms name{third_declension(word), {}};
  if (!is_any(word, kSettled)) name.doubt = "неясно, склоняется ли женское имя на мягкий знак";
  return name;
}

NameForms decline_one(Text word, NounGender gender) {
  if (word.size() < 2) return {unchanged(word), {}};
  return gender == NounGender::Feminine ? decline_woman(word) : decline_man(word);
}

}  // namespace

GivenKind given_kind(Text word) {
  std::u32string key = folded(word);
  if (const std::size_t hyphen = key.find(U'-'); hyphen != std::u32string::npos) key.resize(hyphen);
  static constexpr std::array<Text, 6> kEither = {U"саша", U"женя",  U"валя",
                                                  U"шура", U"слава", U"паша"};
  if (is_any(key, kEither)) return GivenKind::Either;
  if (men().contains(key)) return GivenKind::Masculine;
  return women().contains(key) ? GivenKind::Feminine : GivenKind::Unknown;
}

NameForms decline_given(Text word, NounGender gender) {
  const std::size_t hyphen = word.find(U'-');
  if (hyphen == Text::npos || hyphen == 0 || hyphen + 1 == word.size()) {
    return decline_one(word, gender);
  }
  // «Анна-Мария» in both parts, «Жан-Поль» in the last.
  const Text first = word.substr(0, hyphen);
  const bool fixed = is_any(first, std::array<Text, 3>{U"жан", U"хуан", U"пьер"});
  const NameForms head = fixed ? NameForms{unchanged(first), {}} : decline_one(first, gender);
  NameForms name = decline_given(word.substr(hyphen + 1), gender);
  for (std::size_t i = 0; i < kCaseCount; ++i) {
    name.forms.at(i) = head.forms.at(i) + U'-' + name.forms.at(i);
  }
  return name;
}

std::optional<NounGender> patronymic_gender(Text word) {
  static constexpr std::array<Text, 4> kMen = {U"ович", U"евич", U"ьич", U"славич"};
  static constexpr std::array<Text, 5> kWomen = {U"овна", U"евна", U"ична", U"инишна", U"славна"};
  const std::u32string key = folded(word);
  if (key.size() < 5) return std::nullopt;
  if (ends_with_any(key, kWomen)) return NounGender::Feminine;
  // «-ич» alone belongs to a few: «Ильич», «Никитич»; «Бабич» is a surname.
  static constexpr std::array<Text, 10> kShort = {U"ильич",   U"лукич",  U"кузьмич", U"фомич",
                                                  U"никитич", U"саввич", U"силыч",   U"гаврилыч",
                                                  U"данилыч", U"иваныч"};
  if (is_any(key, kShort)) return NounGender::Masculine;
  if (key.size() > 5 && ends_with_any(key, kMen)) return NounGender::Masculine;
  return std::nullopt;
}

std::u32string patronymic_nominative(Text word) {
  static constexpr std::array<Text, 5> kOfMen = {U"ича", U"ичу", U"ичем", U"ичом", U"иче"};
  static constexpr std::array<Text, 5> kOfWomen = {U"ны", U"не", U"ну", U"ной", U"ною"};
  for (const Text ending : kOfMen) {
    if (ends_with(word, ending)) return joined(without(word, ending.size()), U"ич");
  }
  for (const Text ending : kOfWomen) {
    if (ends_with(word, ending)) return joined(without(word, ending.size()), U"на");
  }
  return std::u32string(word);
}

Forms decline_patronymic(Text word) {
  if (word.back() == U'а') return first_declension(word, Stress::Stem);
  static constexpr std::array<Text, 4> kStressed = {U"ильич", U"лукич", U"кузьмич", U"фомич"};
  const bool stressed = is_any(folded(word), kStressed);
  const Stress stress = stressed ? Stress::Ending : Stress::Stem;
  return masculine_noun({word, word, stress, Animacy::Animate});
}

std::optional<NounGender> patronymic_particle(Text word) {
  if (is_any(word, std::array<Text, 5>{U"оглы", U"оглу", U"улы", U"уулу", U"угли"})) {
    return NounGender::Masculine;
  }
  if (is_any(word, std::array<Text, 4>{U"кызы", U"гызы", U"кизи", U"кизы"})) {
    return NounGender::Feminine;
  }
  return std::nullopt;
}

}  // namespace muko::declension
