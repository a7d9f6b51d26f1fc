"""peer_docxtpl.py render TEMPLATE DATA SECONDS | write TEMPLATE DATA FOLDER: docxtpl as bench_generate.cpp is muko.

It has no compiled template: Jinja compiles the XML anew for each document.
"""
import io
import json
import sys
import time
from pathlib import Path

from docxtpl import DocxTemplate


def render(template, data):
    document = DocxTemplate(io.BytesIO(template))
    document.render(data, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def main():
    mode, template_file, data_file, last = sys.argv[1:]
    template = Path(template_file).read_bytes()
    documents = json.loads(Path(data_file).read_text(encoding="utf-8"))["documents"]
    if mode == "write":
        for i, data in enumerate(documents):
            (Path(last) / f"{i}.docx").write_bytes(render(template, data))
        return
    size = len(render(template, documents[0]))
    start, count = time.process_time(), 0
    while count == 0 or time.process_time() - start < float(last):
        size = len(render(template, documents[count % len(documents)]))
        count += 1
    print(count, time.process_time() - start, size)


main()
