"""Lists written in the form, in files, and brought by the phone."""

import pytest

from ubia.forms.compiler import compile_xform
from ubia.forms.problem import BadForm

from .small import codes, compiled, xform


def listed(source: str, **files: bytes) -> object:
    return compiled("<d id='f'/>", f"<instance id='l' src='{source}'/>", "", **files).model["lists"]["l"]


def test_a_csv_is_read_with_commas_or_semicolons_and_quotes() -> None:
    read = {"cols": ["name", "label"], "rows": [["a", "A, a"], ["b", ""]]}
    assert listed("jr://file-csv/x.csv", x_csv=b'\xef\xbb\xbfname,label\n"a","A, a"\n\nb\n') == read
    assert listed("jr://file-csv/x.csv", x_csv=b'name;label\r\na;"A, a"\r\nb;\r\n') == read


def test_geojson_becomes_rows_with_a_geometry() -> None:
    raw = b"""{"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": 7, "geometry": {"type": "Point", "coordinates": [39.2, -6.8]},
         "properties": {"name": "Dar", "big": true}},
        {"geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, "properties": null}]}"""
    assert listed("jr://file/x.geojson", x_geojson=raw) == {
        "cols": ["geometry", "name", "big", "id"],
        "rows": [["-6.8 39.2 0 0", "Dar", "true", "7"], ["2 1 0 0; 4 3 0 0", None, None, None]],
    }


def test_a_tree_that_is_no_table_stays_a_tree() -> None:
    assert listed("jr://file/x.xml", x_xml=b"<root><item id='1'><a>1</a></item></root>") == {
        "tree": {"n": "root", "c": [{"n": "item", "at": [["id", "1"]], "c": [{"n": "a", "v": "1"}]}]}
    }


@pytest.mark.parametrize(
    ("source", "src"),
    [("jr://file-csv/x.csv", "x.csv"), ("jr://instance/last-saved", "last-saved"), ("jr://file/a b.xml", "a b.xml")],
)
def test_what_is_not_here_is_asked_of_the_phone(source: str, src: str) -> None:
    assert listed(source) == {"src": src}


def test_lists_that_formulas_name_without_declaring_them() -> None:
    form = compiled(
        "<d id='f'><a/><b/><c/></d>",
        "<bind nodeset='/d/a' calculate=\"pulldata('prices', 'cost', 'name', ../b)\"/>"
        "<bind nodeset='/d/b' calculate=\"instance('contact-summary')/context/age\"/>"
        "<bind nodeset='/d/c' calculate=\"instance('gone')/root/x\"/>",
        prices_csv=b"name,cost\nsoap,3\n",
    )
    assert form.model["lists"]["prices"]["rows"] == [["soap", "3"]]
    assert form.model["lists"]["contact-summary"] == {"src": "contact-summary"}
    assert codes(form) == ["xform_instance_missing"]


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b'name\n"a'])
def test_a_broken_file_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises(BadForm) as bad:
        compile_xform(xform("<d/>", "<instance id='l' src='jr://file-csv/x.csv'/>"), {"x.csv": raw})
    assert [(p.code, p.values["name"]) for p in bad.value.problems] == [("xform_file_unreadable", "x.csv")]
