"""What a check of the register may find, in words that an operator can act on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

WORDS = {
    "gap": "a line is missing",
    "envelope": "what was signed is not what stands there: the envelope was altered",
    "chain": "the line does not follow from the one before: a line was altered, put in or taken out",
    "head": "the end of the book is not where its last line is",
    "body": "the body is not the one that was signed",
    "body_gone": "the body is gone and no entry says that it was erased",
    "body_stays": "the body was erased and is still here",
    "reach": "the body is kept under another class of reading than its kind declares",
    "unsigned": "the line has no author, and its kind must have one",
    "unknown_key": "the key that signed was never admitted to this book",
    "early_key": "the key signed before it was admitted",
    "author": "the key is another person's than the author's",
    "revoked_key": "received after the key was revoked or had expired, and not settled by both sides",
    "unattested": "signed by the server's key without saying who typed it",
    "signature": "the signature does not fit",
    "no_power": "an act of power by one who had not the power",
    "unreadable": "a body that cannot be read",
    "root": "the root of the page is not the one that its lines give",
    "reading": "the list of who looked was altered",
}


class Finding(NamedTuple):
    """Something wrong. `line` is 0 where it concerns the whole book."""

    book: str
    line: int
    problem: str
    more: str = ""


@dataclass
class Report:
    """What a check has looked at, and what it found."""

    books: int = 0
    lines: int = 0
    signatures: int = 0
    erased: int = 0
    pages: int = 0
    sealed: int = 0
    readings: int = 0
    findings: list[Finding] = field(default_factory=list)

    def take(self, other: "Report") -> None:
        """Add what another process has looked at."""
        for name in ("books", "lines", "signatures", "erased", "pages", "sealed", "readings"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.findings += other.findings

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def in_words(report: Report, most: int = 20) -> Iterator[str]:
    """The lines of a summary; at most so many examples of each problem."""
    yield f"{report.books:,} books, {report.lines:,} lines, {report.signatures:,} signatures, {report.erased:,} erased"
    yield f"{report.pages:,} pages closed, {report.sealed:,} of them sealed by both sides; {report.readings:,} readings"
    if report.sound:
        yield "Nothing is wrong."
    for problem, count in Counter(finding.problem for finding in report.findings).most_common():
        yield f"{count:,} x {WORDS[problem]}:"
        yield from _examples([one for one in report.findings if one.problem == problem], most)


def _examples(found: Sequence[Finding], most: int) -> Iterator[str]:
    for one in sorted(found)[:most]:
        where = f"line {one.line}" if one.line else "the whole book"
        yield f"  book {one.book}, {where}{f' ({one.more})' if one.more else ''}"
    if len(found) > most:
        yield f"  … and {len(found) - most:,} more"
