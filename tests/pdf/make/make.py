#!/usr/bin/env python3
"""Makes the PDF files and truths of tests/pdf again. Usage: make.py [FOLDER [NAME...]]; needs the packages README.md names."""
import os
import sys
import tempfile
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "1675209600"
sys.dont_write_bytecode = True

import by_hand
import from_cairo
import from_html
import from_libreoffice
import from_reportlab

MAKERS = (from_libreoffice, from_reportlab, from_html, from_cairo, by_hand)


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    names = sys.argv[2:]
    with tempfile.TemporaryDirectory() as work:
        for document in (document for maker in MAKERS for document in maker.DOCUMENTS):
            if not names or document.__name__ in names:
                print(document.__name__, flush=True)
                document(folder, work)


if __name__ == "__main__":
    main()
