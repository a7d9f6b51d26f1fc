#!/usr/bin/env bash
# bench.sh [--own] [--json FILE]: how fast `muko extract` reads DOCX, beside a bare SAX pass and
# other programs, in one run over the same 200 files. Counts CPU seconds (user + system), so that
# other work on the machine matters little. --own leaves the other programs out.
# bench.sh --pdf: PDF with tables, beside pdftotext; the memory of a long one.
# bench.sh --check: judging, with a regional document and JSON; how it grows with the rows of a plan.
# bench.sh --generate: documents from templates, beside docxtpl, docxtemplater and easy-template-x (scripts/install-deps.sh --benchmarks).
# bench.sh --scans: scans, beside bare tesseract on the same images.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ "${1-}" == --pdf ]]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target muko --parallel "$(nproc)"
  exec python3 benchmarks/pdf.py build/release
fi
if [[ "${1-}" == --scans ]]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target muko muko-ocr --parallel "$(nproc)"
  exec python3 benchmarks/scans.py build/release
fi
cmake --preset release -DMUKO_BENCHMARKS=ON >/dev/null
if [[ "${1-}" == --check ]]; then
  cmake --build --preset release --target bench_sax bench_check muko --parallel "$(nproc)"
  exec python3 benchmarks/check.py build/release
fi
if [[ "${1-}" == --generate ]]; then
  cmake --build --preset release --target bench_generate bench_empty muko --parallel "$(nproc)"
  exec python3 benchmarks/generate.py build/release
fi
cmake --build --preset release --target bench_sax muko --parallel "$(nproc)"
exec python3 benchmarks/compare.py build/release "$@"
