"""From a question understood to the provisions that may answer it, in the order that fits."""
