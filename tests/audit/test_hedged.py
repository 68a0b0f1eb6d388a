"""Rough shares, fractions and numbers in words, each beside the exact figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import findings, told


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Hơn 70% (30/50) đảng viên có bằng đại học.", "60%"),
        ("Gần 90% đảng viên (40/50) tham gia học tập.", "80%"),
        ("Có khoảng 80% đảng viên (30/50 đồng chí) tham gia.", "60%"),
        ("Một phần tư số chi bộ (9/45) còn chậm nộp hồ sơ.", "20%"),
        ("Quá ½ số chi bộ (15/45) sinh hoạt chưa đúng.", "33,3%"),
        ("Trên 1/2 số chi bộ (15/32) sinh hoạt chưa đúng.", "46,9%"),
        ("Hai phần ba số đảng viên (20/45) dự đủ.", "44,4%"),
        ("Chưa đến một nửa số chi bộ (25/45) dự đủ.", "55,6%"),
    ],
)
def test_rough_share_that_its_ratio_contradicts_is_wrong(sentence: str, right: str, texts: Corpus, tmp_path: Path):
    """
    "Hơn" is not less, "gần" is near and not more, and a fraction is what it says.
    """
    assert told(sentence, texts, tmp_path, FindingKind.PERCENTAGE) == [("wrong", right)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hơn 70% (36/50) đảng viên có bằng đại học.",
        "Gần 90% đảng viên (44/50) tham gia học tập.",
        "Một phần năm số chi bộ (9/45) còn chậm nộp hồ sơ.",
        "Gần ½ số chi bộ thôn (15/32) sinh hoạt chưa đúng nội dung.",
        "Chưa được một nửa số tổ chức cơ sở đảng (23/55) đạt.",
        "Tỷ lệ xếp loại xuất sắc không quá 20% (5/20).",
    ],
)
def test_rough_share_that_fits_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    Rough is rough, and a bound is set, not told.
    """
    assert told(sentence, texts, tmp_path, FindingKind.PERCENTAGE) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 45 (bốn mươi sáu) đảng viên nam.",
        "Tổng số: 60 đồng chí (Bằng chữ: Năm mươi chín đồng chí).",
        "Kết nạp 12 đảng viên (mười hai đảng viên), xóa tên 2 (ba) đảng viên.",
    ],
)
def test_number_in_other_words_is_told(sentence: str, texts: Corpus, tmp_path: Path):
    """
    Which of the two is meant the text does not say.
    """
    found = [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "worded"]

    assert [(one.verdict.value, one.computed) for one in found] == [("wrong", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 46 (bốn mươi sáu) đảng viên nam; 20% (hai mươi phần trăm) là nữ.",
        "Kết nạp 12 đồng chí (ba nữ), xóa tên 60 đồng chí (năm 2024 có 50).",
        "Thu 60 (sáu mươi triệu) đồng đảng phí.",
    ],
)
def test_other_words_in_brackets_are_no_number_told_again(sentence: str, texts: Corpus, tmp_path: Path):
    """
    A part, a year, or a number that goes on.
    """
    assert [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "worded"] == []
