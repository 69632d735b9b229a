"""Every address of the server with an example, and what each part is answered, in one word.

`ok` a page; `in` sign in first; `-` there is no such page (she learns nothing); `no` there is, and it is not for her;
`go` sent on to another page; `bad` it asks for something else; else the number of the answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.cast import MEMBERS, Cast, browser_of
from tests.access.grid import Grid
from ubia.demo.ours import published

NOBODY = "00000000-0000-0000-0000-000000000000"
PUSHED = {
    "sync:push": '{"bundles": []}',
    "sync:pull": '{"cursors": {}}',
    "sync:admit": '{"code": "x"}',
    "sync:drop": '{"items": []}',
    "sync:before": f'{{"book": "{NOBODY}", "household": "{NOBODY}"}}',
    "sync:file": f'{{"book": "{NOBODY}", "entry": "{NOBODY}", "hash": "{"0" * 64}"}}',
    "sync:statement": f'{{"chw": "{NOBODY}", "month": "2026-01"}}',
    "sync:form": f'{{"hash": "{"0" * 64}"}}',
}
"""Doors of phones, and what is sent to them."""
OF_A_BOOK = ("book", "seals", "close_page", "held", "people", "give_role", "meeting", "ask_key", "poster", "readings")
"""Pages of the register that need nothing but a book."""
WORDS = {200: "ok", 404: "-", 403: "no", 401: "in", 400: "bad", 409: "bad"}


def names_of(resolver: URLResolver | None = None, space: str = "") -> Iterator[str]:
    """The name of every address that Django knows."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from names_of(one, space + (f"{one.namespace}:" if one.namespace else ""))
        elif isinstance(one, URLPattern):
            yield f"{space}{one.name}"


def examples(cast: Cast) -> dict[str, dict[str, Any]]:
    """For each address that needs them its parts: the health worker's household, her visit, the book of Tumaini."""
    tumaini, umoja, neema = (cast.book(name) for name in ("tumaini", "umoja", "neema"))
    home, moved = cast.household("akinyi/00"), cast.household("wanjiku/moved")
    chw, chair = cast.person("chw"), cast.person("chair")
    line = cast.one(
        "SELECT min(line) FROM entry WHERE book = %s AND subject = %s AND kind = 'visit.made'", tumaini, home
    )
    pictured, pictured_hash = cast.all("SELECT line, hash FROM attached a JOIN entry e ON e.id = a.entry")[0]
    key = cast.one("SELECT key FROM admitted_key WHERE book = %s AND person = %s", tumaini, chw)
    pair = [str(one) for (one,) in cast.all(
        "SELECT person FROM person WHERE book = %s AND subject = %s ORDER BY 1 LIMIT 2", tumaini, home)]  # fmt: skip
    of_key = {"book": tumaini, "key": key}
    of_home = {"book": tumaini, "household": home}
    of_chw = {"book": tumaini, "person": chw}
    seal = cast.one("SELECT subject FROM seal WHERE book = %s AND community_entry IS NULL", tumaini)
    held = cast.one("SELECT entry FROM held WHERE book = %s AND list = 'to_settle' ORDER BY received_at DESC", neema)
    merge = cast.one("SELECT e.id FROM entry e WHERE e.book = %s AND e.kind = 'household.merged' AND NOT EXISTS"
                     " (SELECT FROM entry u WHERE u.book = e.book AND u.amends = e.id)", tumaini)  # fmt: skip
    own = {"book": tumaini}
    pay = _pay_examples(cast, own, str(chw))
    card = {
        **own,
        "subject": cast.one("SELECT subject FROM round WHERE book = %s AND purpose = 'card' LIMIT 1", tumaini),
    }
    plan = {**own, "subject": cast.one("SELECT subject FROM action WHERE book = %s LIMIT 1", tumaini)}
    to_do = {**plan, "action": cast.one("SELECT action FROM action WHERE book = %s ORDER BY due_on LIMIT 1", tumaini)}
    of_finding = {**own, "subject": cast.one("SELECT subject FROM local_finding WHERE book = %s", tumaini)}
    text = {**own, "text": cast.one("SELECT text FROM charter_text WHERE book = %s", tumaini)}
    of_charter = {**own, "charter": cast.one("SELECT subject FROM charter_text WHERE text = %s", text["text"])}
    draft = {**own, "draft": cast.one("SELECT id FROM web.charter_wizard WHERE book = %s", tumaini)}
    form = {"hash": published("home_visit").hash}
    return {
        **pay,
        **_reward_examples(cast, own, str(chw)),
        "monitoring:community": own,
        "monitoring:strategy": own,
        **{f"committee:{page}": own for page in ("home", "member_new", "meeting_new")},
        **{f"committee:{page}": {**own, "person": chair} for page in ("member_trained", "member_left")},
        "committee:meeting": {
            **own,
            "subject": cast.one("SELECT subject FROM meeting WHERE book = %s LIMIT 1", tumaini),
        },
        "committee:begin": {**own, "purpose": "card"},
        **{f"committee:{page}": card for page in ("scoring", "nominate", "decide")},
        **{f"committee:{page}": {**card, "group": "women"} for page in ("score", "sheet")},
        "committee:close_side": {**card, "side": "community"},
        "committee:reconcile": {**card, "item": "open"},
        "committee:reconcile_nominee": {**card, "item": "open", "nominee": chair},
        **{f"committee:{page}": plan for page in ("action_new", "plan_poster")},
        **{f"committee:{page}": to_do for page in ("action_close", "action_link")},
        "monitoring:worker": {"book": tumaini, "chw": chw},
        "incentives:statement": {"chw": chw},
        "evidence:finding": {"code": "G6"},
        "evidence:record": own,
        **{f"evidence:{page}": of_finding for page in ("own", "reword", "judge")},
        **{f"forms:{page}": form for page in ("form", "try", "xform", "sheet", "model")},
        **{f"charter:{page}": text for page in ("poster", "booklet", "rates", "text_file")},
        **{f"charter:{page}": own for page in ("wizard_drafts", "wizard_form")},
        **{f"charter:{page}": draft for page in ("wizard", "wizard_overview", "wizard_written")},
        "charter:wizard_page": {**draft, "page": "voice"},
        **_charter_examples(cast, tumaini),
        **{f"charter:{page}": of_charter for page in ("tasks", "endorsements", "endorse")},
        "charter:task": {**of_charter, "task": "sick_children"},
        "charter:staff": {**of_charter, "text": text["text"]},
        "charter:respect": {**of_charter, "endorsement": cast.one("SELECT endorsement FROM endorsement LIMIT 1")},
        "forms:texts": {**form, "number": 1},
        "forms:media": {**form, "name": "nothing.png"},
        "people:place": {"place": cast.one("SELECT subject FROM place LIMIT 1")},
        "people:workers": own,
        "people:household": of_home,
        "people:before": {"book": umoja, "household": moved},
        "people:readings": of_home,
        "people:merge_households": {"book": tumaini, "one": home, "other": cast.household("akinyi/03")},
        "people:merge_persons": {"book": tumaini, "one": pair[0], "other": pair[1]},
        "people:undo_merge": {"book": tumaini, "merge": merge},
        "people:custody_list": own,
        "people:custody": of_home,
        "people:give": of_home,
        "people:plan": of_home,
        "register:open_book": {"new": home},
        "register:open_key": {"new": home},
        "register:entry": {"book": tumaini, "line": line},
        "register:attached": {"book": tumaini, "line": pictured, "named": pictured_hash},
        "register:proof": {"book": tumaini, "line": 2},
        "register:sign_seal": {"book": tumaini, "subject": seal, "side": "community"},
        "register:settle": {"book": neema, "entry": held},
        "register:another_role": of_chw,
        "register:end_role": {**of_chw, "role": "chw"},
        "register:end_mandate": {"book": tumaini, "person": chair, "side": "community"},
        "register:code": of_chw,
        "register:give_mandate": {"book": tumaini, "side": "community"},
        "register:revoke_key": of_key,
        "register:vouch": {**of_key, "side": "community"},
        "mfa_remove_webauthn": {"pk": 1},
        "mfa_edit_webauthn": {"pk": 1},
        **{f"register:{page}": own for page in OF_A_BOOK},
    }


def _charter_examples(cast: Cast, book: str) -> dict[str, Any]:
    """Of the text in force: reading, and what is said instead of signing; of the latest draft: changing it."""
    held = cast.one("SELECT text FROM charter_span WHERE book = %s LIMIT 1", book)
    subject = cast.one("SELECT subject FROM charter_text WHERE text = %s", held)
    charter = {"book": book, "charter": subject}
    text, side = {**charter, "text": held}, {"side": "community"}
    return {
        "charter:place": {"place": cast.one("SELECT place FROM charter_text WHERE text = %s", held)},
        **{f"charter:{page}": charter for page in ("history", "history_file", "consult", "newest")},
        **{f"charter:{page}": text for page in ("text", "above", "propose")},
        **{f"charter:{page}": {**text, **side} for page in ("sign", "give_back", "set_aside")},
        **{f"charter:{page}": {**text, "section": "voice"} for page in ("say", "change")},
        "charter:met": {**charter, "objection": held},
    }


def _pay_examples(cast: Cast, own: dict[str, Any], chw: str) -> dict[str, dict[str, Any]]:
    """Of pay: the last run of Tumaini, its file, a visit of the health worker that it paid, what Hamisi contests."""
    book = own["book"]
    run = {**own, "run": cast.one("SELECT subject FROM pay_run WHERE book = %s ORDER BY period DESC", book)}
    batch = {**own, "batch": cast.one("SELECT subject FROM payout WHERE book = %s ORDER BY period DESC", book)}
    in_it = "to_char(a.day, 'YYYY-MM') = r.period AND r.subject = %s AND a.chw = %s AND NOT a.void"
    act = cast.one(f"SELECT a.act FROM act a JOIN pay_run r ON {in_it} ORDER BY a.day", run["run"], chw)
    case = {**own, "case": cast.one("SELECT id FROM entry WHERE kind = 'payment.contested' AND book = %s", book)}
    return {
        **{
            f"pay:{page}": own
            for page in ("runs", "payees", "measures", "measures_file", "checks", "disputes", "raise")
        },
        **{f"pay:{page}": run for page in ("run", "send", "pay_out", "tell", "check_run")},
        **{f"pay:{page}": {**run, "side": "community"} for page in ("approve", "give_back")},
        **{f"pay:{page}": batch for page in ("batch", "by_hand", "file", "sheet")},
        **{f"pay:{page}": case for page in ("dispute", "answer", "appeal")},
        "pay:decide": {**case, "side": "community"},
        "pay:payee": {**own, "chw": chw},
        "pay:settle_payee": {**own, "chw": chw, "what": "held"},
        "pay:check": {**run, "act_book": book, "act": act},
        "pay:say": {"payment": cast.one("SELECT payment FROM payment WHERE chw = %s", chw), "what": "received"},
        "pay:answer_check": {"told": cast.one("SELECT told FROM visit_check")},
    }


def _reward_examples(cast: Cast, own: dict[str, Any], chw: str) -> dict[str, dict[str, Any]]:
    """Of rewards: what the health worker of Tumaini was promised and agreed to."""
    of_chw = {**own, "chw": chw}
    promise = cast.one("SELECT promise FROM promised WHERE chw = %s LIMIT 1", chw)
    compared = {**own, "comparison": cast.one("SELECT subject FROM comparison WHERE book = %s", own["book"])}
    return {
        "rewards:compare_new": own,
        **{f"rewards:{page}": own for page in ("far", "offer", "steps", "tools")},
        **{f"rewards:{page}": compared for page in ("comparison", "compare_file", "compare_change", "compare_stop")},
        "rewards:compare_agree": {**compared, "side": "community"},
        "rewards:book": own,
        "rewards:what_if": {
            **own,
            "text": cast.one("SELECT text FROM charter_term WHERE book = %s AND clause = 'pay'", own["book"]),
        },
        "rewards:package": {"place": cast.one("SELECT subject FROM place LIMIT 1")},
        **{f"rewards:{page}": of_chw for page in ("worker", "promise", "given", "thank", "agree", "step")},
        "rewards:given_as_promised": {**of_chw, "promise": promise},
        "rewards:answer": {**own, "reward": promise},
        "rewards:agreement_text": {
            **of_chw,
            "agreement": cast.one("SELECT agreement FROM agreement WHERE chw = %s", chw),
        },
        "rewards:accept": {**own, "agreement": cast.one("SELECT agreement FROM agreement WHERE chw = %s", chw)},
        "rewards:publicity": {**own, "choice": "yes"},
    }


@dataclass(frozen=True)
class Answer:
    """What a part was answered at an address: in one word, and the text of what was shown."""

    word: str
    text: str


def answers(cast: Cast) -> dict[str, dict[str, Answer]]:
    """What each part is answered when it looks at each address: by address and part."""
    browsers = {part: browser_of(cast, part) for part in MEMBERS}
    known = examples(cast)
    return {
        name: {part: look(browser, name, reverse(name, kwargs=known.get(name))) for part, browser in browsers.items()}
        for name in names_of()
    }


def refused_when_sent(cast: Cast, expected: Grid) -> list[str]:
    """Where something sent is answered otherwise than a look, though the look is refused."""
    known, found = examples(cast), []
    for part in MEMBERS:
        browser = browser_of(cast, part)
        for name, cells in expected.items():
            if cells[part] in ("-", "no", "in") and name not in PUSHED:
                got = answer(browser.post(reverse(name, kwargs=known.get(name)), {}))
                found += [f"{name}, {part}: {got}, not {cells[part]}"] if got not in (cells[part], "405") else []
    return found


def look(browser: Client, name: str, address: str) -> Answer:
    """Look at an address, or send what its door takes."""
    if name in PUSHED:
        response: Any = browser.post(address, PUSHED[name], content_type="application/json")
    else:
        response = browser.get(address)
    word = answer(response)
    return Answer(word, response.content.decode(errors="replace") if word == "ok" else "")


def answer(response: HttpResponseBase) -> str:
    """An answer in one word."""
    if response.status_code == 302:
        return "in" if response["Location"].startswith("/account/sign-in/") else "go"
    return WORDS.get(response.status_code, str(response.status_code))
