"""generate.py BUILD: what making documents costs, beside other programs. Called by scripts/bench.sh --generate.

BUILD holds muko, bench_generate and bench_empty; the peers are docxtpl (Debian's python3-docxtpl) and, in generate/node_modules, docxtemplater and
easy-template-x (scripts/install-deps.sh --benchmarks). The same document in two spellings of its tags (generate/make_templates.py). Workloads:
an order of one page with 10 fields and a road map of 300 rows x 6, in memory, the template compiled before where a program can do that; 500 orders to
disk, the start of the program included. Then muko alone: its linearity, deflate alone of the same XML, the whole process for one order beside an empty
program linked with the same libraries, 10,000 rows. CPU seconds (user + system) of all threads, rounds in turn, the best of each: other work on the
machine only adds. Status 1 over the bounds.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent / "generate"
ROOT = HERE.parent.parent
PYTHON = "/usr/bin/python3"                        # Debian's, that has docxtpl
ROUNDS, SECONDS, PROCESS_ROUNDS = 5, 1.0, 40
ORDERS_PER_SECOND, ORDER_RATIO, ROADMAP_RATIO, DEFLATE_RATIO = 3000, 8, 4, 2
PROCESS_MORE, PROCESS_ALL = 0.010, 0.020           # seconds
ROWS_SECONDS, ROWS_MEBIBYTES = 0.4, 100
GROWTH = 1.3                                       # of the cost of a row or field, ten times as many of them
# The disk's own time is no program's: files go to memory where there is such a folder.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def run(command):
    """CPU seconds, wall seconds and MiB of a process, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out = process.stdout.read()
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"generate.py: {command[0]}: status {process.returncode}: {complaint.decode(errors='replace')[-300:]}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024, out.decode()


def peers():
    """Name -> (the beginning of its command, the spelling of its templates); what is not installed is named."""
    found = {}
    if subprocess.run([PYTHON, "-c", "import docxtpl"], capture_output=True, check=False).returncode == 0:
        found["docxtpl"] = ([PYTHON, HERE / "peer_docxtpl.py"], "jinja")
    node = shutil.which("node")
    for name in ("docxtemplater", "easy-template-x"):
        if node and (HERE / "node_modules" / name).exists():
            found[name] = ([node, HERE / "peer.mjs", name], "curly")
    missing = {"docxtpl", "docxtemplater", "easy-template-x"} - set(found)
    if missing:
        sys.exit(f"generate.py: нет {', '.join(sorted(missing))}: scripts/install-deps.sh --benchmarks")
    return found


def keep_least(best, name, value):
    best[name] = min(value, best.get(name, value))


def document_cost(command):
    """CPU seconds of one document, by what a program counted itself."""
    count, seconds, _ = run(command)[3].split()
    return float(seconds) / int(count)


def measure(build, programs, folder):
    """The least cost of everything, by (workload, program)."""
    best = {}
    bench = build / "bench_generate"
    own = {("order", "muko"): ("render", "order", "order"), ("road map", "muko"): ("render", "roadmap", "roadmap"),
           ("road map", "deflate"): ("deflate", "roadmap", "roadmap"), ("order", "compile"): ("compile", "order", "order"),
           ("order of 100 fields", "muko"): ("render", "order100", "order100"),
           ("1,000 rows", "muko"): ("render", "roadmap", "roadmap1000"), ("10,000 rows", "muko"): ("render", "roadmap", "roadmap10000")}
    for _ in range(ROUNDS):
        for key, (mode, template, data) in own.items():
            keep_least(best, key, document_cost([bench, mode, folder / f"{template}.jinja.docx", folder / f"{data}.json", SECONDS / 2]))
        for name, (command, spelling) in programs.items():
            for workload, file in (("order", "order"), ("road map", "roadmap")):
                keep_least(best, (workload, name), document_cost([*command, "render", folder / f"{file}.{spelling}.docx", folder / f"{file}.json", SECONDS]))
    for _ in range(2):
        for name, (command, spelling) in {"muko": ([bench], "jinja"), **programs}.items():
            with tempfile.TemporaryDirectory(dir=MEMORY) as out:
                cost = run([*command, "write", folder / f"order.{spelling}.docx", folder / "order.json", out])[0]
                if len(list(Path(out).iterdir())) != 500:
                    sys.exit(f"generate.py: {name} не записала 500 приказов")
            keep_least(best, ("500 orders to disk", name), cost)
    return best


def measure_processes(build, folder):
    """CPU and wall seconds of whole processes: an order by the template of the program, and nothing; MiB and seconds of 10,000 rows."""
    out = folder / "out.docx"
    order = [build / "muko", "generate", "order", "--data", ROOT / "samples" / "zarechinsk.yaml", "-o", out]
    rows = [build / "bench_generate", "write", folder / "roadmap.jinja.docx", folder / "roadmap10000.json", folder]
    best = {}
    for _ in range(PROCESS_ROUNDS):
        for name, command in (("order", order), ("empty", [build / "bench_empty"])):
            cpu, wall, _, _ = run(command)
            keep_least(best, (name, "cpu"), cpu)
            keep_least(best, (name, "wall"), wall)
    for _ in range(ROUNDS):
        cpu, _, mebibytes, _ = run(rows)
        keep_least(best, ("rows", "cpu"), cpu)
        keep_least(best, ("rows", "MiB"), mebibytes)
    return best


def print_workloads(best, programs):
    print(f"{'CPU milliseconds':28}{'muko':>12}" + "".join(f"{name:>18}" for name in programs) + f"{'the best of them':>20}")
    ratios = {}
    for workload in ("order", "road map", "500 orders to disk"):
        costs = {name: best[workload, name] for name in programs}
        ratios[workload] = min(costs.values()) / best[workload, "muko"]
        print(f"{workload:28}{best[workload, 'muko'] * 1e3:12.3f}" + "".join(f"{cost * 1e3:18.3f}" for cost in costs.values()) + f"{ratios[workload]:18.1f} x")
    return ratios


def judge(name, value, bound, most=True, unit=""):
    good = value <= bound if most else value >= bound
    print(f"{name:58}{value:10.2f}{unit}, wanted {'at most' if most else 'at least'} {bound:g}{unit}{'' if good else '   NOT MET'}")
    return good


def main():
    build = Path(sys.argv[1]).resolve()
    programs = peers()
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        subprocess.run([PYTHON, str(HERE / "make_templates.py"), name], check=True)
        best = measure(build, programs, folder)
        processes = measure_processes(build, folder)
    ratios = print_workloads(best, programs)
    more = processes["order", "cpu"] - processes["empty", "cpu"]
    print(f"template of the order compiled in {best['order', 'compile'] * 1e3:.3f} ms; a process for one order: "
          f"{processes['order', 'wall'] * 1e3:.1f} ms by the clock, an empty one {processes['empty', 'wall'] * 1e3:.1f} ms")
    good = [
        judge("order, documents per second and core", 1 / best["order", "muko"], ORDERS_PER_SECOND, most=False),
        judge("order, of the best peer", ratios["order"], ORDER_RATIO, most=False, unit=" x"),
        judge("road map, of the best peer", ratios["road map"], ROADMAP_RATIO, most=False, unit=" x"),
        judge("road map, of deflating its document.xml", best["road map", "muko"] / best["road map", "deflate"], DEFLATE_RATIO, unit=" x"),
        judge("a process for one order, more than an empty one", more * 1e3, PROCESS_MORE * 1e3, unit=" ms"),
        judge("a process for one order, in all", processes["order", "cpu"] * 1e3, PROCESS_ALL * 1e3, unit=" ms"),
        judge("10,000 rows, the whole process", processes["rows", "cpu"], ROWS_SECONDS, unit=" s"),
        judge("10,000 rows, memory", processes["rows", "MiB"], ROWS_MEBIBYTES, unit=" MiB"),
        judge("a row of 10,000, of a row of 1,000", best["10,000 rows", "muko"] / best["1,000 rows", "muko"] / 10, GROWTH, unit=" x"),
        judge("a field of 100, of a field of 10", best["order of 100 fields", "muko"] / best["order", "muko"] / 10, GROWTH, unit=" x"),
    ]
    sys.exit(0 if all(good) else 1)


main()
