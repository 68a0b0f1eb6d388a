"""Counts of those rated told by way of others: the rest, a share, all of them, a row."""
