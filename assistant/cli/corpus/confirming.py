"""A yes from the person at the keyboard before something is stored or taken out."""

from __future__ import annotations

import sys

from corpus.errors import InputError
from corpus.text import fold

_YES = frozenset({"c", "co", "y", "yes", "dong y"})


def confirmed(question: str) -> bool:
    """Ask, and whether the answer was a yes.

    Raises:
        InputError: the input ends without an answer.
    """
    try:
        said = input(f"{question} [c/k] ")
    except EOFError:
        raise InputError("Chưa được xác nhận. Hãy trả lời c hoặc k, hoặc thêm --yes để không hỏi lại.") from None
    return fold(said).strip() in _YES


def is_somebody_there() -> bool:
    """Whether a person can be asked: what comes in is typed and not piped."""
    return sys.stdin is not None and sys.stdin.isatty()
