"""Pages of pay runs, payouts, payees, checks and disputes, and the acts that they and the command carry out."""
