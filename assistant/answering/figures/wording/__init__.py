"""How numbers are typed, put the way they can be read: in words, in rows and columns, raw telex."""
