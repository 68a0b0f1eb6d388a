"""Lists whose words say what they add up to."""
