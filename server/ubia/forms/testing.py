"""Workbooks for tests, made from rows of text."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

import xlsxwriter

Rows = Sequence[Sequence[object]]
_BAR = re.compile(r"(?<!\\)\|")
GOOD: dict[str, Rows] = {
    "survey": [
        ["type", "name", "label", "relevant", "calculation"],
        ["select_one yes_no", "is_home", "Is somebody at home?"],
        ["begin group", "child", "Child"],
        ["integer", "age", "How old is ${name}?", "${is_home} = 'yes'"],
        ["text", "name", "What is the child called?"],
        ["calculate", "months", None, None, "${age} * 12"],
        ["end group"],
    ],
    "choices": [["list_name", "name", "label"], ["yes_no", "yes", "Yes"], ["yes_no", "no", "No"]],
    "settings": [["form_id", "form_title", "version"], ["visit", "Home visit", "3"]],
}


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """An .xlsx with these sheets."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is not None:
                        sheet.write(number, column, value)
    return file.getvalue()


def survey(*rows: Sequence[object], **sheets: Rows) -> bytes:
    """An .xlsx whose survey has the columns type, name, label, calculation and relevant."""
    return workbook({"survey": [["type", "name", "label", "calculation", "relevant"], *rows], **sheets})


def markdown(text: str) -> bytes:
    """An .xlsx from a form as Markdown tables: a row `| survey |` begins a sheet, and its rows follow indented.

        | survey |
        |        | type    | name | label |
        |        | integer | age  | Age?  |

    A `|` inside a cell is written `\\|`; numbers stay texts.
    """
    sheets: dict[str, list[list[object]]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        first, *cells = [cell.strip().replace("\\|", "|") for cell in _BAR.split(line)[1:-1]]
        if set("".join([first, *cells])) <= set("-: "):
            continue
        rows = sheets.setdefault(first, []) if first else list(sheets.values())[-1]
        if any(cells):
            rows.append([cell or None for cell in cells])
    return workbook(sheets)
