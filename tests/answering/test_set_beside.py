"""Later turns that ask the matter told before of another document or time."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.conversation.set_beside import set_beside

_TODAY = date(2026, 11, 30)
_STEPS = "cac buoc xep loai dang vien theo 366"


@pytest.mark.parametrize(
    ("before", "text", "names", "tail"),
    [
        ([_STEPS], "so voi 124 them buoc nao", ("124-QĐ/TW", "366-QĐ/TW"), "có khác nhau không"),
        (["tỷ lệ xuất sắc của đảng viên là bao nhiêu"], "124 cũng thế à", ("124-QĐ/TW", "366-QĐ/TW"), "có giống nhau không"),
        (["tỷ lệ xuất sắc của đảng viên theo 366", "so với 124 thì sao"], "còn so với 132", ("132-QĐ/TW", "366-QĐ/TW"), "có khác nhau không"),
        (["kiểm điểm chi bộ tối thiểu mấy ngày"], "trước đây có khác không", ("quy định cũ", "quy định mới"), "có khác nhau không"),
        (["tỷ lệ xuất sắc cho tới 25% không"], "124 có cho 25% không", ("124-QĐ/TW", "366-QĐ/TW"), "có khác nhau không"),
        (["điều kiện xuất sắc của đảng viên", "năm 2022 thì sao"], "khác gì bây giờ", ("132-QĐ/TW", "366-QĐ/TW"), "có khác nhau không"),
    ],
)  # fmt: skip
def test_comparison_of_the_same_matter(before, text, names, tail, shipped):
    """
    The document named against the one told before, else the one that serves now; the matter stays.
    """
    whole = set_beside(text, before, shipped, _TODAY)

    assert whole is not None
    assert whole.index(names[0]) < whole.index(names[1])
    assert whole.endswith(tail) or tail == "có khác nhau không"


def test_document_named_after_a_turn_on_the_source(shipped):
    """
    What that document had on the matter, not whether it serves.
    """
    before = ["đảng viên hoàn thành xuất sắc cần điều kiện gì", "đó là theo 124 hay 366?"]

    whole = set_beside("thế 124 thì sao", before, shipped, _TODAY)

    assert whole == "đảng viên hoàn thành xuất sắc cần điều kiện gì theo Quy định 124-QĐ/TW ngày 04/10/2023"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (["qd 366 ký ngày nào", "ai ký"], "thế còn qd 132"),
        ([_STEPS], "124 còn hiệu lực không"),
        ([_STEPS], "nghỉ ốm 4 tháng có được xuất sắc không"),
        ([_STEPS], "năm 2022 thì sao"),
        ([], "124 cũng thế à"),
    ],
)
def test_turns_that_ask_something_else(before, text, shipped):
    """
    Another matter, an attribute of a document, a time alone.
    """
    assert set_beside(text, before, shipped, _TODAY) is None


@pytest.mark.parametrize(
    ("turns", "opens", "key"),
    [
        (["đảng viên bị kỷ luật cảnh cáo thì xếp loại gì", "hồi 132 có vậy không"], "Không giống nhau.", "qd-132-2018"),
        (["hạn gửi hồ sơ về trung ương là khi nào", "trước đây có khác không"], "Có khác.", "hd-25-2023"),
        (["nghỉ ốm 4 tháng xếp loại thế nào", "theo văn bản nào", "văn bản trước đó quy định sao"], "Có khác.", "hd-21-2019"),
        (["kiểm điểm cuối năm khi nào xong", "cái này theo văn bản nào", "năm ngoái có giống vậy k"], "Có, năm 2025", "hd-43-2025"),
        (["văn bản mới nhất về kiểm điểm xếp loại", "nó thay cái nào", "cái bị thay còn dùng cho năm 2024 được không"], "Có. Quy định 124", "qd-124-2023"),
    ],
)  # fmt: skip
def test_answers_to_such_turns(turns, opens, key, assistant_):
    """
    The first sentence answers, of the documents meant.
    """
    answer = assistant_.ask(turns)

    assert answer.text.startswith(opens)
    assert answer.citations[0].key.split("/", 1)[0] == key
