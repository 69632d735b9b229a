"""How far the CHWs of a community go, and whether they are women or men: said once, to ask whether pay is fair."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act

from .asked import workers_in
from .frame import typed

SEXES = [
    ("", gettext_lazy("not said")),
    ("female", gettext_lazy("woman")),
    ("male", gettext_lazy("man")),
    ("other", gettext_lazy("other")),
]
_KNOWN = """SELECT DISTINCT ON (chw, trait) chw::text, trait, said FROM described WHERE book = %s
    AND trait IN ('km', 'sex') AND from_on <= %s ORDER BY chw, trait, from_on DESC, described_on DESC"""
Said = Mapping[tuple[str, str], str]
"""By CHW and trait."""


class FarForm(forms.Form):
    """For each CHW kilometres and sex, as she says it herself."""

    def __init__(self, *args: Any, workers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for chw, name in workers:
            self.fields[f"km-{chw}"] = forms.DecimalField(
                label=_("%(name)s: kilometres to the families, in the middle") % {"name": name},
                min_value=0,
                max_value=1000,
                decimal_places=2,
                required=False,
            )
            self.fields[f"sex-{chw}"] = forms.ChoiceField(
                label=_("%(name)s: woman or man, as she or he says") % {"name": name}, choices=SEXES, required=False
            )


@of_book
def far(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """An office says it for all of them at once; only what is new is signed."""
    only(book.has_office)
    today = localdate()
    workers = workers_in(book.id, today)
    known = {(row.chw, row.trait): row.said for row in ask(_KNOWN, book.id, today)}
    told = {f"{trait}-{chw}": said for (chw, trait), said in known.items()}
    form = FarForm(request.POST or None, workers=workers, initial=told)

    def acts(typed_in: dict[str, Any]) -> list[dict[str, Any]]:
        news = [(chw, new) for chw, _name in workers if (new := _new(typed_in, known, chw))]
        return [
            act(book, "worker.described", chw, {"from_on": today.isoformat(), "properties": new}) for chw, new in news
        ]

    lead = _("It serves one question only: whether the same work is paid the same.")
    back = reverse("rewards:book", args=[book.id])
    return typed(request, book, form, _("How far, and who"), back, acts, lead=lead)


def _new(typed_in: Mapping[str, Any], known: Said, chw: str) -> dict[str, str | None]:
    """What is said otherwise than before; None takes back."""
    told = {trait: _text(typed_in[f"{trait}-{chw}"]) for trait in ("km", "sex")}
    return {trait: said or None for trait, said in told.items() if said != known.get((chw, trait), "")}


def _text(value: Decimal | str | None) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value or ""
