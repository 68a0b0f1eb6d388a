"""A statement put up for confirmation, set against a sentence."""

from __future__ import annotations

import pytest

from assistant.answering.statement.members import swapped
from assistant.answering.statement.scope import lets_go, narrows
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("statement", "sentence", "other"),
    [
        ("xep loai o noi chuc thap nhat", "duoc xep loai o noi giu chuc vu cao nhat", True),
        ("xep loai o noi chuc cao nhat", "duoc xep loai o noi giu chuc vu cao nhat", False),
        ("xong truoc 31/12", "hoan thanh truoc ngay 15/01", True),
        ("xong truoc 15/1", "hoan thanh truoc ngay 15/01", False),
    ],
)
def test_another_member_of_the_same_kind(statement: str, sentence: str, other: bool) -> None:
    assert swapped(statement, sentence) is other


def test_one_alone_against_several() -> None:
    assert narrows("chi neu guong ban than", "kiem diem neu guong cua ca ban than va gia dinh")
    assert not narrows("chi bo kiem diem", "ca chi bo va chi uy deu kiem diem")


def test_an_act_let_go_that_is_demanded() -> None:
    assert lets_go("tap the khoi xep loai", "tap the va ca nhan deu phai duoc xep loai")
    assert not lets_go("tap the khoi xep loai", "tap the khong phai xep loai")
    assert not lets_go("dat trung binh la du", "cac tieu chi phai dat tu trung binh")


@pytest.mark.parametrize(
    "question",
    [
        "Quân ủy Trung ương được miễn kiểm điểm vì là quân đội, đúng không?",
        "Kiểm điểm xong là hết việc, khỏi lập kế hoạch sửa khuyết điểm, đúng không?",
        "Đối tượng xếp loại chỉ có tập thể, không có cá nhân, đúng không?",
    ],
)
def test_a_false_statement_is_denied(assistant_: Assistant, question: str) -> None:
    assert assistant_.ask(question).text.startswith("Không đúng. ")
