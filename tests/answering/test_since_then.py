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
