"""Cutting text into messages."""

from __future__ import annotations

import random

import pytest

from bot.render import MOST_ENTITIES, MOST_UNITS, Span, answer_spans, cut, units
from eval.bot.api import Refused, check_text

_LETTERS = "aăâbcdđeêghiôơuưyáàảãạ 😀𝐀é\n  .;–[]12"


def test_ten_thousand_random_answers_are_cut_without_loss():
    """
    No message too long, no more than a hundred entities, every offset on a whole character, and nothing lost.
    """
    chance = random.Random(366)
    for number in range(10_000):
        length = chance.choice((3, 80, 400)) if number % 10 else chance.randrange(3_000, 12_000)
        text = "x" + "".join(chance.choices(_LETTERS, k=length))
        spans = answer_spans(text, lead=text.split("\n", 1)[0])
        for _ in range(chance.choice((0, 3, 40 if number % 50 else 400))):
            start = chance.randrange(len(text))
            spans.append(Span(start, start + chance.randrange(1, 60), "italic"))
        parts = cut(text, spans)
        assert "".join(part.text for part in parts) == text
        for part in parts:
            assert units(part.text) <= MOST_UNITS
            assert len(part.entities) <= MOST_ENTITIES
            if part.text.strip():
                check_text(part.text, [entity.to_dict() for entity in part.entities], MOST_UNITS)


def test_server_refuses_what_telegram_refuses():
    """
    The check above is worth nothing if it lets a bad offset pass.
    """
    for text, entity in (("😀a", {"offset": 1, "length": 1}), ("a", {"offset": 0, "length": 2})):
        with pytest.raises(Refused, match="entity bounds"):
            check_text(text, [entity], MOST_UNITS)


def test_long_answer_is_cut_between_lines():
    """
    A line that fits is not broken.
    """
    text = "\n".join(f"dòng số {number} của câu trả lời" for number in range(400))

    assert all(part.text.endswith(("lời", "\n")) for part in cut(text))
