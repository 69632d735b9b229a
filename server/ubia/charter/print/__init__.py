"""Charters, plans and forms on paper."""
