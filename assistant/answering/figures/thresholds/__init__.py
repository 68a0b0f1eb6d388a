"""A part of a whole held against the share a rating asks for."""
