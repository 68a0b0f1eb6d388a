"""One number told in two places."""
