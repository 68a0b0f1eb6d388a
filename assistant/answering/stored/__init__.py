"""Stored questions and their sentences: whether one is the question asked, and whether its word may be said to it."""
