"""Places in a document: read into divisions, and read out."""

from __future__ import annotations

import pytest

from corpus.errors import UnknownDivision
from corpus.path import is_placed, split, spoken
from corpus.vocabulary import Division


@pytest.mark.parametrize(
    ("at", "parts"),
    [
        ("dieu-11/khoan-1/diem-1.5", [(Division.ARTICLE, "11"), (Division.CLAUSE, "1"), (Division.POINT, "1.5")]),
        ("muc-II/phan-B/tieu-muc-1.3/diem-b",
         [(Division.SECTION, "II"), (Division.PART, "B"), (Division.SUBSECTION, "1.3"), (Division.POINT, "b")]),
        ("phu-luc", [(Division.ANNEX, "")]),
        ("mau-02a-hd-kd-dg-2025", [(Division.FORM, "02a-hd-kd-dg-2025")]),
        ("nhom-1/so-2", [(Division.GROUP, "1"), (Division.SIGN, "2")]),
        ("noi-dung-muc-xep-loai", [(Division.CONTENT, "muc-xep-loai")]),
    ],
)  # fmt: skip
def test_place_is_split_into_its_divisions(at, parts):
    """
    From the outermost to the innermost, longest names first: "tieu-muc" is not "muc".
    """
    assert split(at) == parts


@pytest.mark.parametrize("at", ["điều-1", "dieu 1", "dieu-", "article-1", "", "dieu-1//khoan-1", "dieu-1/", "Điều 1"])
def test_unknown_division_is_refused(at):
    """
    The message lists what may be written instead.
    """
    with pytest.raises(UnknownDivision, match="Dùng một trong: chuong, phan, muc"):
        split(at)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("dieu-11/khoan-1/diem-1.5", "Điều 11, khoản 1, điểm 1.5"),
        ("muc-II/phan-B/tieu-muc-6/y-4", "mục II, phần B, tiểu mục 6"),
        ("nhom-3/so-7", "nhóm 3, biểu hiện thứ 7"),
        ("noi-dung-xu-ly-nghiem", ""),
        ("mau-2a", ""),
        ("dieu-5/noi-dung-dot-xuat", ""),
    ],
)
def test_place_is_read_out(at, words):
    """
    ``y-4`` only tells neighbours apart; a place that is not known is not made up.
    """
    assert spoken(at) == words


def test_every_shipped_place_is_known_or_says_that_it_is_not(shipped):
    """
    An article number is only printed where the original has it.
    """
    for provision in shipped.provisions.values():
        assert split(provision.at)
        assert is_placed(provision.at) or spoken(provision.at) == "", provision.key
