"""Files beside a form that hold lists: CSV, GeoJSON and XML."""

import csv
import json
from io import StringIO
from typing import Any

from ubia.forms.problem import BadForm

from .element import Element, read_xml
from .workbench import Workbench

_GEOMETRY = {"Point": 0, "LineString": 1, "Polygon": 2}


def list_of_file(name: str, raw: bytes, bench: Workbench) -> dict[str, Any]:
    """The list in a file, by the end of its name; `{src}` when it cannot be read, which is noted as a problem."""
    ending = name.rpartition(".")[2].lower()
    try:
        if ending == "csv":
            return rows_of_csv(raw)
        if ending in ("geojson", "json"):
            return rows_of_geojson(raw)
        return _tree_of(read_xml(raw))
    except (BadForm, ValueError, KeyError, TypeError, AttributeError, csv.Error) as broken:
        bench.wrong("xform_file_unreadable", None, name=name, said=str(broken)[:200])
        return {"src": name}


def rows_of_csv(raw: bytes) -> dict[str, Any]:
    """Rows of a CSV in UTF-8, with commas or semicolons. Raises ValueError, csv.Error."""
    text = raw.decode("utf-8-sig")
    first = text.partition("\n")[0]
    mark = ";" if first.count(";") > first.count(",") else ","
    rows = [row for row in csv.reader(StringIO(text, newline=""), delimiter=mark, strict=True) if any(row)]
    if not rows:
        return {"cols": [], "rows": []}
    columns = [name.strip() for name in rows[0]]
    width = len(columns)
    return {"cols": columns, "rows": [[*row[:width], *[""] * (width - len(row))] for row in rows[1:]]}


def rows_of_geojson(raw: bytes) -> dict[str, Any]:
    """Features as rows: id, geometry as ODK writes it, and properties. Raises ValueError, KeyError."""
    read = json.loads(raw)
    if read["type"] != "FeatureCollection":
        raise ValueError("no FeatureCollection")
    rows = [_feature(feature) for feature in read["features"]]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    return {"cols": columns, "rows": [[row.get(column) for column in columns] for row in rows]}


def _feature(feature: dict[str, Any]) -> dict[str, str]:
    properties = {name: _plain(value) for name, value in (feature.get("properties") or {}).items()}
    id_ = {"id": _plain(feature["id"])} if "id" in feature else {}
    return {"geometry": _geometry(feature["geometry"]), **properties, **id_}


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _geometry(geometry: dict[str, Any]) -> str:
    """`latitude longitude altitude accuracy`, several places with `; ` between."""
    depth = _GEOMETRY[geometry["type"]]
    places = geometry["coordinates"]
    places = [places] if depth == 0 else places[0] if depth == 2 else places
    return "; ".join(f"{place[1]} {place[0]} {place[2] if len(place) > 2 else 0} 0" for place in places)


def _tree_of(root: Element) -> dict[str, Any]:
    from .lists import list_of_tree

    return list_of_tree(root)
