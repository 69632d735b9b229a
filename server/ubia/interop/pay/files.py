"""What a file holds: one scheme or several, one case or several, in our vocabulary or as others write them down."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from .rates import Json
from .spoken import amount_of

_WORKED = ("worked_examples", "worked", "examples", "cases")


class Asked(NamedTuple):
    """A case to be tried: told in our vocabulary (`case`), or what an example gives in its own words (`given`)."""

    name: str
    scheme: str
    """The scheme that it is worked out with; nothing if it does not say."""
    case: Any
    given: Json | None
    expected: Any
    """What it came to, worked out by hand; None if it does not say."""


def schemes_in(told: Any) -> list[Any]:
    """The schemes of a file: one, a list of them, `schemes`, or the `scheme` of one of our worked examples."""
    if isinstance(told, list):
        return told
    if isinstance(told, dict) and isinstance(told.get("schemes"), list):
        return list(told["schemes"])
    if isinstance(told, dict) and isinstance(told.get("scheme"), dict):
        return [told["scheme"]]
    return [told]


def code_of(scheme: Any) -> str:
    """The code of a scheme as it is told."""
    return str(scheme.get("scheme", "")) if isinstance(scheme, dict) else ""


def pick(schemes: Sequence[Any], code: str) -> Any:
    """The scheme with this code, or the only one. Raises LookupError with the codes that there are."""
    named = [one for one in schemes if not code or code_of(one) == code]
    if len(named) == 1:
        return named[0]
    if not schemes:
        raise LookupError("there is no scheme here")
    codes = ", ".join(code_of(one) for one in schemes)
    if not named:
        raise LookupError(f"there is no scheme {code} here; there are: {codes}")
    raise LookupError(f"there are several schemes; name one after #: {codes}")


def cases_in(told: Any) -> list[Asked]:
    """The cases of a file: one, a list of them, or `cases` and `worked_examples` beside schemes."""
    if isinstance(told, dict):
        beside = _beside(told)
        return [_asked(one) for one in ([told] if beside is None else beside)]
    return [_asked(one) for one in told] if isinstance(told, list) else [_asked(told)]


def is_several(told: Any) -> bool:
    """Whether a file holds several cases, and not one."""
    return isinstance(told, list) or (isinstance(told, dict) and _beside(told) is not None)


def _beside(told: Json) -> list[Any] | None:
    """The cases that stand beside schemes; what has a `period` is a case itself."""
    if "period" in told and "rules" not in told and "schemes" not in told:
        return None
    return next((told[name] for name in _WORKED if isinstance(told.get(name), list)), None)


def is_amount(told: Any, total: Fraction | int) -> bool:
    """Whether a total is the amount that was told, however that was written: 600, "600.00", 1,085."""
    found = amount_of(told)
    return found is not None and Fraction(found) == total


def _asked(one: Any) -> Asked:
    if not isinstance(one, dict) or not {"given", "case"} & set(one):
        return Asked("", "", one, None, None)
    name = str(one.get("id") or one.get("name") or "")
    scheme = one["scheme"] if isinstance(one.get("scheme"), str) else ""
    given = one.get("given") if isinstance(one.get("given"), dict) else None
    if given is not None and "period" in one:
        given = {"period": one["period"], **given}
    return Asked(name, scheme, one.get("case"), given, next(_expected(one), None))


def _expected(one: Json) -> Iterator[Any]:
    for name in ("expected_total", "expected", "total"):
        told = one.get(name)
        if isinstance(told, dict):
            yield from (told[key] for key in ("total", "expected_total") if key in told)
        elif told is not None and not isinstance(told, list):
            yield told
