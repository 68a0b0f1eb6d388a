"""The text of every answer to every evaluation case: readable, whole, the same twice, made offline, nothing internal in it."""

from __future__ import annotations

import re
import socket

import pytest

from assistant.answering.answer import ClaimKind, Outcome
from assistant.answering.pipeline import answer
from assistant.answering.retold.likewise import time_set_beside
from assistant.answering.retold.retelling import of_the_matter
from eval.run import TODAY

ADDRESS = re.compile(r"https?://\S+")
KEY = re.compile(
    r"\b[a-z]{1,4}(?:-[a-z0-9]+)*-\d{2,4}(?:/[a-z]|\b(?=/))|\b(?:dieu|khoan|diem|muc|noi-dung|mau|bieu)-\w"
)
INSIDES = re.compile(
    r"\b(?:None|True|False|Traceback|Error|Exception|null|nan|TL-\d{3}|fractions?|Fraction|datetime|answered|not_in_corpus|"
    r"needs_details|out_of_scope|authority_decides|unknown|default|self|str|dict)\b|[{}]|<[a-z/]|/(?:tmp|home|work|usr|opt)/"
)


def test_text_shows_no_insides(asked):
    """
    No key, no code, no word of the program, no brace, no path: an officer reads this.
    """
    for each in asked:
        text = ADDRESS.sub("", each.answer.text)  # the pages a document can be read at are named where that is asked
        found = KEY.search(text) or INSIDES.search(text)
        assert found is None, (each.case.id, found and text[max(0, found.start() - 40) : found.end() + 40])


def test_text_has_no_empty_line_and_every_mark_has_its_line(asked):
    """
    Marks in the text and lines under it are the same set; nothing is doubled, left open or blank.
    """
    for each in asked:
        text = each.answer.text
        assert text == text.strip(), each.case.id
        lines = text.splitlines()
        assert all(line.strip() for line in lines), each.case.id
        own = [line for line in lines if not line.startswith("  [")]
        assert len(own) == len(set(own)), each.case.id
        under = {int(number) for line in lines if line.startswith("  [") for number in re.findall(r"\[(\d+)\]", line)}
        marks = {int(number) for line in own for number in re.findall(r"\[(\d+)\]", line)}
        if any("]–[" in line for line in lines):  # a run of places in one line
            under = set(range(min(under), max(under) + 1))
        assert marks == under, each.case.id


def test_extractive_answer_has_a_readable_length(asked):
    """
    Two to eight lines and their notes; only a list asked for as a list is longer.
    """
    for each in asked:
        kinds = [claim.kind for claim in each.answer.claims]
        if ClaimKind.IDENTITY not in kinds and not each.work.found[1:]:
            assert len(kinds) <= 16, each.case.id
        assert len(each.answer.text) <= 9000, each.case.id


def test_no_answer_is_lost_at_the_verifier(asked):
    """
    A right answer refused at the last step is a fault of composer or verifier, not of the question.
    """
    lost = [each.case.id for each in asked if each.answer.code == "TL-651"]

    assert lost == []


def test_refusal_is_a_sentence_with_the_next_step(asked):
    """
    Whoever is declined is told what to do next, and no field of the reply is left unfilled.
    """
    for each in asked:
        if each.answer.status in (Outcome.ANSWERED, Outcome.SMALL_TALK):
            continue
        text = each.answer.text
        assert text.endswith((".", "?", "”.")), each.case.id
        assert re.search(r"[Hh]ãy|[Nn]ên hỏi|[Cc]ó thể hỏi|[Cc]ó bao nhiêu|[Đđ]ồng chí|\?$|không trả lời", text), (
            each.case.id,
            text,
        )


def test_same_question_gives_the_same_text_twice(assistant_, asked):
    """
    Nothing is drawn by chance, and no order depends on hashing.
    """
    for each in asked[::6]:
        of_an_answer = of_the_matter(each.case.turns)[1] is not None or time_set_beside(each.case.turns[-1]) is not None
        if each.case.today is None and not of_an_answer:  # what is asked of an answer is told above the steps
            turns = list(each.case.turns)
            again = assistant_.ask(turns)
            first = answer(assistant_.index, turns, today=TODAY, settings=assistant_.settings)
            assert (again.text, again.hits) == (first.text, first.hits), each.case.id


def test_no_socket_is_opened_while_answering(assistant_, asked, monkeypatch: pytest.MonkeyPatch):
    """
    Offline means offline: opening any socket would fail here.
    """

    def refuse(*_args, **_options):
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)

    answers = [assistant_.ask(list(each.case.turns)) for each in asked[::18][:60]]

    assert len(answers) >= 50
    assert all(answer.text for answer in answers)
