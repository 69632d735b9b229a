"""Says in words what a person saw of a form that was filled in from a file."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Seen = Mapping[str, Any]

_REFUSED = {
    "unknown": "the form has no question of that name",
    "several": "more than one question has that name; write its path, as in child[2]/age",
    "no_question": "nobody is asked that; what is known beforehand goes under “known”",
    "irrelevant": "the question is not shown",
    "readonly": "nobody may change it",
    "choice": "it is not among the choices offered",
    "not_open": "nobody adds or removes any there",
    "faults": "the page has faults and cannot be turned",
}
_TYPES = {
    "int": "This is not a whole number.",
    "decimal": "This is not a number.",
    "date": "This is not a day. Write it as 2026-11-28.",
    "dateTime": "This is not a day and time. Write it as 2026-11-28T10:00:00+03:00.",
    "time": "This is not a time. Write it as 10:00:00+03:00.",
    "boolean": "This is neither true nor false.",
}
_KINDS = {"required": "An answer is needed.", "constraint": "The form does not take this answer."}
_END = {
    (True, False): "The form was answered to its end.",
    (True, True): "The last page was reached, but faults are left: a phone would not take the form.",
    (False, False): "The last page was not turned.",
    (False, True): "The last page was not turned.",
}


def tell(model: Seen, found: Seen) -> Iterator[str]:
    """Line by line: each page with its questions, what was refused, faults, calculations, answers, the instance."""
    title, version = model["title"], model["version"]
    yield f"{title} ({model['id']}) {version}".strip()
    for number, page in enumerate(found["pages"], 1):
        yield ""
        yield from _page(number, page)
    yield ""
    yield _END[(found["ended"], bool(found["faults"]))]
    yield from _listed("Not taken:", (_refusal(one) for one in found["refused"]))
    yield from _listed("Not as expected:", (_unmet(one) for one in found["unmet"]))
    yield from _listed("Faults:", (f"{fault['id']}: {fault_words(fault, fault['type'])}" for fault in found["faults"]))
    values = found["values"]
    yield from _listed("Calculated:", (f"{name} = {values[name]}" for name in found["calculated"]))
    yield from _listed("Not relevant:", found["irrelevant"])
    yield "Answers:"
    yield from json.dumps(found["answers"], ensure_ascii=False, indent=2).splitlines()
    yield "OpenRosa instance:"
    yield found["xml"]


def fault_words(fault: Seen, kind: str) -> str:
    """What is wrong with an answer: the form's own words where it has some."""
    if fault["words"]:
        return str(fault["words"])
    return _TYPES.get(kind, "This does not fit.") if fault["kind"] == "type" else _KINDS[fault["kind"]]


def _page(number: int, page: Seen) -> Iterator[str]:
    around = " › ".join(page["around"])
    yield f"Page {number}{f': {around}' if around else ''}{' (cannot be turned)' if page.get('blocked') else ''}"
    for question in page["questions"]:
        yield from _question(question)


def _question(seen: Seen) -> Iterator[str]:
    if seen["kind"] == "repeat":
        yield f"  [{seen['name']}] One more of: {seen['label'] or seen['name']}?"
        return
    marks = ", ".join(word for word in ("required", "readonly") if seen[word])
    label = " ".join(seen["label"].split())
    yield f"  [{seen['name']}] {label}{f' ({marks})' if marks else ''}"
    if seen.get("hint"):
        yield f"      {' '.join(seen['hint'].split())}"
    chosen = seen["value"].split() if seen["kind"] != "select1" else [seen["value"]]
    for choice in seen.get("choices", ()):
        yield f"    {'●' if choice['value'] in chosen else '○'} {choice['value']}  {choice['label']}"
    if seen["value"] and "choices" not in seen:
        yield f"    = {seen['value']}"
    if seen.get("unasked"):
        yield f"    – {seen['unasked']}"
    if seen.get("fault"):
        yield f"    ! {fault_words(seen['fault'], seen['type'])}"


def _listed(title: str, lines: Any) -> Iterator[str]:
    found = [f"  {line}" for line in lines]
    if found:
        yield title
        yield from found


def _refusal(one: Seen) -> str:
    offered = f": {', '.join(one['offered'][:20])}" if one.get("offered") else ""
    return f"{one['name']}: {_REFUSED[one['why']]}{offered}"


def _unmet(one: Seen) -> str:
    expected, found = (json.dumps(one[part], ensure_ascii=False) for part in ("expected", "found"))
    return f"{one['name']} should be {expected}, and is {found}"
