"""Learning which figures of a report belong together, from reports whose relations are written down."""
