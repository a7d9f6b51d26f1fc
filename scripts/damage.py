#!/usr/bin/env python3
"""damage.py MUKO [--count N] [FORMAT...]: N (500) damaged variants of a sound file of every format, read one by one.

MUKO is the program built with ASan and UBSan (build/dev/muko). The sound files are made from samples/ by LibreOffice, Poppler
and this script. A variant is cut, has bytes flipped, zeroed, repeated or swapped; where the format is a ZIP, half of them have
entries changed, swapped, renamed or dropped inside a sound archive. Wanted of each: a Document or an Error (status 0 or 2, JSON on
standard output), in under 10 s of CPU and 1 GiB (formats that LibreOffice converts are read 25 at a time, as it does: 10 s for each), and no
leaks. Every fifth is also checked, and a picture given to muko-ocr beside muko, whose own trouble costs muko a page only. What fails is
kept in build/damage/found/. Status 1 where anything failed.
"""
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "damage"
SECONDS, KIBIBYTES = 10, 1 << 20
HANGS = 3                                                       # times the seconds, by the clock: other work on the machine is no fault of ours
SANITIZED = {"ASAN_OPTIONS": "exitcode=99:quarantine_size_mb=16:detect_leaks=1", "LSAN_OPTIONS": "print_suppressions=0", "UBSAN_OPTIONS": "exitcode=99:print_stacktrace=1"}
ZIPPED = {"docx", "odt", "xlsx", "zip"}
OFFICE = {"doc", "rtf", "xls"}                                  # read through LibreOffice: many files in one run
BATCH = 25
PICTURES = {"jpg", "png", "tif"}
CHECKED = 5                                                     # of so many batches one is checked too


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


def convert(source, suffix, folder):
    run("soffice", f"-env:UserInstallation={(WORK / 'office').as_uri()}", "--headless", "--convert-to", suffix, "--outdir", folder, source)
    return folder / f"{source.stem}.{suffix}"


def picture_pdf(jpeg, width, height):
    """A PDF of one page that is a JPEG."""
    content = b"q 560 0 0 210 17 600 cm /P Do Q"
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
             b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
             b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
             b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n%s\nendstream"
             % (width, height, len(jpeg), jpeg)]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (table, len(out))


def rar(name, content):
    """An archive of RAR 4 with one stored file."""
    def block(kind, flags, fields):
        body = bytes([kind]) + flags.to_bytes(2, "little") + (len(fields) + 7).to_bytes(2, "little") + fields
        return (zlib.crc32(body) & 0xFFFF).to_bytes(2, "little") + body
    def number(value, size):
        return value.to_bytes(size, "little")
    fields = (number(len(content), 4) * 2 + b"\x02" + number(zlib.crc32(content), 4) + number(0x21 << 16, 4) + b"\x14\x30"
              + number(len(name), 2) + number(0x20, 4) + name)
    return b"Rar!\x1a\x07\0" + block(0x73, 0, bytes(6)) + block(0x74, 0x8000, fields) + content + block(0x7B, 0x4000, b"")


def make_pictures(pdf, folder, sound):
    part = ("-gray", "-r", "120", "-f", "1", "-l", "1", "-x", "100", "-y", "100", "-W", "800", "-H", "300")  # some lines: quickly read
    for suffix, option in (("jpg", "-jpeg"), ("png", "-png"), ("tif", "-tiff")):
        run("pdftoppm", option, *part, "-singlefile", pdf, folder / "page")
        sound[suffix] = folder / f"page.{suffix}"
    ppm = run("pdftoppm", *part, pdf)
    width, height = map(int, ppm.split(maxsplit=3)[1:3])
    sound["scan.pdf"] = folder / "scan.pdf"
    sound["scan.pdf"].write_bytes(picture_pdf(sound["jpg"].read_bytes(), width, height))


def make_sound(folder):
    """A sound file of each format."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    document = folder / "plan.docx"
    shutil.copy(next((ROOT / "samples" / "bad").glob("*.docx")), document)
    sound = {"docx": document}
    for suffix in ("odt", "fodt", "rtf", "pdf", "html", "txt"):
        sound[suffix] = convert(document, suffix, folder)
    sound["doc"] = convert(sound["odt"], "doc", folder)
    table = folder / "table.csv"
    table.write_text("№,Мероприятие,Срок,Ответственный\n" + "".join(f"{i},Провести семинар {i},{i % 12 + 1}.2024,Отдел\n" for i in range(1, 40)), encoding="utf-8")
    run("soffice", f"-env:UserInstallation={(WORK / 'office').as_uri()}", "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", folder, table)
    sound["xlsx"] = folder / "table.xlsx"
    sound["xls"] = convert(sound["xlsx"], "xls", folder)
    make_pictures(sound["pdf"], folder, sound)
    for suffix, options in (("zip", ["--format=zip"]), ("7z", ["--format=7zip"]), ("tar.gz", ["-z"])):
        sound[suffix] = folder / f"package.{suffix}"
        run("cmake", "-E", "tar", "c" + "".join(o[1:] for o in options if o == "-z") + "f", sound[suffix], *[o for o in options if o != "-z"], "plan.docx", "plan.txt", cwd=folder)
    sound["rar"] = folder / "package.rar"
    sound["rar"].write_bytes(rar(b"plan.docx", document.read_bytes()))
    sound["eml"] = folder / "letter.eml"
    sound["eml"].write_bytes(letter(document.read_bytes()))
    return sound


def letter(attached):
    from email.message import EmailMessage
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@b.test", "c@d.test", "План на 2024 год"
    message.set_content("Направляем план.\n")
    message.add_attachment(attached, maintype="application", subtype="octet-stream", filename="План.docx")
    return message.as_bytes()


def damage_bytes(data, chance):
    data = bytearray(data)
    kind = chance.choice(("cut", "flip", "flip", "zero", "repeat", "swap", "remove"))
    at = chance.randrange(len(data))
    size = min(len(data) - at, 1 << chance.randrange(12))
    if kind == "cut":
        del data[at:]
    elif kind == "flip":
        for _ in range(1 << chance.randrange(7)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "zero":
        data[at:at + size] = bytes(size)
    elif kind == "repeat":
        data[at:at] = data[at:at + size] * chance.choice((1, 2, 50))
    elif kind == "remove":
        del data[at:at + size]
    else:
        other = chance.randrange(len(data) - size + 1)
        data[at:at + size], data[other:other + size] = data[other:other + size], data[at:at + size]
    return bytes(data)


def damage_entries(data, chance):
    """Inside a sound ZIP: what its checksums can't see."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [[name, archive.read(name)] for name in archive.namelist()]
    kind = chance.choice(("change", "change", "change", "swap", "rename", "drop", "double"))
    one, other = chance.randrange(len(entries)), chance.randrange(len(entries))
    if kind == "change" and entries[one][1]:
        entries[one][1] = damage_bytes(entries[one][1], chance)
    elif kind == "swap":
        entries[one][1], entries[other][1] = entries[other][1], entries[one][1]
    elif kind == "rename":
        entries[one][0] = chance.choice(("../" + entries[one][0], entries[other][0].upper(), "x" * 300, "a/b/c.xml"))
    elif kind == "drop":
        del entries[one]
    else:
        entries.append([entries[one][0] + ".copy", entries[other][1]])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def json_lines(out):
    for line in out.splitlines():
        json.loads(line)


def whole_page(out):
    if out and not out.endswith("end\n"):
        raise ValueError("the page is cut short")


def commands(muko, kind, batch, also):
    """What is run on a batch: the command, its input, the statuses that are right, what reads its output."""
    yield [muko, "extract", "--format", "jsonl", *batch], None, (0, 2), json_lines
    if also:
        yield [muko, "check", "--format", "json", *batch], None, (0, 1, 2), json.loads
    if also and kind in PICTURES:
        yield [muko.parent / "muko-ocr"], batch[0], (0, 1), whole_page


def run_watched(command, given, limit):
    """Runs it into WORK/out and WORK/err; its status, CPU seconds (its children's too) and KiB. What hangs is killed."""
    with open(WORK / "out", "wb") as out, open(WORK / "err", "wb") as err, open(given or os.devnull, "rb") as source:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=source, stdout=out, stderr=err, env={**os.environ, **SANITIZED})
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > HANGS * limit:
                process.kill()
            time.sleep(0.005)
    process.returncode = status
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def fault_of(command, given, right, read, limit):
    """What is wrong with a run, None where nothing is; its status, seconds and KiB."""
    code, seconds, memory = run_watched(command, given, limit)
    said = (WORK / "err").read_text(errors="replace")
    fault = None
    if code not in right or re.search(r"Sanitizer|runtime error:", said):
        fault = f"status {code}: {said[-300:]}"
    elif seconds > limit:
        fault = f"{seconds:.1f} s"
    elif memory > KIBIBYTES:
        fault = f"{memory >> 10} MiB"
    elif code == 2 and not said.strip():
        fault = "status 2 without a word"
    else:
        try:
            read((WORK / "out").read_text(encoding="utf-8"))
        except ValueError as error:
            fault = f"output: {error}"
    return fault and f"{Path(command[0]).name} {command[1] if len(command) > 1 else ''}: {fault}", code, seconds, memory


def variants(kind, whole, count):
    """Damaged files in batches of as many as are read at once."""
    chance = random.Random(f"muko {kind}")
    batch = []
    for number in range(count):
        data = damage_entries(whole, chance) if kind in ZIPPED and number % 2 else damage_bytes(whole, chance)
        path = WORK / "variants" / f"{number}.{kind}"
        path.write_bytes(data)
        batch.append(path)
        if len(batch) == (BATCH if kind in OFFICE else 1) or number == count - 1:
            yield batch
            batch = []


def judge(muko, kind, whole, count):
    """Reads `count` variants; True where every one was read or refused."""
    shutil.rmtree(WORK / "variants", ignore_errors=True)
    (WORK / "variants").mkdir()
    read, runs, slowest, largest, faults = 0, 0, 0, 0, 0
    for number, batch in enumerate(variants(kind, whole, count)):
        found = []
        for command, given, right, reader in commands(muko, kind, batch, number % CHECKED == 0):
            fault, _, seconds, memory = fault_of(command, given, right, reader, SECONDS * len(batch))
            if reader is json_lines:
                read += len((WORK / "out").read_bytes().splitlines())
            runs += 1
            slowest, largest = max(slowest, seconds / len(batch)), max(largest, memory)
            found += [fault] if fault else []
        if found:
            faults += 1
            for path in batch:
                shutil.move(path, WORK / "found" / path.name)
            print(f"  {', '.join(path.name for path in batch)}: {'; '.join(found)}")
    print(f"{kind:9} {count} variants, {runs} runs: {read} answered, {faults} faults; slowest {slowest:.1f} s, largest {largest >> 10} MiB", flush=True)
    return faults == 0


def main():
    arguments = sys.argv[1:]
    count = int(arguments.pop(arguments.index("--count") + 1)) if "--count" in arguments else 500
    arguments = [a for a in arguments if a != "--count"]
    muko, wanted = Path(arguments[0]).resolve(), arguments[1:]
    (WORK / "found").mkdir(parents=True, exist_ok=True)
    sound = make_sound(WORK / "sound")
    sound = {kind: path for kind, path in sound.items() if not wanted or kind in wanted}
    for kind, path in sound.items():
        for command, given, right, reader in commands(muko, kind, [path], True):
            fault, code, _, _ = fault_of(command, given, right, reader, SECONDS)
            if fault or (code != 0 and "check" not in command):
                sys.exit(f"damage.py: {path}: целый файл не прочитан: {fault or (WORK / 'err').read_text()}")
    whole = [judge(muko, kind, path.read_bytes(), count) for kind, path in sound.items()]
    sys.exit(0 if all(whole) else 1)


main()
