"""The words beside a figure: what it is called, and of which year it is told."""
