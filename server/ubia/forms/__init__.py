"""Forms: what is asked at a visit, published from the spreadsheets that programmes already have."""
