#!/usr/bin/env bash
# Runs every target of fuzz/ for so many seconds (300 if not said), one after another; stops at the
# first that crashes, hangs over 10 s or takes more than 1 GiB. Needs clang.
#   scripts/fuzz.sh [SECONDS] [TARGET...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly seconds="${1:-300}"
shift || true
cmake --preset fuzz >/dev/null
cmake --build build/fuzz

# Seeds: a member of each family from the tests, as the target takes it.
make_seeds() {
  local seeds=build/fuzz/seeds
  rm -rf "$seeds"
  mkdir -p "$seeds"/{archive,content,docx,odt,xlsx,pages}
  python3 - "$seeds" <<'PY'
import io, sys, tarfile, zipfile
from pathlib import Path
seeds, readers = Path(sys.argv[1]), Path("tests/readers")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
parts = {"docx": ["document.xml", "styles.xml", "numbering.xml", "footnotes.xml", "header1.xml"],
         "odt": ["content.xml", "styles.xml", "manifest.xml"],
         "xlsx": ["workbook.xml", "workbook.xml.rels", "sheet1.xml", "sharedStrings.xml", "styles.xml"]}
for kind, names in parts.items():
    for case in sorted((readers / kind).iterdir()):
        pieces = [(case / n).read_bytes() if (case / n).exists() else b"" for n in names]
        (seeds / kind / case.name).write_bytes(b"\0".join(pieces))
for case in sorted((readers / "html").iterdir()) + sorted((readers / "text").iterdir()):
    for file in case.glob("input.*"):
        (seeds / "content" / f"{case.name}{file.suffix}").write_bytes(file.read_bytes()[:20000])
for file in (readers / "office").iterdir():
    (seeds / "content" / file.name).write_bytes(file.read_bytes())
for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as z:
        z.writestr("папка/план.docx", "текст" * 20)
        z.writestr("приказ.txt", "приказ")
    (seeds / "archive" / f"{compression}.zip").write_bytes(out.getvalue())
for mode in ("", "gz", "bz2", "xz"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=f"w:{mode}") as t:
        info = tarfile.TarInfo("папка/план.docx")
        info.size = 5
        t.addfile(info, io.BytesIO(b"bytes"))
    (seeds / "archive" / f"{mode}.tar").write_bytes(out.getvalue())
(seeds / "archive" / "letter.eml").write_text("From: a@b.test\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: "
    "application/pdf; name*0*=koi8-r''%F0; name*1=.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--x--\n")
(seeds / "archive" / "empty.rar").write_bytes(bytes.fromhex("526172211a0700cf907300000d00000000000000c43d7b00400700"))
PY
  python3 fuzz/template_seeds.py "$seeds"
}

targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then
  for program in build/fuzz/fuzz/fuzz_*; do
    [[ -f "$program" && -x "$program" ]] && targets+=("${program##*/fuzz_}")
  done
fi
make_seeds
for target in "${targets[@]}"; do
  corpus="build/fuzz/corpus/$target"
  mkdir -p "$corpus" "build/fuzz/found"
  printf 'fuzz: %s, %s s\n' "$target" "$seconds"
  words=()
  [[ "$target" == template_* ]] && words=(-dict=fuzz/template.dict)
  "build/fuzz/fuzz/fuzz_$target" "${words[@]}" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=200000 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="build/fuzz/found/$target-" "$corpus" "build/fuzz/seeds/$target"
done
echo "fuzz: чисто (no crash, hang or leak)"
