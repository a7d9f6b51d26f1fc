#include "readers/symbols.h"

#include <algorithm>
#include <array>

namespace muko {
namespace {

constexpr char32_t kBullet = U'•';

// The encoding of Adobe's Symbol font from 0x20 on; a space where it has nothing.
constexpr std::u32string_view kSymbolLow =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    U"‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view kSymbolHigh =  // from 0xA0 on
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"
    U"°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    U"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
    U"∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    U"◊〈®©™∑";

struct Pair {
  unsigned char code;
  char32_t character;
};

constexpr std::array<Pair, 46> kWingdings = {{
    {0x22, U'✂'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x46, U'☞'}, {0x4A, U'☺'}, {0x6C, U'●'},
    {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x70, U'□'}, {0x71, U'❑'}, {0x72, U'❒'},
    {0x73, U'⬧'}, {0x74, U'⧫'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x9E, U'·'},
    {0x9F, U'•'}, {0xA0, U'▪'}, {0xA1, U'○'}, {0xA2, U'○'}, {0xA4, U'◉'}, {0xA7, U'▪'},
    {0xA8, U'☐'}, {0xAA, U'✦'}, {0xAB, U'★'}, {0xB2, U'✧'}, {0xD8, U'➢'}, {0xDC, U'➲'},
    {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'}, {0xE2, U'↓'}, {0xE8, U'➔'}, {0xEF, U'⇦'},
    {0xF0, U'⇨'}, {0xF1, U'⇧'}, {0xF2, U'⇩'}, {0xF3, U'⬄'}, {0xFB, U'✗'}, {0xFC, U'✓'},
    {0xFD, U'☒'}, {0xFE, U'☑'}, {0x6A, U'&'}, {0x6B, U'&'},
}};

constexpr std::array<Pair, 9> kWingdings2 = {{
    {0x4F, U'✗'},
    {0x50, U'✓'},
    {0x51, U'☒'},
    {0x52, U'☑'},
    {0x53, U'☒'},
    {0x54, U'☒'},
    {0x97, U'●'},
    {0xA2, U'■'},
    {0xA3, U'□'},
}};

template <std::size_t Size>
char32_t look_up(const std::array<Pair, Size>& pairs, char32_t code) {
  const auto* const found = std::find_if(pairs.begin(), pairs.end(),
                                         [code](const Pair& pair) { return pair.code == code; });
  return found == pairs.end() ? kBullet : found->character;
}

char32_t of_symbol_font(char32_t code) {
  if (code >= 0x20 && code - 0x20 < kSymbolLow.size()) return kSymbolLow[code - 0x20];
  if (code >= 0xA0 && code - 0xA0 < kSymbolHigh.size()) return kSymbolHigh[code - 0xA0];
  return kBullet;
}

}  // namespace

char32_t symbol_character(std::string_view font, char32_t code) {
  const bool shifted = is_symbol_code(code);
  const char32_t plain = shifted ? code - 0xF000 : code;
  if (font == "Symbol") return of_symbol_font(plain);
  if (font == "Wingdings") return look_up(kWingdings, plain);
  if (font == "Wingdings 2") return look_up(kWingdings2, plain);
  if (font.starts_with("Wingdings") || font == "Webdings" || shifted) return kBullet;
  return code;
}

}  // namespace muko
