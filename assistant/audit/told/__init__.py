"""The audit told: in words, and as notes in a copy of the report."""
