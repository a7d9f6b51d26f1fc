// The three tracks, however they are named.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/facts/tracks.h"
#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

using ::testing::SizeIs;

std::string tracks(const std::string& words) {
  std::string names;
  for (const FoundTrack& found : find_tracks(words, vocabulary())) {
    names += (names.empty() ? "" : " ") + std::string(name_of(found.track));
  }
  return names;
}

TEST(Tracks, AreFoundByTheirNumbers) {
  EXPECT_EQ(tracks("Трек 1"), "T1");
  EXPECT_EQ(tracks("ТРЕК II. Школы"), "T2");
  EXPECT_EQ(tracks("школы трека № 3"), "T3");
  EXPECT_EQ(tracks("треки 1 и 3"), "T1 T3");
  EXPECT_EQ(tracks("по трекам 1, 2"), "T1 T2");
  EXPECT_EQ(tracks("треки 1–3"), "T1 T2 T3");
  EXPECT_EQ(tracks("по второму треку"), "T2");
  EXPECT_EQ(tracks("Трек 1. 2 школы района"), "T1");
  EXPECT_EQ(tracks("в треке 2024 года"), "");
}

TEST(Tracks, AreFoundByBothOfficialWordings) {
  EXPECT_EQ(tracks("адресной поддержки школ с низкими образовательными результатами"), "T1");
  EXPECT_EQ(tracks("Адресная поддержка школ с низкими результатами обучения"), "T1");
  EXPECT_EQ(tracks("организации работы со школами, функционирующими в зоне риска"), "T2");
  EXPECT_EQ(tracks("Адресная поддержка школ, функционирующих в зоне риска снижения"), "T2");
  EXPECT_EQ(tracks("профилактике учебной неуспешности в ОО муниципалитета"), "T3");
}

TEST(Tracks, AreNotTheTitleOfAWholePlan) {
  EXPECT_EQ(tracks("Дорожная карта адресной поддержки школ с низкими результатами обучения и школ, "
                   "функционирующих в неблагоприятных социальных условиях"),
            "");
  EXPECT_EQ(tracks("план поддержки школ с низкими образовательными результатами"), "");
}

TEST(Tracks, OfABandIsTheOneItNames) {
  EXPECT_EQ(track_of_band("Трек 2. Профилактика учебной неуспешности", vocabulary()), Track::T3);
  EXPECT_EQ(track_of_band("Трек 1. Школы, ранее бывшие в зоне риска", vocabulary()), Track::T1);
  EXPECT_EQ(track_of_band("Треки 1 и 2", vocabulary()), std::nullopt);
  EXPECT_EQ(track_of_cell("2", vocabulary()), Track::T2);
}

TEST(Tracks, AreAllNamedAtOnce) {
  EXPECT_TRUE(names_all_tracks("о выполнении плана по всем трём трекам"));
  EXPECT_TRUE(names_all_tracks("меры по трём трекам"));
  EXPECT_FALSE(names_all_tracks("по треку 2"));
}

TEST(Tracks, OfASentenceOrAListAreMentionsNoBands) {
  const Facts facts = read({
      text("Меры планируются по трекам:"),
      text("1) адресная поддержка школ с низкими образовательными результатами;"),
      text("2) профилактика учебной неуспешности."),
      text("Школы трека 2 получают куратора."),
      table({{"Мероприятие", "Срок"}, {"Выезд в школу", "май"}}),
  });

  ASSERT_THAT(facts.tracks, SizeIs(3));
  for (const TrackMention& mention : facts.tracks) EXPECT_FALSE(mention.band);
  EXPECT_EQ(facts.measures[0].track, std::nullopt);
}

}  // namespace
}  // namespace muko::test
