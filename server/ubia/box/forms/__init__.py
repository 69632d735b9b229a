"""What `ubia form` does, an act a file: each has `add`, which `box/commands/form.py` finds by itself."""
