"""What a scheme of pay makes of work: pure, exact, and the same on phones (client/src/incentives/pricing)."""
