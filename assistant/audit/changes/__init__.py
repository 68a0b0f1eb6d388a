"""Changes against another year, a plan or another share."""
