"""What research found, with its source and its certainty as people judged it; and findings of one's own."""
