"""What comes out of a scheme, as a page of text for a terminal."""

from ubia.charter.saying import gettext as _

from .trial import Sum, Trial, TrialLine

WIDE = 14


def printed(trial: Trial) -> str:
    """Lines with their reasons, totals, and what was not paid, in the language that was set up."""
    lines = [f"{trial.scheme}, {trial.period}, {trial.currency}", ""]
    for line in trial.lines:
        if not _is_silent(line):
            lines += [_amount(line.amount, f"{line.rule}: {line.words}".rstrip(": ")), f"{'':{WIDE + 2}}{_why(line)}"]
    lines += ["", _amount(trial.total, _("in all")), *_sums(trial)]
    if trial.waiting_minor:
        lines.append(_amount(trial.waiting, _("more, once somebody has looked at what waits")))
    if trial.due_on:
        lines += ["", _("to be paid by %(day)s") % {"day": trial.due_on}]
    lines += [line for told in _remarks(trial) for line in ("", told)]
    if trial.not_paid:
        lines += ["", _("Not paid:")]
        anything = _("any rule")
        lines += [f"  {one.act}, {one.rule or anything}: {one.quantity}. {one.why}" for one in trial.not_paid]
    return "\n".join(lines)


def _remarks(trial: Trial) -> list[str]:
    """What may be a slip of the pen in the scheme or the case, or is as it should be."""
    silent = list(dict.fromkeys(line.rule for line in trial.lines if _is_silent(line)))
    told = [
        (_("Nothing was counted for: %(names)s."), silent),
        (_("Nothing in the case says: %(names)s."), trial.not_given),
        (_("Nothing in the scheme asks for: %(names)s."), trial.not_asked),
        (_("No client is named, so limits for each client are not applied: %(names)s."), trial.without_clients),
    ]
    return [words % {"names": ", ".join(names)} for words, names in told if names]


def _is_silent(line: TrialLine) -> bool:
    """Whether nothing was counted for it, nor expected: a scheme has many rules, a month has few of them."""
    return line.reason == "nothing" and line.missing == "0"


def _amount(amount: str, words: str) -> str:
    return f"{amount:>{WIDE}}  {words}"


def _why(line: TrialLine) -> str:
    if line.minor < 0:
        return line.why
    return line.why + " " + _("%(payer)s pays %(payee)s.") % {"payer": line.payer, "payee": line.payee}


def _sums(trial: Trial) -> list[str]:
    """Who gets how much, and out of whose money."""

    def told(words: str, sums: list[Sum]) -> list[str]:
        return [_amount(one.amount, words % {"name": one.name}) for one in sums]

    return [
        *told(_("to %(name)s"), trial.by_payee),
        *told(_("from %(name)s"), trial.by_payer),
        *told(_("of the team's money to %(name)s"), trial.team),
    ]
