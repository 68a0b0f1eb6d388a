"""Which message numbers are known: a message in doubt can only bear one that is not."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

_SUPERGROUPS = -1_000_000_000_000  # ids below this have numbers of their own; all other chats share the bot's
_ROWS = 200
_KNOWN = 2_000
REACH = 100  # numbers looked at after the newest known: those given out between handing a message over and dying

_UNSEEN = 60  # in this run all but the very latest numbers have been seen


@dataclass
class Row:
    """Numbers of one row: the highest, the latest ones, the first that a message of this run got."""

    highest: int = 0
    known: OrderedDict[int, None] = field(default_factory=OrderedDict)
    first_sent: int | None = None


class Numbers:
    """The bot's own row, and one for each supergroup."""

    def __init__(self) -> None:
        self._rows: OrderedDict[int, Row] = OrderedDict()

    def reach(self, chat: int, number: int) -> None:
        """A message of that number is there; whose it is remains open."""
        row = self._row(chat)
        row.highest = max(row.highest, number)

    def note(self, chat: int, number: int, *, sent: bool = False) -> None:
        """A message of that number is somebody's, or of the bot and known to have arrived (`sent`: in this run)."""
        self.reach(chat, number)
        row = self._row(chat)
        row.known[number] = None
        if len(row.known) > _KNOWN:
            row.known.popitem(last=False)
        if sent and row.first_sent is None:
            row.first_sent = number

    def highest(self, chat: int) -> int:
        return self._row(chat).highest

    def free(self, chat: int, after: int, *, earlier: bool) -> Iterator[int]:
        """The numbers after `after` that a message in doubt may bear; one of an earlier run lies before all of this run.

        What becomes known meanwhile is left out too.
        """
        now = self._row(chat).highest
        end = after + REACH if earlier else min(after + REACH, max(after, now) + _UNSEEN)
        for number in range(after + 1, end + 1):
            row = self._row(chat)
            if earlier and row.first_sent is not None and number >= row.first_sent:
                return
            if number not in row.known:
                yield number

    def _row(self, chat: int) -> Row:
        key = chat if chat < _SUPERGROUPS else 0
        row = self._rows.setdefault(key, Row())
        self._rows.move_to_end(key)
        while len(self._rows) > _ROWS:
            self._rows.popitem(last=False)
        return row
