"""Days and deadlines a report tells."""
