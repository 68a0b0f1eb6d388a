"""A report as read from its file: text, Word, PDF, Excel or CSV into blocks and tables, how they stand under one another, and its day."""
