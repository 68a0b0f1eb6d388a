"""The newest message number known: a message sent since then bears a higher one."""

from __future__ import annotations

from collections import OrderedDict

_SUPERGROUPS = -1_000_000_000_000  # ids below this have numbers of their own; all other chats share the bot's
_MOST = 2_000


class Numbers:
    """Highest number seen in the bot's own row and in each supergroup's."""

    def __init__(self) -> None:
        self._highest: OrderedDict[int, int] = OrderedDict()

    def note(self, chat: int, number: int) -> None:
        """A message of that number was seen."""
        row = _row(chat)
        self._highest[row] = max(number, self._highest.get(row, 0))
        self._highest.move_to_end(row)
        while len(self._highest) > _MOST:
            self._highest.popitem(last=False)

    def highest(self, chat: int) -> int:
        return self._highest.get(_row(chat), 0)


def _row(chat: int) -> int:
    return chat if chat < _SUPERGROUPS else 0
