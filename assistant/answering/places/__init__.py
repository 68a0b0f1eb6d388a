"""Places of a text: read out, told where they are, not there at all, or not held."""
