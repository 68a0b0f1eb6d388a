"""Questions the assistant could not answer, masked and counted, so that the administrator sees which texts are missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from assistant.storage.database import Database
from assistant.storage.masking import masked, normal
from assistant.storage.moment import moment_of, now, text_of
from assistant.storage.person import Identities
from assistant.storage.subject import subject_of
from assistant.storage.tables import unanswered

LOGGED = frozenset({"not_in_corpus", "needs_details"})
_LONGEST = 500


@dataclass(frozen=True)
class UnansweredQuestion:
    """`text` is masked, and None where texts are not kept: then only the outcome and the subject are counted."""

    text: str | None
    outcome: str
    code: str | None
    topic: str
    count: int
    first_at: datetime
    last_at: datetime


class Unanswered:
    """The questions that ended without an answer."""

    def __init__(self, database: Database, identities: Identities, *, keep_text: bool) -> None:
        self._database = database
        self._identities = identities
        self._keep_text = keep_text

    def add(self, question: str, outcome: str, code: str | None = None) -> None:
        """Count a question; outcomes other than "not in corpus" and "needs details" are not logged."""
        if outcome in LOGGED:
            with self._database.write() as connection:
                self.insert(connection, question, outcome, code)

    def insert(self, connection: Connection, question: str, outcome: str, code: str | None) -> None:
        """Within a transaction, count a question."""
        topic, at = subject_of(question), now()
        text = masked(question)[:_LONGEST] if self._keep_text else None
        same = normal(question)[:_LONGEST] if self._keep_text else ""
        fingerprint = self._identities.fingerprint(same, outcome, code or "", topic)
        row = {
            "fingerprint": fingerprint, "text": text, "outcome": outcome, "code": code, "topic": topic,
            "count": 1, "first_at": at, "last_at": at,
        }  # fmt: skip
        again = {"count": unanswered.c.count + 1, "last_at": at}
        if self._database.is_sqlite:
            from sqlalchemy.dialects.sqlite import insert as lite

            connection.execute(
                lite(unanswered).values(row).on_conflict_do_update(index_elements=["fingerprint"], set_=again)
            )
        else:
            from sqlalchemy.dialects.postgresql import insert as post

            connection.execute(
                post(unanswered).values(row).on_conflict_do_update(index_elements=["fingerprint"], set_=again)
            )

    def list(self, limit: int = 100, *, since: datetime | None = None) -> Sequence[UnansweredQuestion]:
        """Those asked most often first; with `since` only those asked (again) from then on."""
        table = unanswered.c
        asked = select(unanswered).order_by(table.count.desc(), table.last_at.desc()).limit(limit)
        if since is not None:
            asked = asked.where(table.last_at >= text_of(since))
        with self._database.read() as connection:
            rows = connection.execute(asked).mappings().all()
        return [
            UnansweredQuestion(
                row["text"], row["outcome"], row["code"], row["topic"], row["count"],
                moment_of(row["first_at"]), moment_of(row["last_at"]),
            )
            for row in rows
        ]  # fmt: skip

    def counts(self, *, since: datetime | None = None) -> dict[tuple[str, str], int]:
        """How many questions ended each way, by (outcome, subject); with `since` of those asked (again) from then on."""
        table = unanswered.c
        asked = select(table.outcome, table.topic, func.sum(table.count)).group_by(table.outcome, table.topic)
        if since is not None:
            asked = asked.where(table.last_at >= text_of(since))
        with self._database.read() as connection:
            return {(outcome, topic): int(count) for outcome, topic, count in connection.execute(asked)}
