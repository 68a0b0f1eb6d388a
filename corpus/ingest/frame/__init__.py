"""What stands around the text of a document: its head, page numbers, running heads, footnotes, signatures and addressees."""
