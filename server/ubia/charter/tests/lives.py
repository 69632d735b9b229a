"""Lives of a charter's text, told day by day in March 2026. `python -m ubia.charter.tests.lives` writes them to
contract/cases/charter, where the client reads them too; what they must come to is said in test_lives.py."""

import json
from collections.abc import Callable
from typing import Any

from ubia.charter.fold import TABLES
from ubia.charter.tests.packages import DAY, JANUARY, digest_of
from ubia.charter.tests.stories import CASES, fold_all, without_whose

PLACE = "0192d3a0-0000-7000-8000-0000000000d1"
CHAIR, SECRETARY, NURSE, OFFICER = (f"0192d3a0-0000-7000-8000-0000000000f{n}" for n in (1, 2, 3, 4))
SIDE_OF = {CHAIR: "community", SECRETARY: "community", NURSE: "health_system", OFFICER: "health_system"}
MARCH = JANUARY + 59 * DAY
NOON = DAY // 2
PAY = {"scheme": "visits", "currency": "KES", "rules": [{"code": "home_visit", "amount": 80}]}


def march(day: int) -> str:
    """A day of March 2026."""
    return f"2026-03-{day:02}"


class Life:
    """The story of one charter. Days are days of March; an entry is received when made unless `received` says when."""

    def __init__(self) -> None:
        self.entries: list[dict[str, Any]] = []
        self.text = ""

    def tell(
        self, kind: str, day: int, by: str, *, received: int = 0, amends: str = "", key: str = "", **body: Any
    ) -> str:
        """Write an entry at noon; the next of the same day a minute later. Returns its id."""
        n = len(self.entries) + 1
        made_at = MARCH + (day - 1) * DAY + NOON + n * 60_000
        received_at = made_at if not received else MARCH + (received - 1) * DAY + NOON + n * 60_000
        id_ = f"0192d3a0-0000-7000-8000-{n:012}"
        entry = {"book": "0192d3a0-0000-7000-8000-0000000000b1", "line": n, "id": id_, "kind": kind}
        entry |= {"subject": "0192d3a0-0000-7000-8000-0000000000c1", "author": by, "key": key or f"key{by[-2:]}"}
        entry |= {"channel": "phone", "happened_on": march(day), "made_at": made_at, "received_at": received_at}
        entry |= {"amends": amends, "flagged": "", "digest": digest_of(id_), "body": body}
        self.entries.append(entry)
        return id_

    def draft(self, day: int, by: str = CHAIR, *, edits: bool = False, from_on: int = 10, **more: Any) -> str:
        """A text, which is the one that is talked of from now on."""
        body = {"title": "Charter of Mtakuja", "place": PLACE, "from_on": march(from_on), **more}
        amends = self.text if edits else ""
        self.text = self.tell("charter.drafted", day, by, amends=amends, **body)
        return self.text

    def consult(self, day: int) -> None:
        """A meeting with the community."""
        groups = ["village elders", "women’s group"]
        self.tell(
            "charter.consulted", day, CHAIR, with_whom=groups, words="They want visits in the evening.", people=41
        )

    def on(self, kind: str, day: int, by: str, text: str = "", **more: Any) -> str:
        """Something done to a text for the side of whoever does it: `proposed`, `signed`, `returned` or `suspended`."""
        text = text or self.text
        more = {"side": SIDE_OF[by], **more}
        return self.tell(f"charter.{kind}", day, by, text=text, text_digest=digest_of(text), **more)

    def agree(self, day: int) -> None:
        """Proposed and signed by both on one day."""
        self.on("proposed", day, NURSE)
        self.on("signed", day, CHAIR)
        self.on("signed", day, NURSE)

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """What it all comes to, by table."""
        found = fold_all(TABLES, self.entries)
        return {name: without_whose(rows) for name, rows in found.items()}


def two_keys_after_a_consultation(life: Life) -> None:
    """From nothing to in force: drafted, discussed, consulted on, laid before both keys, signed by both (OWN-01)."""
    section = {"hours": {"choices": ["part_time"], "words": "Mornings."}, "voice": {"not_yet": _later("The nurse")}}
    life.draft(1, sections=section, clauses={"hours": {"minutes_a_week": 600}})
    life.tell("charter.commented", 2, SECRETARY, text=life.text, says="support", words="This is fair.", section="hours")
    life.consult(3)
    life.on("proposed", 4, SECRETARY)
    life.on("signed", 5, CHAIR, reservation="We want this looked at again after the rains.")
    life.on("signed", 6, NURSE)


def nobody_was_consulted(life: Life) -> None:
    """Both keys are there and nobody asked the community: not in force, until the meeting is recorded (OWN-08)."""
    life.draft(1, from_on=2)
    life.agree(3)
    life.draft(4, edits=True, from_on=5)
    life.agree(6)
    life.consult(12)


def keys_that_do_not_make_two(life: Life) -> None:
    """Two keys of one side; one person for both sides; one key for both sides: none of them puts a text in force."""
    life.consult(1)
    life.draft(2)
    life.on("proposed", 3, NURSE)
    life.on("signed", 3, CHAIR)
    life.on("signed", 3, SECRETARY)
    life.draft(4)
    life.on("proposed", 4, NURSE)
    life.on("signed", 4, NURSE)
    life.on("signed", 4, NURSE, side="community")
    life.draft(5)
    life.on("proposed", 5, NURSE)
    life.tell(
        "charter.signed", 5, NURSE, key="one", text=life.text, text_digest=digest_of(life.text), side="health_system"
    )
    life.tell("charter.signed", 5, CHAIR, key="one", text=life.text, text_digest=digest_of(life.text), side="community")


def edited_after_the_first_key(life: Life) -> None:
    """An edit after the first signature voids it: the old text is over, and the new one needs keys of its own."""
    life.consult(1)
    first = life.draft(2)
    life.on("proposed", 3, NURSE)
    life.on("signed", 3, CHAIR)
    life.draft(4, NURSE, edits=True, words="Ten hours, not twelve.")
    life.on("signed", 5, NURSE, first)
    life.on("signed", 5, NURSE)


def returned_three_times(life: Life) -> None:
    """Given back three times, by either side, each time edited, and signed at last: the thread keeps all (OWN-05)."""
    life.consult(1)
    life.draft(2)
    for n, (by, reason) in enumerate(
        ((NURSE, "No money for this."), (CHAIR, "Too many hours."), (NURSE, "One word is wrong."))
    ):
        life.on("proposed", 3 + n, CHAIR)
        life.on("signed", 3 + n, CHAIR if by == NURSE else NURSE)
        life.on("returned", 3 + n, by, reason=reason, section="hours")
        life.draft(4 + n, by, edits=True)
    life.agree(7)


def given_back_and_signed_after_all(life: Life) -> None:
    """A side takes its own key off by giving the text back, and may sign the same text again."""
    life.consult(1)
    life.draft(2)
    life.on("proposed", 3, NURSE)
    life.on("signed", 3, CHAIR)
    life.on("returned", 4, CHAIR, reason="The elders want to read it first.")
    life.on("signed", 5, NURSE)
    life.on("signed", 8, CHAIR)


def amended_and_two_for_one_day(life: Life) -> None:
    """Amended; and two texts agreed for one first day: what was agreed last holds, the other never began."""
    life.consult(1)
    life.draft(2, from_on=5)
    life.agree(3)
    life.draft(6, edits=True, from_on=20)
    life.agree(7)
    life.draft(8, from_on=20, words="The other text for the same day.")
    life.agree(9)


def agreed_after_its_first_day(life: Life) -> None:
    """A second key that comes late puts nothing in force for days gone by."""
    life.consult(1)
    life.draft(2, from_on=3)
    life.on("proposed", 2, NURSE)
    life.on("signed", 2, CHAIR)
    life.tell(
        "charter.signed", 2, NURSE, received=15, text=life.text, text_digest=digest_of(life.text), side="health_system"
    )


def set_aside_by_both(life: Life) -> None:
    """One side alone sets nothing aside; both may, for the same days, and the text holds again after them."""
    life.consult(1)
    life.draft(2, from_on=5)
    life.agree(3)
    life.on("suspended", 10, NURSE, from_on=march(12), until=march(16), reason="No stock of anything.")
    life.on("suspended", 14, CHAIR, from_on=march(12), until=march(16), reason="We agree.")
    life.on("suspended", 20, CHAIR, from_on=march(21), reason="We stop.")


def an_objection_is_met_by_its_author(life: Life) -> None:
    """An objection stays open until who made it says that it is met; nobody else can say so."""
    life.draft(1)
    one = life.tell(
        "charter.commented", 2, SECRETARY, text=life.text, says="objection", words="Not at night.", section="hours"
    )
    two = life.tell(
        "charter.commented", 2, NURSE, text=life.text, says="objection", words="Who pays?", section="incentives"
    )
    life.tell("charter.commented", 3, CHAIR, text=life.text, says="comment", words="We hear you.", answers=one)
    life.tell("objection.met", 4, CHAIR, objection=two, words="The fund does.")
    life.tell("objection.met", 4, SECRETARY, objection=one, words="The new text says mornings.")


def a_text_that_says_pay_ends_the_packages(life: Life) -> None:
    """From the first day of a text with a clause of pay on, packages of the first form price nothing more."""
    rates = {"home_visit": 5000}
    package = life.tell("package.proposed", 1, NURSE, from_on=march(1), currency="KES", rates=rates)
    for by in (CHAIR, NURSE):
        digest = digest_of(package)
        life.tell("package.signed", 2, by, package=package, package_digest=digest, side=SIDE_OF[by])
    life.consult(3)
    life.draft(4, from_on=10, clauses={"pay": PAY})
    life.agree(5)


def _later(owner: str) -> dict[str, str]:
    return {"owner": owner, "until": march(31)}


LIVES: tuple[Callable[[Life], None], ...] = (
    two_keys_after_a_consultation,
    nobody_was_consulted,
    keys_that_do_not_make_two,
    edited_after_the_first_key,
    returned_three_times,
    given_back_and_signed_after_all,
    amended_and_two_for_one_day,
    agreed_after_its_first_day,
    set_aside_by_both,
    an_objection_is_met_by_its_author,
    a_text_that_says_pay_ends_the_packages,
)


def life_of(told: Callable[[Life], None]) -> Life:
    """A life told whole."""
    life = Life()
    told(life)
    return life


def write() -> None:
    """Write the cases. Read the difference before you keep it."""
    for told in LIVES:
        life = life_of(told)
        name = told.__name__
        case = {"name": name.replace("_", " "), "why": told.__doc__, "entries": life.entries}
        tables = {table: rows for table, rows in life.rows().items() if rows}
        text = json.dumps({**case, "tables": tables}, indent=1, ensure_ascii=False) + "\n"
        (CASES / "charter" / f"{name}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    write()
