"""Work that people look at first. Twin: client/src/incentives/pricing/waiting.ts."""

from msgspec.structs import replace

from .work import Case


def as_if_looked_at(case: Case) -> Case:
    """The case as it will be if everything that waits is found to be so."""
    return replace(case, acts=[replace(act, waits=False) for act in case.acts])
