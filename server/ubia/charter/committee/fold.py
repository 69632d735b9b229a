"""What the entries of meetings and scorings add up to. Twin: client/src/charter/committee/fold.ts."""

from ubia.register.reach_rows import OpenedApart
from ubia.register.table import Table

from .met import Action, Agenda, Attendance, Decision, Meeting, actions, agendas, attendances, decisions, meetings
from .scored import (
    Nominee,
    Reconciled,
    Round,
    RoundGroup,
    RoundItem,
    Score,
    nominees,
    opened_apart,
    reconciled,
    round_groups,
    round_items,
    rounds,
    scores,
)

_SCORED = ("scoring.begun", "nominee.named", "scores.given", "scoring.closed")
_MET = ("meeting.held",)
TABLES = (
    Table(Round, _SCORED, "open", rounds),
    Table(RoundItem, _SCORED, "open", round_items, key=("item",)),
    Table(RoundGroup, _SCORED, "open", round_groups, key=("group_code",)),
    Table(OpenedApart, _SCORED, "open", opened_apart),
    Table(Score, _SCORED, "apart", scores, key=("group_code", "item", "nominee")),
    Table(Nominee, (*_SCORED, "selection.decided"), "open", nominees, key=("nominee",)),
    Table(Reconciled, (*_SCORED, "score.reconciled"), "open", reconciled, key=("item", "nominee")),
    Table(Meeting, _MET, "open", meetings, indexes=("held_on",)),
    Table(Attendance, _MET, "open", attendances, key=("n",)),
    Table(Agenda, _MET, "open", agendas, key=("n",)),
    Table(Decision, ("decision.taken",), "open", decisions, key=("decision",)),
    Table(Action, ("action.agreed", "action.closed", "action.linked"), "open", actions, key=("action",),
          indexes=("due_on",)),
)  # fmt: skip
