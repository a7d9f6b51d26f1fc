#!/usr/bin/env bash
# Installs what the tests need, builds with ASan and UBSan, runs all tests. Its last lines are the
# summary of ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/install-deps.sh --tests
cmake --workflow --preset dev
