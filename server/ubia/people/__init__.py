"""People and places: who lives where, and who looks after them."""
