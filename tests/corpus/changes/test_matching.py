"""Who is matched with whom: one to one, ties in order, splits and joins, meaning where an encoder is at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.changes import ChangeKind, changes, changes_along
from corpus.changes.assignment import assign
from corpus.changes.memory import remembered
from corpus.changes.wording import Op, pieces, sameness
from corpus.document import Corpus, Document, Period, Provision
from corpus.errors import InputError
from corpus.vocabulary import Confidence, DocumentKind, Status, TextKind


def make(number: int, *texts: tuple[str, str, str], kind: TextKind = TextKind.OFFICIAL, **more) -> Document:
    id = f"qd-{number}-2030"
    provisions = tuple(
        Provision(f"{id}/{at}", id, at, heading, text, Confidence.CONFIRMED) for at, heading, text in texts
    )
    return Document(
        id, f"{number}-QĐ/TW", DocumentKind.REGULATION, "Quy định thử", "Bộ Chính trị", date(2030, 1, number),
        Period(date(2030, 1, number), None), kind, Status.IN_FORCE, provisions=provisions, **more,
    )  # fmt: skip


def compare(old: Document, new: Document, **options):
    return changes(Corpus({old.id: old, new.id: new}, "thử"), old.id, new.id, topics=(), **options)


def test_best_pairs_together_win_over_the_first_best():
    """
    Taking the best pair first would leave 1 + 0; together 0.9 + 0.8 is right.
    """
    assert assign([[1.0, 0.9], [0.8, 0.1]], least=0.2) == [(0, 1), (1, 0)]


def test_equal_scores_keep_the_order():
    """
    Two places with the same words stay first to first, second to second, on every machine.
    """
    assert assign([[0.5, 0.5, 0.5]] * 3, least=0.3) == [(0, 0), (1, 1), (2, 2)]


def test_pair_below_the_least_is_none_and_pushes_nobody_out():
    """
    A likeness of 0.2 pairs nothing, and does not cost another place its true partner.
    """
    assert assign([[0.9, 0.2], [0.25, 0.0]], least=0.3) == [(0, 0)]
    assert assign([], least=0.3) == []
    assert assign([[]], least=0.3) == []


def test_renumbered_place_is_moved_not_changed():
    """
    The same sentence under another number is told as moved.
    """
    text = "Đảng viên kiểm điểm ở chi bộ nơi sinh hoạt và tập thể lãnh đạo nơi làm việc."
    other = "Hồ sơ được lưu tại cơ quan quản lý cán bộ theo quy định về lưu trữ."
    found = compare(
        make(1, ("dieu-1", "Nơi kiểm điểm", text), ("dieu-2", "Hồ sơ", other)),
        make(2, ("dieu-1", "Hồ sơ", other), ("dieu-2", "Nơi kiểm điểm", text)),
    )

    assert {(c.old.at, c.new.at) for c in found.of(ChangeKind.MOVED)} == {("dieu-1", "dieu-2"), ("dieu-2", "dieu-1")}


def test_added_and_dropped_places_are_told_apart():
    """
    What only one document has is told on its side.
    """
    kept = ("dieu-1", "Nơi kiểm điểm", "Đảng viên kiểm điểm ở chi bộ nơi sinh hoạt.")
    found = compare(
        make(1, kept, ("dieu-2", "Bỏ phiếu kín", "Hội nghị bỏ phiếu kín đề xuất mức xếp loại.")),
        make(2, kept, ("dieu-2", "Lưu hồ sơ điện tử", "Tài liệu lập bằng dữ liệu số và giữ tại cơ quan tổ chức.")),
    )

    assert [change.new.heading for change in found.of(ChangeKind.ADDED)] == ["Lưu hồ sơ điện tử"]
    assert [change.old.heading for change in found.of(ChangeKind.DROPPED)] == ["Bỏ phiếu kín"]
    assert len(found.of(ChangeKind.SAME)) == 1


def test_place_split_in_two_keeps_both_parts():
    """
    One clause made into two: the second stands with the first, not as something new.
    """
    whole = "Cá nhân giữ chức vụ hoàn thành nhiệm vụ và cá nhân giữ chức vụ khắc phục khuyết điểm đã được chỉ ra."
    found = compare(
        make(1, ("dieu-1", "Điều kiện của cá nhân giữ chức vụ", whole)),
        make(
            2,
            (
                "dieu-1/khoan-1",
                "Điều kiện của cá nhân giữ chức vụ",
                "Cá nhân giữ chức vụ hoàn thành nhiệm vụ được giao.",
            ),
            (
                "dieu-1/khoan-2",
                "Điều kiện của cá nhân giữ chức vụ",
                "Cá nhân giữ chức vụ khắc phục khuyết điểm đã được chỉ ra.",
            ),
        ),
    )
    (change,) = found.changes

    assert {change.new.at, *(one.at for one in change.new_more)} == {"dieu-1/khoan-1", "dieu-1/khoan-2"}


def test_meaning_pairs_what_words_alone_do_not():
    """
    An encoder that knows two phrasings for one matter brings them together.
    """
    old = make(1, ("dieu-1", "Lấy phiếu tín nhiệm", "Tập hợp sự đánh giá bằng lá phiếu."))
    new = make(2, ("dieu-1", "Thăm dò mức độ tin cậy", "Hỏi ý kiến từng người bằng biểu mẫu."))

    assert len(compare(old, new).of(ChangeKind.ADDED)) == 1
    apart = compare(old, new, meaning=lambda one, other: 0.0)
    together = compare(
        make(1, ("dieu-1", "Lấy phiếu tín nhiệm cán bộ", "Tập hợp sự đánh giá bằng lá phiếu.")),
        make(2, ("dieu-1", "Thăm dò tín nhiệm cán bộ", "Hỏi ý kiến từng người bằng biểu mẫu.")),
        meaning=lambda one, other: 1.0,
    )
    assert (len(apart.of(ChangeKind.ADDED)), len(together.of(ChangeKind.ADDED))) == (1, 0)


def test_documents_without_headings_are_matched_by_their_text():
    """
    A loaded official text often has no headings; its sentences are enough.
    """
    text = "Hồ sơ kiểm điểm gửi Ban Tổ chức trước ngày {} năm sau theo mẫu quy định."
    found = compare(
        make(1, ("dieu-9", "", text.format("15/02"))), make(2, ("dieu-7", "", text.format("01/02"))),
    )  # fmt: skip
    ((_, figure),) = found.figures

    assert (figure.old.says, figure.new.says) == ("trước ngày 15/02 năm sau", "trước ngày 01/02 năm sau")


def test_every_provision_is_told_exactly_once(shipped):
    """
    Nothing is lost: each place of both documents is matched, alone, or set aside with its reason.
    """
    for old, new in (("qd-124-2023", "qd-366-2025"), ("hd-21-2019", "hd-25-2023")):
        found = changes(shipped, old, new)
        told = [item.provision.key for item in found.aside]
        for change in found.changes:
            told += [one.key for one in (change.old, change.new, *change.old_more, *change.new_more) if one is not None]
        every = [one.key for id in (old, new) for one in shipped.documents[id].provisions]
        assert sorted(told) == sorted(every)


def test_chain_is_compared_step_by_step(shipped):
    """
    132 to 366 goes by way of 124; the direction typed does not matter.
    """
    steps = [(step.old.id, step.new.id) for step in changes_along(shipped, "qd-366-2025", "qd-132-2018")]

    assert steps == [("qd-132-2018", "qd-124-2023"), ("qd-124-2023", "qd-366-2025")]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("qd-124-2023", "qd-124-2023", "cùng chỉ một văn bản"), ("khong-co", "qd-366-2025", "Không thấy văn bản"),
        ("qd-132-2023", "qd-366-2025", "chỉ có danh tính"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_refused_with_the_remedy(shipped, old, new, words):
    """
    The same document, one not there, one known by name alone.
    """
    with pytest.raises(InputError, match=words):
        changes(shipped, old, new)


def test_documents_of_different_lines_make_no_chain(shipped):
    """
    A regulation and its guidance do not replace each other.
    """
    with pytest.raises(InputError, match="chuỗi"):
        changes_along(shipped, "qd-366-2025", "hd-43-2025")


def test_comparison_is_made_anew_when_the_texts_change(shipped):
    """
    What is kept belongs to a corpus; one with another digest is read again.
    """
    first = remembered(shipped, "hd-25-2023", "hd-43-2025")
    other = replace(shipped, digest="khác")

    assert remembered(shipped, "hd-25-2023", "hd-43-2025") is first
    assert remembered(other, "hd-25-2023", "hd-43-2025") is not first


def test_woven_words_give_back_both_texts():
    """
    Kept and taken make the old text, kept and given the new.
    """
    old, new = "gửi trước ngày 15/02 năm sau theo Mẫu 04", "gửi trước ngày 01/02 năm sau, theo Mẫu 04"
    woven = pieces(old, new)

    assert "".join(piece.text for piece in woven if piece.op is not Op.GIVEN) == old
    assert "".join(piece.text for piece in woven if piece.op is not Op.TAKEN) == new
    assert sameness(old, old.upper()) == 1
