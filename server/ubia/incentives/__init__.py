"""Incentives: what a CHW has earned, was paid and is due, and why."""
