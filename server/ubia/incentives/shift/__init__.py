"""Whether work that nobody pays grows less since other work is paid (INC-10)."""
