"""A question as it is read: what it asks for and how, the day, the documents and the places it names."""
