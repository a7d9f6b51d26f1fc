#!/usr/bin/env bash
# open-templates.sh [TEST_GENERATOR [FOLDER]]: renders every case of tests/templates and has LibreOffice
# open each and print it to PDF into FOLDER. Status 1 when one does not open, 2 without LibreOffice.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tests="${1:-$root/build/dev/tests/generator/test_generator}"
command -v soffice >/dev/null || exit 2

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
pages="${2:-$work/pages}"
mkdir -p "$work/documents" "$pages"
MUKO_RENDERED="$work/documents" "$tests" --gtest_filter='Templates/*' --gtest_brief=1
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$pages" "$work"/documents/*.docx >/dev/null 2>&1 || true

failed=0
for document in "$work"/documents/*.docx; do
  name="$(basename "$document" .docx)"
  pdfinfo "$pages/$name.pdf" >/dev/null 2>&1 && continue
  echo "LibreOffice не открыла: $name.docx" >&2
  failed=1
done
echo "open-templates: $(find "$work/documents" -name '*.docx' | wc -l) документов"
exit "$failed"
