"""The documents that governed the yearly review on a day, and the letter that directed its round."""
