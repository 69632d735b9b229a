"""A CHW's written agreement as plain text: her own copy, for any phone and any printer (INC-12)."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from ubia.register.pages.door import OpenBook, of_book
from ubia.register.pages.names import names_of

from .asked import agreements_of
from .frame import day_word


@of_book
def text(request: HttpRequest, book: OpenBook, chw: UUID, agreement: UUID) -> HttpResponse:  # noqa: ARG001  a view
    """The text, for her and for whoever sees her work."""
    found = next((one for one in agreements_of(book.id, str(chw)) if one.agreement == str(agreement)), None)
    if found is None:
        raise Http404
    days = _("From %(day)s") % {"day": day_word(found.starts_on)}
    if found.ends_on:
        days = _("From %(day)s until %(end)s") % {"day": day_word(found.starts_on), "end": day_word(found.ends_on)}
    parts = (
        (_("What she does, where, and how many hours"), found.conditions),
        (_("What she gets for it, and when"), found.pay),
        (_("Her rights"), found.rights),
    )
    said = _("She has not accepted it yet.")
    if found.accepted_on:
        said = _("She accepted it on %(day)s.") % {"day": day_word(found.accepted_on)}
    name = names_of(book.id, [str(chw)]).get(str(chw), "")
    told = [_("Agreement"), f"{name}: {found.role}", days, *(f"{title}\n{words}" for title, words in parts), said]
    response = HttpResponse("\n\n".join(told) + "\n", content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="agreement-{found.starts_on}.txt"'
    return response
