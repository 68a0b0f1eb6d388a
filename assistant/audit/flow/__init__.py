"""What came and what went, what is done and what is left."""
