"""Proposals as sheets: read, checked by group or by person, written back with comments."""
