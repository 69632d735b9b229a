"""The pages of people and places: each a thin question to the tables, asked in the reader's own name."""
