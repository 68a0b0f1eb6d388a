"""Documents a report cites: whether they are so named, still in force, and hold what is said of them."""
