"""Items that a programme adds to the catalogue of incentives (INC-01)."""
