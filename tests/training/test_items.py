"""Items of the quiz: one right option each, reckoned again by hand where it can be."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from assistant.training.item import TOPICS, Solution, solution
from assistant.training.making import make_items
from corpus.document import Corpus

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def items(shipped: Corpus) -> list[Solution]:
    return list(make_items(shipped, TODAY).values())


def test_items_cover_every_topic_served(items: list[Solution]) -> None:
    """A class of new officers needs more than a handful of questions, over all main documents."""
    counts = Counter(one.item.topic for one in items)

    assert len(items) >= 300
    assert set(TOPICS) - {"khac"} <= set(counts)
    assert min(counts.values()) >= 20


def test_items_have_distinct_options_one_of_them_right(items: list[Solution]) -> None:
    """Nobody can choose well between two options that read the same."""
    for one in items:
        texts = [option.text for option in one.item.options]
        assert len(texts) == len(set(texts)) >= 2, one.item.question
        assert [option.id for option in one.item.options].count(one.right) == 1


def test_a_yes_stands_before_its_no(items: list[Solution]) -> None:
    """People look for "Có" and "Đúng" first."""
    pairs = [[option.text for option in one.item.options] for one in items]
    found = [texts for texts in pairs if set(texts) in ({"Có", "Không"}, {"Đúng", "Không đúng"})]

    assert len(found) > 50
    assert all(texts[1].startswith("Không") for texts in found)


def test_an_item_whose_answer_changed_is_another_item() -> None:
    """A card learned under the old figure does not pass for the new one."""
    old = solution("Tối đa bao nhiêu?", "20%", ["25%"], topic="con-so", key="a/b", explanation="")
    new = solution("Tối đa bao nhiêu?", "25%", ["20%"], topic="con-so", key="a/b", explanation="")

    assert old is not None
    assert new is not None
    assert old.item.id != new.item.id


def test_items_stand_on_a_text_of_the_corpus(items: list[Solution], shipped: Corpus) -> None:
    """The provision behind an answer can be opened."""
    known = set(shipped.provisions) | set(shipped.documents)

    assert [one.item.question for one in items if one.item.key not in known or not set(one.citations) <= known] == []


def test_items_on_lapsed_provisions_say_so(items: list[Solution]) -> None:
    """Nobody should learn an old rule as if it held."""
    asked = [one for one in items if one.lapsed and one.item.topic != "van-ban"]

    assert asked
    assert [one.item.question for one in asked if "nay không còn áp dụng" not in one.item.question] == []


def test_quota_items_are_right_by_hand(items: list[Solution]) -> None:
    """A fifth of those rated good, rounded down: reckoned here without the calculator."""
    found = 0
    for one in items:
        most = re.search(r"có (\d+) .* được xếp loại Hoàn thành tốt nhiệm vụ.*Được xếp tối đa", one.item.question)
        if most:
            right = next(option.text for option in one.item.options if option.id == one.right)
            assert int(right) == int(most[1]) // 5, one.item.question
            found += 1
        lower = re.search(r"dự kiến (\d+) .*? và (\d+) .*Phải chuyển ít nhất", one.item.question)
        if lower:
            good, excellent = int(lower[1]), int(lower[2])
            right = next(option.text for option in one.item.options if option.id == one.right)
            assert int(right) == next(k for k in range(excellent + 1) if 5 * (excellent - k) <= good + k)
            found += 1
    assert found >= 15


def test_figure_items_offer_no_ratio_the_rule_also_allows(items: list[Solution]) -> None:
    """25% is right too for an outstanding unit, so it is no wrong option beside 20%."""
    excellent = [
        one for one in items if one.item.topic == "con-so" and one.item.key.endswith("dieu-11/khoan-1/diem-1.5")
    ]

    assert excellent
    assert [one for one in excellent if any("25%" in option.text for option in one.item.options)] == []
