"""A statement put up for confirmation ("…, đúng không") set against the single sentences of a provision."""
