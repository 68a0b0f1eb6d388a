"""What the texts of another level say on the same matter, told beside an answer."""
