"""Everything the calculator answers, by name: what the command line lists and what every door builds its forms from."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.calculator.function import Function
from assistant.calculator.functions import days, people, quota, rating
from assistant.calculator.typed import slug
from corpus.errors import InputError

FUNCTIONS: Mapping[str, Function] = {
    function.name: function for group in (quota, people, rating, days) for function in group.FUNCTIONS
}

__all__ = ["FUNCTIONS", "find"]


def find(name: str) -> Function:
    """A function by its English or Vietnamese name.

    Raises:
        InputError: there is none; the message lists them.
    """
    wanted = slug(name)
    for function in FUNCTIONS.values():
        if wanted in (slug(function.name), slug(function.key)):
            return function
    known = ", ".join(function.key for function in FUNCTIONS.values())
    raise InputError(f"Không có phép tính “{name}”. Các phép tính: {known}.")
