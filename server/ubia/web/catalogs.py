"""The words of all pages: found in the sources, compared with the translations, compiled without GNU gettext.

Needs Babel, which is installed for development and building; a server needs only the compiled `.mo` files.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

UBIA = Path(__file__).resolve().parent.parent
LOCALE = Path(__file__).resolve().parent / "locale"
LANGUAGES = ("fr", "sw")
LAZY = {f"{name}_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")}
KEYWORDS = {**DEFAULT_KEYWORDS, **LAZY, "gettext_noop": None}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
# Lines of a .po header that would change with every write
UNSAID = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Last-Translator',
    '"Language-Team',
    '"Report-Msgid',
    '"Generated-By',
)

Words = str | tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """A message in the sources: its context, its English (singular, plural), and where it stands."""

    context: str | None
    words: Words
    place: str

    @property
    def key(self) -> tuple[str | None, str]:
        """Return what tells it apart in a catalogue."""
        return self.context, self.words if isinstance(self.words, str) else self.words[0]


def find_words(root: Path = UBIA) -> dict[tuple[str | None, str], Found]:
    """Return every message of the Python and template sources under `root`, without tests and migrations."""
    found: dict[tuple[str | None, str], Found] = {}
    for path in sorted(root.rglob("*")):
        if path.suffix in {".py", ".html", ".txt"} and not {"tests", "migrations"} & set(path.parts):
            for message in _messages(path, root):
                found.setdefault(message.key, message)
    return found


def _messages(path: Path, root: Path) -> Iterator[Found]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        if "templates" not in path.parts:
            return
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    for line, words, _, context in extract("python", BytesIO(text.encode()), keywords=KEYWORDS):
        yield Found(context, words, f"{path.relative_to(root)}:{line}")


def po_path(language: str) -> Path:
    """Return where the translations of a language are written."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def read_catalog(language: str) -> Catalog:
    """Return the translations of a language, an empty catalogue when there are none yet."""
    path = po_path(language)
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def problems(language: str) -> list[str]:
    """Return one line for each message that is missing, empty, fuzzy, unused, or whose placeholders differ."""
    found, catalog = find_words(), read_catalog(language)
    wrong = [
        f"{language}: {said} ({message.place})" for message in found.values() if (said := _fault(message, catalog))
    ]
    known = {(message.context, _english(message)) for message in catalog if message.id}
    return wrong + [
        f"{language}: no page says {words!r} any more" for _, words in sorted(known - found.keys(), key=str)
    ]


def _english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _fault(found: Found, catalog: Catalog) -> str:
    message = catalog.get(found.words, found.context)
    if message is None:
        return f"missing: {found.key[1]!r}"
    said = [message.string] if isinstance(message.string, str) else list(message.string or ())
    if not all(said) or (not isinstance(found.words, str) and len(said) < catalog.num_plurals):
        return f"not translated: {found.key[1]!r}"
    if message.fuzzy:
        return f"marked fuzzy: {found.key[1]!r}"
    wanted = placeholders(found.words if isinstance(found.words, str) else found.words[-1])
    return "" if all(placeholders(text) == wanted for text in said) else f"other placeholders: {found.key[1]!r}"


def placeholders(text: str) -> list[str]:
    """Return the parts of a message that are filled in, sorted."""
    return sorted(PLACEHOLDER.findall(text))


def add_missing(language: str) -> int:
    """Write the messages that the catalogue lacks into its `.po` file, untranslated, and drop those nobody says.

    Returns how many were added.
    """
    old, new, added = read_catalog(language), _empty(language), 0
    for found in sorted(find_words().values(), key=lambda found: found.place):
        known = old.get(found.words, found.context)
        added += known is None
        place, _, line = found.place.partition(":")
        new.add(found.words, known.string if known else "", [(place, int(line))], context=found.context)
    _write(language, new)
    return added


def fill(text: str) -> list[str]:
    """Take translations from blocks of three lines (English, French, Swahili) into both catalogues.

    A message with a plural is found by its singular; its translations stand in one line, `one | many`.

    Returns the English lines that no source says; they are not taken. Raises ValueError for a block of other length.
    """
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    if odd := [block for block in blocks if len(block) != 3]:
        raise ValueError(f"three lines are needed (English, French, Swahili): {odd[0]}")
    unknown: set[str] = set()
    for place, language in enumerate(LANGUAGES, 1):
        add_missing(language)
        catalog = read_catalog(language)
        for block in blocks:
            if message := catalog.get(block[0]):
                message.string = block[place] if isinstance(message.id, str) else tuple(block[place].split(" | "))
            else:
                unknown.add(block[0])
        _write(language, catalog)
    return sorted(unknown)


def _empty(language: str) -> Catalog:
    return Catalog(locale=language, project="Ubia", header_comment=f"# The words of Ubia: {language}.", fuzzy=False)


def _write(language: str, catalog: Catalog) -> None:
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    made = BytesIO()
    write_po(made, catalog, width=116, include_lineno=False)
    kept = [line for line in made.getvalue().decode().splitlines() if not line.startswith(UNSAID)]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")


def compile_all(only_stale: bool = False) -> list[Path]:
    """Compile the translations to `.mo` files beside them; returns those written."""
    written = []
    for language in LANGUAGES:
        source = po_path(language)
        target = source.with_suffix(".mo")
        if source.exists() and not (only_stale and _is_fresh(target, source)):
            made = BytesIO()
            write_mo(made, read_catalog(language))
            target.write_bytes(made.getvalue())
            written.append(target)
    return written


def _is_fresh(target: Path, source: Path) -> bool:
    return target.exists() and target.stat().st_mtime >= source.stat().st_mtime
