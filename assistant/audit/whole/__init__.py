"""The whole that a percentage is of."""
