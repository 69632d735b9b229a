"""How a visitor signs in to the demo: one account for each role, and one pass phrase made for this installation."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from .keys import write_private
from .people import MEMBERS

FILE = "demo-sign-ins.json"
WORDS = (
    "asali", "bahari", "baraza", "chungwa", "daraja", "duka", "embe", "familia", "gari", "habari", "jembe", "jogoo",
    "jua", "kahawa", "kalamu", "kanga", "karafuu", "kiatu", "kikapu", "kisima", "kitabu", "korosho", "lango", "limau",
    "machungwa", "mahindi", "maji", "maziwa", "mbuyu", "mchele", "meza", "mlima", "mnazi", "moto", "mpira", "msitu",
    "mti", "mtoto", "muhogo", "mvua", "mwezi", "nanasi", "nazi", "ndege", "ndizi", "ngoma", "njia", "nyota", "nyuki",
    "paka", "papai", "pilipili", "rafiki", "safari", "samaki", "shamba", "shule", "simba", "soko", "sufuria", "tembo",
    "twiga", "ufunguo", "ziwa",
)  # fmt: skip


@dataclass(frozen=True)
class SignIn:
    """One account; `member` is empty for whoever operates the machine."""

    role: str
    username: str
    member: str

    @property
    def name(self) -> str:
        """Whose account it is."""
        return MEMBERS[self.member].name if self.member else "Operator"


SIGN_INS = (
    SignIn("CHW (Tumaini)", "akinyi", "akinyi"),
    SignIn("Facility supervisor", "mutiso", "mutiso"),
    SignIn("Community supervisor", "atieno", "atieno"),
    SignIn("Committee member (Tumaini)", "were", "were"),
    SignIn("Committee member (Jitegemee)", "ndunge", "ndunge"),
    SignIn("Facility nurse", "nyambura", "nyambura"),
    SignIn("District manager", "rotich", "rotich"),
    SignIn("Payer", "fatuma", "fatuma"),
    SignIn("Focal person", "naliaka", "naliaka"),
    SignIn("Operator of the machine", "operator", ""),
)


def pass_phrase(home: Path) -> str:
    """The installation's pass phrase, made on first use and kept in a file only its owner may read."""
    path = home / FILE
    if path.exists():
        return str(json.loads(path.read_text())["pass_phrase"])
    chosen = "-".join(secrets.choice(WORDS) for _ in range(6))
    accounts = [{"role": s.role, "name": s.name, "user_name": s.username} for s in SIGN_INS]
    write_private(path, json.dumps({"pass_phrase": chosen, "accounts": accounts}, indent=1))
    return chosen


def table(phrase: str) -> str:
    """The sign-ins as lines for a terminal."""
    rows = [("role", "name", "user name"), *((s.role, s.name, s.username) for s in SIGN_INS)]
    role, name = (max(len(row[i]) for row in rows) for i in (0, 1))
    lines = [f"  {a:{role}}  {b:{name}}  {c}" for a, b, c in rows]
    lines.insert(1, "  " + "-" * (len(max(lines, key=len)) - 2))
    return "\n".join(["Sign in as:", *lines, "", f"  Pass phrase for all: {phrase}"])
