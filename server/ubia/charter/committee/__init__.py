"""The committee at work: its meetings and actions, and what both sides score apart before they talk."""
