"""The quota of excellent among those rated good."""
