"""What the entries of a charter add up to: its texts and packages with their keys, and the rates of a visit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Money, Table, Text, Uuid

from .prices import prices
from .remarks import REMARKS
from .rules import Proposal, proposals
from .spans import END
from .task_fold import TABLES as TASK_TABLES
from .wordings import IN_FORCE, WORDINGS


class Package(NamedTuple):
    """A proposed package, who has signed it, and from which day it is in force, if it is."""

    package: Uuid
    by: Uuid
    digest: Text
    """What the keys sign."""
    from_on: Day
    currency: Text
    signed_community_by: Uuid | None
    signed_health_by: Uuid | None
    edited_by: Uuid | None
    """The proposal that edited this one; before the second key it ends this one for good."""
    agreed_at: Instant | None
    in_force_from: Day | None


class Clause(NamedTuple):
    """What a service is paid from a day until before another; `until` is None while nothing has ended it."""

    charter: Uuid
    package: Uuid
    service: Text
    amount: Money
    currency: Text
    since: Day
    until: Day | None
    agreed_at: Instant


def packages(story: Sequence[Line]) -> Iterator[Package]:
    """Every package proposed."""
    return map(_package, proposals(story))


def _package(proposal: Proposal) -> Package:
    line, package, keys, edit = proposal.line, proposal.package, proposal.keys, proposal.edit
    at = proposal.agreed_at
    return Package(
        package=line.id,
        by=line.author,
        digest=line.digest,
        from_on=package.from_on,
        currency=package.currency,
        signed_community_by=keys.community.author if keys.community else None,
        signed_health_by=keys.health_system.author if keys.health_system else None,
        edited_by=edit.id if edit else None,
        agreed_at=at,
        in_force_from=None if at is None else package.from_on,
    )


def clauses(story: Sequence[Line]) -> Iterator[Clause]:
    """Every clause that has been, is or will be in force, by service and day; those of one service never overlap."""
    for p in prices(story):
        until = None if p.until == END else p.until
        yield Clause(story[0].subject, p.package, p.service, p.amount, p.currency, p.since, until, p.agreed_at)


_KINDS = ("package.proposed", "package.signed")
TABLES = (
    Table(Package, _KINDS, "open", packages, key=("package",)),
    Table(Clause, (*_KINDS, *IN_FORCE), "public", clauses, key=("package", "service", "since")),
    *WORDINGS,
    REMARKS,
    *TASK_TABLES,
)
