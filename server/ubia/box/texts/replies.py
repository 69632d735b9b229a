"""What is answered by text message, in the sender's language: short, and with what to do."""

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def scored(title: str, count: int) -> str:
    """The scores were taken."""
    words = ngettext("%(n)s score taken for %(title)s.", "%(n)s scores taken for %(title)s.", count)
    hidden = _("Nobody sees them until both sides are in.")
    return f"{words % {'n': count, 'title': title}} {hidden}"


def met(count: int) -> str:
    """The meeting was written down."""
    words = ngettext("Meeting written down with %(n)s person.", "Meeting written down with %(n)s people.", count)
    return words % {"n": count}


def unknown_sender() -> str:
    """A number that nobody wrote down."""
    return _(
        "We do not know this number. Your message is kept. Please ask the committee to have your number written down."
    )


def unreadable() -> str:
    """No word that we know."""
    return _(
        "We did not understand. Your message is kept."
        " Send SCORE and a figure for each question, or MEETING and the names."
    )


def no_sheet() -> str:
    """Nothing to score now."""
    return _("No sheet of your group is open now. Your message is kept.")


def which_sheet(titles: list[str]) -> str:
    """More than one is open."""
    letters = "; ".join(f"{chr(ord('A') + n)} = {title}" for n, title in enumerate(titles))
    return _("More than one sheet is open: %(letters)s. Send the letter first, like SCORE A 3 4.") % {
        "letters": letters
    }


def wrong_count(wanted: int, got: int, top: int) -> str:
    """Too few or too many figures, or figures off the scale."""
    words = _("This sheet has %(wanted)s questions, each from 1 to %(top)s; we read %(got)s. Please send all again.")
    return words % {"wanted": wanted, "got": got, "top": top}


def no_names() -> str:
    """A meeting of nobody."""
    return _("Please send the names of who was there, with commas between: MEETING Were, Salome.")


def in_language(language: str) -> translation.override:
    """Speak a language for a while."""
    return translation.override(language)
