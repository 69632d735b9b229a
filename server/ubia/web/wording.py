"""The words that stand for sides, channels and states everywhere, each with its icon and tone.

A code that is not listed is shown as it is: an unknown state must be seen, not hidden.
"""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _


class Word(NamedTuple):
    """A word to show: its text, its icon in `icons.svg`, and a tone (good, open, wrong, soft or empty)."""

    text: object
    icon: str
    tone: str = ""


SIDES = {
    "community": Word(_("Community"), "community"),
    "health": Word(_("Health system"), "health"),
    "both": Word(_("Both together"), "both"),
}

CHANNELS = {
    "phone": Word(_("phone"), "phone"),
    "page": Word(_("web page"), "page"),
    "paper": Word(_("paper, typed in"), "paper"),
    "sms": Word(_("SMS"), "sms"),
    "import": Word(_("imported file"), "import"),
    "demo": Word(_("demo"), "demo"),
}

STATES = {
    "written": Word(_("Written in the book"), "check", "good"),
    "already": Word(_("Already in the book"), "check", "good"),
    "to_settle": Word(_("To settle together"), "settle", "open"),
    "quarantine": Word(_("Set aside, cannot be trusted"), "quarantine", "wrong"),
    "taken": Word(_("Taken into the book"), "check", "good"),
    "declined": Word(_("Not taken"), "erased", "soft"),
    "waiting": Word(_("Waiting"), "clock", "open"),
    "amended": Word(_("Put right later"), "pen", "soft"),
    "amends": Word(_("Puts an earlier line right"), "pen", "soft"),
    "attested": Word(_("Typed in for somebody else"), "paper", "soft"),
    "flagged": Word(_("Date to check"), "clock", "open"),
    "erased": Word(_("Words erased"), "erased", "soft"),
    "sealed": Word(_("Sealed"), "seal", "good"),
    "half_sealed": Word(_("One signature missing"), "seal", "open"),
    "provisional": Word(_("Provisional: one key is missing"), "key", "open"),
    "proposed": Word(_("Proposed"), "ask", "open"),
    "in_force": Word(_("In force"), "seal", "good"),
    "ended": Word(_("Ended"), "clock", "soft"),
    "earned": Word(_("Earned"), "pay", ""),
    "due": Word(_("Due"), "clock", "open"),
    "paid": Word(_("Paid"), "check", "good"),
    "agree": Word(_("Sources agree"), "both", "good"),
    "differ": Word(_("Sources differ"), "ask", "open"),
    "revoked": Word(_("No longer valid"), "lock", "wrong"),
    "admitted": Word(_("Admitted"), "key", "good"),
    "run_prepared": Word(_("Prepared, not signed"), "pen", "open"),
    "run_approved": Word(_("Both sides have signed"), "seal", "good"),
    "run_returned": Word(_("Given back"), "back", "soft"),
    "run_sent": Word(_("Ordered"), "check", "good"),
    "answered": Word(_("Answered"), "check", "good"),
    "appealed": Word(_("Before both keys"), "both", "open"),
    "decided": Word(_("Decided"), "seal", "good"),
}


def word_of(words: dict[str, Word], code: str) -> Word:
    """Return the word for a code, or the code itself as a plain word."""
    return words.get(code) or Word(code, "info")
