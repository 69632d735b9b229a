"""Client care: what a CHW does at a home."""
