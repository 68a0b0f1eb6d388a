"""A message before it is read as a question: emptiness, foreign matter, small talk, exercises."""
