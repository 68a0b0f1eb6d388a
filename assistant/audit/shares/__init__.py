"""Percentages against what they are shares of."""
