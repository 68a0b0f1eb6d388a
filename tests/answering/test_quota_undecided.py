"""The higher ratio of the quota without the decision it needs."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Chi bộ có 40 tốt, năm nay phong trào mạnh nên tụi em tính tự lấy luôn 10 xuất sắc cho đủ 25%, chưa hỏi ai hết. Có được không?", f"Không, vượt {10 - 40 // 5} "),
        ("Đơn vị có 44 đồng chí hoàn thành tốt, cấp trên chưa có quyết định gì mà chi bộ cứ xếp 11 xuất sắc theo 25% thì đúng không?", f"Không, vượt {11 - 44 // 5} "),
        ("chi bo 60 tot, tu ap dung muc 25% lay 15 xuat sac co sao khong", f"Có, vượt {15 - 60 // 5} "),
        ("40 người tốt, không có văn bản nào của cấp có thẩm quyền, đảng ủy lấy 10 xuất sắc (25%). Có vượt không?", f"Có, vượt {10 - 40 // 5} "),
        ("40 tot, xin ap dung 25%, cap tren chua duyet, 10 xuat sac co dung khong", f"Không, vượt {10 - 40 // 5} "),
        ("Chi bộ mình tự quyết lấy 25% của 48 đồng chí tốt được không, không xin ý kiến cấp trên", f"Không tự áp dụng mức 25% được: tối đa {48 // 5} "),
    ],
)  # fmt: skip
def test_higher_ratio_is_not_taken_without_its_decision(assistant_: Assistant, question: str, lead: str) -> None:
    """25 % is for the competent body to decide; until it has, the common 20 % holds."""
    text = assistant_.ask(question).text

    assert text.startswith(lead)
    assert "Mức tới 25% chỉ áp dụng khi cấp có thẩm quyền quyết định" in text


@pytest.mark.parametrize(
    "question",
    [
        "Đơn vị nổi trội, cấp trên đã quyết định cho mức 25%, chi bộ có 40 tốt, tự chọn 10 xuất sắc có được không?",
        "Được cấp có thẩm quyền cho áp dụng 25%, chi bộ 40 tốt tự lấy 10 xuất sắc có đúng không?",
    ],
)
def test_higher_ratio_holds_once_decided(assistant_: Assistant, question: str) -> None:
    """Choosing the persons oneself is no taking of the ratio."""
    assert assistant_.ask(question).text.startswith("Có, trong giới hạn: 10 ")


def test_number_put_up_is_held_against_the_decided_ratio(assistant_: Assistant) -> None:
    """ "lấy 15 có vượt không" asks about 15; "được 25%" is no answer to it."""
    text = assistant_.ask("Tụi em 60 tốt, được huyện cho 25% rồi, lấy 15 có vượt không").text

    assert text.startswith(f"Không vượt: {60 // 4} ")
