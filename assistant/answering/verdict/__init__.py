"""Có, Không or Tùy drawn from what a provision says, and the words in which it is said."""
