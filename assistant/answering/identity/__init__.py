"""Documents as wholes: whether a question is about one, and what may be said of it."""
