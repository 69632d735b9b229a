"""Words of pay runs: what differs, why something cannot go out, what became of it."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from ubia.care.words import service_word
from ubia.charter.money import amount
from ubia.incentives.runs.differences import Difference
from ubia.incentives.runs.files.layouts import layouts

_CAUSES = {
    ("more", True): gettext_noop("%(now)s × %(service)s instead of %(before)s: %(sum)s more"),
    ("fewer", False): gettext_noop("%(now)s × %(service)s instead of %(before)s: %(sum)s less"),
    ("rate", True): gettext_noop("Another rate for %(service)s: %(sum)s more"),
    ("rate", False): gettext_noop("Another rate for %(service)s: %(sum)s less"),
    ("one", True): gettext_noop("%(service)s: %(is)s instead of %(was)s, %(sum)s more"),
    ("one", False): gettext_noop("%(service)s: %(is)s instead of %(was)s, %(sum)s less"),
    ("late", True): gettext_noop("Work of earlier months that came in late: %(sum)s more"),
    ("late", False): gettext_noop("Work of earlier months that came in late: %(sum)s less"),
    ("corrected", True): gettext_noop("Visits put right after they were paid: %(sum)s more"),
    ("corrected", False): gettext_noop("Visits put right after they were paid: %(sum)s less"),
    ("rule_corrected", True): gettext_noop("Rule corrected, for visits paid before: %(sum)s more"),
    ("rule_corrected", False): gettext_noop("Rule corrected, for visits paid before: %(sum)s less"),
}
WAYS = {
    "open": gettext_lazy("Not paid out yet"),
    "again": gettext_lazy("Failed; can be sent again"),
    "asked": gettext_lazy("On its way; ask before sending again"),
    "paid": gettext_lazy("Paid"),
    "differs": gettext_lazy("Told in two ways; people look"),
}
OUTCOMES = {
    "sent": gettext_lazy("No answer yet"),
    "accepted": gettext_lazy("Accepted, which is not paid"),
    "paid": gettext_lazy("Paid"),
    "failed": gettext_lazy("Failed"),
    "differs": gettext_lazy("Told in two ways, or another amount"),
}
WHY_NOT = {
    "": gettext_lazy("Verified"),
    "none": gettext_lazy("No account named"),
    "unverified": gettext_lazy("To be verified first"),
    "held": gettext_lazy("Held"),
}
PROBLEMS = {
    "no_phone": gettext_lazy("This is not a telephone number that can exist."),
    "no_account": gettext_lazy("There is no account number."),
    "no_name": gettext_lazy("There is no name of the holder."),
    "no_amount": gettext_lazy("The amount is nothing."),
    "too_many": gettext_lazy("There are more payees than one file takes."),
    "reference_twice": gettext_lazy("A reference stands twice."),
    "no_debit_account": gettext_lazy("Write the account that the money leaves."),
    "empty": gettext_lazy("The file is empty. Choose another one."),
    "too_large": gettext_lazy("The file is too large. Five megabytes are the most."),
    "form": gettext_lazy(
        "This is no table: it is neither CSV, Excel, JSON nor XML. Save it as one of these and try again."
    ),
    "columns": gettext_lazy("No column says which payment a row is about. Call one of them reference, or phone."),
    "no_rows": gettext_lazy("There is no row in this file, only the names of its columns."),
}
LAYOUTS = {
    "cash": gettext_lazy("Cash, with a signature for each"),
    "reference_csv": gettext_lazy("CSV with name, phone, amount, reference"),
    "two_names_csv": gettext_lazy("CSV with first name and surname, both currencies"),
    "msisdn_csv": gettext_lazy("CSV with country, network, number without plus"),
    "payee_id_csv": gettext_lazy("CSV with request id and payee identifier"),
    "paybill_csv": gettext_lazy("CSV to bank accounts by paybill"),
    "gsma_json": gettext_lazy("GSMA Mobile Money API batch (JSON)"),
    "pain_001": gettext_lazy("ISO 20022 bank file, pain.001.001.09 (XML)"),
}
CHANNELS = {
    "mobile_money": gettext_lazy("Mobile money"),
    "bank": gettext_lazy("Bank account"),
    "cash": gettext_lazy("Cash"),
}


def differences_in_words(parts: Iterable[Difference], currency: str, rules: Mapping[str, str]) -> list[str]:
    """What makes up a difference, a sentence each. `rules` are the words of schemes' rules by their codes."""
    return [_sentence(part, currency, rules) for part in parts]


def _sentence(part: Difference, currency: str, rules: Mapping[str, str]) -> str:
    """One line that came to another sum, as that of a scheme's rule, is told with both sums."""
    cause = "one" if part.cause == "rate" and part.now == part.before == 1 else part.cause
    told = {
        "now": part.now,
        "before": part.before,
        "service": rules.get(part.service) or (service_word(part.service) if part.service else ""),
        "is": amount(part.was + part.amount, currency),
        "was": amount(part.was, currency),
        "sum": amount(abs(part.amount), currency),
    }
    is_more = cause == "more" or (cause != "fewer" and part.amount >= 0)
    return _(_CAUSES[cause, is_more]) % told


def layout_word(code: str) -> str:
    """What a layout is called; a programme's own has its own name."""
    own = layouts().get(code)
    return str(LAYOUTS.get(code) or (own.name if own else code))
