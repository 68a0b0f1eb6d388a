"""What a question tells or asks and its result does not speak of."""
