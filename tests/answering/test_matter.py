"""A provision of another matter does not answer, however many words it shares with the question."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.left_open import is_unsaid
from assistant.answering.matter.circumstance import circumstances
from assistant.answering.matter.level import rated, rating
from assistant.answering.matter.matter import same_matter
from assistant.answering.pipeline import answer
from assistant.answering.question.moments import find_moments
from assistant.settings import Settings

TODAY = date(2026, 11, 27)


@pytest.fixture
def ask(assistant_, data_folder):
    """Ask one question, or several turns of which the last is answered."""
    return lambda *turns: answer(assistant_.index, turns, today=TODAY, settings=Settings(data=data_folder))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("dang bo khong hoan thanh nhiem vu", "none"),
        ("muc hoan thanh xuat sac nhiem vu", "excellent"),
        ("hoan thanh tot nhiem vu", "good"),
        ("hoan thanh nhiem vu – dieu kien", "done"),
        ("xuat sac tinh tren so hoan thanh tot", None),
        ("hoan thanh kiem diem truoc ngay nao", None),
    ],
)
def test_names_the_one_level_a_text_is_about(text, level):
    """
    "Không hoàn thành" is another level than "hoàn thành"; a text about two levels is about neither alone.
    """
    assert rating(text) == level


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("chi bo truc thuoc hoan thanh tot nhiem vu khi nao", "party"),
        ("co quan bi xep khong hoan thanh khi nao", "collective"),
        ("chi bo co 10 dang vien hoan thanh tot", None),
        ("dang vien khong hoan thanh nhiem vu khi nao", None),
    ],
)
def test_tells_an_organization_that_is_rated_from_one_that_is_mentioned(text, body):
    """
    A cell that has ten members rated well is not itself rated.
    """
    assert rated(text) == body


def test_a_stored_sentence_about_another_matter_does_not_open():
    """
    That the text is silent on rounding answers nobody who asks of discipline; "không hoàn thành" is no other level.
    """
    silent = "chi bo chi co vai nguoi thi co ai xuat sac. van ban khong neu cach lam tron"
    assert not same_matter("chi bo co nguoi bi ky luat co duoc xuat sac khong", silent)
    assert not same_matter("cong chuc xuat sac thi dang vien co xuat sac khong", silent)
    assert same_matter("le 0,6 nguoi thi lam tron the nao", silent)
    assert not same_matter("khi nao khong hoan thanh nhiem vu", "khi nao hoan thanh nhiem vu")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("vang mat hom kiem diem", {"absent"}),
        ("mat doan ket noi bo", set()),
        ("dang vien da qua doi", {"dead"}),
        ("moi duoc bo nhiem hai thang", {"new post"}),
        ("nam lien", set()),
    ],
)
def test_reads_what_befell_the_one_asked_about(text, told):
    """
    "Mất đoàn kết" is no death.
    """
    assert circumstances(text) == told


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("đảng bộ xếp hoàn thành nhiệm vụ trong điều kiện nào", "qd-366-2025/dieu-11/khoan-3"),
        ("chi ủy bị xếp không hoàn thành nhiệm vụ khi nào", "qd-366-2025/dieu-11/khoan-4/diem-4.1"),
        ("nơi nào thì được nâng tới 25%", "qd-366-2025/dieu-11/khoan-1/diem-1.5"),
        ("ban thường vụ đảng ủy phường kiểm điểm bao nhiêu ngày", "hd-43-2025/muc-2/tieu-muc-2.1/diem-d"),
        ("bộ đội biên phòng kiểm điểm khi nào", "hd-43-2025/muc-4/tieu-muc-4.1"),
        ("phụ lục 2 gồm tiêu chí nào", "qd-366-2025/phu-luc-2"),
        ("nhóm 3 biểu hiện số 2 là gì", "nq-04-2016/nhom-3/so-2"),
    ],
)
def test_the_provision_of_the_matter_leads(ask, question, key):
    """
    The level, the body, the figure's unit, the day, the annex or the sign asked for decides among close provisions.
    """
    given = ask(question)
    assert given.status is Outcome.ANSWERED
    assert given.claims[0].citations[0] == key


@pytest.mark.parametrize(
    "question",
    [
        "đảng viên qua đời giữa năm có phải xếp loại không",
        "xếp loại xuất sắc được thưởng bao nhiêu tiền",
        "bao nhiêu tuổi thì được miễn kiểm điểm",
    ],
)
def test_a_matter_no_text_speaks_of_is_said_to_be_missing(ask, question):
    """
    Rather than an unrelated provision, the reply says that the corpus has nothing on it, or what its texts do not lay down.
    """
    answer = ask(question)
    assert answer.status is Outcome.NOT_IN_CORPUS or is_unsaid(answer.claims[0].text)


def test_what_only_an_earlier_text_speaks_of_is_told_as_such(ask):
    """
    The text of the period before is told with a word that it no longer applies.
    """
    given = ask("cá nhân vắng mặt thì xếp loại thế nào")
    assert given.citations[0].key.startswith("hd-21-2019/")
    assert "đã hết hiệu lực" in given.text.splitlines()[-1]


def test_a_rule_comes_before_what_places_did(ask):
    """
    Asked for a year's rule, the rule leads and no province's own figures do.
    """
    given = ask("tỷ lệ xuất sắc tối đa năm 2021 là bao nhiêu")
    assert "20%" in given.claims[0].text
    assert "thuc-te" not in given.claims[0].citations[0]


def test_a_number_of_people_is_no_year():
    """
    "Có 1885 đảng viên" counts them; "năm 2022 đảng viên …" still names a year.
    """
    assert find_moments("có 1885 đảng viên hoàn thành tốt", TODAY) == []
    assert find_moments("có 2022 đảng viên hoàn thành tốt", TODAY) == []
    assert [moment.day.year for moment in find_moments("năm 2022 đảng viên nghỉ ốm", TODAY)] == [2022]


def test_the_levels_are_listed_by_the_regulation_of_the_day(ask):
    """
    The four levels, each from its provision.
    """
    given = ask("kể các mức xếp loại")
    assert [claim.text for claim in given.claims][-1] == "Không hoàn thành nhiệm vụ."
    assert {claim.citations[0].split("/")[0] for claim in given.claims} == {"qd-366-2025"}


def test_a_turn_that_names_its_form_stands_alone(ask):
    """
    A form asked about after something else is not drawn into it; its bare number after another form is.
    """
    alone, after = ask("mẫu 2B dùng cho ai"), ask("chi bộ được mấy đồng chí xuất sắc", "mẫu 2B dùng cho ai")
    assert after.text == alone.text
    assert ask("mẫu 2A cho ai", "2C?").claims[0].citations[0] == "hd-43-2025/mau-02c-hd-kd-dg-2025"
