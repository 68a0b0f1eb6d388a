"""The matter of a question or a text: whom and what it speaks of, under which circumstances and bounds."""
