"""A statement put up to be confirmed: what is false is denied, what is true is not."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from corpus.document import askings
from corpus.text import fold

_DENIED = "Không đúng. "
# Compared word by word with what is asked; a sentence that says more than it denies cannot be told apart from it.
_UNSURE = {"nq-04-2016/thuc-tien-1"}


def test_truth_put_up_for_confirmation_is_never_denied(assistant_: Assistant) -> None:
    """What the assistant says to correct a false belief, asked back, is not called false."""
    denied = []
    for key, asked in askings(assistant_.index.corpus):
        if not asked.lead or not asked.lead.startswith(_DENIED) or not key.startswith(("qd-366", "hd-43")):
            continue
        truth = asked.lead.removeprefix(_DENIED).rstrip(".").split(";")[0]
        for tail in (", đúng không?", " phải không ạ"):
            if fold(assistant_.ask(truth + tail).text).startswith("khong") and key not in _UNSURE:
                denied.append(truth + tail)
    assert denied == []


@pytest.mark.parametrize(
    "statement",
    [
        "cấp trên xếp loại trước rồi cấp dưới mới xếp loại, đúng không",
        "quy định 366 chỉ nói về xếp loại hằng năm thôi phải không",
        "năm nay vẫn chấm tiêu chí theo bốn cấp độ xuất sắc, tốt, trung bình, kém đúng không",
        "20% xuất sắc là tính trên tổng số đảng viên phải không",
        "366 cho xuất sắc tới 30% số hoàn thành tốt phải không",
        "nghỉ thai sản là không được xếp loại đúng không",
        "hồ sơ gửi ban tổ chức trung ương trước 15/02 đúng không",
        "mẫu 2A bây giờ là của người không giữ chức vụ đúng không",
    ],
)
def test_false_belief_is_denied(assistant_: Assistant, statement: str) -> None:
    """What people remember from the rules before, or have wrong, is not affirmed."""
    assert assistant_.ask(statement).text.startswith("Không")


def test_figure_of_the_text_confirms_nothing_that_the_text_does_not_say(assistant_: Assistant) -> None:
    """The 3 months stand in the provision; that they bar a good rating stood in the one before."""
    text = assistant_.ask("nghỉ ốm cộng dồn 3 tháng là không được xếp từ mức tốt trở lên, đúng không").text
    assert not text.startswith("Đúng")


def test_denial_put_up_for_confirmation_is_confirmed(assistant_: Assistant) -> None:
    """ "Không thuộc đối tượng, đúng không" is answered Đúng, not Không."""
    text = assistant_.ask("đảng viên mới kết nạp chưa đủ 6 tháng không thuộc đối tượng kiểm điểm, đúng không").text
    assert text.startswith("Đúng")


def test_namesake_of_another_matter_is_told_from_the_one_meant(assistant_: Assistant) -> None:
    """A document that has a number in common with the one meant is not called by its matter."""
    text = assistant_.ask("Quy định 124-QĐ/TW ngày 02/02/2018 là quy định về kiểm điểm, xếp loại có đúng không?").text
    assert text.startswith("Không. Nội dung được hỏi thuộc Quy định 124-QĐ/TW ngày 04/10/2023")
