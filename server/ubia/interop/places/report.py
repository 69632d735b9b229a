"""What an import would do or has done, said for the terminal line by line; a page shows the same facts in a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ubia.forms.problem import Problem
from ubia.forms.words import sentence
from ubia.interop.attested import Written

from .plan import Plan
from .words import SENTENCES

SHOWN = 20
"""Problems of one sort shown in full; the rest are counted."""


@dataclass(frozen=True)
class Report:
    """A plan with how its file was read and what became of it; `written` is None after a dry run or a refusal."""

    plan: Plan
    encoding: str = ""
    separator: str = ""
    is_trial: bool = False
    written: Written | None = None

    @property
    def is_refused(self) -> bool:
        """Whether problems kept everything from being written."""
        return bool(self.plan.problems) and self.written is None

    def groups(self, problems: Sequence[Problem]) -> Iterator[tuple[list[Problem], int]]:
        """Problems of one sort together, the rarest sort first: those to show, and how many more there are."""
        for code, many in reversed(Counter(problem.code for problem in problems).most_common()):
            yield [problem for problem in problems if problem.code == code][:SHOWN], max(0, many - SHOWN)

    def lines(self) -> Iterator[str]:
        """The report in words."""
        plan = self.plan
        yield _("%(source)s, read as %(layout)s") % {"source": plan.source, "layout": plan.layout} + self._how_read()
        yield ngettext("%(many)s row", "%(many)s rows", plan.rows) % {"many": f"{plan.rows:,}"}
        for what, many in plan.counts.items():
            yield f"  {many:>9,}  {what.replace('_', ' ')}"
        if plan.notes:
            yield ""
            yield _("To note, nothing is refused for it:")
            yield from self._told(plan.notes)
        if plan.problems:
            yield ""
            yield _("Wrong in %(rows)s rows:") % {"rows": f"{plan.bad_rows:,}"}
            yield from self._told(plan.problems)
        yield ""
        yield self._outcome()

    def _how_read(self) -> str:
        names = {",": _("commas"), ";": _("semicolons"), "\t": _("tabs"), "|": _("bars")}
        return f" ({self.encoding}, {names[self.separator]})" if self.separator else ""

    def _told(self, problems: Sequence[Problem]) -> Iterator[str]:
        for shown, more in self.groups(problems):
            yield from (f"  {sentence(problem, SENTENCES)}" for problem in shown)
            if more:
                yield "  " + _("… and %(more)s more like these") % {"more": f"{more:,}"}

    def _outcome(self) -> str:
        facts = f"{len(self.plan.facts):,}"
        if self.written is not None:
            return _("%(written)s entries written, %(already)s known already") % {
                "written": f"{self.written.written:,}",
                "already": f"{self.written.already:,}",
            }
        if self.plan.problems and not self.is_trial:
            return _("Nothing was written. Put the rows right, or leave them out with --skip-bad-rows.")
        return _("A dry run: nothing was written. It would say %(facts)s facts.") % {"facts": facts}
