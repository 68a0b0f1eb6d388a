"""The extractive answer put together from what was found."""
