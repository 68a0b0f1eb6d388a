"""The steps from a conversation to an answer, with what the larger ones are made of; every step takes the work as the one
before left it."""
