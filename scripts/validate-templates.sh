#!/usr/bin/env bash
# validate-templates.sh TEST_GENERATOR: renders every case of tests/templates and shows all documents
# to Microsoft's Open XML SDK. Status 1 when one of them has an error, 2 without the validator.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tests="${1:-$root/build/dev/tests/generator/test_generator}"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
MUKO_RENDERED="$folder" "$tests" --gtest_filter='Templates/*' --gtest_brief=1
"$root/scripts/validate-ooxml.sh" "$folder"/*.docx
