"""A form goes into a book with its file, both or neither."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.forms.artefact import artefact_of, files_of
from ubia.forms.models import FormArtefact, FormFile
from ubia.forms.problem import BadForm
from ubia.forms.publish import publish
from ubia.forms.testing import GOOD, workbook
from ubia.interop.attested import NotWritten, Written
from ubia.interop.xlsform.publishing import published_forms, put_down
from ubia.register.tests.district import Village

FIRST = publish(workbook(GOOD))
SECOND = publish(workbook({**GOOD, "settings": [["form_id", "form_title", "version"], ["visit", "Home visit", "4"]]}))


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    with database.connect(autocommit=True) as connection:
        yield Village(connection).open("nation")


def put(village: Village, *forms: Any) -> list[Written]:
    by = (village.facility.author, "asha@office")
    return [put_down(village.connection, village.book, *by, form) for form in forms]


def test_a_published_form_is_listed_and_its_file_is_kept_by_its_hash(village: Village) -> None:
    assert put(village, FIRST) == [Written(1, 0)]
    (listed,) = published_forms(village.connection)
    assert (listed.form_id, listed.version, listed.title, listed.hash) == ("visit", "3", "Home visit", FIRST.hash)
    assert FormFile.objects.get(hash=FIRST.hash).xml == FIRST.xml


def test_what_is_current_already_is_not_published_again(village: Village) -> None:
    assert put(village, FIRST, FIRST) == [Written(1, 0), Written(0, 1)]


def test_a_newer_version_and_then_the_older_again(village: Village) -> None:
    assert put(village, FIRST, SECOND, FIRST) == [Written(1, 0)] * 3
    assert [form.version for form in published_forms(village.connection)] == ["3"]
    assert FormFile.objects.count() == 2


def test_a_version_in_use_is_never_changed(village: Village) -> None:
    changed = publish(workbook({**GOOD, "choices": [*GOOD["choices"], ["yes_no", "maybe", "Maybe"]]}))
    put(village, FIRST)
    with pytest.raises(BadForm) as refused:
        put(village, changed)
    assert [p.code for p in refused.value.problems] == ["version_taken"]
    assert [form.hash for form in published_forms(village.connection)] == [FIRST.hash]
    with pytest.raises(BadForm):
        put(village, replace(FIRST, files={"new.csv": b"a"}))


def test_a_compiled_form_is_kept_and_made_again_when_it_is_gone(village: Village) -> None:
    with_file = replace(publish(workbook(GOOD), files={"shops.csv": b"name\na\n"}), version="9")
    put(village, with_file)
    kept = artefact_of(with_file.hash)
    assert kept
    assert json.loads(gzip.decompress(kept.model)) == json.loads(with_file.compiled)["model"]
    FormArtefact.objects.all().delete()
    assert artefact_of(with_file.hash) == kept
    assert FormArtefact.objects.filter(form=with_file.hash, part="model").count() == 1
    assert artefact_of("0" * 64) is None
    assert files_of(with_file.hash) == {"shops.csv": b"name\na\n"}


def test_old_versions_stay_available(village: Village) -> None:
    put(village, FIRST, SECOND)
    assert artefact_of(FIRST.hash) != artefact_of(SECOND.hash)


def test_a_book_that_does_not_take_the_entry_keeps_no_file(village: Village) -> None:
    elsewhere = "0193a000-0000-7000-8000-00000000dead"
    with pytest.raises(NotWritten):
        put_down(village.connection, elsewhere, village.facility.author, "asha@office", FIRST)
    assert not FormFile.objects.exists()


def test_a_file_without_a_proper_hash_is_refused(database: Any) -> None:
    with database.connect() as connection, pytest.raises(psycopg.errors.CheckViolation):
        put_plain(connection)


def put_plain(connection: psycopg.Connection[TupleRow]) -> None:
    connection.execute("INSERT INTO web.form_file (hash, xml) VALUES ('no hash', '<xml/>')")
