"""Days and numbers in English."""
