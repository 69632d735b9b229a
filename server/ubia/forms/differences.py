"""What changed between two versions of a form, and for whom: who is asked, who reads answers, who has a draft open."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple, TypeAlias

from .outline import Question, Said, outline

Whom: TypeAlias = Literal["asked", "reads", "drafts"]
Outline: TypeAlias = dict[str, Question]
Pair: TypeAlias = tuple[Question, Question]


class Change(NamedTuple):
    """One change. `code` names the sentence (`difference_words.py`) that `values` fill; `path` is the question's."""

    code: str
    whom: Whom
    path: str = ""
    values: Mapping[str, str] = {}


class Version(NamedTuple):
    """A compiled form: its model and its texts by language."""

    model: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, Any]]


def differences(old: Version, new: Version) -> list[Change]:
    """Every change from `old` to `new`, question by question in the order of the new form."""
    before, after = outline(*old), outline(*new)
    pairs = _paired(before, after)
    found = [*_languages(old, new), *_coming_and_going(before, after, pairs), *_order(before, after)]
    for pair in pairs:
        found += [change for compare in _COMPARED for change in compare(*pair)]
    unfit = list(_unfit(before, pairs))
    if not found:
        return [Change("nothing_changed", "asked")]
    return [*found, *(unfit or [Change("answers_fit", "reads")]), Change("drafts_finish", "drafts")]


def _paired(before: Outline, after: Outline) -> list[Pair]:
    """Questions of both versions: of one path, else of one name, else of one label where the name is new."""
    pairs = {path: (before[path], after[path]) for path in after if path in before}
    for key in (_name, _look):
        taken = {old.path for old, _ in pairs.values()}
        old = _only(key, [question for question in before.values() if question.path not in taken])
        new = _only(key, [question for question in after.values() if question.path not in pairs])
        pairs.update({question.path: (old[k], question) for k, question in new.items() if k in old})
    return [pairs[path] for path in after if path in pairs]


def _name(question: Question) -> str:
    return question.name


def _look(question: Question) -> str:
    """What a question looks like to whoever is asked, '' when that tells too little."""
    labels = sorted(question.labels.items())
    return repr((question.kind, question.type, labels)) if any(question.labels.values()) else ""


def _only(key: Callable[[Question], str], questions: list[Question]) -> dict[str, Question]:
    """The questions whose key is theirs alone."""
    count = Counter(map(key, questions))
    return {key(question): question for question in questions if key(question) and count[key(question)] == 1}


def _languages(old: Version, new: Version) -> Iterator[Change]:
    yield from (Change("language_new", "asked", "", {"language": n}) for n in new.texts if n not in old.texts)
    yield from (Change("language_gone", "asked", "", {"language": n}) for n in old.texts if n not in new.texts)


def _coming_and_going(before: Outline, after: Outline, pairs: list[Pair]) -> Iterator[Change]:
    kept, come = {old.path for old, _ in pairs}, {new.path for _, new in pairs}
    for question in before.values():
        if question.path not in kept:
            yield _change("question_gone" if question.kind else "calculated_gone", question)
    for question in after.values():
        if question.path not in come:
            yield _change("question_new" if question.kind else "calculated_new", question)
    for old, new in pairs:
        if old.name != new.name:
            yield _change("question_renamed", new, old=old.name)
        elif old.group != new.group:
            yield _change("question_moved", new, old=old.group or "/", new=new.group or "/")


def _order(before: Outline, after: Outline) -> Iterator[Change]:
    """Questions that stand elsewhere among those of their group."""
    old, new = ([path for path in these if path in others] for these, others in ((before, after), (after, before)))
    kept = {
        path
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        for path in new[block.b : block.b + block.size]
    }
    yield from (_change("question_elsewhere", after[path]) for path in new if path not in kept and after[path].kind)


def _compare_texts(old: Question, new: Question) -> Iterator[Change]:
    yield from _texts("label", old.labels, new.labels, new)
    yield from _texts("hint", old.hints, new.hints, new)
    yield from _texts("message", old.messages, new.messages, new)


def _texts(what: str, old: Said, new: Said, question: Question) -> Iterator[Change]:
    for language in dict.fromkeys([*old, *new]):
        was, now = old.get(language, ""), new.get(language, "")
        if was != now:
            code = f"{what}_changed_in" if language else f"{what}_changed"
            yield _change(code, question, language=language, old=_short(was), new=_short(now))


def _compare_type(old: Question, new: Question) -> Iterator[Change]:
    if (old.type, old.kind) != (new.type, new.kind):
        yield _change("type_changed", new, old=_type(old), new=_type(new))


def _type(question: Question) -> str:
    return question.type or (question.kind if question.kind not in ("", "input") else "text")


def _compare_choices(old: Question, new: Question) -> Iterator[Change]:
    if old.choices is None or new.choices is None:
        return
    for value, label in new.choices.items():
        if value not in old.choices:
            yield _change("choice_new", new, value=value, label=_first(label, value))
        elif label != old.choices[value]:
            was = old.choices[value]
            language = next((name for name in label if label[name] != was.get(name)), next(iter(was), ""))
            values = {"old": _short(was.get(language, "")), "new": _short(label.get(language, ""))}
            yield _change("choice_reworded", new, value=value, **values)
    for value, label in old.choices.items():
        if value not in new.choices:
            yield _change("choice_gone", new, value=value, label=_first(label, value))


def _compare_rules(old: Question, new: Question) -> Iterator[Change]:
    for rule in ("relevant", "constraint", "calculation", "required", "count"):
        was, now = old.rules.get(rule, ""), new.rules.get(rule, "")
        if was != now:
            how = "changed" if was and now else "new" if now else "gone"
            code = "required_always" if (rule, now) == ("required", "true()") else f"{rule}_{how}"
            yield _change(code, new, old=_short(was, 200), new=_short(now, 200))


def _unfit(before: Outline, pairs: list[Pair]) -> Iterator[Change]:
    """Why answers given to the old version would not pass in the new one."""
    kept = {old.path for old, _ in pairs}
    for question in before.values():
        if question.path not in kept and question.kind not in ("", "group", "repeat"):
            yield _change("answers_without_question", question, "reads")
    for old, new in pairs:
        if old.name != new.name:
            yield _change("answers_under_old_name", new, "reads", old=old.name)
        if len(old.repeats) != len(new.repeats):
            yield _change("answers_repeat_otherwise", new, "reads")
        yield from _unfit_values(old, new)


def _unfit_values(old: Question, new: Question) -> Iterator[Change]:
    if old.type != new.type and new.type not in ("", "select"):
        yield _change("answers_of_old_type", new, "reads", old=_type(old), new=_type(new))
    if gone := [value for value in old.choices or () if new.choices is not None and value not in new.choices]:
        yield _change("answers_with_old_choice", new, "reads", values=", ".join(gone))
    if new.rules.get("constraint", "") not in ("", old.rules.get("constraint")):
        yield _change("answers_beyond_limit", new, "reads")
    if new.rules.get("required", "") not in ("", old.rules.get("required")):
        yield _change("answers_missing", new, "reads")


_COMPARED = (_compare_texts, _compare_type, _compare_choices, _compare_rules)


def _change(code: str, question: Question, whom: Whom = "asked", /, **values: str) -> Change:
    label = _short(_first(question.labels, question.name), 60)
    return Change(code, whom, question.path, {"name": question.name, "label": label, **values})


def _first(said: Said, otherwise: str) -> str:
    return next((text for text in said.values() if text), otherwise)


def _short(text: str, most: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
