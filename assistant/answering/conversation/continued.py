"""Which question before it a turn was taken to go on from, said under the answer so that whoever asks can put it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering import replies
from assistant.answering.conversation.followup import joined
from corpus.document import Corpus
from corpus.text import nfc, squeeze

_MOST = 120  # letters of a question said again


def continued(turns: Sequence[str], corpus: Corpus, *, today: date) -> str | None:
    """The line that says so; None where the last turn was read by itself."""
    last = squeeze(nfc(turns[-1])) if turns else ""
    whole, first = joined(turns, corpus, today=today)
    if whole == last or first >= len(turns) - 1:
        return None
    before = next((text for turn in turns[first:-1] if (text := squeeze(nfc(turn)))), "").rstrip(" ?.!")
    return replies.AFTER.format(question=before) if 0 < len(before) <= _MOST else None
