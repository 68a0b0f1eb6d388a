"""Days said in words, the round they belong to, and a turn that applies what the one before it asked after."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.question.spoken_day import spell_days
from assistant.answering.question.understanding import understand
from assistant.assistant import Assistant

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("said", "spelled"),
    [
        ("gửi ngày mồng năm tháng hai năm 2025", "gửi ngày 5 tháng 2 năm 2025"),
        ("hôm mùng ba tháng mười một năm 2026", "ngày 3 tháng 11 năm 2026"),
        ("ngày hai mươi tháng hai năm hai nghìn không trăm hai mươi lăm", "ngày 20 tháng 2 năm 2025"),
        ("kỳ năm hai nghìn không trăm hai tư", "kỳ năm 2024"),
        ("ngay hai mot thang muoi hai nam 2026", "ngay 21 thang 12 nam 2026"),
        ("tháng chín năm 2025", "tháng 9 năm 2025"),
        ("nghỉ ốm hai tháng ba lần", "nghỉ ốm hai tháng ba lần"),
        ("ngày năm tháng sau", "ngày năm tháng sau"),
        ("hai mươi lăm tốt, năm xuất sắc", "hai mươi lăm tốt, năm xuất sắc"),
    ],
)
def test_days_in_words(said: str, spelled: str) -> None:
    """Only what is surely a day is respelled."""
    assert spell_days(said) == spelled


@pytest.mark.parametrize(
    ("question", "as_of"),
    [
        ("Kỳ năm 2024 hồ sơ gửi ngày mồng năm tháng hai năm 2025 thì sao", date(2024, 12, 31)),
        ("kỳ 2024 mà tới 10/9/2025 mới gửi", date(2024, 12, 31)),
        ("so với năm 2024, ngày 10/9/2025 nộp hồ sơ thì sao", date(2025, 9, 10)),
    ],
)
def test_round_named_fixes_the_day(assistant_: Assistant, question: str, as_of: date) -> None:
    """A day on which something is done for a round does not move the round to the law of that day."""
    assert understand(question, assistant_.corpus, today=TODAY).as_of == as_of


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Kỳ năm 2024 đơn vị gửi hồ sơ lên Ban Tổ chức Trung ương ngày mồng năm tháng hai năm 2025, có trễ hạn không?", "Không chậm: hồ sơ kỳ năm 2024"),
        ("Hồ sơ kỳ 2024 mà tới 10/9/2025 mới gửi Ban Tổ chức Trung ương thì có trễ không?", "Có, đã chậm: hồ sơ kỳ năm 2024"),
    ],
)  # fmt: skip
def test_files_of_a_round(assistant_: Assistant, question: str, lead: str) -> None:
    """The round named is the one held against its own deadline."""
    answer = assistant_.ask(question)
    assert answer.text.startswith(lead)
    assert "15/02/2025" in answer.text
