"""Training: questions made from the provisions and the calculator, asked again when they are about to be forgotten."""

from assistant.training.item import Item, Option, Result, Solution, WeakPoint
from assistant.training.making import make_items
from assistant.training.quiz import Quiz

__all__ = ["Item", "Option", "Quiz", "Result", "Solution", "WeakPoint", "make_items"]
