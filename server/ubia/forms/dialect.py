"""What pyxform takes for a form: its names for sheets, headings and question types, in one place."""

import re
from typing import Literal, NamedTuple

from pyxform import aliases
from pyxform.constants import EXTERNAL_INSTANCE_EXTENSIONS, RESERVED_NAMES_SURVEY_SHEET, SUPPORTED_SHEET_NAMES
from pyxform.parsing.expression import is_xml_tag
from pyxform.parsing.sheet_headers import RE_SMART_QUOTES, SMART_QUOTES, process_header
from pyxform.question_type_dictionary import QUESTION_TYPE_DICT
from pyxform.utils import default_is_dynamic
from pyxform.xls2json import RE_BEGIN_CONTROL, RE_END_CONTROL, RE_OSM, RE_SELECT

SHEETS = ("survey", *sorted(SUPPORTED_SHEET_NAMES - {"survey"}))
REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}\s]*)\s*\}")
TYPES = frozenset(QUESTION_TYPE_DICT) | frozenset(aliases._type_alias_map) | {"photo"}
COMMON_TYPES = (
    "text", "integer", "decimal", "date", "time", "dateTime", "note", "calculate", "hidden", "geopoint", "image",
    "audio", "video", "file", "barcode", "range", "acknowledge", "string", "today", "start", "end", "deviceid",
    "phonenumber", "username", "select_one", "select_multiple", "rank", "begin group", "end group", "begin repeat",
    "end repeat",
)  # fmt: skip

_HEADINGS = {
    "survey": {"command": "type", "tag": "name", "value": "name", "caption": "label", "calculate": "calculation"},
    "choices": {"value": "name", "caption": "label"},
}


class Asked(NamedTuple):
    """What a cell of the column `type` asks for."""

    does: Literal["ask", "choose", "begin", "end", "set", "unknown"]
    word: str = ""
    """The select's command, or what begins or ends: group, repeat or loop."""
    choices: str = ""


def understand(type_: str) -> Asked:
    """Read a question type as pyxform does."""
    if type_ in aliases.settings_header:
        return Asked("set")
    if begin := RE_BEGIN_CONTROL.search(type_):
        return Asked("begin", aliases.control[begin["type"]], begin["list_name"] or "")
    if end := RE_END_CONTROL.search(type_):
        return Asked("end", aliases.control[end["type"]])
    if select := RE_SELECT.search(type_):
        return Asked("choose", aliases.select[select["select_command"]], select["list_name"])
    return Asked("ask", type_) if type_ in TYPES or RE_OSM.search(type_) else Asked("unknown")


def meaning(sheet: str, heading: str, mark: str = "::") -> str:
    """The column that a heading means: `label::French` is `label`. `mark` parts the language from it."""
    snake = "_".join(heading.partition(mark)[0].split()).lower()
    return _HEADINGS.get(sheet, {}).get(snake, snake)


_RULES = {
    ("bind", "relevant"): "relevant",
    ("bind", "calculate"): "calculate",
    ("bind", "constraint"): "constraint",
    ("bind", "required"): "required",
    ("bind", "readonly"): "readonly",
    ("control", "jr:count"): "count",
    ("choice_filter",): "filter",
    ("default",): "default",
}


def rule_of(heading: str, mark: str = "::") -> str:
    """The rule that a column of the survey holds (`relevant`, `calculate`, `count`, `filter`…), or nothing."""
    try:
        tokens = process_header(heading, mark == "::", aliases.survey_header, ("choice_filter", "default"))[1]
    except IndexError:  # over a heading that ends in `jr` pyxform stumbles
        return ""
    return _RULES.get(tuple(tokens), "")


def straight(cell: str) -> str:
    """A cell with straight quotes for curly ones, as pyxform reads it."""
    return str(RE_SMART_QUOTES.sub(lambda quote: SMART_QUOTES[quote[0]], cell))


def is_reckoned(default: str, type_: str) -> bool:
    """Whether a default is an expression; else it stands as it is."""
    return bool(default_is_dynamic(default, type_))


def is_name(text: str) -> bool:
    """Whether a question may be called so: a letter or underscore first, then letters, digits, `-`, `_`, `.`."""
    return bool(is_xml_tag(text))


def is_reserved(name: str) -> bool:
    """Whether forms keep this name for themselves."""
    return name in RESERVED_NAMES_SURVEY_SHEET


def comes_from_elsewhere(type_: str, choices: str) -> bool:
    """Whether a list of choices is a file or the answers to an earlier question, not rows of the sheet `choices`."""
    is_file = type_.startswith(tuple(aliases.select_from_file)) or choices.endswith(tuple(EXTERNAL_INSTANCE_EXTENSIONS))
    return is_file or bool(REFERENCE.search(choices))


def is_yes(text: str) -> bool:
    """Whether a setting is switched on."""
    return bool(aliases.yes_no.get(text))


def is_yes_or_no(text: str) -> bool:
    """Whether a setting is switched on or off in so many words."""
    return text in aliases.yes_no
