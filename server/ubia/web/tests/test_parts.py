"""Components: what a page gives, what a reader gets."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation

from ubia.charter.money import amount
from ubia.web import charts

CSS = Path(__file__).parent.parent / "static" / "css"


def drawn(text: str, **facts: object) -> str:
    with translation.override("en"):
        return Template(text).render(Context(facts))


@pytest.mark.parametrize(
    ("minor", "currency", "said"),
    [
        (125000, "KES", "KES 1,250"),
        (125050, "KES", "KES 1,250.50"),
        (1250, "UGX", "UGX 1,250"),
        (-5, "KES", "KES −0.05"),
        (0, "USD", "USD 0"),
        (1005, "TND", "TND 1.005"),
    ],
)
def test_money_is_written_as_people_read_it(minor: int, currency: str, said: str) -> None:
    with translation.override("en"):
        assert amount(minor, currency).replace("\xa0", " ") == said


def test_money_in_french() -> None:
    with translation.override("fr"):
        assert amount(125050, "XOF").replace("\xa0", " ").replace("\u202f", " ") == "XOF 125 050"
        assert amount(125050, "EUR").replace("\xa0", " ").replace("\u202f", " ") == "EUR 1 250,50"


def test_a_side_is_an_icon_and_a_word() -> None:
    page = drawn('{% side "community" %}')
    assert "#community" in page
    assert "Community" in page


def test_an_unknown_state_is_shown_and_not_hidden() -> None:
    assert "half_eaten" in drawn('{% state "half_eaten" %}')


def test_nothing_reported_is_not_zero() -> None:
    rows = [{"label": "Mtakuja", "values": [4, None]}]
    chart = charts.bars("Visits", ["CHW", "Facility"], rows)
    assert [bar["width"] for bar in chart["rows"][0]["bars"]] == ["100.0", None]
    page = drawn('{% bar_chart "Visits" series rows %}', series=["CHW", "Facility"], rows=rows)
    assert page.count("nothing reported") == 2


def test_a_gap_in_the_reports_is_a_gap_in_the_line() -> None:
    rows = [{"label": str(month), "values": [value]} for month, value in enumerate([10, 20, None, 40])]
    chart = charts.lines("Visits", [""], rows)
    assert chart["lines"][0]["path"] == "M0 75L33.33 50M100 0"
    assert chart["marks"] == ["40", "20", "0"]


@pytest.mark.parametrize("values", [[], [[0]], [[None]]])
def test_an_empty_chart_is_still_a_chart(values: list[list[float | None]]) -> None:
    rows = [{"label": "x", "values": value} for value in values]
    assert "<figure" in drawn(
        '{% bar_chart "Visits" series rows %}{% line_chart "Visits" series rows %}', series=["a"], rows=rows
    )


@pytest.mark.parametrize(("value", "top"), [(1, 1), (3, 4), (11, 20), (480, 500), (0.3, 0.4), (10, 10)])
def test_the_scale_ends_on_a_number_that_reads_well(value: float, top: float) -> None:
    assert charts.round_up(value) == pytest.approx(top)


def test_strokes_are_the_same_in_every_language() -> None:
    rows = [{"label": str(month), "values": [10.5 * month]} for month in range(4)]
    pages = []
    for language in ("en", "fr", "sw"):
        with translation.override(language):
            page = Template('{% line_chart "x" series rows %}{% bar_chart "x" series rows %}').render(
                Context({"series": ["a"], "rows": rows})
            )
            pages.append(re.findall(r' (?:d|width|x2)="([^"]*)"', page))
    assert pages[0] == pages[1] == pages[2]
    assert "M33.33" in pages[0][4]


def test_every_chart_has_its_table() -> None:
    rows = [{"label": "June", "values": [1410], "href": "/june/"}]
    page = drawn('{% line_chart "Visits" series rows %}', series=["CHW"], rows=rows)
    assert "<details" in page
    assert '<a href="/june/">June</a>' in page
    assert "1,410" in page


def test_a_table_names_every_cell_for_the_phone() -> None:
    page = drawn(
        '{% show_table "November" columns rows %}',
        columns=["Name", {"label": "Visits", "is_number": True}],
        rows=[["Amina <b>", {"text": 48, "note": "since May"}], ["Joseph", None]],
    )
    assert 'data-label="Visits" class="figure"' in page
    assert "Amina &lt;b&gt;" in page
    assert "since May" in page
    assert '<th scope="row"' in page


def test_a_table_refuses_a_row_of_another_width() -> None:
    with pytest.raises(ValueError, match="shorter"):
        drawn('{% show_table "x" columns rows %}', columns=["a", "b"], rows=[["only one"]])


def test_what_a_page_writes_is_escaped() -> None:
    page = drawn(
        '{% card title=bad %}{{ bad }}{% endcard %}{% box "ask" title=bad do=bad %}{% endbox %}{% qr bad bad %}',
        bad="<i>",
    )
    assert "<i>" not in page


def test_a_line_put_right_is_struck_through_and_points_to_the_new_one() -> None:
    entry = {"line": 211, "what": "Visit made", "amended_by": 214, "amended_by_href": "/lines/214/", "states": []}
    page = drawn('{% include "ubia/parts/ledger.html" %}', entries=[entry])
    assert "<s>" in page
    assert '<a href="/lines/214/">Put right by line 214</a>' in page


def test_the_whole_look_is_small() -> None:
    """What every page loads; the sheet of pages that show a form comes with those alone."""
    sizes = {sheet.name: sheet.stat().st_size for sheet in CSS.glob("*.css")}
    assert sizes.pop("form.css") < 12_000
    assert sum(sizes.values()) < 30_000
