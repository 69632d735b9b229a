"""Searching findings: PostgreSQL finds words by their stem, and words that were mistyped."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language

from ubia.evidence.findings import Cited, library
from ubia.evidence.words import said
from ubia.register.pages.asking import ask

STEMS = {"en": "english", "fr": "french"}
"""PostgreSQL's configurations for a language; it has none for Swahili, whose words are found as they are written."""


def found_codes(asked: str) -> list[str]:
    """The codes of the library's findings that fit what was typed, the best first; all of them when nothing was."""
    codes = list(library())
    return [codes[n] for n in _fitting(asked, [_text(cited) for cited in library().values()])]


def own_findings(asked: str) -> list[Any]:
    """The programme's own findings that this reader may see and that fit, the best first."""
    rows = ask(_OWN)
    return [rows[n] for n in _fitting(asked, [row.statement for row in rows])]


def _fitting(asked: str, texts: Sequence[str]) -> list[int]:
    """The places of the texts that fit."""
    if not asked:
        return list(range(len(texts)))
    config = STEMS.get((get_language() or "en")[:2], "simple")
    return [row.n for row in ask(_FITTING, texts=list(texts), asked=asked, config=config)]


def _text(cited: Cited) -> str:
    finding, source = cited
    codes = " ".join([finding.code, *finding.aliases])
    return f"{codes} {said(finding.text)} {source.name} {said(source.setting)}"


_FITTING = """SELECT (n - 1)::int AS n FROM unnest(%(texts)s::text[]) WITH ORDINALITY AS text(words, n),
    LATERAL (SELECT to_tsvector(%(config)s::regconfig, words), websearch_to_tsquery(%(config)s::regconfig, %(asked)s),
        word_similarity(lower(%(asked)s), lower(words))) AS found(stems, query, likeness)
WHERE stems @@ query OR likeness >= 0.55 ORDER BY ts_rank(stems, query) + likeness DESC, text.n"""
_OWN = """SELECT f.book::text, f.subject::text, f.statement, f.strategies, f.perspectives, f.recorded_on,
    b.name AS book_name, j.overall FROM local_finding f JOIN book b ON b.book = f.book
    LEFT JOIN finding_judgement j ON j.book = f.book AND j.subject = f.subject AND j.judgement = f.judged
ORDER BY f.recorded_on DESC, f.subject"""
