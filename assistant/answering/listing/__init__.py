"""Lists asked for as lists: documents, forms, signs, the places of an article."""
