"""What changed since the version before, on a form's page: the sentences of `ubia form diff`, by whom they concern."""

import gzip
from itertools import groupby
from typing import Any

import msgspec
from django.utils.translation import gettext

from ubia.forms.artefact import Artefact
from ubia.forms.difference_words import HEADINGS, say_change
from ubia.forms.differences import Version as Outlined
from ubia.forms.differences import differences

from .compiled import find_packed
from .found import Version, versions_of

SHORT = 8
"""So many sentences are shown at once; more are folded away."""


def changes_of(form: Version) -> dict[str, Any]:
    """`changes` (heading and sentences), the version `compared` with; nothing for the first version."""
    earlier = _before(form)
    old, new = (find_packed(one.hash) if one else None for one in (earlier, form))
    if old is None or new is None:
        return {}
    found = differences(_outlined(old), _outlined(new))
    parts = [
        {"heading": gettext(HEADINGS[whom]), "said": [say_change(change) for change in changes]}
        for whom, changes in groupby(found, key=lambda change: change.whom)
    ]
    return {"changes": parts, "compared": earlier, "is_short": len(found) <= SHORT}


def _before(form: Version) -> Version | None:
    """The version that was published before this one in the same book."""
    ours = [one for one in versions_of(form.form_id) if one.book == form.book]
    places = [n for n, one in enumerate(ours) if one.hash == form.hash]
    older = [one for one in ours[places[0] + 1 :] if one.hash != form.hash] if places else []
    return older[0] if older else None


def _outlined(kept: Artefact) -> Outlined:
    texts = {language: msgspec.json.decode(gzip.decompress(said)) for language, said in kept.texts.items()}
    return Outlined(msgspec.json.decode(gzip.decompress(kept.model)), texts)
