"""Steps that build the tables of the schema `web`."""
