"""How many of a number told a rating asks for, and figures told in the short forms of the trade."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "count", "key"),
    [
        ("được giao 40 nhiệm vụ, muốn xuất sắc thì ít nhất bao nhiêu nhiệm vụ phải vượt mức", -(-40 * 3 // 10), "qd-366-2025/dieu-11/khoan-1"),
        ("phòng em có 50 nhiệm vụ, để xuất sắc phải vượt mức bao nhiêu việc", -(-50 * 3 // 10), "qd-366-2025/dieu-11/khoan-1"),
        ("được giao 27 việc, muốn hoàn thành nhiệm vụ thì được chậm tối đa mấy việc", 27 * 2 // 10, "qd-366-2025/dieu-11/khoan-3"),
        ("năm 2024 được giao 25 nhiệm vụ, muốn xuất sắc phải vượt mức ít nhất mấy nhiệm vụ", -(-25 // 2), "qd-124-2023/dieu-12/khoan-1"),
    ],
)  # fmt: skip
def test_count_a_rating_asks_for_is_computed(assistant_: Assistant, question: str, count: int, key: str) -> None:
    """A share of what was assigned, up where at least so many are asked for, down where at most; of the day's text."""
    answer = assistant_.ask(question)
    assert answer.hits[0] == key
    assert answer.text.split("\n")[0].split(" trong ")[0].endswith(f" {count}")


def test_case_told_is_no_count_asked_for(assistant_: Assistant) -> None:
    """Who tells what was done asks for a rating, not for what is missing."""
    assert "được xét mức" not in assistant_.ask("giao 40 việc, xong 35 việc thì xếp loại gì").text.split("\n")[0]


def test_total_said_again_is_no_new_total(assistant_: Assistant) -> None:
    """ "22 đồng chí có vượt không" speaks of the 22 told before."""
    text = assistant_.ask("120 đảng viên: 22 HTXSNV, 88 HTTNV, 10 HTNV thì 22 đồng chí có vượt trần không").text
    assert text.startswith(f"Có, vượt {22 - 88 // 5} đồng chí")


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Năm 2022 CB 20 ĐV có 5 đ/c bị kỷ luật thì CB XL gì", "Năm 2022 chi bộ 20 đảng viên có 5 đồng chí bị kỷ luật thì chi bộ xếp loại gì"),
        ("em được 89,5 điểm thì XL gì", "em được 89,5 điểm thì xếp loại gì"),
    ],
)  # fmt: skip
def test_short_forms_bring_the_same_figures(assistant_: Assistant, short: str, whole: str) -> None:
    """ "CB" with members is a cell, "XL" is a rating."""
    assert assistant_.ask(short).text == assistant_.ask(whole).text


def test_common_rate_stands_beside_the_rate_of_outstanding_units(assistant_):
    """
    Who asks about the 25 % is told what the common 20 % gives as well.
    """
    told = assistant_.ask("cơ quan có 63 người tốt, xuất sắc nhiều nhất mấy người, nếu được 25% thì mấy người").text

    assert told.startswith("Tối đa 12 đồng chí xuất sắc theo mức chung; được áp mức tới 25% thì tối đa 15")
    assert "25% × 63 = 15,75 → không quá 15" in told
    assert "20% × 63 = 12,6 → không quá 12" in told


def test_share_of_excellent_is_told_on_both_bases(assistant_):
    """
    The share on those rated good, and on those rated good or better, both exact.
    """
    told = assistant_.ask("98 xuất sắc, 404 tốt có vượt không").text

    assert "98 : 404 ≈ 24,26%" in told
    assert "98 : 502 ≈ 19,52%" in told
