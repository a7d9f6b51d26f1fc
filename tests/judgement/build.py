#!/usr/bin/python3
"""Turn the markup of README.md into DOCX:  build.py SOURCE.txt OUT.docx   |   build.py DIR OUTDIR

With a folder, every DIR/*/*.txt becomes OUTDIR/*/*.docx. A numbered list restarts after anything that is not an
item or an ordinary paragraph. A source with «ПРИКАЗ», «РАСПОРЯЖЕНИЕ» or «ПОСТАНОВЛЕНИЕ» on top (letterspaced or not)
gets the left margin of 30 mm that ГОСТ asks for documents kept over ten years; all others 20 mm."""
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FOOTNOTES_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
LONG_KEPT = re.compile("ПРИКАЗ|РАСПОРЯЖЕНИЕ|ПОСТАНОВЛЕНИЕ")
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
STYLES = {"^": "Document Centre", "^^": "Document Centre", ">": "Document Right", "#": "Heading 1", "##": "Heading 2"}


def xml(text):
    """One element from its text; «<w:p …» needs no namespace declaration."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('w')} {VML}", text))


class Builder:
    def __init__(self, text):
        lines = [line.strip() for line in text.splitlines()]
        self.lines = [line for line in lines if line and not line.startswith("<!--")]
        self.doc = Document()
        self.footnotes = []
        self.list_num = None      # the w:num of the running numbered list
        self.last_table = False   # two tables in a row would become one
        self.anchor = None        # the paragraph a footnote is attached to
        self.left = Mm(30 if LONG_KEPT.search("".join(self.lines[:12]).replace(" ", "")) else 20)
        self.styles()
        self.numbering = self.doc.part.numbering_part.element
        for number, bullet in ((90, True), (91, False)):
            self.abstract_num(number, bullet)
        self.bullets = self.num(90)
        self.page(self.doc.sections[0], "portrait", first=True)

    # --- styles, numbering, pages ---
    def styles(self):
        normal = self.doc.styles["Normal"]
        self.font(normal, 14)
        normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
        for name, size, align, indent in (
                ("Document Text", 14, ALIGN.JUSTIFY, Cm(1.25)), ("Document Centre", 14, ALIGN.CENTER, 0),
                ("Document Right", 14, ALIGN.RIGHT, 0), ("Document List", 14, ALIGN.JUSTIFY, None),
                ("Table Cell", 12, ALIGN.LEFT, 0), ("Borderless Cell", 14, ALIGN.LEFT, 0)):
            style = self.doc.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = normal
            self.font(style, size)
            style.paragraph_format.alignment, style.paragraph_format.first_line_indent = align, indent
        for level, align in ((1, ALIGN.CENTER), (2, ALIGN.LEFT)):
            style = self.doc.styles[f"Heading {level}"]
            self.font(style, 14)
            style.font.bold, style.font.color.rgb = True, RGBColor(0, 0, 0)
            style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(6)
            style.paragraph_format.alignment = align

    @staticmethod
    def font(style, size):
        style.font.name, style.font.size = FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn("w:" + name), FONT)

    def abstract_num(self, number, bullet):
        levels = ""
        for level in range(3):
            text = "–" if bullet else "".join(f"%{n + 1}." for n in range(level + 1))
            levels += (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{"bullet" if bullet else "decimal"}"/>'
                       f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                       f'<w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:lvl>')
        self.numbering.find(qn("w:num")).addprevious(xml(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'))

    def num(self, abstract):
        """A new list of its own: it restarts by w:startOverride."""
        number = 1 + max(int(n.get(qn("w:numId"))) for n in self.numbering.findall(qn("w:num")))
        restart = "".join(f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>' for n in range(3))
        self.numbering.append(xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{restart}</w:num>'))
        return number

    def page(self, section, orientation, first=False):
        wide = orientation == "landscape"
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
        section.left_margin, section.right_margin = self.left, Mm(10)
        section.top_margin = section.bottom_margin = Mm(20)
        section.header_distance = Mm(10)
        section.different_first_page_header_footer = first
        if first and not section.header.paragraphs[0].text:   # numbers on top, in the middle, but not on the first page
            section.header.paragraphs[0].alignment = ALIGN.CENTER
            section.header.paragraphs[0]._p.append(xml('<w:fldSimple w:instr="PAGE"/>'))

    # --- blocks ---
    def paragraph(self, text, style, bold=False):
        self.anchor = self.doc.add_paragraph(style=style)
        self.anchor.add_run(text).bold = bold or None
        self.last_table = False
        return self.anchor

    def item(self, text, num, level):
        numbering = self.paragraph(text, "Document List")._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_ilvl().val = level
        numbering.get_or_add_numId().val = num

    def footnote(self, text):
        self.footnotes.append(text)
        run = self.anchor.add_run()
        run.font.superscript = True
        run._r.append(xml(f'<w:footnoteReference w:id="{len(self.footnotes)}"/>'))

    def text_box(self, lines):
        inner = "".join(f'<w:p><w:pPr><w:pStyle w:val="{self.doc.styles["Document Centre"].style_id}"/></w:pPr>'
                        f'<w:r><w:t xml:space="preserve">{escape(line.strip())}</w:t></w:r></w:p>' for line in lines)
        height = 14 + 17 * sum(1 + len(line) // 36 for line in lines)
        self.paragraph("", "Document Centre").add_run()._r.append(xml(
            f'<w:pict><v:rect style="width:270pt;height:{height}pt" stroked="f" filled="f">'
            f'<v:textbox inset="2pt,2pt,2pt,2pt"><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:rect></w:pict>'))

    def table(self, rows, headers=0, borders=True):
        """Rows of cell texts, «<» and «"» continuing the cell on the left and above, as raw table XML."""
        if self.last_table:
            self.doc.add_paragraph().paragraph_format.line_spacing = Pt(4)
        count = len(rows[0])
        for row in rows:
            if len(row) != count:
                raise SystemExit(f"{len(row)} cells instead of {count}: {row}")
        section = self.doc.sections[-1]
        total = (section.page_width - section.left_margin - section.right_margin) // 635
        widths = self.widths(rows, total) if borders else [total // count] * count
        lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                        for side in ("top", "left", "bottom", "right", "insideH", "insideV") if borders)
        table = xml(f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
                    f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
                    + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid></w:tbl>")
        for r, row in enumerate(rows):
            table.append(xml("<w:tr>" + "<w:trPr><w:tblHeader/></w:trPr>" * (r < headers) + "</w:tr>"))
            for c, text in enumerate(row):
                if text == "<" and c:
                    continue
                span = next((n for n in range(1, count - c) if row[c + n] != "<"), count - c)
                merge = '<w:vMerge w:val="restart"/>' if r + 1 < len(rows) and rows[r + 1][c] == '"' else ""
                if text == '"' and r:
                    text, merge = "", "<w:vMerge/>"
                cell = xml(f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths[c:c + span])}" w:type="dxa"/>'
                           f'<w:gridSpan w:val="{span}"/>{merge}</w:tcPr></w:tc>')
                for part in text.split(" / "):
                    cell.append(xml("<w:p/>"))
                    self.anchor = Paragraph(cell[-1], self.doc._body)
                    self.anchor.style = "Table Cell" if borders else "Borderless Cell"
                    self.anchor.add_run(part.strip()).bold = r < headers or None
                table[-1].append(cell)
        self.doc.element.body.insert_element_before(table, "w:sectPr")
        self.last_table = True

    @staticmethod
    def widths(rows, total):
        """Column widths by the amount of text, wide enough for the longest word where the page allows it."""
        weights, least = [], []
        for column in range(len(rows[0])):
            texts = [row[column] for row in rows if row[column] not in '<"' and row[column + 1:column + 2] != ["<"]] or [""]
            weights.append(max(len(text) for text in texts) ** 0.5 + 1)
            least.append(250 + 130 * max(len(word) for text in texts for word in re.split(r"[\s-]", text)))
        scale, spare = min(1, total / sum(least)), max(0, total - sum(least)) / sum(weights)
        return [int(narrow * scale + spare * weight) for narrow, weight in zip(least, weights)]

    # --- the whole ---
    def build(self):
        i = 0
        while i < len(self.lines):
            line = self.lines[i]
            mark, _, rest = line.partition(" ")
            i += 1
            if mark not in ("+", "++", "+++", "*", "~") and (mark in STYLES or line[:1] in "|[{=" or line == "---"):
                self.list_num = None
            if line.startswith("|"):
                block = [line]
                while i < len(self.lines) and self.lines[i].startswith("|"):
                    block.append(self.lines[i])
                    i += 1
                headers = next((n for n, row in enumerate(block) if not row.startswith("|!")), len(block))
                self.table([[c.strip() for c in re.sub(r"^\|!?|\|$", "", row).split("|")] for row in block], headers)
            elif line.startswith("[["):
                self.table([[c.strip() for c in line[2:].rstrip("]").split("||")]], borders=False)
            elif line.startswith("{{"):
                self.text_box(line[2:].rstrip("}").split(" / "))
            elif mark in ("+", "++", "+++"):
                self.list_num = self.list_num or self.num(91)
                self.item(rest, self.list_num, len(mark) - 1)
            elif mark == "*":
                self.item(rest, self.bullets, 0)
            elif mark == "~":
                self.footnote(rest)
            elif mark == "===":
                first = i == 1
                self.page(self.doc.sections[0] if first else self.doc.add_section(WD_SECTION.NEW_PAGE), rest, first)
                self.last_table = False
            elif line == "---":
                self.doc.add_page_break()
                self.last_table = False
            elif mark in STYLES:
                self.paragraph(rest, STYLES[mark], bold=mark == "^^")
            else:
                self.paragraph(line, "Document Text")
        if self.last_table:
            self.doc.add_paragraph()
        if self.footnotes:
            self.footnotes_part()
        return self.doc

    def footnotes_part(self):
        notes = "".join(f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                        for n, kind in ((-1, "separator"), (0, "continuationSeparator")))
        for n, text in enumerate(self.footnotes, 1):
            notes += (f'<w:footnote w:id="{n}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                      f'<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>')
        blob = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{notes}</w:footnotes>'.encode()
        self.doc.part.relate_to(Part(PackURI("/word/footnotes.xml"), FOOTNOTES, blob, self.doc.part.package), FOOTNOTES_REL)


def main(arguments):
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    source, target = map(Path, arguments)
    pairs = [(file, target / file.parent.name / (file.stem + ".docx")) for file in sorted(source.glob("*/*.txt"))]
    for text, made in pairs if source.is_dir() else [(source, target)]:
        made.parent.mkdir(parents=True, exist_ok=True)
        Builder(text.read_text(encoding="utf-8")).build().save(str(made))


main(sys.argv[1:])
