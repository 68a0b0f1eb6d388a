"""Forms and annexes: whose each is, and whether those of an earlier round still serve."""
