"""What was reckoned in the turns before, carried over into a later one or said again."""
