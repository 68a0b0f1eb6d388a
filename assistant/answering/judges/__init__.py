"""Learned judges of messages: what one is about, and whether what was found answers it."""
