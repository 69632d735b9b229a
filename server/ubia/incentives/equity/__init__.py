"""Whether the same work is paid the same, whoever pays, wherever, whoever does it (INC-08)."""
