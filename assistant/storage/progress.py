"""Progress in training: each person's card of an item, and every attempt at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, select

from assistant.storage.database import Database
from assistant.storage.moment import moment_of, text_of
from assistant.storage.tables import attempts, cards


@dataclass(frozen=True)
class CardState:
    """Where a person stands with one item; `state` is the scheduler's own card as JSON, None until first answered.

    Attributes:
        shown_at: when the item was last put before the person.
        answered_at, chosen: the last answer; an answer younger than the showing is that showing's answer.
    """

    item: str
    topic: str
    state: str | None
    due: datetime | None
    shown_at: datetime | None
    answered_at: datetime | None
    chosen: str | None

    @property
    def answered(self) -> bool:
        """Whether the last showing has been answered."""
        return self.answered_at is not None and (self.shown_at is None or self.answered_at >= self.shown_at)


@dataclass(frozen=True)
class Attempt:
    """One answer given."""

    item: str
    topic: str
    chosen: str
    right: bool
    at: datetime


class Progress:
    """Cards and attempts of everyone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self, person: str) -> list[CardState]:
        """All cards of a person, the one due first first."""
        asked = select(cards).where(cards.c.person == person).order_by(cards.c.due, cards.c.item)
        with self._database.read() as connection:
            return [_card(row) for row in connection.execute(asked)]

    def card(self, person: str, item: str) -> CardState | None:
        """One card, or None where the item was never shown."""
        with self._database.read() as connection:
            row = connection.execute(select(cards).where(_is(person, item))).one_or_none()
        return None if row is None else _card(row)

    def show(self, person: str, item: str, *, topic: str, at: datetime) -> None:
        """Note that an item was put before a person."""
        row = {"person": person, "item": item, "topic": topic, "shown_at": text_of(at)}
        with self._database.write() as connection:
            known = connection.execute(
                cards.update().where(_is(person, item)).values(topic=topic, shown_at=row["shown_at"])
            )
            if known.rowcount == 0:
                connection.execute(_new(self._database, row))

    def answer(self, person: str, attempt: Attempt, *, before: CardState | None, state: str, due: datetime) -> bool:
        """Keep an answer and the card as it now stands, unless the card has moved since `before` was read.

        Returns:
            False where another answer to the same showing came in between; nothing is kept then.
        """
        new = {"topic": attempt.topic, "state": state, "due": text_of(due), "answered_at": text_of(attempt.at),
               "chosen": attempt.chosen}  # fmt: skip
        was = None if before is None or before.answered_at is None else text_of(before.answered_at)
        with self._database.write() as connection:
            if before is None:
                kept = connection.execute(_new(self._database, {"person": person, "item": attempt.item, **new}))
            else:
                still = _is(person, attempt.item) & cards.c.answered_at.is_not_distinct_from(was)
                kept = connection.execute(cards.update().where(still).values(new))
            if kept.rowcount != 1:
                return False
            row = {"person": person, "item": attempt.item, "topic": attempt.topic, "chosen": attempt.chosen,
                   "right": attempt.right, "at": text_of(attempt.at)}  # fmt: skip
            connection.execute(attempts.insert(), row)
        return True

    def attempts(self, person: str) -> list[Attempt]:
        """All answers a person gave, oldest first."""
        asked = select(attempts).where(attempts.c.person == person).order_by(attempts.c.id)
        with self._database.read() as connection:
            return [
                Attempt(row.item, row.topic, row.chosen, row.right, moment_of(row.at))
                for row in connection.execute(asked)
            ]

    def tallies(self, person: str) -> Sequence[tuple[str, int, int]]:
        """(item, right answers, all answers) of every item a person has tried."""
        right = func.sum(case((attempts.c.right, 1), else_=0))
        asked = select(attempts.c.item, right, func.count()).where(attempts.c.person == person)
        with self._database.read() as connection:
            rows = connection.execute(asked.group_by(attempts.c.item).order_by(attempts.c.item)).all()
        return [(item, int(good), int(total)) for item, good, total in rows]


def _is(person: str, item: str) -> Any:
    return (cards.c.person == person) & (cards.c.item == item)


def _new(database: Database, row: dict[str, Any]) -> Any:
    """An insert that does nothing where the card is there already."""
    if database.is_sqlite:
        from sqlalchemy.dialects.sqlite import insert as lite

        return lite(cards).values(row).on_conflict_do_nothing()
    from sqlalchemy.dialects.postgresql import insert as post

    return post(cards).values(row).on_conflict_do_nothing()


def _card(row: Any) -> CardState:
    return CardState(
        row.item, row.topic, row.state, _moment(row.due), _moment(row.shown_at), _moment(row.answered_at), row.chosen
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else moment_of(text)
