"""Parts of a whole as percentages and fractions, and plain sums."""
