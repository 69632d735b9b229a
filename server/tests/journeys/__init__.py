"""Whole ways through Ubia, in real browsers; docs/journeys tells each of them."""
