"""What was and what is, asked at once: whether it changed opens, on the matter of the provision found."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "opens", "told"),
    [
        ("trước đây đảng viên xuất sắc không quá 20% thì giờ còn 20% ko", "Đã thay đổi. So với Quy định 124-QĐ/TW", "25%"),
        ("xưa bị kỷ luật là không hoàn thành hết, nay còn vậy không", "Đã thay đổi. So với Quy định 124-QĐ/TW", "khiển trách"),
        ("hồi trước chấm theo 4 cấp độ, giờ chấm thế nào", "Khác nhau. So với Quy định 124-QĐ/TW", "100 điểm"),
        ("truoc day co xep loai theo quy khong, bay gio the nao", "Khác nhau. So với Quy định 124-QĐ/TW", "hằng quý"),
    ],
)  # fmt: skip
def test_whether_it_changed_opens(assistant_: Assistant, question: str, opens: str, told: str) -> None:
    answer = assistant_.ask(question)

    assert answer.text.startswith(opens)
    assert told in answer.text.partition("\n")[0]
    assert len({key.split("/")[0] for key in answer.claims[0].citations}) > 1


def test_one_time_alone_is_no_comparison(assistant_: Assistant) -> None:
    text = assistant_.ask("trước đây chấm theo mấy cấp độ").text

    assert "So với" not in text.partition("\n")[0]


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["năm nay đảng viên xếp loại mấy mức ạ?", "Năm 2018 cũng thế à?"], "Giống nhau. So với Quy định 132-QĐ/TW"),
        (["tỷ lệ xuất sắc tối đa bao nhiêu", "năm 2024 cũng thế à"], "Không giống nhau. So với Quy định 124-QĐ/TW"),
        (["hạn gửi hồ sơ về trung ương là ngày nào", "nam 2024 cung vay a"], "Không giống nhau. So với Hướng dẫn 25-HD/BTCTW"),
        (["tỷ lệ xuất sắc tối đa bao nhiêu", "năm ngoái cũng vậy à"], "Có, năm 2025 cũng theo Quy định 366-QĐ/TW"),
    ],
)  # fmt: skip
def test_turn_that_sets_another_time_beside(assistant_: Assistant, turns: list[str], opens: str) -> None:
    assert assistant_.ask(turns).text.startswith(opens)
