"""What the assistant keeps: receipts, conversations, feedback, progress; SQLite by default, PostgreSQL by URL.

People are known only by a keyed hash of their number in a channel; what they wrote is kept only where the operator
says so. ``Store.open(settings)`` brings the database to this version; all methods may be called from any thread.
"""

from assistant.storage.conversations import Conversations, Turn
from assistant.storage.feedback import Feedback, Remark
from assistant.storage.progress import Attempt, CardState, Progress
from assistant.storage.receipts import Receipt, Receipts
from assistant.storage.store import Store
from assistant.storage.unanswered import Unanswered, UnansweredQuestion
from assistant.storage.updates import Status, Update, Updates

__all__ = [
    "Attempt",
    "CardState",
    "Conversations",
    "Feedback",
    "Progress",
    "Receipt",
    "Receipts",
    "Remark",
    "Status",
    "Store",
    "Turn",
    "Unanswered",
    "UnansweredQuestion",
    "Update",
    "Updates",
]
