"""Days and numbers in Swahili."""
