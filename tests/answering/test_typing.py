"""As people type: without accents, decomposed, in capitals, with abbreviations, the answer is the same."""

from __future__ import annotations

import random
import unicodedata
from datetime import date

import pytest

from assistant import clock
from corpus.text import fold
from eval.cases import load_cases

TODAY = date(2026, 11, 21)
ABBREVIATIONS = {
    "đảng viên": "ĐV", "hoàn thành xuất sắc nhiệm vụ": "HTXSNV", "hoàn thành tốt nhiệm vụ": "HTTNV", "ban thường vụ": "BTV",
    "tổ chức cơ sở đảng": "TCCSĐ", "ban tổ chức trung ương": "BTCTW", "chi bộ": "CB", "xếp loại": "XL", "không": "ko",
    "quy định": "QĐ", "hướng dẫn": "HD", "đồng chí": "đ/c",
}  # fmt: skip
FORMS = {
    "undiacritized": (fold, 0.98),
    "NFD": (lambda text: unicodedata.normalize("NFD", text), 1.0),
    "capitals": (str.upper, 0.98),
    "lower case": (str.lower, 0.99),
    "spaced": (lambda text: f"  {text.replace(' ', '   ')} ", 1.0),
    "shouted": (lambda text: f"{text.rstrip(' ?.!')} ???", 0.99),
    "old tone marks": (lambda text: text.replace("hóa", "hoá").replace("hòa", "hoà").replace("ủy", "uỷ"), 0.99),
}


@pytest.fixture(scope="module")
def sample(assistant_):
    """200 questions of one turn with the status and first key they get as written."""
    single = [case for case in load_cases() if len(case.turns) == 1 and len(case.turns[0]) < 400]
    chosen = []
    for case in random.Random(200).sample(single, 200):
        with clock.fixed(case.today or TODAY):
            answer = assistant_.ask(case.turns[0])
        chosen.append((case, answer.status, answer.hits[:1]))
    return chosen


def share(assistant, sample, typed):
    """The share of the sample answered alike when typed so, and the first that were not."""
    lost = []
    for case, status, hits in sample:
        with clock.fixed(case.today or TODAY):
            answer = assistant.ask(typed(case.turns[0]))
        if (answer.status, answer.hits[:1]) != (status, hits):
            lost.append(case.id)
    return 1 - len(lost) / len(sample), lost[:10]


@pytest.mark.parametrize("name", FORMS)
def test_form_of_typing_changes_next_to_nothing(name, assistant_, sample, record_property):
    """
    Same status and same first key: nearly always without accents, always in what is only another encoding.
    """
    typed, least = FORMS[name]
    found, lost = share(assistant_, sample, typed)
    record_property("alike", found)
    print(f"{name}: {found:.1%} như câu gốc")

    assert found >= least, lost


def test_abbreviations_are_read(assistant_, sample):
    """
    Words replaced by the short forms of the trade: the outcome stays, and nearly always the first key.
    """

    def shortened(text):
        for words, short in ABBREVIATIONS.items():
            text = text.replace(words, short)
        return text

    touched = [item for item in sample if shortened(item[0].turns[0]) != item[0].turns[0]]
    found, lost = share(assistant_, touched, shortened)
    print(f"viết tắt: {found:.1%} như câu gốc ({len(touched)} câu)")

    assert len(touched) >= 80  # of a sample: shorter questions hold fewer words that have a short form
    assert found >= 0.9, lost
