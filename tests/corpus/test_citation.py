"""How places and documents are printed for people."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corpus.citation import cite, humanize, name_document, name_key, name_place, say_confidence, say_day
from corpus.vocabulary import Confidence

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2018, 3, 8), "08/3/2018"),
        (date(2025, 8, 30), "30/8/2025"),
        (date(2026, 1, 5), "05/01/2026"),
        (date(2019, 2, 28), "28/02/2019"),
        (date(2019, 12, 1), "01/12/2019"),
    ],
)
def test_day_is_printed_as_official_texts_write_it(day, printed):
    """
    Days below ten and the months January and February get a leading nought, as the drafting rules have it.
    """
    assert say_day(day) == printed


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("qd-366-2025", "Quy định 366-QĐ/TW ngày 30/8/2025"),
        ("qd-366-2025/dieu-11/khoan-1", "Điều 11, khoản 1, Quy định 366-QĐ/TW ngày 30/8/2025"),
        ("qd-366-2025/dieu-11/khoan-1/diem-1.5", "Điều 11, khoản 1, điểm 1.5, Quy định 366-QĐ/TW ngày 30/8/2025"),
        ("hd-21-2019/muc-II/phan-B/tieu-muc-6/y-2",
         "mục II, phần B, tiểu mục 6, Hướng dẫn 21-HD/BTCTW ngày 18/10/2019"),
        ("nq-04-2016/nhom-3/so-7", "nhóm 3, biểu hiện thứ 7, Nghị quyết 04-NQ/TW ngày 30/10/2016"),
        ("hd-21-2019/bieu-6a", "Biểu 6A, Hướng dẫn 21-HD/BTCTW ngày 18/10/2019"),
        ("kl-21-2021/noi-dung-xu-ly-nghiem",
         "nội dung «Thêm yêu cầu xử lý nghiêm», Kết luận 21-KL/TW ngày 25/10/2021"),
        ("bd-cv-2022/muc-2-6", "mục 2 và mục 6, Công văn của Ban Thường vụ Tỉnh ủy Bình Định (năm 2022)"),
    ],
)  # fmt: skip
def test_key_is_printed_as_people_read_it(key, printed, shipped):
    """
    The place from the outside in, then the document with its day; an unknown place by its heading.
    """
    assert name_key(shipped, key) == printed


def test_citation_line_tells_standing_and_how_sure(shipped):
    """
    Whoever reads the line knows whether it still applies, whose words it is, and how far it was checked.
    """
    key = "qd-132-2018/dieu-6"

    assert cite(shipped, key, as_of=TODAY) == (
        "Điều 6, Quy định 132-QĐ/TW ngày 08/3/2018 · đã hết hiệu lực từ 04/10/2023 · diễn đạt lại · đã đối chiếu"
    )
    assert "đang hiệu lực" in cite(shipped, key, as_of=date(2022, 12, 31))


def test_citation_line_flags_what_weighs_less(shipped):
    """
    An inferred place, an unchecked text and a province's rule each say so.
    """
    inferred = next(item for item in shipped.provisions.values() if item.placed_by == "inferred")
    recalled = next(item for item in shipped.provisions.values() if item.confidence is Confidence.RECALLED)
    local = next(document for document in shipped if document.is_local and document.provisions)

    assert cite(shipped, inferred.key, as_of=TODAY).endswith("số điều, mục được suy ra")
    assert "chưa đối chiếu" in cite(shipped, recalled.key, as_of=TODAY)
    assert f"văn bản địa phương ({local.scope})" in cite(shipped, local.provisions[0].key, as_of=TODAY)
    assert say_confidence(Confidence.SINGLE) == "một nguồn"


def test_no_citation_shows_a_key_or_an_identifier(shipped):
    """
    Nothing a person reads looks like ``khoan-1`` or ``recalled``.
    """
    for key in (*shipped.documents, *shipped.provisions):
        line = cite(shipped, key, as_of=TODAY)
        assert not re.search(r"\b(dieu|khoan|diem|muc|phan|noi-dung|y)-|\w_\w|None|restated|recalled", line), line


def test_every_place_has_a_name_of_its_own_or_its_heading(shipped):
    """
    Two provisions may share a printed place (ý 1, ý 2) but none is left without one.
    """
    assert all(name_place(provision).strip() for provision in shipped.provisions.values())
    assert len({name_document(document) for document in shipped}) == len(shipped.documents)


def test_keys_in_a_note_become_names(shipped):
    """
    Notes point to other provisions by key; people read the name.
    """
    note = "Số Điều 1 suy ra; Quy định 124 chỉ có kỳ hằng năm (qd-124-2023/dieu-1); xem hd-43-2025."

    assert humanize(shipped, note) == (
        "Số Điều 1 suy ra; Quy định 124 chỉ có kỳ hằng năm (Điều 1, Quy định 124-QĐ/TW); xem Hướng dẫn 43-HD/BTCTW."
    )


def test_no_shipped_note_keeps_a_key(shipped):
    """
    Every key that a note mentions is one the corpus can name.
    """
    notes = [item.note for item in (*shipped, *shipped.provisions.values()) if item.note]
    notes += [text for document in shipped for text in (*document.known, *document.unread)]

    left = [note for note in notes if re.search(r"\b[a-z]{2}-\d+-\d{4}\b", humanize(shipped, note))]
    assert (len(notes) > 100, left) == (True, [])
