"""Openings: the right word, for the right subject, or none."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import asking
from assistant.answering.question.polarity import Mode, stance
from assistant.answering.stored.carries import carries
from assistant.answering.verdict.wording import remainder
from assistant.assistant import Assistant
from corpus.document import Corpus
from corpus.errors import UnsupportedFigure
from corpus.text import fold

_RATIO = "qd-366-2025/dieu-11/khoan-1/diem-1.5"
_FIXED = "qd-366-2025/dieu-11/khoan-1/diem-1.4"


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Đảng viên bị đình chỉ sinh hoạt đảng có phải kiểm điểm không?", "Không."),
        (
            "Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy (chứ không phải sinh hoạt đảng) có phải kiểm điểm không, ở đâu",
            "Có.",
        ),
        ("Muốn xuất sắc có cần khắc phục hết khuyết điểm không?", "Có. Để được xếp mức"),
        ("Hồi 2020 tập thể lãnh đạo có được cao hơn mức của đơn vị không?", "Không"),
        ("Quy định 366 ghi tỷ lệ xuất sắc 35% có đúng không?", "Không đúng, điều khoản nêu 20%; 25%"),
        ("Tập thể kiểm điểm xong mới tới cá nhân phải không?", "Đúng."),
        ("Năm 2018 nội dung kiểm điểm có tách lãnh đạo và nhân viên ra không?", "Không."),
        ("nhóm tiêu chí chung tối đa mấy điểm", "Nhóm tiêu chí chung tối đa 30 điểm"),
        ("Em không có chức vụ thì chấm theo phụ lục mấy?", "Phụ lục 4"),
        ("Hiệu phó năm 2024 dùng mẫu bản kiểm điểm nào?", "Mẫu 02B-HD KĐ.ĐG 2023"),
    ],
)
def test_opens_with_the_right_word(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "Vi phạm ngoài công vụ thì lãnh đạo có bị xếp không hoàn thành không?",
        "Không kiểm điểm thì có được xếp loại không?",
        "Kết quả xếp loại có được giấu không cho đảng viên biết không?",
        "Giám đốc có nhân viên dưới quyền tham ô bị kỷ luật nhưng chính ông phát hiện và xử lý xong rồi. Có đương nhiên bị không hoàn thành không?",
    ],
)
def test_says_no_word_that_does_not_carry_over(assistant_: Assistant, question: str) -> None:
    text = assistant_.ask(question).claims[0].text
    assert not text.startswith(("Có", "Không", "Đúng"))


@pytest.mark.parametrize(
    ("asked", "stored", "opens", "holds"),
    [
        ("có phải kiểm điểm không", "có bị kiểm điểm không", "có", True),
        ("có được xếp loại không", "có phải xếp loại không", "không", False),
        ("có phải xếp loại không", "có được xếp loại không", "không", True),
        ("có được giấu kết quả không", "giấu kết quả có trái quy định không", "có", False),
        ("được miễn kiểm điểm không", "có phải kiểm điểm không", "có", False),
        ("chi bộ viết hộ bản kiểm điểm được không", "có phải tự viết bản kiểm điểm không", "có", False),
        ("có đương nhiên bị xếp không hoàn thành không", "có bị xếp không hoàn thành không", "có", False),
    ],
)
def test_when_an_answer_carries_over(asked: str, stored: str, opens: str, holds: bool) -> None:
    assert carries(fold(asked), stored, opens) is holds


def test_the_asking_part_has_no_greeting_or_tail() -> None:
    assert asking(fold("Cho em hỏi, Đảng viên dự bị thì năm 2020 có bị kiểm điểm không ạ?")).endswith(
        "dang vien du bi thi co bi kiem diem khong"
    )
    assert stance("ty le la 20% dung khong").mode is Mode.FACT
    assert contrast("tap the kiem diem truoc ca nhan sau", "ca nhan kiem diem truoc tap the sau")


def _check(corpus: Corpus, text: str, key: str) -> None:
    verify([Claim(text, (key,), ClaimKind.LEAD)], Grounds(corpus, {key}, days={date(2026, 11, 21)}))


def test_a_stored_lead_may_lose_its_first_word_and_nothing_more(shipped: Corpus) -> None:
    leads = [item.lead for item in shipped.provisions[_FIXED].questions if item.lead]
    denied = {remainder(lead) for lead in leads if lead.startswith("Không đúng. ")}  # a truth, said with Đúng as well
    asking_ = next(
        item for item in shipped.provisions[_FIXED].questions
        if item.lead and item.lead.startswith("Không. ") and remainder(item.lead) not in denied
    )  # fmt: skip
    assert asking_.lead is not None
    _check(shipped, asking_.lead, _FIXED)
    _check(shipped, remainder(asking_.lead), _FIXED)
    for tampered in (
        asking_.lead.replace("Không. ", "Có. "),
        remainder(asking_.lead)[:-6],
        f"Đúng. {remainder(asking_.lead)}",
    ):
        with pytest.raises(UnsupportedFigure):
            _check(shipped, tampered, _FIXED)


def test_a_clause_led_by_its_own_word_must_be_whole_and_say_it(shipped: Corpus) -> None:
    clause = shipped.provisions[_FIXED].text.strip().splitlines()[0]
    _check(shipped, f"Có, điều khoản nêu: {clause}", _FIXED)
    for tampered in (
        f"Không, điều khoản nêu: {clause}",
        f"Có, điều khoản nêu: {clause.replace('100%', '90%')}",
        f"Có, điều khoản nêu: {clause[:-12]}",
        f"Có. {clause}",
    ):
        with pytest.raises(UnsupportedFigure):
            _check(shipped, tampered, _FIXED)


def test_figures_that_correct_are_all_the_provisions(shipped: Corpus) -> None:
    _check(shipped, "Không đúng, điều khoản nêu 20%; 25%.", _RATIO)
    for tampered in (
        "Không đúng, điều khoản nêu 20%; 30%.",
        "Đúng, điều khoản nêu 35%.",
        "Không đúng, điều khoản nêu 5%.",
    ):
        with pytest.raises(UnsupportedFigure):
            _check(shipped, tampered, _RATIO)
