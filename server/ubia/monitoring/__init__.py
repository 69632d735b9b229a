"""What the programme's own records show, by place and month, each number opening down to its entries."""
