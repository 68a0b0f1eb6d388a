"""A turn that only gets the answer before it again is told so; one that asks for another thing of a form gets that."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("turns", "asked"),
    [(["hồ sơ đánh giá xếp loại gồm gì", "cái nào in màu"], "cái nào in màu")],
)  # fmt: skip
def test_sentences_said_again_are_no_answer(turns: list[str], asked: str, assistant_):
    """
    The same sentences do not pass for the answer to what none of them tells.
    """
    assert assistant_.ask(turns).text.startswith(f"Chưa thấy điều khoản nói riêng về ý vừa hỏi (“{asked}”)")


@pytest.mark.parametrize(
    "turns",
    [["ai quyết định xếp loại chi bộ trực thuộc", "thế còn chi bộ cơ sở thì sao"],
     ["quy trình đánh giá xếp loại có mấy bước", "bước 2 ai làm"],
     ["kiểm điểm cuối năm phải xong trước ngày nào", "ở cấp tỉnh thì khác không"]],
)  # fmt: skip
def test_the_same_rule_asked_of_another_is_told(turns: list[str], assistant_):
    """
    Of somebody else the same sentence is the answer; so is one that tells what is asked.
    """
    assert "Chưa thấy điều khoản nói riêng" not in assistant_.ask(turns).text


@pytest.mark.parametrize(
    ("turns", "first"),
    [(["hồ sơ đánh giá xếp loại gồm gì", "cái nào bắt buộc"], "Bản kiểm điểm cá nhân"),
     (["mẫu 01 dùng cho ai", "ai viết"], "Người đứng đầu chỉ đạo xây dựng báo cáo"),
     (["mẫu 01 dùng cho ai", "ai viết", "nộp trước mấy ngày"], "Ít nhất 03 ngày làm việc"),
     (["mẫu 04 là gì", "nộp khi nào"], "Trước ngày 01/02 năm sau"),
     (["gợi ý kiểm điểm là gì", "khi nào gợi ý"], "Khi cần thì cấp có thẩm quyền gợi ý")],
)  # fmt: skip
def test_another_thing_asked_of_a_form(turns: list[str], first: str, assistant_):
    """
    Whom it is for, or what it is, was asked before; now another thing is.
    """
    assert assistant_.ask(turns).text.startswith(first)


def test_number_of_lettered_forms_means_them_all(assistant_):
    """
    "Mẫu 02" is 2A, 2B and 2C.
    """
    text = assistant_.ask("mau 02 danh cho ai").text
    assert all(form in text for form in ("Mẫu 02A-HD KĐ.ĐG 2025", "Mẫu 02B-HD KĐ.ĐG 2025", "Mẫu 02C-HD KĐ.ĐG 2025"))


@pytest.mark.parametrize(
    ("turns", "words"),
    [(["quy định 124 hết hiệu lực khi nào", "hướng dẫn nào đi kèm"], "được hướng dẫn bằng Hướng dẫn 25-HD/BTCTW"),
     (["quy định 124 hết hiệu lực khi nào", "hướng dẫn nào đi kèm", "hướng dẫn đó còn dùng không"],
      "Không. Hướng dẫn 25-HD/BTCTW ngày 10/11/2023 đã hết hiệu lực"),
     (["kiểm điểm năm 2023 theo văn bản nào", "mẫu bản kiểm điểm là gì", "2A dùng cho ai"],
      "Cá nhân không giữ chức vụ lãnh đạo, quản lý là người dùng Mẫu 02A-HD KĐ.ĐG 2023")],
)  # fmt: skip
def test_the_document_and_the_round_told_before_stand(turns: list[str], words: str, assistant_):
    """
    The guidance is that of the regulation named, the round that of the first turn.
    """
    assert words in assistant_.ask(turns).text
