"""Commands of the web shell: `python -m ubia.web <name>`."""
