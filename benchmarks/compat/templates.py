"""Twenty templates of a municipality that does not exist, as people write them for docxtpl, and their data.

Each function builds one with python-docx and returns its data; the name of the function is the name of the template. Nothing here is a Python
object in the data (RichText, InlineImage, Subdoc): JSON can't hold them.
"""
import docx

MEASURES = [
    {"n": 1, "track": "Трек 1", "title": "Диагностика дефицитов педагогов", "due": "до 20 марта 2026 г.", "who": "Методический центр", "cost": 1500.5, "done": True},
    {"n": 2, "track": "Трек 1", "title": "Семинары по читательской грамотности", "due": "апрель 2026 г.", "who": "СОШ № 3 & СОШ № 7", "cost": 0, "done": False},
    {"n": 3, "track": "Трек 2", "title": "Наставничество «школа – школа»", "due": "до 1 сентября 2026 г.", "who": "Управление образования", "cost": 20000, "done": True},
    {"n": 4, "track": "Трек 3", "title": "Сопровождение <неуспешных> учащихся", "due": "в течение года", "who": "Директора", "cost": 730, "done": False},
]
TRACKS = [{"name": "Трек 1", "measures": MEASURES[:2]}, {"name": "Трек 2", "measures": MEASURES[2:3]}, {"name": "Трек 3", "measures": []}]
SCHOOLS = ["Берёзовская СОШ", "Липовская ООШ", "Гимназия № 2"]
ORDER = {"body": "Управление образования Верхнелипского муниципального округа", "number": "41-о", "date": "02.03.2026", "chief": "А.П. Ключевая",
         "town": "г. Верхнелипск", "year": 2026, "schools": SCHOOLS, "measures": MEASURES, "tracks": TRACKS}


def paragraphs(document, *texts):
    for text in texts:
        document.add_paragraph(text)


def split_runs(paragraph, *pieces):
    """Each piece a run; every other one bold, so that Word would not join them."""
    for i, piece in enumerate(pieces):
        paragraph.add_run(piece).bold = i % 2 == 1


def table(document, *rows):
    made = document.add_table(rows=0, cols=max(len(row) for row in rows), style="Table Grid")
    for texts in rows:
        cells = made.add_row().cells
        for cell, text in zip(cells, texts):
            cell.text = text
    return made


def order_with_split_tags(document):
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ body }}"
    section.footer.paragraphs[0].text = "Приказ № {{ number }} от {{ date }}"
    paragraphs(document, "{{body|upper}}", "ПРИКАЗ")
    split_runs(document.add_paragraph(), "от {", "{ da", "te }} № {{", " number", " }}", " ({{ town }})")
    split_runs(document.add_paragraph(), "1. Утвердить план на {{ ye", "ar }} год, следующий – {{ year + ", "1 }}.")
    paragraphs(document, "Начальник управления\t{{ chief }}")
    return ORDER


def rows_of_a_table(document):
    table(document, ["№", "Мероприятие", "Срок", "Ответственный"], ["{%tr for m in measures %}"],
          ["{{ loop.index }}", "{{ m.title }}", "{{ m.due }}", "{{ m.who }}"], ["{%tr endfor %}"], ["Всего", "{{ measures|length }}", "", "{{ measures|map(attribute='cost')|sum }}"])
    return ORDER


def rows_within_rows(document):
    table(document, ["№", "Мероприятие", "Срок"], ["{%tr for track in tracks %}"], ["{{ track.name }}", "мероприятий: {{ track.measures|length }}", ""],
          ["{%tr for m in track.measures %}"], ["{{ loop.index }}", "{{ m.title }}", "{{ m.due }}"], ["{%tr endfor %}"],
          ["{%tr if not track.measures %}"], ["", "нет мероприятий", ""], ["{%tr endif %}"], ["{%tr endfor %}"])
    return ORDER


def paragraphs_in_loops_and_branches(document):
    paragraphs(document, "До цикла", "{%p for m in measures %}", "{{ loop.index }}. {{ m.title }}: {{ m.due }}", "{%p if m.cost > 1000 %}", "дорого: {{ m.cost }}",
               "{%p elif m.cost %}", "недорого: {{ m.cost }}", "{%p else %}", "без затрат", "{%p endif %}", "{%p endfor %}", "После цикла",
               "{%p if schools|length > 5 %}", "много школ", "{%p endif %}", "Конец")
    return ORDER


def columns_of_a_table(document):
    made = document.add_table(rows=0, cols=4, style="Table Grid")
    for texts in (["Школа", "{%tc for y in years %}", "{{ y }} год", "{%tc endfor %}"], ["{%tr for r in results %}", "", "", ""],
                  ["{{ r.school }}", "{%tc for v in r.values_ %}", "{{ v }}", "{%tc endfor %}"], ["{%tr endfor %}", "", "", ""]):
        for cell, text in zip(made.add_row().cells, texts):
            cell.text = text
    return {"years": [2024, 2025, 2026], "results": [{"school": SCHOOLS[0], "values_": [41, 45, 52]}, {"school": SCHOOLS[1], "values_": [38, 37, 44]}]}


def tags_inside_a_line(document):
    paragraphs(document, "Школы: {% for s in schools %}{{ s }}{% if not loop.last %}, {% endif %}{% endfor %}.", "{% if year == 2026 %}этот год{% else %}другой год{% endif %}",
               "До{# это видит только автор шаблона #} и после", "{{ “умные кавычки” }} и {{ ‘ещё’ }}", "Пробелы: [ {{- year -}} ]",
               "{{ 'a' if year > 2025 else 'b' }}{{ 'нет' if year < 2000 }}", "{{year}}{{number}}{{   date   }}")
    split_runs(document.add_paragraph(), "{% for m in measures", " if m.done %}", "[{{ m.n }}]", "{% endfor %}")
    return ORDER


def names_given_in_the_template(document):
    paragraphs(document, "{% set total = measures|length %}Всего: {{ total }}", "{% set a, b = 1, 2 %}{{ a }} и {{ b }}",
               "{% set full %}{{ town }}, {{ year }}{% endset %}[{{ full }}]", "{% set found = namespace(count=0) %}{% for m in measures %}{% if m.done %}{% set found.count = found.count + 1 %}{% endif %}{% endfor %}Готово: {{ found.count }}",
               "{% set x = 1 %}{% for m in measures %}{% set x = 2 %}{% endfor %}{{ x }}", "{% with y = year + 1, z = 3 %}{{ y }}/{{ z }}{% endwith %}",
               "{% set names = ['б', 'а'] %}{{ names|sort|join('-') }} {{ names[0] }}")
    return ORDER


def filters_of_text(document):
    paragraphs(document, "{{ town|upper }} {{ town|lower }} {{ town|title }} {{ 'приказ О МЕРАХ'|capitalize }}", "{{ town|replace('г. ', '') }}|{{ '  поля  '|trim }}|{{ 'слово'|center(11) }}|",
               "{{ 'раз два три четыре пять'|truncate(12) }}; {{ 'раз два три'|truncate(7, True, '…') }}; {{ 'раз два три'|wordcount }}",
               "{{ '%s – %d шт.'|format('тетради', 5) }}; {{ 'абв'|reverse }}; {{ 'а-б-в'|replace('-', '+', 1) }}", "{{ 'абв'|first }}{{ 'абв'|last }}{{ 'абв'|length }}{{ 'абв'|list|join('.') }}",
               "{{ ''|default('пусто', true) }}; {{ none_such|default('нет поля') }}; {{ year|string ~ '!' }}", "{{ 'один два'|wordwrap(4) }}", "{{ '<b>жирный</b> текст'|striptags }}; {{ 'a<b'|e }}; {{ 'ключ=знач ёж'|urlencode }}",
               "{{ 'строка\\nвторая'|indent(2) }}")
    return ORDER


def filters_of_lists_and_numbers(document):
    paragraphs(document, "{{ [3, 1, 2]|sort|join(', ') }}; {{ [3, 1, 2]|sort(reverse=true)|join(', ') }}; {{ [1, 2, 2, 1]|unique|join(',') }}", "{{ [4, 8]|min }} {{ [4, 8]|max }} {{ [4, 8]|sum }} {{ -7|abs }} {{ 2.567|round(1) }} {{ 2.5|round }} {{ 2.1|round(0, 'ceil') }} {{ '42'|int + 1 }} {{ 'x'|int(7) }} {{ '1.5'|float }}",
               "{{ measures|map(attribute='title')|map('upper')|join('; ') }}", "{{ measures|selectattr('done')|map(attribute='n')|join(',') }} | {{ measures|rejectattr('done')|map(attribute='n')|join(',') }} | {{ measures|selectattr('cost', 'gt', 1000)|map(attribute='n')|join(',') }} | {{ [1, 2, 3, 4]|select('even')|join(',') }} | {{ [1, 2, 3, 4]|reject('even')|join(',') }}",
               "{% for group in measures|groupby('track') %}{{ group.grouper }}: {{ group.list|map(attribute='n')|join('+') }}; {% endfor %}", "{% for track, items in measures|groupby('track') %}{{ track }}={{ items|length }} {% endfor %}",
               "{% for row in [1, 2, 3, 4, 5]|batch(2, '-') %}[{{ row|join(' ') }}]{% endfor %} {% for part in [1, 2, 3, 4, 5]|slice(2) %}[{{ part|join(' ') }}]{% endfor %}", "{% for key, value in {'б': 2, 'а': 1}|dictsort %}{{ key }}{{ value }} {% endfor %}{% for k, v in {'x': 1}|items %}{{ k }}{{ v }}{% endfor %}",
               "{{ measures|sort(attribute='title')|map(attribute='n')|join(',') }} {{ schools|last }} {{ schools|first }} {{ schools|reverse|join('/') }}", "{{ 1024|filesizeformat }} {{ 1500000|filesizeformat }} {{ measures|sum(attribute='cost') }}")
    return ORDER


def expressions(document):
    paragraphs(document, "{{ 1 + 2 * 3 }} {{ (1 + 2) * 3 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 % 3 }} {{ -7 % 3 }} {{ 2 ** 3 ** 1 }} {{ 7 / 2 }} {{ 6 / 2 }} {{ -2 ** 2 }}",
               "{{ 'а' ~ 1 ~ 2.5 }} {{ 'ab' * 2 }} {{ 1 < 2 < 3 }} {{ 3 == 3.0 }} {{ 'б' > 'а' }} {{ not false }} {{ true and false or true }}", "{{ 'Гимназия № 2' in schools }} {{ 5 not in [1, 2] }} {{ 'лип' in 'Верхнелипск' }}",
               "{{ year is even }} {{ year is divisibleby(3) }} {{ none_such is defined }} {{ town is string }} {{ schools is sequence }} {{ year is number }} {{ 'АБВ' is upper }} {{ none is none }} {{ year is not odd }} {{ 3 is in [1, 3] }} {{ 2 is eq 2 }}",
               "{{ schools[0] }} {{ schools[-1] }} {{ schools[1:]|join(',') }} {{ schools[:2]|join(',') }} {{ town[3:7] }} {{ town[::-1] }} {{ measures[0]['title'] }} {{ measures[1].title }}", "{{ 1.0 }} {{ 0.1 + 0.2 }} {{ 1e3 }} {{ 10000000 * 10 }} {{ 1_000 }} {{ 100 * 1.1 }}", "{{ true }} {{ False }} {{ measures[0].done }}")
    return ORDER


def methods(document):
    paragraphs(document, "{{ town.upper() }} {{ town.replace('г.', 'город') }} {{ town.startswith('г.') }} {{ town.split(' ')[1] }} {{ ' x '.strip() }}| {{ ', '.join(schools) }} {{ town.find('В') }} {{ 'а,б'.split(',')|length }}",
               "{{ '{} из {}'.format(1, 2) }} {{ '7'.zfill(3) }} {{ 'абв'.capitalize() }} {{ 'а б'.title() }} {{ 'х'.center(5) }}| {{ 'х'.ljust(3) }}| {{ 'х'.rjust(3) }} {{ 'ёлка'.count('л') }} {{ 'АБ'.lower() }} {{ '12'.isdigit() }} {{ 'аб'.endswith('б') }}",
               "{% for key, value in head.items() %}{{ key }}: {{ value }}; {% endfor %}", "{{ head.get('name') }} {{ head.get('post', 'нет должности') }} {{ head.keys()|join(',') }} {{ head.values()|join(',') }}", "{{ schools.index('Гимназия № 2') }} {{ [1, 1, 2].count(1) }}")
    return ORDER | {"head": {"name": "Ключевая", "given": "Анна"}}


def macros(document):
    paragraphs(document, "{% macro person(name, post='директор') %}{{ post }} {{ name }}{% endmacro %}{{ person('Иванова') }}; {{ person('Петров', post='завуч') }}; {{ person('Сидорова', 'учитель') }}",
               "{% macro framed() %}«{{ caller() }}»{% endmacro %}{% call framed() %}внутри {{ year }}{% endcall %}", "{% filter upper %}снаружи {{ town }}{% endfilter %}", "{% macro all(names) %}{% for n in names %}{{ loop.index }}){{ n }} {% endfor %}{% endmacro %}{{ all(schools) }}",
               "{% macro many() %}{{ varargs|join('+') }} {{ kwargs.a }}{% endmacro %}{{ many(1, 2, a=3) }}", "{% raw %}{{ не трогать }} {% и это %}{% endraw %}")
    return ORDER


def what_a_loop_knows(document):
    paragraphs(document, "{% for m in measures %}{{ loop.index }}/{{ loop.length }} {{ loop.index0 }} {{ loop.revindex }} {{ loop.revindex0 }} {{ loop.first }} {{ loop.last }} {{ loop.cycle('чёт', 'нечет') }}; {% endfor %}",
               "{% for m in measures %}{% if loop.changed(m.track) %}[{{ m.track }}] {% endif %}{{ m.n }}{% if loop.previtem is defined %}<{{ loop.previtem.n }}{% endif %}{% if loop.nextitem is defined %}>{{ loop.nextitem.n }}{% endif %} {% endfor %}",
               "{% for m in measures if m.cost > 5000000 %}{{ m.n }}{% else %}таких нет{% endfor %}", "{% for t in tracks %}{{ loop.depth }}{% for m in t.measures %}{{ loop.depth }}{% endfor %} {% endfor %}", "{% for i in range(1, 10, 3) %}{{ i }} {% endfor %}{% for i in range(3) %}{{ i }}{% endfor %}",
               "{% for a, b in pairs %}{{ a }}={{ b }};{% endfor %}", "{% for t in tracks %}{% set outer = loop %}{% for m in t.measures %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}", "{% for letter in 'абв' %}{{ letter }}-{% endfor %}{% for key in {'x': 1, 'y': 2} %}{{ key }}{% endfor %}")
    return ORDER | {"pairs": [["один", 1], ["два", 2]]}


def cells_merged_down(document):
    table(document, ["Трек", "Мероприятие"], ["{%tr for m in track.measures %}"], ["{% vm %}{{ track.name }}", "{{ m.title }}"], ["{%tr endfor %}"])
    return {"track": {"name": "Трек 1", "measures": MEASURES[:3]}}


def cells_merged_across(document):
    made = document.add_table(rows=0, cols=4, style="Table Grid")
    for texts in (["Школы", "{%tc for s in schools %}", "{% hm %}результаты", "{%tc endfor %}"], ["Имя", "{%tc for s in schools %}", "{{ s }}", "{%tc endfor %}"]):
        for cell, text in zip(made.add_row().cells, texts):
            cell.text = text
    return ORDER


def colspan_and_colour(document):
    table(document, ["{% colspan columns %}{{ body }}", "", ""], ["{%tr for m in measures %}", "", ""],
          ["{{ m.n }}", "{% cellbg 'FFCCCC' if m.cost > 1000 else 'CCFFCC' %}{{ m.title }}", "{% cellbg colour %}{{ m.cost }}"], ["{%tr endfor %}", "", ""])
    made = document.tables[0]
    for cell in made.rows[0].cells[:0:-1]:  # the cell that spans stands for all three
        cell._element.getparent().remove(cell._element)
    return ORDER | {"columns": 3, "colour": "EEEEEE"}


def headers_and_footers(document):
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "{{ body }}{% if draft %} ПРОЕКТ{% endif %}"
    section.header.paragraphs[0].text = "{% for s in schools %}{{ s }} {% endfor %}"
    paragraphs(section.footer, "{%p for m in measures %}", "{{ m.n }}. {{ m.due }}", "{%p endfor %}")
    section.footer.add_table(1, 2, docx.shared.Mm(100)).rows[0].cells[1].text = "{{ number }}"
    section.footer.add_paragraph("{{ year }}")
    paragraphs(document, "Текст {{ year }} года")
    return ORDER | {"draft": True}


def special_characters(document):
    paragraphs(document, "{{ marks }}", "начало {{ lines }} конец", "{{ tabs }}", "{{ pages }}", "{{ paragraphs_ }}", "{{ quotes }}", "[{{ blank_line }}]", "{_{ не тег }_} и {_% тоже %_}", "{{ nbsp }}", "{{ emoji }}")
    table(document, ["{{ lines }}", "{{ paragraphs_ }}"])
    return {"marks": "A & B < C > D \"E\" 'F' &amp; <w:t>", "lines": "первая\nвторая", "tabs": "раз\tдва", "pages": "до\fпосле", "paragraphs_": "абзац один\aабзац два", "quotes": "«Ёлочки» – “лапки” № 5",
            "blank_line": "до\n\nпосле", "nbsp": "10\u00a0000\u00a0руб.", "emoji": "😀 ✓ ½"}


def what_is_missing(document):
    paragraphs(document, "[{{ none_such }}] [{{ head.none_such }}] [{{ none_such|default('прочерк') }}] [{{ empty }}]", "{% if none_such %}да{% else %}нет{% endif %}", "{% for x in none_such %}{{ x }}{% endfor %}пусто", "{% if head.none_such is defined %}да{% else %}нет{% endif %}",
               "{%p if none_such %}", "не видно", "{%p endif %}", "{{ none_such|upper }}|{{ none_such|join(',') }}|{{ none_such|length }}")
    table(document, ["{%tr for x in none_such %}"], ["{{ x }}"], ["{%tr endfor %}"], ["остаётся"])
    return {"head": {"name": "Ключевая"}, "empty": ""}


def runs_and_tables_in_loops(document):
    line = document.add_paragraph()
    split_runs(line, "Школы: ", "{%r for s in schools %}", "{{ s }}; ", "{%r endfor %}", "{%r if year > 2020 %}", "после 2020", "{%r endif %}", " конец")
    paragraphs(document, "{%p for track in tracks %}", "{{ track.name }}")
    table(document, ["Мероприятие", "Срок"], ["{%tr for m in track.measures %}"], ["{{ m.title }}", "{{ m.due }}"], ["{%tr endfor %}"])
    paragraphs(document, "{%p endfor %}")
    outer = table(document, ["Вложенная", "рядом {{ year }}"])
    inner = outer.rows[0].cells[0].add_table(1, 2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "{{ number }}", "{% for s in schools %}{{ s }}{% if not loop.last %}/{% endif %}{% endfor %}"
    outer.rows[0].cells[0].add_paragraph("под ней {{ date }}")
    joined = table(document, ["{{ town }}", "", "{{ chief }}"])
    joined.rows[0].cells[0].merge(joined.rows[0].cells[1])
    return ORDER | {"tracks": TRACKS[:2]}


ALL = (order_with_split_tags, rows_of_a_table, rows_within_rows, paragraphs_in_loops_and_branches, columns_of_a_table, tags_inside_a_line, names_given_in_the_template,
       filters_of_text, filters_of_lists_and_numbers, expressions, methods, macros, what_a_loop_knows, cells_merged_down, cells_merged_across, colspan_and_colour,
       headers_and_footers, special_characters, what_is_missing, runs_and_tables_in_loops)
