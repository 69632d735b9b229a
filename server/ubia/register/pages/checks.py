"""What the server finds when it checks one line again: the signature, the words, the chain, and the sealed page."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from msgspec import Struct

from ubia.register.chain import link, start
from ubia.register.entry import Envelope, body_hash, digest
from ubia.register.proof import NotProven, check_proof, proof_of
from ubia.register.rules import proof_holds

from .asking import ask, database


class Check(NamedTuple):
    """One thing checked: whether it holds, and what it means in words."""

    holds: bool
    words: str


class Signer(Struct, frozen=True):
    """Whose key signed: the public point; `server` when the server attests what somebody else wrote."""

    public: str
    server: bool
    device: str


def find_signer(book: str, line: Any) -> Signer | None:
    """The key of a line as the book knows it (or as the settlement that took the line names it)."""
    rows = ask(_SIGNER, book=book, key=line.key, entry=line.id)
    return Signer(rows[0].public, rows[0].server, rows[0].device) if rows else None


def checks_of(line: Any, signer: Signer | None, body: Any, proof: dict[str, Any] | None) -> list[Check]:
    """Check a line; one that was said without a name has no signature to check.

    `body` is its row (salt, body) where the reader has it; `proof` where its page is sealed.
    """
    text = envelope_of(line).text()
    done = [_signed(line, text, signer)] if line.sig else []
    done.append(_chained(line, text))
    if body:
        same = body_hash(body.salt, body.body) == line.body_hash
        done.append(
            Check(same, _("The words are those that were signed.") if same else _("The words are not those signed."))
        )
    if proof:
        holds = not check_proof(proof)
        done.append(
            Check(
                holds, _("It stands on a page that both sides sealed.") if holds else _("The sealed page does not fit.")
            )
        )
    return done


def find_proof(book: str, entry: str) -> dict[str, Any] | None:
    """The proof of an entry, or None as long as its page lacks a signature."""
    try:
        return proof_of(database(), book, entry)
    except NotProven:
        return None


def envelope_of(line: Any) -> Envelope:
    """The signed envelope of a line."""
    return Envelope(
        id=line.id,
        book=line.book,
        kind=line.kind,
        subject=line.subject,
        happened_on=line.happened_on.isoformat(),
        made_at=line.made_at,
        body_hash=line.body_hash,
        author=line.author or "",
        key=line.key,
        channel=line.channel,
        seen=line.seen,
        amends=line.amends or "",
        sig=line.sig,
    )


def _signed(line: Any, text: str, signer: Signer | None) -> Check:
    holds = signer is not None and proof_holds(envelope_of(line), text, signer.public)
    return Check(holds, _("The signature fits the key.") if holds else _("The signature does not fit any key we know."))


def _chained(line: Any, text: str) -> Check:
    before = ask("SELECT chain FROM entry WHERE book = %s AND line = %s", line.book, line.line - 1)
    chain = bytes(before[0].chain) if before else start(line.book)
    holds = link(chain, line.line, line.received_at, digest(text)) == bytes(line.chain)
    words = _("It follows the line before it.") if holds else _("It does not follow the line before it.")
    return Check(holds, words)


_SIGNER = """
SELECT public, server, device FROM (
    SELECT public, server, device, 1 AS place FROM admitted_key WHERE book = %(book)s AND key = %(key)s
    UNION ALL SELECT public, false, '', 2 FROM settlement WHERE book = %(book)s AND entry = %(entry)s AND public <> ''
) known ORDER BY place LIMIT 1
"""
