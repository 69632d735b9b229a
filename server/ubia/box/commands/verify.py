"""`ubia verify`: checks every line of the books; or a proof, or a printed charter, with nothing but what it shows."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ubia.register.entry import Entry


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "check every signature, chain, seal and body of the books and say what was found"
    parser = subparsers.add_parser("verify", help=about, description=about)
    parser.add_argument("--book", help="one book only, by its id")
    parser.add_argument(
        "--proof", type=Path, metavar="FILE", help="check one proof that an entry stands on a sealed page; no database"
    )
    parser.add_argument(
        "--charter",
        metavar="CODE",
        help="check what the QR code of a printed charter holds, or a file with it; no database",
    )
    parser.add_argument("--text", type=Path, metavar="FILE", help="the charter's text, to compare (with --charter)")
    parser.add_argument("--words", default="", help="the six words on the paper, to compare (with --charter)")
    parser.add_argument("--community", help="the committee's public key as you know it from its poster")
    parser.add_argument("--health-system", help="the facility's public key as you know it")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Check and say; returns 0 when nothing is wrong. Raises Trouble."""
    if chosen.charter:
        return _charter(chosen)
    return _proof(chosen) if chosen.proof else _books(chosen.book)


def _books(book: str | None) -> int:
    from ubia.box.opened import open_box
    from ubia.box.progress import progress
    from ubia.register.findings import in_words
    from ubia.register.verify import verify

    with open_box() as box:
        report = verify(box.owner, book, tell=progress("lines"))
    print("\n".join(in_words(report)))
    return 0 if report.sound else 1


def _proof(chosen: argparse.Namespace) -> int:
    from ubia.box.trouble import Trouble
    from ubia.register.proof_check import WORDS, check_proof

    try:
        proof = json.loads(chosen.proof.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise Trouble(f"{chosen.proof} is not a proof that can be read: {error}") from error
    named = {"community": chosen.community, "health_system": chosen.health_system}
    known = {side: public for side, public in named.items() if public}
    problems = check_proof(proof, known)  # type: ignore[arg-type]  # the two sides, by their names
    for problem in problems:
        print(f"It does not hold: {WORDS[problem]}.")
    if not problems:
        entry, seal = proof["entry"], proof["seal"]
        print(
            f"It holds: {entry['kind']} of {entry['happened_on']} (entry {entry['id']}) stands on line {proof['line']}"
            f" of book {seal['book']}, in lines {seal['first_line']} to {seal['last_line']}, sealed by both sides."
        )
        if len(known) < len(named):
            print("The sides' keys were taken at the proof's word; compare them: --community, --health-system.")
    return 1 if problems else 0


def _charter(chosen: argparse.Namespace) -> int:
    """Check a printed charter. Raises Trouble when a key is missing or a file cannot be read."""
    from ubia.box.trouble import Trouble
    from ubia.charter.proof import WORDS, KnownKey, check_code

    named = {"community": chosen.community, "health_system": chosen.health_system}
    if not all(named.values()):
        raise Trouble("say which keys you know: --community and --health-system, as they stand on the posters")
    known = [KnownKey(public, side) for side, public in named.items()]
    try:
        checked = check_code(_code(chosen.charter), known, _text(chosen.text), chosen.words.split())
    except ValueError as error:
        raise Trouble(f"that cannot be read: {error}") from error
    for problem in checked.problems:
        print(f"It does not hold: {WORDS[problem]}.")
    if not checked.problems:
        print(f"It holds: both sides signed the text with the words {' '.join(checked.words)}")
        print(f"(text {checked.text} of charter {checked.charter}, book {checked.book}).")
        if chosen.text is None:
            print("Compare these words with those on the paper, or the text itself: --text.")
    return 1 if checked.problems else 0


def _code(said: str) -> str:
    """What was typed, or what stands in the file of that name."""
    path = Path(said)
    return path.read_text() if len(said) < 200 and path.is_file() else said


def _text(path: Path | None) -> "Entry | None":
    """The text as `Take the text along` gave it. Raises ValueError."""
    import msgspec

    from ubia.register.entry import Entry

    return msgspec.json.decode(path.read_bytes(), type=Entry) if path else None
