"""pdf.py BUILD: CPU seconds of `muko dump` on PDF with tables beside `pdftotext -layout` on the same 200 files, and the memory that
a PDF of 500 pages takes. Called by scripts/bench.sh --pdf.

The files are copies of ../shared/corpus/**/*.pdf that are no scans, or of tests/pdf where that folder is absent; muko reads them in one
process, pdftotext needs one for each. Three rounds in turn; the best of each counts.
Status 1 where muko takes more than wanted.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIES, ROUNDS, PAGES = 200, 3, 500
MOST, MOST_MIB = 1.0, 300


def sources():
    corpus = [p for p in sorted((ROOT.parent / "shared" / "corpus").rglob("*.pdf")) if ".scan." not in p.name]
    return corpus or sorted((ROOT / "tests" / "pdf").glob("*.pdf"))


def cpu_seconds(commands):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for command in commands:
        subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pages_of(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(next(line for line in told.splitlines() if line.startswith("Pages:")).split()[1])


def peak_mib(muko, path):
    process = subprocess.Popen([muko, "dump", "--format", "json", path], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"pdf.py: {path}: status {status}")
    return usage.ru_maxrss / 1024


def main():
    muko, originals = Path(sys.argv[1]).resolve() / "muko", sources()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i:03}.pdf" for i in range(COPIES)]
        for i, file in enumerate(files):
            shutil.copyfile(originals[i % len(originals)], file)
        mine, other = [], []
        for _ in range(ROUNDS):
            other.append(cpu_seconds([["pdftotext", "-layout", file, "-"] for file in files]))
            mine.append(cpu_seconds([[muko, "dump", "--format", "jsonl", *files]]))
        ratio = min(mine) / min(other)
        print(f"{COPIES} PDF: muko {min(mine):.2f} s, pdftotext -layout {min(other):.2f} s of CPU: {ratio:.2f} (wanted {MOST})")

        parts, pages = [], 0
        while pages < PAGES:
            parts.append(originals[len(parts) % len(originals)])
            pages += pages_of(parts[-1])
        long = Path(folder) / "long.pdf"
        subprocess.run(["pdfunite", *parts, long], check=True, stderr=subprocess.DEVNULL)
        mib = peak_mib(muko, long)
        print(f"a PDF of {pages_of(long)} pages: {mib:.0f} MiB (wanted {MOST_MIB})")
    sys.exit(0 if ratio <= MOST and mib <= MOST_MIB else 1)


main()
