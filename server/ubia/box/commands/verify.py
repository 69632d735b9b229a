"""`ubia verify`: checks every line of the books, or one proof with nothing but the proof."""

import argparse
import json
from pathlib import Path


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "check every signature, chain, seal and body of the books and say what was found"
    parser = subparsers.add_parser("verify", help=about, description=about)
    parser.add_argument("--book", help="one book only, by its id")
    parser.add_argument(
        "--proof", type=Path, metavar="FILE", help="check one proof that an entry stands on a sealed page; no database"
    )
    parser.add_argument("--community", help="the committee's public key as you know it from its poster (with --proof)")
    parser.add_argument("--health-system", help="the facility's public key as you know it (with --proof)")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Check and say; returns 0 when nothing is wrong. Raises Trouble."""
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
