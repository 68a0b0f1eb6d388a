"""Every answer to every evaluation case: cited, supported, readable, and nothing of the program's insides in it."""

from __future__ import annotations

import json
import re
import socket
from fractions import Fraction

import pytest

from assistant.answering.answer import ClaimKind, Outcome
from assistant.answering.clause import figures

KEY = re.compile(
    r"\b[a-z]{1,4}(?:-[a-z0-9]+)*-\d{2,4}(?:/[a-z]|\b(?=/))|\b(?:dieu|khoan|diem|muc|noi-dung|mau|bieu)-\w"
)
INSIDES = re.compile(
    r"\b(?:None|True|False|Traceback|Error|Exception|null|nan|TL-\d{3}|fractions?|Fraction|datetime|answered|not_in_corpus|"
    r"needs_details|out_of_scope|authority_decides|unknown|default|self|str|dict)\b|[{}]|<[a-z/]|/(?:tmp|home|work|usr|opt)/"
)

SUM = re.compile(r"(?<![\d+:×(] )(?<![\d/.,])(\d[\d.,]*%?) ([×:+]) (\d[\d.]*(?:,\d+)?%?) ([=≈]) (\d[\d.]*(?:,\d+)?%?)")


def test_answer_with_claims_is_answered_and_cited(asked):
    """
    An answer has claims, a claim has citations, and a reply that declines has neither.
    """
    for each in asked:
        answer = each.answer
        if answer.status is not Outcome.ANSWERED:
            assert (answer.claims, answer.citations, answer.made_by) == ((), (), "fixed"), each.case.id
            assert answer.code, each.case.id
        elif answer.claims:
            assert all(claim.citations for claim in answer.claims), each.case.id
            keys = dict.fromkeys(key for claim in answer.claims for key in claim.citations)
            assert [citation.key for citation in answer.citations] == list(keys), each.case.id
            assert [citation.number for citation in answer.citations] == list(range(1, len(keys) + 1)), each.case.id


def test_citations_are_evidence_and_known(asked, shipped):
    """
    Nothing is cited that neither search nor the composer laid on the table.
    """
    known = {*shipped.documents, *shipped.provisions}
    for each in asked:
        cited = {citation.key for citation in each.answer.citations}
        assert cited <= known & set(each.grounds.evidence), each.case.id
        assert len(each.answer.hits) <= 10, each.case.id
        assert set(each.answer.hits) <= known, each.case.id


def test_figures_of_a_calculator_line_stand_in_its_findings_or_the_question(asked):
    """
    The calculator's words are checked against the finding itself, not against the sentence made of it.
    """
    lines = 0
    for each in asked:
        told = json.dumps([finding.as_dict() for finding in each.answer.findings], ensure_ascii=False)
        named = " ".join(citation.line for citation in each.answer.citations)
        asking = " ".join(each.work.turns) + (each.work.question.folded if each.work.question else "")
        days = " ".join(f"{day:%d/%m/%Y} {day.day}/{day.month}/{day.year}" for day in each.grounds.days)
        known = figures(f"{told} {named} {asking} {days}")
        for claim in each.answer.claims:
            if claim.kind is ClaimKind.FINDING and not claim.text.startswith("Tôi hiểu:"):
                lines += 1
                made = figures(
                    " ".join(re.findall(r"[=≈→] (?:không quá |ít nhất )?[\d.,/]+%?(?: \([\d/]+\))?", claim.text))
                )
                parts = {
                    part for whole in known if "/" in whole for part in (*whole.split("/"), whole.rpartition("/")[0])
                }
                assert figures(claim.text) <= known | made | parts, (each.case.id, claim.text)
    assert lines >= 200


def test_displayed_arithmetic_is_right(asked):
    """
    Every "a : b = c%" and "p% × n = m" in a calculator line, reckoned again with exact fractions.
    """
    sums = 0
    for each in asked:
        for claim in each.answer.claims:
            for left, sign, right, equals, told in SUM.findall(claim.text):
                first, second, shown = number(left), number(right), number(told)
                value = first * second if sign == "×" else first + second if sign == "+" else first / second
                wrong = abs(value - shown) > (Fraction(1, 20_000) if equals == "≈" else 0)
                assert not wrong, (each.case.id, claim.text)
                sums += 1
    assert sums >= 60


def number(text):
    """ "1.240" is 1240, "3,4" is 17/5, "20%" is 1/5."""
    plain = text.rstrip("%").replace(".", "").replace(",", ".")
    return Fraction(plain) / (100 if text.endswith("%") else 1)


def test_text_shows_no_insides(asked):
    """
    No key, no code, no word of the program, no brace, no path: an officer reads this.
    """
    for each in asked:
        found = KEY.search(each.answer.text) or INSIDES.search(each.answer.text)
        assert found is None, (each.case.id, found and each.answer.text[max(0, found.start() - 40) : found.end() + 40])


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
        if each.case.today is None:
            again = assistant_.ask(list(each.case.turns))
            assert (again.text, again.hits) == (each.answer.text, each.answer.hits), each.case.id


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
