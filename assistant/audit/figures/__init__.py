"""Figures of a report: what is one and what only looks like it, what it counts, where it stands, and what it may be mistyped for."""
