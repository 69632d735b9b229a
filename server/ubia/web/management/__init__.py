"""Commands of the web shell."""
