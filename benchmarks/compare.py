"""compare.py BUILD [--own] [--json FILE]: files read per CPU second. Called by scripts/bench.sh.

BUILD holds bench_sax and muko. The files are 200 copies of the DOCX in ../shared/corpus, or of those in samples/
where that folder is absent. The programs run in turn, seven rounds; the best run of each counts: other work on the machine
only adds. Programs that are not installed are left out, and named.
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

COPIES = 200
ROUNDS = 7
ROOT = Path(__file__).resolve().parent.parent
PYTHON_DOCX = """
import sys, docx
for path in sys.argv[1:]:
    document = docx.Document(path)
    text = [p.text for p in document.paragraphs]
    text += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
"""


def sources():
    corpus = ROOT.parent / "shared" / "corpus"
    found = sorted(corpus.glob("*.docx")) or sorted((ROOT / "samples").rglob("*.docx"))
    if not found:
        sys.exit("compare.py: нет ни ../shared/corpus/*.docx, ни samples/**/*.docx")
    return found


def copies(folder):
    originals = sources()
    for i in range(COPIES):
        path = Path(folder) / f"{i:03}.docx"
        shutil.copyfile(originals[i % len(originals)], path)
        yield str(path)


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measure(commands):
    """CPU seconds of the commands, one after another; None where one fails."""
    before = cpu_seconds()
    for command in commands:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        if done.returncode != 0:
            print(f"{command[0]}: status {done.returncode}: {done.stderr.decode(errors='replace').strip()[-200:]}", file=sys.stderr)
            return None
    return cpu_seconds() - before


def python_with_docx():
    for python in ("/usr/bin/python3", sys.executable):
        if os.path.exists(python) and subprocess.run([python, "-c", "import docx"], capture_output=True, check=False).returncode == 0:
            return python
    return None


def programs(build, files, own):
    """Name, the commands of one run, how many files they read."""
    yield "bare libzip + libxml2 SAX", [[str(build / "bench_sax"), *files]], len(files)
    yield "muko extract", [[str(build / "muko"), "extract", "--format", "jsonl", *files]], len(files)
    if own:
        return
    python = python_with_docx()
    yield "python-docx", python and [[python, "-c", PYTHON_DOCX, *files]], len(files)
    some = files[:20]                                            # a process for each file: slow, and steady
    for name, arguments in (("docx2txt", ["-"]), ("pandoc", ["-t", "plain"])):
        yield name, shutil.which(name) and [[name, f, *arguments] for f in some], len(some)


def best_runs(commands):
    """The least CPU seconds of each program, by name."""
    best = {}
    for _ in range(ROUNDS):
        for name, runs in commands.items():
            seconds = measure(runs)
            if seconds is None:
                sys.exit(f"compare.py: {name} не справилась")
            best[name] = min(seconds, best.get(name, seconds))
    return best


def main():
    build, options = Path(sys.argv[1]).resolve(), sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        listed = list(programs(build, list(copies(folder)), "--own" in options))
        missing = [name for name, commands, _ in listed if not commands]
        best = best_runs({name: commands for name, commands, _ in listed if commands})
    rows = {name: count / max(best[name], 1e-9) for name, _, count in listed if name in best}
    bare = rows["bare libzip + libxml2 SAX"]
    print(f"{'program':28}{'files per CPU second':>22}{'of the bare pass':>18}")
    for name, speed in rows.items():
        print(f"{name:28}{speed:22.0f}{'1/' + format(bare / speed, '.1f'):>18}")
    if missing:
        print("not installed, left out: " + ", ".join(missing))
    if "--json" in options:
        Path(options[options.index("--json") + 1]).write_text(json.dumps(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
