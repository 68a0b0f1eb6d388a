"""When a stored question asks of another case, paper, head or rater than the one asked: its sentence is not told."""

from __future__ import annotations

import pytest

from assistant.answering.stored.apart.cases import of_a_fault, of_a_higher_share
from assistant.answering.stored.apart.papers import of_a_post, of_another_head
from assistant.answering.stored.apart.raters import asks_where_rated, of_another_act, of_another_rated, who_rates_person
from assistant.answering.stored.thing_asked import of_another_kind
from assistant.answering.verdict.excepted import only_excepts
from assistant.answering.verdict.order import BY_ONESELF

SAVE = "co. moi dang vien deu phai kiem diem, tru ba dien: duoc mien cong tac va sinh hoat dang; dang bi dinh chi sinh hoat dang"


@pytest.mark.parametrize(
    ("asked", "apart"),
    [("dang vien bi dinh chi sinh hoat dang thi khoi kiem diem phai khong", True), ("duoc mien ca cong tac lan sinh hoat thi sao", True),
     ("dang vien du bi co phai kiem diem khong", False), ("dang vien di lam xa co phai kiem diem khong", False)],
)  # fmt: skip
def test_what_a_sentence_only_excepts(asked: str, apart: bool) -> None:
    assert only_excepts(asked, "di lam an xa thi co phai kiem diem khong", SAVE) is apart


def test_a_fault_of_others_is_told_only_to_who_tells_of_one() -> None:
    stored, lead = (
        "cap duoi tham nhung thi thu truong xep loai gi",
        "khong hoan thanh, neu xay ra tham nhung va bi ky luat",
    )

    assert of_a_fault("cap duoi xep loai thap thi thu truong sao", stored, lead)
    assert not of_a_fault("nhan vien bi ky luat thi thu truong xep loai gi", stored, lead)


def test_a_higher_share_is_told_only_to_who_asks_above_the_usual() -> None:
    stored, lead = "bao gio duoc nang tran xuat sac", "khi noi do noi troi; toi da khong qua 25% so xep tot"

    assert of_a_higher_share("dang vien thuong duoc xuat sac khi nao", stored, lead)
    assert not of_a_higher_share("khi nao duoc vuot 20%", stored, lead)


def test_heads_of_unlike_units() -> None:
    assert of_another_head("truong thon co phai kiem diem khong", "truong phong phai kiem diem")
    assert not of_another_head("truong phong co phai kiem diem khong", "truong phong phai kiem diem")


def test_the_paper_of_a_post_or_body_is_told_to_who_names_it() -> None:
    stored, lead = "chi uy cham diem cho chi bo thi lay phu luc nao", "phu luc 1, khung tieu chi doi voi tap the"

    assert of_a_post("cham theo phu luc may", stored, lead)
    assert not of_a_post("chi bo cham theo phu luc may", stored, lead)


@pytest.mark.parametrize(
    ("asked", "person"),
    [("pho bi thu dang uy phuong do ai xep loai", True), ("chi uy vien do ai xep loai", True), ("dang uy phuong do ai xep loai", False),
     ("bi thu xa do dang uy hay tinh uy xep loai", False), ("bi thu chi bo ai xep loai", True),
     ("bai ve danh gia can bo: cap nao quyet dinh muc xep loai cua dang bo mot tinh", False)],
)  # fmt: skip
def test_who_rates_a_person(asked: str, person: bool) -> None:
    assert who_rates_person(asked) is person


def test_whom_a_body_rates_and_where_one_is_rated() -> None:
    assert of_another_rated("dang uy xa xep loai cho nhung ai", "ai xep loai dang uy xa")
    assert asks_where_rated("kiem hai chuc thi xep loai o dau")
    assert not asks_where_rated("kiem diem va xep loai o dau")
    assert not asks_where_rated("di hoc tap trung 1 nam thi xep loai o dau")
    assert of_another_act("kiem hai chuc thi xep loai o dau", "kiem hai chuc thi kiem diem o dau")


def test_a_text_is_told_to_who_asks_for_one() -> None:
    assert of_another_kind("ty le xuat sac the nao", "ty le 20% o van ban nao", "quy dinh dat ty le nay")
    assert not of_another_kind("ty le 20% co tu quy dinh nao", "ty le 20% o van ban nao", "quy dinh dat ty le nay")


def test_an_order_is_nothing_done_by_oneself() -> None:
    """
    "thứ tự xếp loại" holds the words of "tự xếp loại".
    """
    assert BY_ONESELF.search("tu xep loai truoc roi chi bo moi xep")
    assert not BY_ONESELF.search("thu tu xep loai la co quan truoc")
