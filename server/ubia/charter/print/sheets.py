"""What stands on a sheet of paper, ready to be set: words in the reader's language, pictures as SVG. Pure."""

from msgspec import Struct


class Part(Struct, frozen=True):
    """One section of a charter: its picture, what was chosen, and what is still open."""

    picture: str
    number: int
    title: str
    question: str
    chosen: list[str]
    clauses: list[str]
    """Clauses that the system acts on, each as a sentence with its amounts."""
    words: str = ""
    """What the partners wrote beside the choices."""
    not_yet: str = ""
    """Who answers until when, where nothing is decided."""
    why: str = ""
    """Why it differs from the charter above."""


class KeyHolder(Struct, frozen=True):
    """One side's signature: whose, in which office, when. Empty when it has not signed."""

    side: str
    side_word: str
    name: str
    office: str
    signed: str


class Proof(Struct, frozen=True):
    """What lets a reader check the sheet: a QR code as SVG, and the words of the text's hash."""

    qr: str
    words: list[str]
    how: str


class CharterSheet(Struct, frozen=True):
    """A charter as a poster or a booklet. `label` holds the fixed words of the templates by name."""

    lang: str
    title: str
    place: str
    lead: str
    since: str
    state: str
    """Empty when it is in force; else what it is instead, printed large."""
    parts: list[Part]
    keys: list[KeyHolder]
    label: dict[str, str]
    proof: Proof | None = None


class Choice(Struct, frozen=True):
    """One choice on the printed form, with what is known about it."""

    code: str
    words: str
    evidence: list[str]


class Question(Struct, frozen=True):
    """One section of the printed form."""

    picture: str
    number: int
    title: str
    question: str
    several: bool
    choices: list[Choice]
    blanks: list[str]
    """Values to fill in, each with the words beside its line."""


class FormSheet(Struct, frozen=True):
    """The printed form of the wizard."""

    lang: str
    title: str
    place: str
    lead: str
    questions: list[Question]
    label: dict[str, str]


class PlanRow(Struct, frozen=True):
    """One thing to be done: who of each side sees to it (offices, not names), until when, and how far it is."""

    number: int
    what: str
    community: str
    health: str
    until: str
    done: bool
    state: str


class PlanSheet(Struct, frozen=True):
    """An action plan as a poster of one page (OWN-14)."""

    lang: str
    title: str
    place: str
    lead: str
    rows: list[PlanRow]
    signed: list[KeyHolder]
    label: dict[str, str]
