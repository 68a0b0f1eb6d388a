"""Which sentence should open an answer: learned from questions whose sentences people graded."""
