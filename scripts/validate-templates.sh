#!/usr/bin/env bash
# validate-templates.sh: renders every case of tests/templates and shows all documents to
# Microsoft's Open XML SDK. Status 1 when one of them has an error, 2 without the validator.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build="$root/build/dev"

rm -rf "$build/templates"
"$build/tests/generator/test_generator" --gtest_filter='Templates/*' --gtest_brief=1
"$root/scripts/validate-ooxml.sh" "$build"/templates/*.docx
