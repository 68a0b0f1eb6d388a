"""What a stored question asks that the one asked does not, however alike the two are: its sentence would be taken for an
answer to what was asked."""
