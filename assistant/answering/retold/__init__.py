"""Turns about the answer before them, and that answer told again."""
