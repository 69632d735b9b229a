"""The pages of people, asked as their readers do."""
