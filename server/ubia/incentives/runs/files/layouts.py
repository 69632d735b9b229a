"""The layouts that a batch can have, read from `layouts.json`; and a batch as every one of them is made from."""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

Value = Literal[
    "nothing", "fixed", "number", "name", "first_name", "surname", "phone_plus", "phone_digits", "account", "bank",
    "network", "amount", "currency", "country", "reference", "words", "debit_account",
]  # fmt: skip


class Column(Struct, frozen=True):
    """A column's title and what stands in it."""

    title: str
    value: Value
    text: str = ""


class Layout(Struct, frozen=True):
    """How a channel wants its file. `most` payees go into one."""

    code: str
    name: str
    form: Literal["cash", "csv", "gsma", "pain"]
    channel: Literal["cash", "mobile_money", "bank"]
    most: int
    columns: list[Column]


class Due(Struct, frozen=True, kw_only=True):
    """What one payee is to get. `amount` in minor units; `account` as `+254712345678` or an account number."""

    reference: str
    name: str
    account: str
    bank: str
    amount: int


class Batch(Struct, frozen=True, kw_only=True):
    """A file to be. `debit_account` is the payer's own; `made_at` an instant in ISO 8601 UTC."""

    id: str
    payer: str
    debit_account: str
    debit_bank: str
    currency: str
    period: str
    made_at: str
    dues: list[Due]

    @property
    def total(self) -> int:
        """The sum of all, in minor units."""
        return sum(due.amount for due in self.dues)

    @property
    def words(self) -> str:
        """What a payee reads beside the amount."""
        return f"CHW pay {self.period}"


class Unfit(Exception):
    """A payee's row breaks the layout's rule. `problems` are (reference, code)."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        super().__init__(", ".join(f"{reference}: {code}" for reference, code in problems))
        self.problems = problems


@cache
def layouts() -> dict[str, Layout]:
    """Every layout by its code."""
    text = files(__package__).joinpath("layouts.json").read_bytes()
    return {layout.code: layout for layout in msgspec.json.decode(text, type=list[Layout])}
