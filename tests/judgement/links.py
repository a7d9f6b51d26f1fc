#!/usr/bin/env python3
"""How often `muko extract --regional` proposes the right regional measure. Usage: links.py MUKO [-v]

Builds from lists/links.json, for each region, its act and a plan (build.py), and counts the measures whose first match, and whose
first three, hold one of the right numbers.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable


def build(text, path):
    source = path.with_suffix(".txt")
    source.write_text(text, encoding="utf-8")
    subprocess.run([PYTHON, FOLDER / "build.py", source, path], check=True)


def act(region, measures):
    rows = "".join(f"| {m['number']} | {m['title']} | 2024 год | Министерство образования |\n" for m in measures)
    return (f"^^ МИНИСТЕРСТВО ОБРАЗОВАНИЯ\n^ {region}\n^^ ПРИКАЗ\nот 15.01.2024 № 12\nОб утверждении комплекса мер\nПРИКАЗЫВАЮ:\n"
            f"1. Утвердить комплекс мер (приложение).\n[[ Министр || И.И. Иванов ]]\n---\n> Приложение\n> к приказу от 15.01.2024 № 12\n"
            f"^^ Комплекс мер по поддержке школ с низкими образовательными результатами на 2024 год\n|! № | Мероприятие | Срок | Ответственный |\n{rows}")


def plan(links):
    rows = "".join(f"| {i} | {link['title']} | март 2024 г. | Методический центр |\n" for i, link in enumerate(links, 1))
    return f"^^ План мероприятий по поддержке школ на 2024 год\n|! № | Мероприятие | Срок | Ответственный |\n{rows}"


def main():
    muko, verbose = sys.argv[1], "-v" in sys.argv
    first = three = asked = 0
    for one in json.loads((FOLDER / "lists" / "links.json").read_text(encoding="utf-8"))["sets"]:
        with tempfile.TemporaryDirectory() as folder:
            regional, municipal = Path(folder) / "act.docx", Path(folder) / "plan.docx"
            build(act(one["region"], one["regional"]), regional)
            build(plan(one["links"]), municipal)
            out = subprocess.run([muko, "extract", "--regional", regional, "--format", "json", municipal], check=True, capture_output=True, text=True)
            measures = {m["number"]: m for m in json.loads(out.stdout)["measures"]}
        for number, link in enumerate(one["links"], 1):
            got = [match["measure"] for match in measures.get(str(number), {}).get("regional", [])]
            right = [g in link["regional"] for g in got]
            asked, first, three = asked + 1, first + any(right[:1]), three + any(right[:3])
            if verbose and not any(right[:1]):
                print(f"{one['region']}: {link['title']}: {link['regional']}, got {got[:3]}")
    print(f"links: first match right {first}/{asked}, among the first three {three}/{asked}")


main()
