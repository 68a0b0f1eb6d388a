"""The word that opens a verdict: Có or Không to a question, Đúng or Không đúng to a statement put up for confirmation."""

from __future__ import annotations

WORDS = ("Có", "Đúng", "Không", "Không đúng")


def verdict_word(*, holds: bool, confirming: bool) -> str:
    """Có, Đúng where what is asked holds; Không, Không đúng where it does not."""
    if holds:
        return "Đúng" if confirming else "Có"
    return "Không đúng" if confirming else "Không"
