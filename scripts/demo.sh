#!/usr/bin/env bash
# The whole road on the sample municipality: install, build, generate its documents, check them,
# check a bad package. The results lie in build/demo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly MUKO=build/release/muko
readonly DATA=samples/zarechinsk.yaml
readonly REGIONAL="samples/region/Комплекс мер 31-р.docx"
readonly OUT=build/demo
readonly GOOD="$OUT/Заречинский округ"

say() { printf '\n== %s\n' "$*"; }

# check STATUS …: muko check must end with this status: 0 no errors found, 1 errors found.
check() {
  local expected="$1" status=0
  shift
  "$MUKO" check "$@" || status=$?
  [[ $status == "$expected" ]]
}

say "Установка и сборка"
scripts/install-deps.sh
cmake --preset release
cmake --build --preset release --parallel "$(nproc)"

say "Документы Заречинского муниципального округа"
rm -rf "$OUT"
mkdir -p "$GOOD"
"$MUKO" generate order --data "$DATA" -o "$GOOD/Приказ.docx"
"$MUKO" generate programme --data "$DATA" -o "$GOOD/Программа.docx"
"$MUKO" generate roadmap --data "$DATA" -o "$GOOD/Дорожная карта.docx"

say "Проверка хорошего пакета"
check 0 "$GOOD" --fail-under 100 --regional "$REGIONAL"
check 0 "$GOOD" --fail-under 100 --regional "$REGIONAL" --format json -o "$OUT/Хороший пакет.json"

say "Проверка слабого пакета"
check 1 samples/bad --regional "$REGIONAL"
check 1 samples/bad --regional "$REGIONAL" --format json -o "$OUT/Слабый пакет.json"

say "Готово"
cat <<END
Документы:              $PWD/$GOOD
Результаты проверки:    $PWD/$OUT/Хороший пакет.json
                        $PWD/$OUT/Слабый пакет.json
Что не так в слабом:    $PWD/samples/README.md
Программа:              $PWD/$MUKO --help
END
