"""Totals and the parts a text gives for them."""
