#!/usr/bin/env bash
# accuracy.sh [--pdf] [-v]: builds the release program and measures how it judges the cases of tests/judgement: precision and
# recall per rule, points, what each document is, and the lists of deadlines and links. Tables as in docs/accuracy.md.
# Needs python3-docx and python3-yaml; --pdf LibreOffice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cmake --preset release >/dev/null
cmake --build --preset release --target muko --parallel "$(nproc)"
for set in first second; do
  printf '\n%s set\n\n' "$set"
  python3 tests/judgement/score.py build/release/muko "$set" "$@"
done
printf '\n'
python3 tests/judgement/deadlines.py build/release/muko
python3 tests/judgement/links.py build/release/muko
