"""What phones and browsers fetch of a form stands behind its hash, and may be kept for good."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile as File
from django.test import Client

from ubia.demo.ours import published
from ubia.demo.tests.district import District, SignedIn
from ubia.forms.testing import GOOD, workbook

pytestmark = pytest.mark.database
FORM = published("home_visit")
AT = f"/forms/{FORM.hash}/"


@pytest.mark.parametrize("file", ["model.json", "texts/0.json", "texts/2.json"])
def test_what_a_hash_names_is_kept_by_browsers_and_travels_packed(
    file: str, district: District, signed_in: SignedIn
) -> None:
    answer = signed_in("akinyi").get(AT + file, headers={"accept-encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert "immutable" in answer["Cache-Control"]
    assert len(answer.content) < 4000
    assert signed_in("akinyi").get(AT + file).json()


def test_the_xform_is_the_one_that_the_hash_names(district: District, signed_in: SignedIn) -> None:
    xml = signed_in("akinyi").get(AT + "form.xml").content
    assert hashlib.sha256(xml).hexdigest() == FORM.hash


@pytest.mark.parametrize("file", ["texts/3.json", "media/nothing.png", "media/..%2Fx"])
def test_what_is_not_there_is_a_page_that_is_not_there(file: str, district: District, signed_in: SignedIn) -> None:
    assert signed_in("akinyi").get(AT + file).status_code == 404


def test_a_picture_is_shown_and_anything_else_only_saved(district: District, signed_in: SignedIn) -> None:
    """A file that came with a form never runs in our name."""
    client = signed_in("rotich")
    sheets = {**GOOD, "settings": [["form_id", "form_title", "version"], ["pictured", "Pictured", "1"]]}
    beside = [File("sign.png", b"png"), File("page.html", b"<script>"), File("drawn.svg", b"<svg/>")]
    book = district.story.stage.book("district")
    page = client.post(
        "/forms/publish/", {"file": File("f.xlsx", workbook(sheets)), "beside": beside, "book": book}
    ).content.decode()
    token = page.split('name="checked" value="')[1].split('"')[0]
    done = client.post("/forms/publish/", {"checked": token})
    for name, sort, how in (
        ("sign.png", "image/png", "inline"),
        ("page.html", "application/octet-stream", "attachment"),
        ("drawn.svg", "application/octet-stream", "attachment"),
    ):
        answer = client.get(f"{done['Location']}media/{name}")
        assert (answer["Content-Type"], answer["Content-Disposition"]) == (sort, how)


def test_a_version_that_another_form_has_is_not_published_over_it(district: District, signed_in: SignedIn) -> None:
    client, book = signed_in("rotich"), district.story.stage.book("district")
    other = {**GOOD, "settings": [["form_id", "form_title", "version"], ["ubia_home_visit", "Other", "1"]]}
    page = client.post("/forms/publish/", {"file": File("f.xlsx", workbook(other)), "book": book}).content.decode()
    token = page.split('name="checked" value="')[1].split('"')[0]
    answer = client.post("/forms/publish/", {"checked": token})
    assert "ubia_home_visit" in answer.content.decode()
    assert "Nothing was written" in answer.content.decode()


def published_as(client: Client, book: str, sheet: bytes) -> str:
    """Publish a spreadsheet by the page; the address of the form's page."""
    file = File("f.xlsx", sheet)
    page = client.post("/forms/publish/", {"file": file, "book": book}).content.decode()
    token = page.split('name="checked" value="')[1].split('"')[0]
    return str(client.post("/forms/publish/", {"checked": token})["Location"])


def test_a_page_says_what_changed_since_the_version_before_and_gives_the_spreadsheet(
    district: District, signed_in: SignedIn
) -> None:
    client, book = signed_in("rotich"), district.story.stage.book("district")
    first = {**GOOD, "settings": [["form_id", "form_title", "version"], ["grown", "Grown", "1"]]}
    old = published_as(client, book, workbook(first))
    assert "What changed since" not in client.get(old).content.decode()
    more = [*GOOD["survey"], ["text", "garden", "What grows there?"]]
    settings = [["form_id", "form_title", "version"], ["grown", "Grown", "2"]]
    handed_in = workbook({**GOOD, "survey": more, "settings": settings})
    new = published_as(client, book, handed_in)
    page = client.get(new).content.decode()
    assert "What changed since version 1" in page
    assert "“What grows there?” (garden) is new." in page
    sheet = client.get(f"{new}sheet")
    assert sheet.content == handed_in
    assert sheet["Content-Disposition"] == 'attachment; filename="grown-2.xlsx"'


def test_a_form_that_came_as_an_xform_has_no_spreadsheet(district: District, signed_in: SignedIn) -> None:
    client, book = signed_in("rotich"), district.story.stage.book("district")
    xml = client.get(f"{AT}form.xml").content.replace(b"ubia_home_visit", b"taken_over")
    page = client.post("/forms/publish/", {"file": File("f.xml", xml), "book": book}).content.decode()
    token = page.split('name="checked" value="')[1].split('"')[0]
    at = str(client.post("/forms/publish/", {"checked": token})["Location"])
    assert "Take the spreadsheet away" not in client.get(at).content.decode()
    assert client.get(f"{at}sheet").status_code == 404
