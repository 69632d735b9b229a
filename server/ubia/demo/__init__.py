"""The demo: one small district with named people, told through the front door, for tests and for a first look."""
