"""The tables of pay runs."""

from . import checks, disputes, payees, payouts, payrun

TABLES = (*payrun.TABLES, *payouts.TABLES, *payees.TABLES, *checks.TABLES, *disputes.TABLES)
