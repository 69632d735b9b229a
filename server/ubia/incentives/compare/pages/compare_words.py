"""The words of comparisons: figures, designs, how they stand, why a plan does not work, what an outcome says."""

from django.utils.translation import gettext_lazy as _

OUTCOMES = {
    "visits": _("Visits of a health worker in a month"),
    "reached": _("Of 100 visits that were due, how many were made"),
    "supervision": _("Visits of supervisors with a health worker in a month"),
    "days_late": _("Days from the end of a month until pay is there"),
}
DESIGNS = {
    "parallel": _("Each community keeps what it was drawn for"),
    "stepped": _("All change to the second, one group after the other"),
}
STATES = {
    "waits": _("waits for both keys"),
    "agreed": _("agreed by both sides"),
    "runs": _("under way"),
    "over": _("over"),
    "stopped": _("ended early"),
}
UNSOUND = {
    "ends_first": _("The last month is before the first one."),
    "twice": _("A community is named twice."),
    "few": _("Each group needs at least two communities: take more communities, or fewer groups or steps."),
    "two_arms": _("One group after the other goes with exactly two packages."),
    "no_step": _("So few months give no step: take more months, or fewer months a step."),
}
FIELDS = {
    "title": _("What is it called?"),
    "question": _("What do you want to know?"),
    "design": _("How is it compared?"),
    "arms": _("What is compared?"),
    "units": _("Which communities?"),
    "outcome": _("By which figure?"),
    "smallest": _("Which difference is the smallest that matters?"),
    "plan": _("How will you weigh it, in your words?"),
    "seed": _("Which number was thrown to draw by?"),
    "first_month": _("First month"),
    "last_month": _("Last month"),
    "months_a_step": _("Months until the next group changes"),
    "baseline_months": _("Months before, whose mean is taken off each community’s figure"),
}
