"""A first charter, question by question: what is typed, what is still open, and the text that comes of it."""
