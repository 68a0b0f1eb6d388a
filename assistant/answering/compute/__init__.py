"""Figures in a question handed to the calculator, and what it says back."""
