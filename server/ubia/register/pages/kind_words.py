"""Every kind of entry in plain words, as a line of a book shows it. A kind without words shows as its code."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "book.opened": _("Book opened"),
    "committee.key_admitted": _("Committee’s key admitted at a meeting"),
    "key.admitted": _("Key admitted"),
    "key.revoked": _("Key withdrawn"),
    "key.vouched": _("Key vouched for"),
    "role.given": _("Role given"),
    "role.ended": _("Role ended"),
    "mandate.given": _("Mandate given"),
    "mandate.ended": _("Mandate ended"),
    "seal.closed": _("Page closed"),
    "seal.signed": _("Page signed"),
    "settlement.signed": _("Word given on a line to settle"),
    "entry.erased": _("Words of a line erased"),
    "confidence.kept": _("Confidence kept"),
    "voice.heard": _("Said without a name"),
    "form.published": _("Form published"),
    "place.named": _("Place named"),
    "facility.named": _("Health facility named"),
    "committee.formed": _("Committee formed"),
    "chw.appointed": _("Health worker appointed"),
    "chw.left": _("Health worker left"),
    "household.enrolled": _("Household enrolled"),
    "household.arrived": _("Household arrived"),
    "household.corrected": _("Household put right"),
    "household.assigned": _("Household given to a health worker"),
    "household.moved_away": _("Household moved away"),
    "household.returned": _("Household came back"),
    "household.merged": _("Two households are one"),
    "household.visit_planned": _("Joint visit planned"),
    "visit_plan.closed": _("Joint visit over"),
    "story.continued": _("Story continued from another book"),
    "person.joined": _("Person joined"),
    "person.corrected": _("Person put right"),
    "person.died": _("Person died"),
    "person.left": _("Person left"),
    "person.merged": _("Two persons are one"),
    "merge.undone": _("Joining undone"),
    "wish.stated": _("Wish stated"),
    "consent.given": _("Consent given"),
    "consent.withdrawn": _("Consent withdrawn"),
    "package.proposed": _("Package of pay proposed"),
    "package.signed": _("Package of pay signed"),
    "visit.made": _("Visit made"),
    "visit.corrected": _("Visit put right"),
    "visit.verified": _("Visit verified"),
    "payment.ordered": _("Payment ordered"),
    "payment.received": _("Payment received"),
    "payment.contested": _("Payment contested"),
}


def kind_word(kind: str) -> str:
    """A kind in the reader's language."""
    return str(KINDS.get(kind, kind))
