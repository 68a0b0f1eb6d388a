"""The store: one opened database with a drawer for each kind of thing kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.settings import Settings
from assistant.storage import holdings, preferences
from assistant.storage.conversations import Conversations, insert_turn
from assistant.storage.database import Database
from assistant.storage.feedback import Feedback
from assistant.storage.migrate import migrate
from assistant.storage.moment import now
from assistant.storage.person import Identities
from assistant.storage.progress import Progress
from assistant.storage.pruning import prune
from assistant.storage.receipts import Receipts, insert_receipt
from assistant.storage.unanswered import LOGGED, Unanswered
from assistant.storage.updates import Updates


class Store:
    """Everything kept, behind one lock where the database needs it; safe to use from any thread."""

    def __init__(self, database: Database, identities: Identities, *, keep_text: bool) -> None:
        self._database = database
        self._identities = identities
        self.keep_text = keep_text
        self.receipts = Receipts(database)
        self.conversations = Conversations(database)
        self.feedback = Feedback(database)
        self.unanswered = Unanswered(database, identities, keep_text=keep_text)
        self.progress = Progress(database)
        self.updates = Updates(database)

    @classmethod
    def open(cls, settings: Settings | None = None) -> Store:
        """Open the database of the settings and bring it to this version.

        Raises:
            DatabaseUnavailable: it cannot be opened.
            NewerDatabase: a later version of the program has used it.
        """
        settings = settings or Settings.read()
        database = Database.open(settings.database, folder=settings.data)
        try:
            migrate(database)
            prune(database)
            return cls(database, Identities.open(settings.data), keep_text=settings.keep_text)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the database; what was acknowledged is in it."""
        self._database.close()

    def person(self, channel: str, user_id: str | int) -> str:
        """The keyed hash by which everything of a channel's user is kept."""
        return self._identities.person(channel, user_id)

    def record(
        self,
        person: str,
        thread: str,
        question: str,
        answer: Mapping[str, Any],
        *,
        channel: str,
        outcome: str,
        code: str | None = None,
    ) -> str:
        """Keep one answered question whole, in one transaction, and give its receipt's number."""
        words = question if self.keep_text else None
        at = now()
        with self._database.write() as connection:
            receipt = insert_receipt(connection, answer, question=words, owner=person, at=at)
            insert_turn(connection, person, thread, words, outcome, receipt, channel=channel, at=at)
            if outcome in LOGGED:
                self.unanswered.insert(connection, question, outcome, code)
        return receipt

    def settings_of(self, person: str) -> dict[str, Any]:
        """The person's preferences; empty where nothing was chosen."""
        return preferences.settings_of(self._database, person)

    def set_settings(self, person: str, **changes: Any) -> dict[str, Any]:
        """Change preferences (``as_of``, ``scope``, ``level`` …; None takes one back) and give what holds now."""
        return preferences.set_settings(self._database, person, changes)

    def export(self, person: str) -> dict[str, Any]:
        """Everything held of a person, ready for JSON."""
        return holdings.export_person(self._database, person)

    def delete(self, person: str) -> int:
        """Delete everything held of a person at once and give the number of records."""
        return holdings.delete_person(self._database, person)
