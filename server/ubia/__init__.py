"""Ubia: a community health worker programme run by two partners, the community and the health system, together."""
