"""What people do on a text: say something, consult, lay it before the keys, sign it, give it back, set it aside.

Each is an entry that the reader signs in her own browser. What would do nothing is said instead of signed.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.lint import STOPS
from ubia.charter.sections import sections
from ubia.register.kind import SIDES
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.frame import show
from ubia.register.pages.signing import act, is_change
from ubia.register.pages.wording import SIDES as SIDE_WORDS

from .charter_words import fault_words, section_title
from .forms import AsideForm, ConsultForm, MetForm, ReturnForm, SayForm, SignForm
from .reading import faults_of, get_text, wordings
from .signing import on_text, sign_page

_OPEN = """SELECT text::text, section, words FROM charter_remark
    WHERE book = %s AND subject = %s AND entry = %s AND what = 'objection' AND by = %s"""


@of_book
def say(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID, section: str) -> HttpResponse:
    """Comment, object or support: anybody with a part in the book."""
    row = get_text(book.id, str(charter), str(text))
    if section != "all" and section not in sections():
        raise Http404
    about = "" if section == "all" else section
    lead = section_title(about) if about else row.title

    def body(data: dict[str, Any]) -> Any:
        return act(book, "charter.commented", row.charter, {"text": row.text, "section": about, **data})

    return _typed(request, book, row, SayForm(request.POST or None), _("Say something"), body, lead)


@of_book
def met(request: HttpRequest, book: OpenBook, charter: UUID, objection: UUID) -> HttpResponse:
    """Who objected says that it is settled."""
    found = ask(_OPEN, book.id, str(charter), str(objection), book.person)
    if not found:
        raise Http404
    row = get_text(book.id, str(charter), found[0].text)

    def body(data: dict[str, Any]) -> Any:
        return act(book, "objection.met", row.charter, {"objection": str(objection), **data})

    return _typed(request, book, row, MetForm(request.POST or None), _("My objection is met"), body, found[0].words)


@of_book
def consult(request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Write down a consultation with the community (OWN-08)."""
    only(book.sides)
    form = ConsultForm(request.POST or None, initial={"happened_on": localdate()})
    back = reverse("charter:history", args=[book.id, charter])
    if form.is_bound and form.is_valid() and not is_change(request):
        said = {name: form.cleaned_data[name] for name in ("words", "people", "where")}
        entry = act(book, "charter.consulted", str(charter), {"with_whom": form.groups(), **said})
        entry["happened_on"] = form.cleaned_data["happened_on"].isoformat()
        return sign_page(request, book, entry, title=_("The community was consulted"), back=back, leave=request.path)
    return _form(request, book, form, _("The community was consulted"), back)


@of_book
def propose(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID) -> HttpResponse:
    """Lay a text before both keys, for one's own side; what has to be put right before is said."""
    only(book.sides)
    row = get_text(book.id, str(charter), str(text))
    if why := _no_more(row) or _amiss(row):
        messages.warning(request, why)
        return redirect(_back(book, row))
    entry = on_text(book, "charter.proposed", row, side=book.sides[0])
    lead = _("Both sides are then asked to sign exactly this text, or to give it back.")
    return sign_page(
        request, book, entry, title=_("Lay it before both keys"), back=_back(book, row), lead=lead, names=_named(row)
    )


@of_book
def sign(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID, side: str) -> HttpResponse:
    """Put a side's key under a text."""
    row = _mine(book, charter, text, side)
    if why := _no_more(row) or _signed_already(book, row, side):
        messages.warning(request, why)
        return redirect(_back(book, row))

    def body(data: dict[str, Any]) -> Any:
        return on_text(book, "charter.signed", row, side=side, **_kept(data))

    lead = _("You sign for: %(side)s. The other side’s key has to come from another person.") % {
        "side": SIDE_WORDS[side]
    }
    return _typed(request, book, row, SignForm(request.POST or None), _("Sign this text"), body, lead)


@of_book
def give_back(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID, side: str) -> HttpResponse:
    """Give a text back with a reason; a signature of this side that stands under it goes."""
    row = _mine(book, charter, text, side)
    if why := _no_more(row):
        messages.warning(request, why)
        return redirect(_back(book, row))
    form = ReturnForm([(code, section_title(code)) for code in sections()], request.POST or None)

    def body(data: dict[str, Any]) -> Any:
        return on_text(book, "charter.returned", row, side=side, **_kept(data))

    return _typed(request, book, row, form, _("Give it back"), body, SIDE_WORDS[side])


@of_book
def set_aside(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID, side: str) -> HttpResponse:
    """A side's word that a text in force does not hold for some days; it counts once the other side says the same."""
    row = _mine(book, charter, text, side)
    form = AsideForm(request.POST or None, initial={"from_on": localdate()})

    def body(data: dict[str, Any]) -> Any:
        return on_text(book, "charter.suspended", row, side=side, **_kept(data))

    lead = _("It is set aside once the other side has signed the same days. Nothing changes for days gone by.")
    return _typed(request, book, row, form, _("Set it aside for a time"), body, lead)


def _mine(book: OpenBook, charter: UUID, text: UUID, side: str) -> Any:
    """The text, for somebody who may sign for this side today."""
    if side not in SIDES:
        raise Http404
    only(side in book.mandates)
    return get_text(book.id, str(charter), str(text))


def _no_more(row: Any) -> str:
    """Why nothing can be done with a text any more; empty when it can."""
    if row.edited_by is not None:
        return _("Somebody wrote a newer text since. This one can never hold: please read the newer one.")
    if row.agreed_at is not None:
        return _("Both sides have signed this text already. To change it, write a new text.")
    return ""


def _signed_already(book: OpenBook, row: Any, side: str) -> str:
    by = {"community": row.community_by, "health_system": row.health_by}
    if by[side] == book.person:
        return _("You have signed this text already. Once is enough; nothing was written.")
    if book.person in by.values():
        return _("You signed for the other side. One person cannot sign for both: somebody else has to.")
    if row.proposed_at is None:
        return _("Nobody has laid this text before both keys yet. Do that first.")
    return ""


def _amiss(row: Any) -> str:
    own = wordings([row.text])[row.text]
    odd = [fault_words(one) for one in faults_of(row, own, localdate().isoformat()) if one.code in STOPS]
    return " ".join(f"{one['title']}: {one['what']} {one['do']}" for one in odd)


def _kept(data: dict[str, Any]) -> dict[str, Any]:
    """What was typed, days as text; what was left empty is left out."""
    told = {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in data.items()}
    return {name: value for name, value in told.items() if value}


def _typed(
    request: HttpRequest, book: OpenBook, row: Any, form: Any, title: str, made: Any, lead: object
) -> HttpResponse:
    """A form, and once it is filled in the page on which to sign what it says."""
    if form.is_bound and form.is_valid() and not is_change(request):
        entry = made(_kept(form.cleaned_data))
        return sign_page(
            request, book, entry, title=title, back=_back(book, row), lead=lead, names=_named(row), leave=request.path
        )
    return _form(request, book, form, title, _back(book, row), lead)


def _form(request: HttpRequest, book: OpenBook, form: Any, title: str, back: str, lead: object = "") -> HttpResponse:
    facts = {"form": form, "back": back, "lead": lead}
    return show(request, book, "register/one_form.html", title, facts, above=(_("Charters"), reverse("charter:list")))


def _back(book: OpenBook, row: Any) -> str:
    return reverse("charter:text", args=[book.id, row.charter, row.text])


def _named(row: Any) -> dict[str, str]:
    """The title of the text, for its id."""
    return {row.text: row.title}
