"""Secondary instances: lists of choices and other tables, written in the form or in files beside it."""

from collections.abc import Mapping
from typing import Any

from .element import Element
from .files import list_of_file
from .workbench import Workbench

BROUGHT = ("contact-summary", "user-contact-summary")
"""Instances that the phone brings without a form saying more than their name."""

EXTERNAL = "itemsets"
"""The file of choices that stand apart from the form, and the list that they become."""

_LAST = "jr://instance/last-saved"

Files = Mapping[str, bytes]


def lists_of(instances: list[Element], files: Files, bench: Workbench) -> dict[str, Any]:
    """The lists by id, of all instances but the first."""
    found: dict[str, Any] = {}
    for instance in instances:
        id_ = instance.get("id")
        if not id_:
            bench.note("xform_instance_unnamed", instance)
            instance.know_all()
        elif source := instance.get("src"):
            found[id_] = _brought(source, files, instance, bench)
        elif not instance.kids and id_ in BROUGHT:
            found[id_] = {"src": id_}
        else:
            found[id_] = _written(instance)
    return found


def undeclared(bench: Workbench, lists: dict[str, Any], primary: str, files: Files) -> dict[str, Any]:
    """Lists that expressions name though no instance declares them: files of `pulldata`, and what phones bring."""
    found: dict[str, Any] = {}
    if bench.externals:
        found[EXTERNAL] = spoken(_brought(f"jr://file-csv/{EXTERNAL}.csv", files, None, bench), bench)
    for name in bench.files:
        file = name if name.endswith(".csv") else f"{name}.csv"
        if name not in lists:
            found[name] = _brought(f"jr://file-csv/{file}", files, None, bench)
    for id_ in bench.instances:
        if id_ in BROUGHT and id_ not in lists:
            found[id_] = {"src": id_}
        elif id_ not in lists and id_ not in found and id_ != primary:
            bench.note("xform_instance_missing", None, name=id_)
    return found


def is_translated(files: Files) -> bool:
    """Whether the file of external choices has a label for each language."""
    return b"label::" in files.get(f"{EXTERNAL}.csv", b"").partition(b"\n")[0]


def spoken(read: dict[str, Any], bench: Workbench) -> dict[str, Any]:
    """A list whose columns `label::French` became texts of the form, named in the column `itextId`."""
    columns = read.get("cols", [])
    labels = {name.removeprefix("label::").strip(): at for at, name in enumerate(columns) if name.startswith("label::")}
    if not labels:
        return read
    for language, said in bench.said_by_language.items():
        for number, row in enumerate(read["rows"]):
            shown = [row[at] for at in (labels.get(language), *labels.values()) if at is not None and row[at]]
            said[f"{EXTERNAL}-{number}"] = shown[0] if shown else ""
    kept = [at for at in range(len(columns)) if at not in labels.values()]
    rows = [[*(row[at] for at in kept), f"{EXTERNAL}-{number}"] for number, row in enumerate(read["rows"])]
    return {"cols": [*(columns[at] for at in kept), "itextId"], "rows": rows}


def _brought(source: str, files: Files, at: Element | None, bench: Workbench) -> dict[str, Any]:
    if at:
        at.know_all()
    if source == _LAST:
        return {"src": "last-saved"}
    name = source.rpartition("/")[2] if source.startswith("jr://") else source
    if name in files:
        return list_of_file(name, files[name], bench)
    if name not in BROUGHT:
        bench.note("xform_file_missing", at, name=name)
    return {"src": name}


def _written(instance: Element) -> dict[str, Any]:
    if not instance.kids:
        return {"cols": [], "rows": []}
    root = instance.kids[0]
    root.know_all()
    return list_of_tree(root)


def list_of_tree(root: Element) -> dict[str, Any]:
    """Rows where the tree is `root/item` with plain columns, else the tree as it is."""
    rows = root.kids
    names = {row.name for row in rows}
    if root.name != "root" or root.attributes or len(names) != 1 or not all(map(_is_row, rows)):
        return {"tree": _tree(root)}
    columns = list(dict.fromkeys(kid.name for row in rows for kid in row.kids))
    cells = [{kid.name: kid.text for kid in row.kids} for row in rows]
    made = {"cols": columns, "rows": [[row.get(column) for column in columns] for row in cells]}
    item = names.pop()
    return made if item == "item" else {**made, "item": item}


def _is_row(row: Element) -> bool:
    plain = all(not kid.kids and not kid.attributes and not kid.prefix for kid in row.kids)
    return plain and bool(row.kids) and not row.attributes and len({k.name for k in row.kids}) == len(row.kids)


def _tree(element: Element) -> dict[str, Any]:
    made: dict[str, Any] = {"n": element.name}
    if element.attributes:
        made["at"] = [[a.written, a.value, a.uri] if a.uri else [a.written, a.value] for a in element.attributes]
    if element.kids:
        made["c"] = [_tree(kid) for kid in element.kids]
    elif element.text:
        made["v"] = element.text
    return made
