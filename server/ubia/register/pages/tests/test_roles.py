"""Every page of the register against every role: who is let in, who is told no, who learns nothing at all."""

from typing import Any

import pytest
from django.test import Client

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.register.book import append, now
from ubia.register.office import server_key

ROLES = ("chw", "facility_supervisor", "community_supervisor", "committee", "nurse", "manager", "payer", "focal")
HOLDERS = ("facility_holder", "committee_holder")
ABOVE = "manager_above"
EVERYBODY = {*ROLES, *HOLDERS, ABOVE}
OFFICE = {"facility_supervisor", "community_supervisor", "nurse", "manager", *HOLDERS}
PAGES = {
    "": EVERYBODY,
    "1/": EVERYBODY,
    "seals/": EVERYBODY,
    "held/": EVERYBODY,
    "people/": EVERYBODY,
    "meeting/": EVERYBODY,
    "poster/": EVERYBODY,
    "readings/": {"facility_supervisor", "committee", "manager", ABOVE, *HOLDERS},
    "people/role/": OFFICE,
    "people/{chw}/role/": OFFICE,
    "people/{chw}/role/chw/end/": OFFICE,
    "people/{chw}/code/": OFFICE,
    "keys/{key}/revoke/": {*OFFICE, "chw"},
    "people/mandate/community/": {"committee_holder"},
    "people/mandate/health_system/": {"facility_holder"},
    "people/{committee}/mandate/community/end/": {"committee_holder"},
    "keys/{key}/vouch/community/": {"committee_holder"},
}
FAMILY = "6/"


@pytest.fixture
def people(village: Village) -> dict[str, Member]:
    """Somebody in each part; the health worker's key and household are the ones that pages speak of."""
    chw = village.admit(Member("The chw"))
    other = village.admit(Member("Another chw"))
    village.enrol(chw, "Achieng")
    found = {role: Member(f"The {role}") for role in ROLES} | {"chw": chw}
    for role, member in found.items():
        given = {"name": member.name, "role": role, "since": "2020-01-01"}
        village.append(village.facility.pen(village.book).write("role.given", member.person, given, made_at=now()))
    found |= {"facility_holder": village.facility, "committee_holder": village.committee, "other_chw": other}
    return found | {"stranger": Member("A stranger")}


@pytest.fixture
def above(database: Any) -> Any:
    """A village within a district, and the district's manager."""
    with database.connect(autocommit=True) as connection:
        district, manager = new_id(), Member("The manager above")
        body = {"name": "Kilifi", "kind": "district", "server": server_key().public, "facility": manager.holder()}
        opened = manager.pen(district).write("book.opened", district, body, made_at=now())
        assert append(connection, district, [opened], opening=True)[0].outcome == "written"
        given = {"name": manager.name, "role": "manager", "since": "2020-01-01"}
        role = manager.pen(district).write("role.given", manager.person, given, made_at=now())
        assert append(connection, district, [role])[0].outcome == "written"
        yield Village(connection, "Mtakuja", within=district), manager


def addresses(village: Village, chw: Member) -> dict[str, set[str]]:
    names = {"chw": chw.person, "key": chw.key.id, "committee": village.committee.person}
    return {f"/books/{village.book}/{rest.format(**names)}": allowed for rest, allowed in PAGES.items()}


def refused(client: Client, pages: dict[str, set[str]], role: str) -> dict[str, int]:
    """The pages that answer otherwise than the table says, with their answers."""
    answers = {address: client.get(address).status_code for address in pages}
    return {a: got for a, got in answers.items() if got != (200 if role in pages[a] else 403)}


def test_every_role_on_every_page(village: Village, people: dict[str, Member]) -> None:
    pages = addresses(village, people["chw"])
    wrong = {role: refused(client_of(people[role]), pages, role) for role in (*ROLES, *HOLDERS)}
    assert {role: pages for role, pages in wrong.items() if pages} == {}


def test_strangers_learn_nothing(village: Village, people: dict[str, Member]) -> None:
    client = client_of(people["stranger"])
    pages = addresses(village, people["chw"])
    assert {client.get(address).status_code for address in pages} == {404}
    assert "Majengo" not in client.get("/books/").content.decode()


def test_only_who_looks_after_a_family_reads_its_words(village: Village, people: dict[str, Member]) -> None:
    """TRU-06: not even another health worker of the same book."""
    line = f"/books/{village.book}/{FAMILY}"
    readers = {role for role, member in people.items() if b"Achieng" in client_of(member).get(line).content}
    assert readers == {"chw"}


def test_a_manager_from_above_reads_but_does_not_act(above: Any) -> None:
    village, manager = above
    chw = village.admit(Member("The chw"))
    assert refused(client_of(manager), addresses(village, chw), ABOVE) == {}
