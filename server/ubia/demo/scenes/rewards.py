"""What health workers are given beside pay: boots that came late, awaited help, thanks, agreements, a step up."""

from datetime import date, timedelta
from typing import Any

from ubia.demo.days import DAY, at
from ubia.demo.fact import Fact
from ubia.demo.homes import Home
from ubia.demo.people import CHWS, KEEPER, Member
from ubia.demo.rates import CURRENCY
from ubia.demo.stage import Stage

WITHOUT = "rehema"
"""She works without a written agreement; a pay run names her, and pays her."""
BOOK, CHW = "tumaini", "akinyi"


def tell(stage: Stage, homes: dict[str, Home]) -> None:  # noqa: ARG001  the shape of a scene
    """All of it; agreements at the beginning, the rest in the last month that is over."""
    for n, chw in enumerate(CHWS):
        if chw.key != WITHOUT:
            _agree(stage, chw, stage.opening + timedelta(days=6), n)
    _things(stage)
    _words(stage)
    _step(stage)


def _on(stage: Stage, days: int) -> date:
    return stage.last_month + timedelta(days=days)


def _her(
    stage: Stage, by: str, kind: str, body: dict[str, Any], on: date, hour: int, chw: str = CHW, book: str = BOOK
) -> Fact:
    return stage.tell(by, book, kind, stage.person(chw), body, at(on, hour))


def _agree(stage: Stage, chw: Member, on: date, n: int) -> None:
    book = chw.where[0]
    body = {
        "role": chw.cadre,
        "starts_on": (on + 2 * DAY).isoformat(),
        "conditions": "Saa kumi kwa wiki katika kijiji hiki; mafunzo siku tatu kwa mwaka.",
        "pay": "Kwa viwango vya mkataba wa jamii, kabla ya tarehe tano ya kila mwezi.",
        "rights": "Kusikilizwa, kukataa kazi isiyo salama, na kupinga malipo yasiyo sahihi.",
        "language": "sw",
    }
    made = _her(stage, KEEPER, "agreement.made", body, on, 8 + n % 8, chw.key, book)
    accepted = {"agreement": made.id, "heard": n % 3 == 0}
    _her(stage, chw.key, "agreement.accepted", accepted, on + DAY, 8, chw.key, book)


def _things(stage: Stage) -> None:
    boots = {
        "item": "boots_and_raincoat",
        "source": "health_system",
        "by_on": _on(stage, 6).isoformat(),
        "worth": {"amount": 250_000, "currency": CURRENCY},
        "words": "Kabla ya mvua.",
    }
    promised = _her(stage, "mutiso", "reward.promised", boots, _on(stage, -20), 10)
    came = {"item": "boots_and_raincoat", "source": "health_system", "promise": promised.id}
    given = _her(stage, "mutiso", "reward.delivered", came, _on(stage, 18), 15)
    _her(stage, CHW, "reward.answered", {"reward": given.id, "says": "came"}, _on(stage, 19), 18)
    help_ = {"item": "help_on_her_field", "source": "community", "by_on": _on(stage, 12).isoformat(), "quantity": 2}
    awaited = _her(stage, "were", "reward.promised", help_, _on(stage, -6), 9)
    half = {"item": "help_on_her_field", "source": "community", "promise": awaited.id}
    _her(stage, "were", "reward.delivered", half, _on(stage, 11), 9)


def _words(stage: Stage) -> None:
    thanks = (
        ("nyambura", "facility", "Mama wanne walifika kituoni kwa wakati kwa sababu yako. Asante.", 14),
        ("atieno", "client", "Familia ya juu ya kilima inasema: ulikuja hata kwenye mvua.", 16),
    )
    for by, source, words, day in thanks:
        _her(stage, by, "thanks.given", {"words": words, "thanks_from": source}, _on(stage, day), 16)
    _her(stage, CHW, "publicity.chosen", {"may_be_public": True}, _on(stage, 17), 19)
    quiet = {"words": "Asante kwa kumsindikiza mtoto usiku.", "thanks_from": "client"}
    _her(stage, "atieno", "thanks.given", quiet, _on(stage, 17), 16, "hamisi")


def _step(stage: Stage) -> None:
    criteria = [
        {"code": "years", "words": "Miaka ya huduma", "found": "2", "is_met": True},
        {"code": "course", "words": "Amemaliza kozi ya pili.", "found": "inaanza mwezi ujao", "is_met": False},
    ]
    body = {"step": "senior", "outcome": "not_yet", "criteria": criteria, "words": "Tutaangalia tena baada ya kozi."}
    _her(stage, "mutiso", "promotion.decided", body, _on(stage, 20), 11)
