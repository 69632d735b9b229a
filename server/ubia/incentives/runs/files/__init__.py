"""Files that channels of payment take, and the results that come back. A layout is a line of data, not code."""
