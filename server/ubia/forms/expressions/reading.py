"""What a rule reads, and remarks on rules that read too little or themselves."""

from collections.abc import Iterator

from .expr import Expr, walk
from .faults import Fault, Where, reckoned
from .kinds import kind_of
from .places import Place

_CONDITIONS = ("relevant", "constraint", "required", "readonly")
_SWITCHES = (("f", "true"), ("f", "false"))
_OF_CONTEXT = ("string", "number", "string-length", "normalize-space")
"""Called without an argument, these look at the answer itself."""


def places_read(expr: Expr, here: Place | None, current: Place | None = None) -> Iterator[Place]:
    """The places whose values an expression reads, as far as they can be told."""
    for part, where in reckoned(expr, Where(here, current or here)):
        found = where.follow(part) if part[0] == "p" else None
        if isinstance(found, list):
            yield from found


def others_read(expr: Expr, place: Place) -> Iterator[Place]:
    """The places that a rule of `place` waits for: not its own answer read as `.`, nor what stands in itself."""
    for read in places_read(expr, place):
        if read is not place and not _within(read, place):
            yield read


def remarks_on(rule: str, expr: Expr, place: Place) -> Iterator[Fault]:
    """What is odd about a rule as a whole. `rule` is one of relevant, constraint, required, readonly, count…"""
    values = {"name": place.name}
    if rule in _CONDITIONS and expr[0] in ("n", "s"):
        yield Fault("rule_always_same", values, refuses=False)
    elif rule == "constraint" and expr not in _SWITCHES and not _mentions(expr, place):
        yield Fault("constraint_without_answer", values, refuses=False)
    elif rule == "relevant" and any(read.asked and _within(read, place) for read in places_read(expr, place)):
        yield Fault("relevant_of_itself", values, refuses=False)
    elif rule == "count" and kind_of(expr) == "boolean":
        yield Fault("count_is_yes_or_no", values, refuses=False)


def _mentions(expr: Expr, place: Place) -> bool:
    """Whether a constraint looks at the answer that it judges."""
    silently = any(part[0] == "f" and len(part) == 2 and part[1] in _OF_CONTEXT for part in walk(expr))
    return silently or any(_within(read, place) for read in places_read(expr, place))


def _within(read: Place, place: Place) -> bool:
    here: Place | None = read
    while here and here is not place:
        here = here.above
    return here is not None
