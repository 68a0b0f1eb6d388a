"""Additions that the words of a report rule out."""
