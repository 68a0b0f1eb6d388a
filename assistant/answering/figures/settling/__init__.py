"""What a number is where its clause alone does not tell."""
