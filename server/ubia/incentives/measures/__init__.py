"""What pay goes by besides visits: numbers reported of a CHW for a period, and what she is."""
