"""Counts by rating: how many were rated, and what the rules allow of them."""
