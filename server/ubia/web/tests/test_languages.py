"""Three languages: nothing untranslated, and a choice that is remembered."""

from pathlib import Path

import pytest
from django.test import Client

from ubia.web import catalogs
from ubia.web.models import Account
from ubia.web.tests.conftest import PASSWORD


@pytest.fixture(autouse=True, scope="module")
def compiled() -> None:
    """Use the words as they stand in the sources."""
    catalogs.compile_all(only_stale=True)


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
def test_every_word_of_every_page_is_translated(language: str) -> None:
    assert catalogs.problems(language) == []


def test_words_are_found_in_python_and_in_templates(tmp_path: Path) -> None:
    pages = tmp_path / "care" / "templates"
    pages.mkdir(parents=True)
    (pages / "visit.html").write_text(
        '<h1>{% translate "Visit" %}</h1>\n  {% card title=_("A card") %}{% endcard %}'
        "{% blocktranslate count n=n %}{{ n }} child{% plural %}{{ n }} children{% endblocktranslate %}"
    )
    (tmp_path / "care" / "views.py").write_text('from x import gettext as _\nsaid = _("Good day, %(name)s")\n')
    found = catalogs.find_words(tmp_path)
    assert {key[1] for key in found} == {"Visit", "A card", "%(n)s child", "Good day, %(name)s"}
    assert found[None, "%(n)s child"].words == ("%(n)s child", "%(n)s children")


@pytest.fixture
def own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Catalogues of a source with one message."""
    (tmp_path / "views.py").write_text('gettext("Good day, %(name)s")\n')
    monkeypatch.setattr(catalogs, "LOCALE", tmp_path)
    monkeypatch.setattr(catalogs.find_words, "__defaults__", (tmp_path,))


def test_a_missing_or_empty_translation_is_named(own_words: None) -> None:
    assert catalogs.problems("sw") == ["sw: missing: 'Good day, %(name)s' (views.py:1)"]
    assert catalogs.add_missing("sw") == 1
    assert catalogs.problems("sw") == ["sw: not translated: 'Good day, %(name)s' (views.py:1)"]


def test_a_translation_must_fill_in_the_same(own_words: None) -> None:
    assert catalogs.fill("Good day, %(name)s\nBonjour, %(name)s\nHabari") == []
    assert catalogs.problems("fr") == []
    assert catalogs.problems("sw") == ["sw: other placeholders: 'Good day, %(name)s' (views.py:1)"]


def test_what_nobody_says_is_not_kept(own_words: None, tmp_path: Path) -> None:
    catalogs.fill("Good day, %(name)s\nBonjour, %(name)s\nHabari, %(name)s")
    (tmp_path / "views.py").write_text("")
    assert catalogs.problems("fr") == ["fr: no page says 'Good day, %(name)s' any more"]
    catalogs.add_missing("fr")
    assert catalogs.problems("fr") == []


def test_a_block_of_two_lines_is_refused(own_words: None) -> None:
    with pytest.raises(ValueError, match="three lines"):
        catalogs.fill("Good day, %(name)s\nBonjour, %(name)s")


def test_the_chosen_language_is_remembered_on_the_device(database: object) -> None:
    client = Client()
    answer = client.post("/language/", {"language": "sw", "next": "/about/"})
    assert answer.headers["Location"] == "/about/"
    page = client.get("/account/sign-in/").content.decode()
    assert '<html lang="sw"' in page
    assert "Mkono mmoja haulei mwana" in page


def test_the_account_s_language_greets_her_on_a_new_device(as_amina: Client, amina: Account) -> None:
    as_amina.post("/language/", {"language": "fr", "next": "/"})
    amina.refresh_from_db()
    assert amina.language == "fr"
    new = Client()
    new.post("/account/sign-in/", {"login": "amina", "password": PASSWORD})
    assert "Bienvenue, Amina Wanjiru" in new.get("/").content.decode()


def test_the_browser_s_language_is_taken_first(database: object) -> None:
    page = Client(headers={"accept-language": "fr-CD,fr;q=0.9"}).get("/account/sign-in/").content.decode()
    assert "Se connecter" in page


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_a_choice_leads_back_to_our_own_pages_only(database: object, back: str) -> None:
    client = Client()
    assert client.post("/language/", {"language": "xx", "next": back}).headers["Location"] == "/"
    assert client.post("/look/", {"look": "sun", "next": back}).headers["Location"] == "/"
    assert 'lang="en"' in client.get("/about/").content.decode()
