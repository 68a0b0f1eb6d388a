"""Figures in a question: what each number is, which calculation it asks for, and how the result is told."""
