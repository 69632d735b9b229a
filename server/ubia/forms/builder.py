"""Has pyxform build the XForm, and turns what it complains of into problems with a place."""

from typing import NamedTuple

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from .complaints import complaint_of, complaints_of
from .dialect import SHEETS
from .problem import BadForm, Problem
from .sheet import Sheet


class Built(NamedTuple):
    """An XForm, the title and version it carries, and pyxform's remarks."""

    xml: str
    form_id: str
    title: str
    version: str
    warnings: list[Problem]
    itemsets: str
    """External choices as CSV, '' without any."""


def build(sheets: dict[str, Sheet], names: tuple[str, ...], called: str) -> Built:
    """The XForm of these sheets; `called` is the form's id when its settings give none. Raises BadForm."""
    remarks: list[str] = []
    definition = {"sheet_names": list(names), "fallback_form_name": called, **_definition(sheets)}
    try:
        result = convert(definition, warnings=remarks)
    except PyXFormError as error:
        raise BadForm(complaints_of(str(error), sheets)) from error
    except Exception as error:  # a spreadsheet that trips the builder is still only a bad form
        raise BadForm(
            [Problem("builder_stopped", values={"said": f"{type(error).__name__}: {error}"[:200]})]
        ) from error
    root = result._pyxform or {}
    return Built(
        result.xform,
        str(root.get("id_string") or called),
        str(root.get("title") or called),
        str(root.get("version") or ""),
        [complaint_of(remark, sheets) for remark in remarks],
        result.itemsets or "",
    )


def _definition(sheets: dict[str, Sheet]) -> dict[str, list[dict[str, str | None]]]:
    definition: dict[str, list[dict[str, str | None]]] = {}
    for kind in SHEETS:
        if sheet := sheets.get(kind):
            definition[kind] = [dict(row) for row in sheet.rows]
            definition[f"{kind}_header"] = [{heading: None for heading, _ in sheet.headings}] if sheet.headings else []
    return definition
