"""The steps from a conversation to an answer, a file each; every step takes the work as the one before left it."""
