#!/usr/bin/env bash
# bench.sh [--own] [--json FILE]: how fast `muko extract` reads DOCX, beside a bare SAX pass and
# other programs, in one run over the same 200 files. Counts CPU seconds (user + system), so that
# other work on the machine matters little. --own leaves the other programs out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cmake --preset release -DMUKO_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target bench_sax muko --parallel "$(nproc)"
exec python3 benchmarks/compare.py build/release "$@"
