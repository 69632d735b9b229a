"""Answers as other tools take them: CSV with linked tables, and the OpenRosa instance."""
