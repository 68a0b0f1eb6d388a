"""Có, Không or Tùy drawn from the clauses of a provision, and the words in which it is said."""
