"""A scheme of pay as data: rules that say what is counted, what it is worth, who pays, who is paid (INC-11).

The vocabulary that charters sign and `ubia pay try` reads. It is told in docs/pay-scheme.md, published as
contract/pay/scheme.schema.json, reckoned by ubia.incentives.pricing and its twin client/src/incentives/pricing.
Amounts are in the currency's main unit ("66.66" rupees); what comes out is whole smallest units.
"""

from typing import Annotated, Literal

from msgspec import Meta, field

from ubia.register.entries import Day

from .amounts import Currency
from .scheme_counts import (
    Acts,
    Code,
    Decimal,
    Difference,
    Greatest,
    Groups,
    Holding,
    Least,
    Measure,
    Number,
    Pay,
    Period,
    Product,
    ProRata,
    Sets,
    Share,
    Test,
    Total,
    Where,
    Word,
)

Every = Literal["month", "quarter", "half_year", "year"]
Kind = Literal["stipend", "service", "performance", "allowance", "refund", "bonus", "deduction"]
Counted = Acts | Sets | Measure | Pay | Share | Total | Difference | Product | Least | Greatest | Holding | Period


class Band(Word, frozen=True):
    """An amount from a number on (`from`: this number and more; `over`: more than this number)."""

    amount: "Amount"
    from_: Decimal | None = field(default=None, name="from")
    over: Decimal | None = None


class Dated(Word, frozen=True):
    """An amount from a day on."""

    from_on: Day
    amount: "Amount"


class Choice(Word, frozen=True):
    """An amount that depends on something. One of: `by` with `of` or `bands`; `dated`; `percent`; `value_of`."""

    by: str = ""
    """The property that decides; looked for as in `where`."""
    of: "dict[str, Amount]" = {}
    """The amount for each value of the property."""
    bands: list[Band] = []
    """The amount for each range of the property, a number. The last band that is reached counts."""
    otherwise: "Amount | None" = None
    """The amount where the property is missing or its value is not named. Without it, that is not paid, and says so."""
    dated: list[Dated] = []
    """The amount by the day of the work: the last one that has begun."""
    percent: Decimal | None = None
    """So many hundredths of each unit counted: for what counts money, such as sales or other rules' pay."""
    value_of: str = ""
    """The number that this property holds: a fare, a price for a point."""


Amount = Decimal | Choice


class Tiers(Word, frozen=True):
    """Amounts by how much was counted in the rule's period.

    `each`: the units of each band at its amount; `all`: all units at the amount of the band that was reached; `once`:
    the amount of the band that was reached, once.
    """

    pays: Literal["each", "all", "once"]
    bands: Annotated[list[Band], Meta(min_length=1)]
    per: Groups = "period"
    """Bands go by what was counted for each client, week … by itself. `each` looks back, as limits do."""


class Factor(Word, frozen=True):
    """Multiplies by per cent: an amount by property (`percent`) or a number of the period (`number`), also by bands."""

    percent: Amount | None = None
    number: Number | None = None
    bands: list[Band] = []
    """What per cent the number gives: `[{"from": 0, "amount": 0}, {"from": 80, "amount": 100}]`."""
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    words: str = ""


class MoneyLimit(Word, frozen=True):
    """No more than this amount for each client, day, period …; the earliest work is paid first."""

    amount: Amount
    per: Groups = "period"


class Rule(Word, frozen=True):
    """One rule: `amount` (or `tiers`) for each of what `count` counts."""

    code: Code
    count: Counted = Period()
    amount: Amount | None = None
    tiers: Tiers | None = None
    words: str = ""
    """What it pays for, in the words of those who agreed it."""
    kind: Kind = "service"
    from_on: Day | None = None
    """The first day of work that it pays."""
    last_on: Day | None = None
    """The last day of work that it pays."""
    months: list[Annotated[int, Meta(ge=1, le=12)]] = []
    """Only work of these months of the year; empty: all."""
    every: Every | None = None
    """Reckoned once for each quarter …, and paid with the scheme's period in which that ends."""
    only_for: Where = {}
    """Only workers (or teams) with these properties."""
    only_if: list[Test] = []
    lots_of: Decimal | None = None
    """Pays for each full lot of so many: 10 for each ten households; what is left over does not count."""
    lots_per: Groups = "period"
    """Lots are filled by each act, client, day … by itself: full half-hours of each visit."""
    times: list[Factor] = []
    at_most: list[MoneyLimit] = []
    expected: Decimal | None = None
    """How many are expected in a period. Pays nothing and cuts nothing; the line says how many are missing."""
    payers: Code | dict[Code, Decimal] = ""
    """Who pays: one payer, or several with their shares as weights. Else the scheme's payer."""
    payee: Code | None = None
    """Who is paid: `worker`, `team`, or a name of your own. Else the scheme's payee."""
    clause: str = ""
    """For a deduction: the clause of the charter that allows it."""


class Cap(Word, frozen=True):
    """A limit on several rules together: an amount, or per cent of what other rules pay.

    `of_rules` and `of_kinds` say of what; both empty: of everything the payee gets, the capped part included. What is
    over is cut from the latest work first; on one day, from the rule that is listed last.
    """

    code: Code
    words: str = ""
    rules: list[Code] = []
    kinds: list[Kind] = []
    """The rules that are capped; both empty: all but deductions."""
    amount: Amount | None = None
    percent: Decimal | None = None
    of_rules: list[Code] = []
    of_kinds: list[Kind] = []
    per: Groups = "period"


class Minimum(Word, frozen=True):
    """What rules together pay at least; what is missing is a line of its own."""

    code: Code
    amount: Amount
    words: str = ""
    rules: list[Code] = []
    kinds: list[Kind] = []
    pro_rata: ProRata = "days"
    only_for: Where = {}
    only_if: list[Test] = []
    payers: Code | dict[Code, Decimal] = ""
    payee: Code | None = None


class Part(Word, frozen=True):
    """A part of what a team is paid: to a fund or person by name, or to `members`, shared by `weight`."""

    to: Code
    percent: Decimal | None = None
    """Of what fixed amounts leave."""
    amount: Decimal | None = None
    """A fixed amount, taken first, in the order of the list, while there is enough."""
    weight: Amount = 1
    """A member's weight; with `{"value_of": "points"}` what the member's `points` are, by role with `by` and `of`."""
    only_for: Where = {}
    """Only members with these properties."""


class Rounding(Word, frozen=True):
    """Rounding to a multiple of `to` (else the smallest unit).

    `half_up`: to the nearer, a half away from nothing; `half_even`: a half to the even one; `down`, `up`. At each
    rule's `line`, each `unit` paid, or at the `total` of each payee (lines are then rounded to the smallest unit, and
    the difference is a line of its own).
    """

    how: Literal["half_up", "half_even", "down", "up"] = "half_up"
    to: Decimal | None = None
    at: Literal["line", "unit", "total"] = "line"


class Due(Word, frozen=True):
    """When it is to be paid: so many days after the period's end, or after its start (in advance)."""

    after: Literal["end", "start"] = "end"
    days: Annotated[int, Meta(ge=0, le=366)] = 0


class Scheme(Word, frozen=True):
    """A scheme of pay in one currency."""

    scheme: Code
    currency: Currency
    rules: Annotated[list[Rule], Meta(min_length=1)]
    words: str = ""
    period: Every = "month"
    year_from: Annotated[int, Meta(ge=1, le=12)] = 1
    """The month with which its years, half-years and quarters begin: 4 for April. A year is called by its first day."""
    payer: Code = "payer"
    payee: Code = "worker"
    caps: list[Cap] = []
    minimums: list[Minimum] = []
    team: list[Part] = []
    """How what the payee `team` (a cooperative) gets is shared; `percent` make 100. Empty: the team is paid whole."""
    deductions_at_most: Decimal = 100
    """Per cent of what a payee gets that deductions may take in a period."""
    rounding: Rounding = Rounding()
    due: Due | None = None
