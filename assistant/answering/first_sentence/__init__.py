"""Which stored sentence an answer should open with, wherever it is stored."""
