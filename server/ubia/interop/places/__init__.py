"""Places, facilities and CHWs from spreadsheets and CSV files."""
