"""The clauses of a provision, and which of them answer."""
