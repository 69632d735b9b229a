"""Steps that build the table of published forms."""
