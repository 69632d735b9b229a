"""Comparisons of packages that are written down before anybody knows the outcome (INC-17)."""
