"""A discipline held against a rating: of oneself, of another, of a body or a unit."""
