"""The 27 signs of degradation: a deed set against one of them, their groups, their list."""
