"""The smallest demo story with somebody in every part, and one thing of each kind that addresses speak of."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.test import Client
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, tell
from ubia.register.book import append, now
from ubia.register.entry import Entry, digest
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7
from ubia.register.voice import append_voice
from ubia.web.models import Account

MEMBERS = {
    "anon": "",
    "chw": "akinyi",
    "chw2": "hamisi",
    "chw3": "wanjiku",
    "focal": "new focal",
    "member": "new member",
    "chair": "were",
    "nurse": "new nurse",
    "keeper": "nyambura",
    "fsup": "mutiso",
    "csup": "atieno",
    "mgr": "rotich",
    "payer": "fatuma",
    "oper": "",
}
"""Each part and who plays it.

Nobody signed in; a CHW of Tumaini, another one there, one of Umoja; the focal person of the book of voices; a member of
Tumaini's committee, and its chair, who holds a mandate; a nurse there, and the one who keeps the facility's key; both
supervisors, of whom the community's has planned a joint visit with the first CHW; the district's manager and payer; the
operator, who is nobody in the books.
"""
COMMUNITIES = ("tumaini", "umoja", "neema", "jitegemee")
BOOKS = {
    **dict.fromkeys(("chw", "chw2", "member", "chair", "nurse"), ("tumaini",)),
    "chw3": ("umoja",),
    "focal": ("voice",),
    **dict.fromkeys(("keeper", "fsup", "csup"), (*COMMUNITIES, "district")),
    "mgr": (*COMMUNITIES, "district", "payer", "voice"),
    "payer": (*COMMUNITIES, "district", "payer"),
}
"""The books in which each has a part; the manager and the payer of the district also in those within it."""
VOICE = "The health worker asks for money. Please do not tell her."


@dataclass
class Cast:
    """Who plays, and where."""

    district: District
    owner: Connection[TupleRow]
    new: dict[str, str]
    """Those who join the story, by member."""

    def person(self, part: str) -> str | None:
        """The id of whoever plays a part, None for nobody."""
        member = MEMBERS[part]
        return self.new.get(member) or (self.district.story.stage.person(member) if member else None)

    def book(self, name: str) -> str:
        """The id of a book."""
        return self.district.story.stage.book(name)

    def books(self, part: str) -> list[str]:
        """The books in which a part has a part."""
        return [self.book(name) for name in BOOKS.get(part, ())]

    def household(self, key: str) -> str:
        """The id of a household."""
        return self.district.story.homes[key].subject

    def log(self, book: str, part: str, home: str) -> None:
        """A look at a household's record."""
        self.owner.execute("SELECT log_reading(%s, %s, %s::uuid[], 'page', %s)",
                           [self.book(book), self.person(part), [self.household(home)], now()])  # fmt: skip

    def one(self, query: str, *values: Any) -> Any:
        """The first column of the first row, as the owner of the tables sees it."""
        row = self.owner.execute(query, values).fetchone()
        assert row, query
        return row[0]

    def all(self, query: str, *values: Any) -> list[Any]:
        """All rows, as the owner of the tables sees them."""
        return self.owner.execute(query, values).fetchall()


def bring_together(app: Connection[TupleRow], owner: Connection[TupleRow]) -> Cast:
    """Tell the story until today; a focal person answers the book of voices, where somebody has said something."""
    told = tell(app, datetime.now(UTC).date())
    cast = Cast(told, owner, {f"new {role}": uuid7(now()) for role in ("focal", "member", "nurse")})
    pen = Pen(told.keys["rotich"], told.story.stage.person("rotich"), cast.book("voice"))
    _give(app, cast, pen, "focal", "focal")
    keeper = Pen(told.keys["nyambura"], told.story.stage.person("nyambura"), cast.book("tumaini"))
    _give(app, cast, keeper, "member", "committee")
    _give(app, cast, keeper, "nurse", "nurse")
    form = {"form_id": "visit", "version": "1", "title": "Visit", "hash": "0" * 64, "languages": ["en"]}
    published = pen.into(cast.book("district")).write("form.published", uuid7(now()), form, made_at=now())
    assert append(app, cast.book("district"), [published])[0].outcome == "written"
    _wait_for_keys(app, cast)
    _find_something(app, cast)
    _draft_a_charter(app, cast)
    _pay(app, cast)
    _compare(app, cast)
    _offer(app, cast)
    append_voice(app, cast.book("voice"), VOICE, day=datetime.now(UTC).date().isoformat())
    return cast


def _give(app: Connection[TupleRow], cast: Cast, pen: Pen, part: str, role: str) -> None:
    body = {"name": f"The {part}", "role": role, "since": "2020-01-01"}
    given = pen.write("role.given", cast.new[f"new {part}"], body, made_at=now())
    assert append(app, pen.book, [given])[0].outcome == "written"


def _wait_for_keys(app: Connection[TupleRow], cast: Cast) -> None:
    """A device of the CHW's, and a key that waits for a meeting: rows for tables that the story leaves empty."""
    chw, book = cast.person("chw"), cast.book("tumaini")
    app.execute("SELECT keep_device(%s, %s, 'key', 'public', 'phone', %s)", [b"token", chw, now()])
    app.execute("SELECT keep_key_request(%s, %s, 'A name', 'public', 'shown', 'phone', %s)", [book, chw, now()])
    cast.log("tumaini", "chw", "akinyi/00")
    _photograph(app, cast)
    cast.log("tumaini", "chw2", "hamisi/00")
    cast.log("umoja", "chw3", "wanjiku/00")


def _find_something(app: Connection[TupleRow], cast: Cast) -> None:
    """A finding of the programme's own, and a judgement of it."""
    book, subject = cast.book("tumaini"), uuid7(now())
    pen = Pen(cast.district.keys["akinyi"], cast.district.story.stage.person("akinyi"), book)
    words = {"statement": "Mothers here fear that neighbours see the visit.", "studies": ["12 talks"]}
    sorts = {"perspectives": ["client"], "strategies": ["ownership"]}
    found = pen.write("finding.recorded", subject, {**words, **sorts}, made_at=now())
    part = {"concern": "minor", "reason": "Few were asked."}
    parts = dict.fromkeys(("methodological", "coherence", "adequacy", "relevance"), part)
    whole = {"finding": found.id, "overall": "low", "explanation": "One place."}
    judged = pen.write("finding.judged", subject, {**parts, **whole}, made_at=now())
    assert [answer.outcome for answer in append(app, book, [found, judged])] == ["written", "written"]


def _pay(app: Connection[TupleRow], cast: Cast) -> None:
    """A check of a visit, a dispute for the focal person alone, a row of results for nobody, a run being prepared."""
    book, chw, run = cast.book("tumaini"), cast.person("chw"), uuid7(now())
    pens = {name: Pen(cast.district.keys[name], cast.district.story.stage.person(name), book)
            for name in ("akinyi", "atieno", "rotich")}  # fmt: skip
    paid, visit = cast.all("SELECT run::text, act::text FROM paid WHERE chw = %s LIMIT 1", chw)[0]
    checked = {"run": paid, "book": book, "act": visit, "outcome": "found"}
    readers = [{"person": chw}, {"person": cast.person("focal")}]
    raised = {"readers": readers, "about": "treatment", "words": "He shouted at me."}
    batch = cast.one("SELECT subject::text FROM payout WHERE book = %s ORDER BY 1", book)
    told = {"source": "file", "items": [{"reference": "NOBODYS", "state": "paid"}]}
    entries = [
        pens["atieno"].write("check.reported", chw or "", checked, made_at=now()),
        pens["akinyi"].write("dispute.raised", uuid7(now()), raised, made_at=now()),
        pens["rotich"].write("payout.told", batch, told, made_at=now()),
    ]
    assert {answer.outcome for answer in append(app, book, entries)} == {"written"}
    cast.owner.execute(
        "INSERT INTO pay_draft VALUES (%s, %s, 0, %s, %s, 'KES', 1, 100, '{}', '[]')", [book, run, chw, book]
    )


def _compare(app: Connection[TupleRow], cast: Cast) -> None:
    """A comparison of two packages is laid down in Tumaini's book."""
    book, person = cast.book("tumaini"), cast.district.story.stage.person("nyambura")
    plan = {"title": "Boots or thanks", "question": "Which?", "design": "parallel", "outcome": "visits", "plan": "So."}
    span = {"first_month": "2040-01", "last_month": "2040-06", "seed": "316", "smallest": 100}
    who = {"arms": [{"words": "Boots"}, {"words": "Thanks"}], "units": [book, cast.book("umoja")]}
    pen = Pen(cast.district.keys["nyambura"], person, book)
    told = pen.write("comparison.registered", uuid7(now()), {**plan, **span, **who}, made_at=now())
    assert append(app, book, [told])[0].outcome == "written"


def _offer(app: Connection[TupleRow], cast: Cast) -> None:
    """An item of its own is added in Tumaini's book."""
    book, person = cast.book("tumaini"), cast.district.story.stage.person("nyambura")
    told = {"item": "a_goat", "words": "A goat", "sort": "thing", "way": "direct", "sides": ["community"]}
    offer = {**told, "pros": ["All see it."], "cons": ["It eats maize."]}
    pen = Pen(cast.district.keys["nyambura"], person, book)
    assert append(app, book, [pen.write("item.offered", uuid7(now()), offer, made_at=now())])[0].outcome == "written"


def _draft_a_charter(app: Connection[TupleRow], cast: Cast) -> None:
    """A text of Tumaini's charter, and another one that is still being typed."""
    book, person = cast.book("tumaini"), cast.district.story.stage.person("nyambura")
    pen = Pen(cast.district.keys["nyambura"], person, book)
    pay = {"scheme": "thought-of", "currency": "KES", "rules": [{"code": "stipend", "amount": 2500}]}
    text = {"title": "Charter of Tumaini", "place": book, "from_on": "2030-01-01", "clauses": {"pay": pay}}
    drafted = pen.write("charter.drafted", cast.district.story.stage.id("charter/tumaini"), text, made_at=now())
    assert append(app, book, [drafted])[0].outcome == "written"
    _stand_behind(app, pen, drafted)
    cast.owner.execute(
        """INSERT INTO web.charter_wizard (id, book, charter, answers, page, paper, written_by, scan, begun_by,
            begun_at, changed_by, changed_at) VALUES (%s, %s, %s, '{}', 'begin', false, '', '', %s, 0, %s, 0)""",
        [uuid7(now()), book, drafted.subject, person, person],
    )


def _stand_behind(app: Connection[TupleRow], pen: Pen, drafted: Entry) -> None:
    """A question about a task answered, the word of the facility's staff, a leader who spoke for the charter."""
    charter = drafted.subject
    asked = {"task": "sick_children", "question": "cost", "answer": "yes", "words": "Paid by the district."}
    of_text = {"text": drafted.id, "text_digest": digest(drafted.text()).hex(), "side": "health_system", "agrees": True}
    spoke = pen.write("charter.endorsed", charter, {"who": "The chief", "words": "At the market."}, made_at=now())
    counted = {"endorsement": spoke.id, "asked": 20, "respect": 12, "words": "By two women."}
    entries = [
        pen.write("charter.task_answered", charter, asked, made_at=now()),
        pen.write("charter.tasks_acknowledged", charter, of_text, made_at=now()),
        spoke,
        pen.write("charter.respect_asked", charter, counted, made_at=now()),
    ]
    assert {answer.outcome for answer in append(app, pen.book, entries)} == {"written"}


PICTURE = b"what a camera saw"


def _photograph(app: Connection[TupleRow], cast: Cast) -> None:
    """A visit with a picture, which has arrived."""
    home, book = cast.household("akinyi/00"), cast.book("tumaini")
    pen = Pen(cast.district.keys["akinyi"], cast.district.story.stage.person("akinyi"), book)
    named = {"name": "arm.jpg", "hash": hashlib.sha256(PICTURE).hexdigest(), "size": len(PICTURE), "type": "image/jpeg"}
    made = pen.write("visit.made", home, {"service": "home_visit", "files": [named]}, made_at=now())
    assert append(app, book, [made])[0].outcome == "written"
    sent = (book, pen.author, made.id, named["hash"], 0, PICTURE, len(PICTURE))
    app.execute("SELECT keep_piece(%s, %s, %s, %s, %s, %s, %s)", sent)


def browser_of(cast: Cast, part: str) -> Client:
    """A browser in which a part is signed in."""
    client = Client()
    if part != "anon":
        account, _ = Account.objects.get_or_create(
            username=part, defaults={"person": cast.person(part), "is_operator": part == "oper"}
        )
        client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
