"""Whatever is typed gets a clear Vietnamese reply with its outcome: no traceback, nothing internal."""

from __future__ import annotations

import random
import re
import string
import unicodedata
from pathlib import Path

import pytest
import yaml

from assistant.answering.answer import Outcome
from corpus.text import fold

CASES = yaml.safe_load((Path(__file__).parents[1] / "bad" / "questions.yaml").read_text(encoding="utf-8"))
INSIDES = re.compile(
    r"Traceback|Error|Exception|\bNone\b|[{}]|<[a-z/]|TL-\d|\b[a-z]{1,4}-\d{2,3}-\d{4}\b|/tmp|\.py\b|tot="
)


def typed(case):
    text = case["input"] * case.get("repeat", 1)
    return unicodedata.normalize("NFD", text) if case.get("nfd") else text


def readable(text):
    """Vietnamese, whole, and free of what only a programmer would know."""
    return (
        bool(text)
        and INSIDES.search(text) is None
        and re.search(r"[à-ỹđ]", text)
        and all(line.strip() for line in text.splitlines())
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_input_gets_its_outcome_and_its_words(case, assistant_):
    """
    The outcome, the code and the words the file of bad questions wants.
    """
    answer = assistant_.ask(typed(case))

    assert (answer.status.value, answer.code) == (case["outcome"], case.get("code"))
    assert all(words in answer.text for words in case["says"]), answer.text
    assert readable(answer.text), answer.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_input_is_survived_as_a_second_turn_too(case, assistant_):
    """
    After a good question, in the same conversation, nothing worse happens.
    """
    answer = assistant_.ask(["tỷ lệ xuất sắc tối đa bao nhiêu phần trăm", typed(case)])

    assert readable(answer.text), answer.text
    assert isinstance(answer.status, Outcome)


def test_every_outcome_can_be_brought_about():
    """
    The file reaches all outcomes that decline, and names no case twice.
    """
    assert {case["outcome"] for case in CASES} >= {outcome.value for outcome in Outcome} - {"small_talk"}
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_no_draw_of_characters_breaks_an_answer(assistant_, shipped):
    """
    Three hundred messages out of all of Unicode, of punctuation, and of cut and shuffled real questions.
    """
    draw = random.Random(20261121)
    questions = [asking.text for item in shipped.provisions.values() for asking in item.questions]
    marks = string.punctuation + string.whitespace + "“”…–·№§%‰½Đđ"
    for number in range(300):
        words = draw.choice(questions).split()
        text = {
            0: "".join(chr(draw.randrange(0x110000)) for _ in range(60)),
            1: "".join(draw.choice(marks) for _ in range(60)),
            2: " ".join(draw.sample(words, len(words))),
            3: draw.choice(marks).join(words),
            4: "".join(chr(draw.randrange(0x1E00, 0x1EFF)) for _ in range(40)),
            5: " ".join(
                [
                    *words,
                    str(draw.randrange(10**12)),
                    f"{draw.randrange(99)}/{draw.randrange(99)}/{draw.randrange(9999):04d}",
                ]
            ),
        }[number % 6]
        answer = assistant_.ask(text)
        assert readable(answer.text), (text, answer.text)
        assert answer.text == answer.text.strip()


@pytest.mark.parametrize("length", [1, 10, 100, 1000, 3999])
def test_one_endless_word_is_survived(length, assistant_):
    """
    A word without spaces can be as long as a message.
    """
    answer = assistant_.ask("ă" * length)

    assert answer.status in (
        Outcome.NEEDS_DETAILS,
        Outcome.OUT_OF_SCOPE,
        Outcome.NOT_IN_CORPUS,
        Outcome.SMALL_TALK,
        Outcome.ANSWERED,
    )
    assert readable(answer.text)


def test_refusals_are_courteous(assistant_):
    """
    No reply blames the person or speaks of a program's fault.
    """
    for case in CASES:
        text = fold(assistant_.ask(typed(case)).text)
        assert not re.search(r"\b(loi he thong|sai cu phap|ngu|khong hop le|error)\b", text), case["name"]
