"""Taking an organization's documents in and out, and what must be looked at again when that is done."""

from assistant.library.adding import add, remove
from assistant.library.review import Doubt, Reason, Review, review

__all__ = ["Doubt", "Reason", "Review", "add", "remove", "review"]
