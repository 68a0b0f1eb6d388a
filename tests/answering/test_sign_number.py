"""A sign of degradation told by its number: which of the 27 it is, or that there is no such one."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant
from corpus.place import find_places
from corpus.vocabulary import Division


@pytest.mark.parametrize(
    ("text", "group", "number"),
    [
        ("biểu hiện thứ 27", "3", "9"), ("bieu hien thu 10 la gi", "2", "1"), ("biểu hiện số 15 là gì", "2", "6"),
        ("biểu hiện thứ mười lăm", "2", "6"), ("bieu hien thu hai muoi bay", "3", "9"), ("biểu hiện thứ nhất", "1", "1"),
        ("biểu hiện thứ 12 trong 27 biểu hiện suy thoái", "2", "3"), ("thứ 18 trong 27 biểu hiện là gì", "2", "9"),
        ("biểu hiện thứ 5 nhóm 2", "2", "5"), ("biểu hiện thứ tư của nhóm II", "2", "4"),
        ("biểu hiện thứ 12 nhóm 2", "2", "3"), ("nhóm 3 biểu hiện số 2 là gì", "3", "2"), ("biểu hiện thứ 3 về đạo đức, lối sống", "2", "3"),
        ("cái số 9 của nhóm 2 là gì", "2", "9"), ("số 3 nhóm 3", "3", "3"), ("nhóm 2 số 7 là gì", "2", "7"),
        ('biểu hiện "tự diễn biến" thứ nhất là gì', "3", "1"), ("biểu hiện “tự chuyển hóa” thứ hai", "3", "2"),
    ],
)  # fmt: skip
def test_a_number_decides_the_sign(text: str, group: str, number: str) -> None:
    places = {place.division: place.number for place in find_places(text)}
    assert places[Division.GROUP] == group
    assert places[Division.SIGN] == number


@pytest.mark.parametrize(
    "text",
    [
        "nhóm 1 số 9 người tốt",
        "27 biểu hiện suy thoái gồm gì",
        "nhóm 3 gồm những biểu hiện nào",
        "nói xấu Đảng là biểu hiện thứ mấy",
    ],
)
def test_no_number_names_no_sign(text: str) -> None:
    assert all(place.division is not Division.SIGN for place in find_places(text))


def test_every_sign_is_found_by_its_number(assistant_: Assistant) -> None:
    for number in range(1, 28):
        key = f"nq-04-2016/nhom-{(number - 1) // 9 + 1}/so-{(number - 1) % 9 + 1}"
        for text in (f"biểu hiện thứ {number} là gì", f"bieu hien thu {number} cua nghi quyet trung uong 4 la gi"):
            answer = assistant_.ask([text])
            assert answer.citations[0].key == key, text
            assert answer.text.startswith(("Đó là biểu hiện thứ", f"Biểu hiện thứ {number} trong 27 biểu hiện"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("biểu hiện thứ 28", "không có biểu hiện thứ 28"),
        ("biểu hiện thứ 12 nhóm 3 là gì", "không có biểu hiện thứ 12 ở nhóm 3"),
        ("Theo Điều 25 Quy định 366, đảng viên mới kết nạp có phải kiểm điểm không", "có 19 điều, không có Điều 25"),
        ("phụ lục 7 của quy định 366 là gì", "có 5 phụ lục, không có Phụ lục 7"),
        ("Chương VI Quy định 124 nói gì", "có 4 chương, không có Chương VI"),
        ("khoản 9 Điều 11 Quy định 366", "chưa có nội dung khoản 9, Điều 11"),
    ],
)
def test_a_place_that_does_not_exist_is_said_not_to(assistant_: Assistant, text: str, says: str) -> None:
    answer = assistant_.ask([text])
    assert answer.status is Outcome.NOT_IN_CORPUS
    assert says in answer.text


@pytest.mark.parametrize(
    "text", ["khoản 4 Điều 11 Quy định 366", "điểm 1.5 khoản 1 Điều 11 Quy định 366", "Điều 19 Quy định 366"]
)
def test_a_place_that_is_held_is_read(assistant_: Assistant, text: str) -> None:
    assert assistant_.ask([text]).status is Outcome.ANSWERED
