"""What the fact sheets say changed between the versions, written by hand, against what the comparison finds."""

from __future__ import annotations

import pytest

from corpus.changes import ChangeKind, changes

# (old document, new document, old figure, new figure, place in the new document); a hyphen where one side has none.
CHANGED = [
    ("qd-124-2023", "qd-366-2025", "ít nhất 50%", "ít nhất 30%", "dieu-11/khoan-1"),  # tasks beyond the plan, excellent
    ("qd-124-2023", "qd-366-2025", "dưới 50%", "dưới 70%", "dieu-11/khoan-4/diem-4.1"),  # tasks done, not completed
    ("qd-124-2023", "qd-366-2025", "-", "không quá 25%", "dieu-11/khoan-1/diem-1.5"),  # quota where work stands out
    ("qd-124-2023", "qd-366-2025", "-", "tổng điểm từ 90 trở lên", "dieu-11/khoan-1"),
    ("qd-124-2023", "qd-366-2025", "-", "tổng điểm từ 70 đến dưới 90", "dieu-11/khoan-2"),
    ("qd-124-2023", "qd-366-2025", "-", "tổng điểm từ 50 đến dưới 70", "dieu-11/khoan-3"),
    ("qd-124-2023", "qd-366-2025", "-", "dưới 50 điểm", "dieu-11/khoan-4/diem-4.1"),
    ("qd-124-2023", "qd-366-2025", "-", "không quá 20%", "dieu-11/khoan-3"),  # late tasks, completed
    ("qd-124-2023", "qd-366-2025", "ít nhất 70%", "100%", "dieu-11/khoan-3"),  # tasks done, completed
    ("qd-124-2023", "qd-366-2025", "ít nhất 80%", "-", "dieu-11/khoan-2"),  # tasks on time, good
    ("qd-124-2023", "qd-366-2025", "4 cấp độ", "-", "dieu-10"),
    ("qd-124-2023", "qd-366-2025", "-", "100 điểm", "dieu-10"),
    ("qd-124-2023", "qd-366-2025", "-", "tối đa 30 điểm", "phu-luc-1-5"),
    ("qd-124-2023", "qd-366-2025", "-", "tối đa 70 điểm", "phu-luc-1-5"),
    ("qd-124-2023", "qd-366-2025", "-", "5 chỉ tiêu", "dieu-11/khoan-4/diem-4.1"),
    ("qd-124-2023", "qd-366-2025", "trên 20%", "-", "dieu-11/khoan-4/diem-4.1"),  # subordinate units disciplined
    ("qd-124-2023", "qd-366-2025", "trước 15/02 năm sau", "trước ngày 01/02 năm sau", "dieu-14/khoan-2"),
    ("qd-132-2018", "qd-124-2023", "-", "chưa đủ 6 tháng", "dieu-5/khoan-2"),  # new members, exempt from review
    ("qd-132-2018", "qd-124-2023", "-", "ít nhất 50%", "dieu-12/khoan-1"),
    ("qd-132-2018", "qd-124-2023", "-", "dưới 50%", "dieu-12/khoan-4/diem-4.1"),
    ("qd-132-2018", "qd-124-2023", "-", "4 cấp độ", "dieu-11/khoan-1"),
    ("hd-25-2023", "hd-43-2025", "trước ngày 15/02 năm sau", "trước ngày 01/02 năm sau", "muc-4/tieu-muc-4.2"),
    ("hd-25-2023", "hd-43-2025", "-", "trước ngày 01/3 năm sau", "muc-4/tieu-muc-4.2"),
    ("hd-25-2023", "hd-43-2025", "tối thiểu 03 ngày", "-", "muc-2/tieu-muc-2.1/diem-d"),
    ("hd-25-2023", "hd-43-2025", "-", "tối thiểu 01 ngày", "muc-2/tieu-muc-2.1/diem-d"),
    ("hd-25-2023", "hd-43-2025", "-", "dưới 03 thành viên", "muc-7/tieu-muc-7.4"),
    ("hd-25-2023", "hd-43-2025", "-", "từ 03 tháng trong năm trở lên", "muc-7/tieu-muc-7.5"),
    ("hd-21-2019", "hd-25-2023", "-", "trước ngày 31/12", "muc-5/tieu-muc-5.2"),
    ("hd-21-2019", "hd-25-2023", "-", "trước ngày 15/02 năm sau", "muc-5/tieu-muc-5.2"),
    ("hd-21-2019", "hd-25-2023", "-", "tối thiểu 02 ngày", "noi-dung-theo-dieu-7-qd-124/y-2"),
    ("hd-21-2019", "hd-25-2023", "-", "tối thiểu 03 ngày", "noi-dung-theo-dieu-7-qd-124/y-2"),
]  # fmt: skip

# Figures of the guidance of 2019 that the part we hold of the guidance of 2023 does not show: document's place, figure.
NOT_SEEN = [
    ("muc-II/phan-B/tieu-muc-1.3/diem-a", "từ 80%"), ("muc-II/phan-B/tieu-muc-1.3/diem-a", "100%"),
    ("muc-II/phan-B/tieu-muc-1.3/diem-a", "không vượt quá 20%"), ("muc-II/phan-B/tieu-muc-1.3/diem-b", "từ 50%"),
    ("muc-II/phan-B/tieu-muc-1.3/diem-d", "dưới 50%"), ("muc-II/phan-B/tieu-muc-1.3/diem-d", "trên 20%"),
    ("muc-II/phan-B/tieu-muc-2.1", "chưa đủ 06 tháng"), ("muc-II/phan-A/tieu-muc-3.2", "từ ba chức vụ"),
    ("muc-II/phan-B/tieu-muc-6/y-4", "từ 03 tháng trở lên"),
]  # fmt: skip

# What stayed: a value on both sides is no change.
KEPT = [
    ("qd-124-2023", "qd-366-2025", "dieu-11/khoan-1/diem-1.5", "20%"),
    ("qd-124-2023", "qd-366-2025", "dieu-5/khoan-2", "6 tháng"),
    ("qd-124-2023", "qd-366-2025", "dieu-12/khoan-1", "3 bước"),
    ("hd-25-2023", "hd-43-2025", "muc-2/tieu-muc-2.1/diem-a", "03 ngày làm việc"),
    ("hd-25-2023", "hd-43-2025", "muc-2/tieu-muc-2.1/diem-d", "02 ngày"),
    ("hd-25-2023", "hd-43-2025", "muc-4/tieu-muc-4.1", "31/12"),
    ("hd-25-2023", "hd-43-2025", "muc-4/tieu-muc-4.1", "15/01"),
    ("hd-21-2019", "hd-25-2023", "noi-dung-theo-dieu-7-khoan-1-qd-124", "03 ngày làm việc"),
]

# Places that speak of the same matter, whatever their numbers: old place, new place.
PAIRS = {
    ("qd-124-2023", "qd-366-2025"): [
        ("dieu-12/khoan-1", "dieu-11/khoan-1"), ("dieu-12/khoan-1/noi-dung-ty-le", "dieu-11/khoan-1/diem-1.5"),
        ("dieu-11/khoan-2", "dieu-12/khoan-1"), ("dieu-11/khoan-3", "dieu-12/khoan-2"),
        ("dieu-12/khoan-4/diem-4.2", "dieu-11/khoan-4/diem-4.1"), ("dieu-10/khoan-1", "phu-luc-1"),
        ("dieu-11/khoan-1", "dieu-10"), ("dieu-19", "dieu-19"),
    ],
    ("hd-25-2023", "hd-43-2025"): [
        ("mau-02a-hd-kd-dg-2023", "mau-02b-hd-kd-dg-2025"), ("mau-02b-hd-kd-dg-2023", "mau-02a-hd-kd-dg-2025"),
        ("muc-7/tieu-muc-7.5", "muc-7/tieu-muc-7.6"), ("muc-5/tieu-muc-5.1", "muc-4/tieu-muc-4.1"),
        ("muc-3", "muc-3/y-2"),
    ],
    ("qd-132-2018", "qd-124-2023"): [
        ("noi-dung-phuong-phap-quy-trinh", "dieu-11/khoan-2"), ("noi-dung-thoi-diem", "dieu-14/khoan-2"),
        ("noi-dung-muc-xep-loai/khoan-1/noi-dung-ty-le", "dieu-12/khoan-1/noi-dung-ty-le"),
    ],
}  # fmt: skip

PARTNERS = [*sorted(PAIRS), ("hd-21-2019", "hd-25-2023")]


@pytest.fixture(scope="module")
def compared(shipped):
    return {pair: changes(shipped, *pair) for pair in PARTNERS}


@pytest.mark.parametrize(("old", "new", "before", "after", "place"), CHANGED)
def test_figure_that_changed_is_found_in_its_place(compared, old, new, before, after, place):
    """
    Every figure the sheets say is different stands in the list, old beside new.
    """
    found = {
        (item.old.says if item.old else "-", item.new.says if item.new else "-", change.new.at)
        for change, item in compared[old, new].figures
        if change.new is not None
    }

    assert (before, after, place) in found


@pytest.mark.parametrize(("place", "says"), NOT_SEEN)
def test_figure_without_a_counterpart_is_told_as_not_seen(compared, place, says):
    """
    The shares of 80, 50 and 100 % of 2019 have no place in what is held of 2023: told, and as such.
    """
    found = compared["hd-21-2019", "hd-25-2023"]
    places = {change.old.at: change for change in found.of(ChangeKind.DROPPED)}

    assert says in {item.old.says for item in places[place].figures}


@pytest.mark.parametrize(("old", "new", "place", "says"), KEPT)
def test_figure_on_both_sides_is_no_change(compared, old, new, place, says):
    """
    Twenty per cent stayed twenty per cent: listing it would bury what is new.
    """
    change = next(one for one in compared[old, new].changes if one.new is not None and one.new.at == place)
    said = [figure.says for item in change.figures for figure in (item.old, item.new) if figure is not None]

    assert change.old is not None
    assert not any(says in each for each in said)


@pytest.mark.parametrize(("documents", "old", "new"), [(key, *pair) for key, pairs in PAIRS.items() for pair in pairs])
def test_places_of_one_matter_are_paired(compared, documents, old, new):
    """
    By what they say, not by their number: Article 12 of 2023 is Article 11 of 2025.
    """
    pairs = {
        (before.at, after.at)
        for change in compared[documents].changes
        if change.old is not None and change.new is not None
        for before in (change.old, *change.old_more)
        for after in (change.new, *change.new_more)
    }

    assert (old, new) in pairs


@pytest.mark.parametrize("documents", PARTNERS)
def test_ratings_and_subjects_are_not_mixed_up(compared, documents):
    """
    "Hoàn thành tốt" of one version never stands against "Không hoàn thành" of the other, nor bodies against persons.
    """
    for change in compared[documents].changes:
        if change.old is None or change.new is None:
            continue
        old, new = change.old.heading.lower(), change.new.heading.lower()
        assert ("không hoàn thành" in old) == ("không hoàn thành" in new), (old, new)
        assert "khống chế" in old + new or ("hoàn thành xuất sắc" in old) == ("hoàn thành xuất sắc" in new), (old, new)
        assert not (old.endswith("tập thể") and new.endswith("cá nhân")), (old, new)
