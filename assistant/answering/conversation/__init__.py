"""A conversation: whether a turn needs the ones before it, and the turn made whole from them."""
