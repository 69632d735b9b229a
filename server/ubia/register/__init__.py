"""The register: books of signed entries, and the tables folded from them."""
