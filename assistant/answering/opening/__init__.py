"""The sentence with which an answer opens."""
