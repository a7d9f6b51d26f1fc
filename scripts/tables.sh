#!/usr/bin/env bash
# tables.sh [-v] [NAME...]: builds the release program and measures how it reads the tables of tests/pdf (cell adjacency
# F1, as in the ICDAR 2013 table competition). Fails below 0.98 for ruled tables or 0.85 for the others.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python3 tests/pdf/score.py --self-test
cmake --preset release >/dev/null
cmake --build --preset release --target muko --parallel "$(nproc)"
exec python3 tests/pdf/score.py build/release/muko "$@"
