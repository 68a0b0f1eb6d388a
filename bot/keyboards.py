"""Buttons and the short texts behind them, which say all that is needed to serve them after a restart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from corpus.document import Corpus

_MOST_CITED = 40
Rows = list[list[InlineKeyboardButton]]


def button(label: str, *data: object) -> InlineKeyboardButton:
    """A button; its data is its parts joined, at most 64 bytes."""
    joined = ":".join(str(item) for item in data)
    assert len(joined.encode()) <= 64, joined
    return InlineKeyboardButton(label, callback_data=joined)


def rows(buttons: Iterable[InlineKeyboardButton], width: int) -> Rows:
    every = list(buttons)
    return [every[at : at + width] for at in range(0, len(every), width)]


def markup(found: Rows) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(found) if found else None


def answer_keyboard(receipt: str, cited: Sequence[str]) -> InlineKeyboardMarkup:
    """Under an answer: a button for each citation that opens the provision, then what one thinks of the answer."""
    numbers = (button(f"[{number}]", "c", receipt, number, 1) for number in range(1, min(len(cited), _MOST_CITED) + 1))
    votes = [button("Hữu ích", "f", receipt, 1), button("Chưa đúng", "f", receipt, 0)]
    return InlineKeyboardMarkup([*rows(numbers, 6), votes])


def short(key: str) -> str:
    """A key as a button can carry it."""
    return sha256(key.encode()).hexdigest()[:12]


def key_of(corpus: Corpus, wanted: str) -> str | None:
    """The provision or document behind a short key, or None where the corpus no longer has it."""
    return next((key for key in (*corpus.provisions, *corpus.documents) if short(key) == wanted), None)
