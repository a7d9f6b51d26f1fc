// What `noun_words.h` tells of stress, dropped vowels, the feminine and the plural.

#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "language/declension/noun_words.h"

namespace muko::declension {
namespace {

using Words = std::unordered_set<Text>;

constexpr Text kStressed[] = {
    U"врач",      U"ткач",     U"скрипач",  U"трубач",   U"лихач",     U"силач",     U"богач",
    U"палач",     U"грач",     U"сыч",      U"кулич",    U"ключ",      U"луч",       U"мяч",
    U"меч",       U"кирпич",   U"москвич",  U"калач",    U"рогач",     U"бородач",   U"усач",
    U"деркач",    U"пугач",    U"циркач",   U"басмач",   U"толкач",    U"косач",     U"кумач",
    U"сургуч",    U"чиж",      U"стриж",    U"морж",     U"уж",        U"еж",        U"нож",
    U"гараж",     U"паж",      U"чертеж",   U"падеж",    U"рубеж",     U"платеж",    U"латыш",
    U"малыш",     U"камыш",    U"шалаш",    U"ковш",     U"карандаш",  U"кулиш",     U"крепыш",
    U"коротыш",   U"глупыш",   U"голыш",    U"борщ",     U"лещ",       U"плющ",      U"хвощ",
    U"хрущ",      U"клещ",     U"плащ",     U"хрящ",     U"прыщ",      U"отец",      U"певец",
    U"боец",      U"продавец", U"кузнец",   U"купец",    U"дворец",    U"творец",    U"борец",
    U"гонец",     U"жнец",     U"чтец",     U"швец",     U"жрец",      U"мудрец",    U"мертвец",
    U"беглец",    U"близнец",  U"птенец",   U"писец",    U"хитрец",    U"юнец",      U"вдовец",
    U"чернец",    U"храбрец",  U"ларец",    U"холодец",  U"молодец",   U"леденец",   U"образец",
    U"огурец",    U"удалец",   U"городец",  U"стрелец",  U"донец",     U"жилец",     U"ловец",
    U"гребец",    U"хлебец",   U"малец",    U"конец",    U"венец",     U"кравец",    U"скупец",
    U"глупец",    U"гордец",   U"слепец",   U"подлец",   U"наглец",    U"льстец",    U"истец",
    U"скворец",   U"самец",    U"резец",    U"рубец",    U"свинец",    U"столбец",   U"сырец",
    U"живец",     U"песец",    U"тунец",    U"чабрец",   U"делец",     U"секретарь", U"вратарь",
    U"календарь", U"словарь",  U"букварь",  U"фонарь",   U"король",    U"рубль",     U"январь",
    U"февраль",   U"октябрь",  U"ноябрь",   U"декабрь",  U"сентябрь",  U"день",      U"кисель",
    U"коваль",    U"царь",     U"князь",    U"конь",     U"огонь",     U"ремень",    U"пень",
    U"корабль",   U"журавль",  U"богатырь", U"пузырь",   U"монастырь", U"снегирь",   U"кремль",
    U"ручей",     U"соловей",  U"воробей",  U"муравей",  U"репей",     U"судья",     U"илья",
    U"семья",     U"статья",   U"левша",    U"лапша",    U"ганжа",     U"каланча",   U"алыча",
    U"саранча",   U"свеча",    U"овца",     U"паранджа", U"парча",     U"чесуча",    U"душа",
    U"межа",      U"пыльца",   U"звонарь",  U"дикарь",   U"главарь",   U"глухарь",   U"косарь"};
const Words& stressed() {
  static const Words kWords(std::begin(kStressed), std::end(kStressed));
  return kWords;
}

constexpr Text kFeminine[] = {
    U"область",        U"часть",         U"сеть",           U"должность", U"очередь",
    U"ветвь",          U"повесть",       U"власть",         U"ступень",   U"деятельность",
    U"отрасль",        U"модель",        U"цель",           U"роль",      U"запись",
    U"дверь",          U"печать",        U"мать",           U"дочь",      U"отчетность",
    U"общественность", U"молодежь",      U"помощь",         U"ночь",      U"речь",
    U"семь",           U"степень",       U"площадь",        U"кровь",     U"пристань",
    U"крепость",       U"волость",       U"школа",          U"группа",    U"служба",
    U"команда",        U"кафедра",       U"палата",         U"дума",      U"структура",
    U"библиотека",     U"площадка",      U"школа-интернат", U"рада",      U"гимназия",
    U"комиссия",       U"администрация", U"управа",         U"культура",  U"бригада",
    U"семья"};
const Words& feminine() {
  static const Words kWords(std::begin(kFeminine), std::end(kFeminine));
  return kWords;
}

const std::unordered_map<Text, Text>& oblique_stems() {
  static const std::unordered_map<Text, Text> kStems = {
      {U"участок", U"участк"}, {U"поселок", U"поселк"}, {U"посёлок", U"посёлк"},
      {U"кружок", U"кружк"},   {U"городок", U"городк"}, {U"список", U"списк"},
      {U"порядок", U"порядк"}, {U"рынок", U"рынк"},     {U"подросток", U"подростк"},
      {U"ребенок", U"ребенк"}, {U"ребёнок", U"ребёнк"}, {U"день", U"дн"},
      {U"узел", U"узл"},       {U"поток", U"поток"},    {U"урок", U"урок"},
      {U"срок", U"срок"},      {U"блок", U"блок"},      {U"посол", U"посл"},
      {U"игрок", U"игрок"},    {U"знаток", U"знаток"},  {U"пророк", U"пророк"},
      {U"восток", U"восток"},  {U"исток", U"исток"},    {U"росток", U"ростк"},
      {U"листок", U"листк"},   {U"стрелок", U"стрелк"}, {U"дубок", U"дубк"},
      {U"носок", U"носк"},     {U"голубок", U"голубк"}, {U"мешок", U"мешк"},
      {U"заяц", U"зайц"}};
  return kStems;
}

constexpr std::array<PluralWord, 91> kPlurals = {{
    {U"школы", U"школ", Animacy::Inanimate},
    {U"группы", U"групп", Animacy::Inanimate},
    {U"службы", U"служб", Animacy::Inanimate},
    {U"команды", U"команд", Animacy::Inanimate},
    {U"кафедры", U"кафедр", Animacy::Inanimate},
    {U"палаты", U"палат", Animacy::Inanimate},
    {U"думы", U"дум", Animacy::Inanimate},
    {U"структуры", U"структур", Animacy::Inanimate},
    {U"площадки", U"площадок", Animacy::Inanimate},
    {U"библиотеки", U"библиотек", Animacy::Inanimate},
    {U"семьи", U"семей", Animacy::Inanimate},
    {U"комнаты", U"комнат", Animacy::Inanimate},
    {U"системы", U"систем", Animacy::Inanimate},
    {U"программы", U"программ", Animacy::Inanimate},
    {U"меры", U"мер", Animacy::Inanimate},
    {U"задачи", U"задач", Animacy::Inanimate},
    {U"больницы", U"больниц", Animacy::Inanimate},
    {U"поликлиники", U"поликлиник", Animacy::Inanimate},
    {U"бригады", U"бригад", Animacy::Inanimate},
    {U"управы", U"управ", Animacy::Inanimate},
    {U"прокуратуры", U"прокуратур", Animacy::Inanimate},
    {U"ячейки", U"ячеек", Animacy::Inanimate},
    {U"школы-интернаты", U"школ-интернатов", Animacy::Inanimate},
    {U"женщины", U"женщин", Animacy::Animate},
    {U"мужчины", U"мужчин", Animacy::Animate},
    {U"девочки", U"девочек", Animacy::Animate},
    {U"мальчики", U"мальчиков", Animacy::Animate},
    {U"матери", U"матерей", Animacy::Animate},
    {U"медсестры", U"медсестер", Animacy::Animate},
    {U"медсёстры", U"медсестёр", Animacy::Animate},
    {U"няни", U"нянь", Animacy::Animate},
    {U"главы", U"глав", Animacy::Animate},
    {U"судьи", U"судей", Animacy::Animate},
    {U"старосты", U"старост", Animacy::Animate},
    {U"коллеги", U"коллег", Animacy::Animate},
    {U"дети", U"детей", Animacy::Animate},
    {U"люди", U"людей", Animacy::Animate},
    {U"друзья", U"друзей", Animacy::Animate},
    {U"братья", U"братьев", Animacy::Animate},
    {U"соседи", U"соседей", Animacy::Animate},
    {U"солдаты", U"солдат", Animacy::Animate},
    {U"дочери", U"дочерей", Animacy::Animate},
    {U"подростки", U"подростков", Animacy::Animate},
    {U"ребята", U"ребят", Animacy::Animate},
    {U"директора", U"директоров", Animacy::Animate},
    {U"учителя", U"учителей", Animacy::Animate},
    {U"профессора", U"профессоров", Animacy::Animate},
    {U"доктора", U"докторов", Animacy::Animate},
    {U"инспектора", U"инспекторов", Animacy::Animate},
    {U"тренера", U"тренеров", Animacy::Animate},
    {U"повара", U"поваров", Animacy::Animate},
    {U"мастера", U"мастеров", Animacy::Animate},
    {U"сторожа", U"сторожей", Animacy::Animate},
    {U"ректора", U"ректоров", Animacy::Animate},
    {U"проректора", U"проректоров", Animacy::Animate},
    {U"редактора", U"редакторов", Animacy::Animate},
    {U"фельдшера", U"фельдшеров", Animacy::Animate},
    {U"города", U"городов", Animacy::Inanimate},
    {U"округа", U"округов", Animacy::Inanimate},
    {U"дома", U"домов", Animacy::Inanimate},
    {U"корпуса", U"корпусов", Animacy::Inanimate},
    {U"паспорта", U"паспортов", Animacy::Inanimate},
    {U"лагеря", U"лагерей", Animacy::Inanimate},
    {U"края", U"краёв", Animacy::Inanimate},
    // «назначить ответственных лиц»: persons (Розенталь, § 149).
    {U"лица", U"лиц", Animacy::Animate},
    {U"дела", U"дел", Animacy::Inanimate},
    {U"места", U"мест", Animacy::Inanimate},
    {U"участки", U"участков", Animacy::Inanimate},
    {U"кружки", U"кружков", Animacy::Inanimate},
    {U"посёлки", U"посёлков", Animacy::Inanimate},
    {U"поселки", U"поселков", Animacy::Inanimate},
    {U"списки", U"списков", Animacy::Inanimate},
    {U"документы", U"документов", Animacy::Inanimate},
    {U"хозяева", U"хозяев", Animacy::Animate},
    {U"сотрудницы", U"сотрудниц", Animacy::Animate},
    {U"завучи", U"завучей", Animacy::Animate},
    {U"опекуны", U"опекунов", Animacy::Animate},
    {U"отцы", U"отцов", Animacy::Animate},
    {U"певцы", U"певцов", Animacy::Animate},
    {U"бойцы", U"бойцов", Animacy::Animate},
    {U"продавцы", U"продавцов", Animacy::Animate},
    {U"дворцы", U"дворцов", Animacy::Inanimate},
    {U"сады", U"садов", Animacy::Inanimate},
    {U"классы", U"классов", Animacy::Inanimate},
    {U"сёла", U"сёл", Animacy::Inanimate},
    {U"села", U"сел", Animacy::Inanimate},
    {U"поселения", U"поселений", Animacy::Inanimate},
    {U"части", U"частей", Animacy::Inanimate},
    {U"сети", U"сетей", Animacy::Inanimate},
    {U"сироты", U"сирот", Animacy::Animate},
    {U"машинистки", U"машинисток", Animacy::Animate},
}};

}  // namespace

bool is_listed_feminine(Text word) {
  return feminine().contains(word);
}

bool has_stressed_ending(Text word) {
  return stressed().contains(word);
}

Text listed_oblique_stem(Text word) {
  auto found = oblique_stems().find(word);
  if (found == oblique_stems().end()) found = oblique_stems().find(folded(word));
  return found == oblique_stems().end() ? Text() : found->second;
}

const PluralWord* listed_plural(Text word) {
  const auto* found =
      std::find_if(kPlurals.begin(), kPlurals.end(),
                   [word](const PluralWord& plural) { return plural.nominative == word; });
  return found == kPlurals.end() ? nullptr : found;
}

}  // namespace muko::declension
