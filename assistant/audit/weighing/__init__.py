"""Relations weighed: which figures of a report belong together, learned from reports whose relations are known."""
