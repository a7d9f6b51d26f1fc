"""scans.py BUILD: CPU seconds of `muko extract` on scans beside bare tesseract on the same images. Called by
scripts/bench.sh --scans.

The scans are ../shared/corpus/**/*.scan.pdf; pdfimages takes their images out. OMP_THREAD_LIMIT=1 for both. Status 1
where muko takes more than wanted.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 1.15
ONE_THREAD = dict(os.environ, OMP_THREAD_LIMIT="1")


def run(command):
    subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ONE_THREAD, check=True)


def measured(commands):
    """CPU and wall seconds of the commands, one after another."""
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    for command in commands:
        run(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - start


def main():
    muko = Path(sys.argv[1]).resolve() / "muko"
    scans = sorted((ROOT.parent / "shared" / "corpus").rglob("*.scan.pdf"))
    if not scans:
        sys.exit("scans.py: нет ../shared/corpus/**/*.scan.pdf")
    with tempfile.TemporaryDirectory() as folder:
        for scan in scans:
            run(["pdfimages", "-all", scan, Path(folder) / scan.name])
        images = sorted(Path(folder).iterdir())
        bare, _ = measured([["tesseract", image, "-", "-l", "rus"] for image in images])
    ours, wall = measured([[muko, "extract", "--format", "jsonl", *scans]])
    print(f"{len(images)} pages: tesseract {bare:.1f} s of CPU, muko extract {ours:.1f} s: {ours / bare:.2f} of it (wanted {MOST})")
    print(f"muko extract: {wall:.1f} s by the clock, {ours / wall:.2f} cores busy of {os.cpu_count()}")
    sys.exit(0 if ours <= MOST * bare else 1)


main()
