"""Documents side by side: when that is asked for, which documents, and what is shown of them."""
