"""What makes items: one maker for each kind of source."""
