"""Which questions the texts answer: learned from those they do and those they do not."""
