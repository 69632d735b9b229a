"""What a scheme of pay would have cost, and what it would have meant for each CHW, before anybody signs it."""
