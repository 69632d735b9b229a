"""Sheets of paper for tests, with as many words as a test wants."""

from ubia.charter.print.sheets import (
    CharterSheet,
    Choice,
    FormSheet,
    KeyHolder,
    Part,
    PlanRow,
    PlanSheet,
    Proof,
    Question,
)
from ubia.charter.print.symbols import symbols
from ubia.charter.print.words import labels

TOLD = (
    "Ŋwana wa miaka mitano, l’œuvre à côté: « ça va »; mtoto mchanga hupimwa joto kila mara anapotembelewa nyumbani. "
)
KEYS = [
    KeyHolder("community", "Community", "Joseph Ochieng Were", "Chair", "3 May 2026"),
    KeyHolder("health_system", "Health system", "", "", ""),
]


def told(words: int) -> str:
    """So many words that need accents and letters of their own."""
    many = TOLD.split() * (words // len(TOLD.split()) + 1)
    return " ".join(many[:words])


def charter_sheet(words: int, qr: str = "", state: str = "") -> CharterSheet:
    """A charter whose every section has two choices of so many words, and twice as many of its partners' own."""
    parts = [
        Part(svg, n, code.title(), told(9), [told(words), told(words)], [told(5)], told(2 * words), told(6), told(4))
        for n, (code, svg) in enumerate(symbols().items(), 1)
    ]
    proof = Proof(qr, ["bafi", "dolu", "semi", "tavo", "koru", "mipe"], told(12)) if qr else None
    return CharterSheet("sw", "Mkataba wa Mtakuja", "Mtakuja", told(8), told(5), state, parts, KEYS, labels(), proof)


def form_sheet() -> FormSheet:
    """The printed form with all pictures."""
    choices = [Choice(code, told(8), [told(12)]) for code in "abc"]
    asked = [
        Question(svg, n, code.title(), told(9), n % 2 == 0, choices, [told(3)])
        for n, (code, svg) in enumerate(symbols().items(), 1)
    ]
    return FormSheet("fr", "Une première charte", "Mtakuja", told(20), asked, labels())


def plan_sheet(rows: int) -> PlanSheet:
    """A plan of so many rows."""
    made = [PlanRow(n, told(9), "Chair", "Nurse in charge", "1 May 2027", n % 2 == 0, "") for n in range(1, rows + 1)]
    return PlanSheet("en", "What we do", "Mtakuja", told(6), made, KEYS, labels())
