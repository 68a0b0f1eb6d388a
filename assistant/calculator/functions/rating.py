"""The functions about ratings: bands, shares, ceilings, and the highest rating the rules allow."""

from __future__ import annotations

from datetime import date

from assistant.calculator import ceiling, score, share
from assistant.calculator.field import Field
from assistant.calculator.finding import Finding
from assistant.calculator.function import Function, Values
from assistant.calculator.functions.common import (
    AS_OF,
    RATING_COUNTS,
    SUBJECT,
    as_of,
    count_field,
    rating_field,
    ratings,
    some,
    yes_field,
)
from assistant.calculator.functions.facts import FACTS, SCORE
from assistant.calculator.functions.highest import highest
from assistant.calculator.quantity import QUANTITIES
from assistant.calculator.typed import count, on_scale
from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup


def _score(values: Values, today: date) -> Finding:
    return score.rate(as_of=as_of(values, today), **some(values, "score", "common", "result"))


def _subordinates(values: Values, today: date) -> Finding:
    counted = ratings(values)
    if counted is None:
        raise ProposalError("còn thiếu số của từng mức. Ví dụ: xuat_sac=2 tot=7 hoan_thanh=1", place="tot")
    return share.subordinates(counted, as_of=as_of(values, today), **some(values, "role"))


def _tasks(values: Values, today: date) -> Finding:
    counts = some(values, "done", "on_time", "exceeded", "late")
    return share.tasks(assigned=values["assigned"], as_of=as_of(values, today), counts=counts, **some(values, "role"))


def _ceiling(values: Values, today: date) -> Finding:
    subject = SubjectGroup.LEADERSHIP_COLLECTIVE if values.get("of_collective") else SubjectGroup.LEADER
    return ceiling.check(own=values["own"], above=values["above"], as_of=as_of(values, today), subject=subject)


_ROLE = Field("role", "vai_tro", "vai trò", SUBJECT.read, False, "dang-vien", SUBJECT.choices)
_TASK_FIELDS = (
    Field("done", "hoan_thanh", QUANTITIES["done"], count, False, "20"),
    Field("on_time", "dung_han", QUANTITIES["on_time"], count, False, "20"),
    Field("exceeded", "vuot_muc", QUANTITIES["exceeded"], count, False, "7"),
    Field("late", "cham", QUANTITIES["late"], count, False, "0"),
)

FUNCTIONS = (
    Function(
        "score", "diem", "điểm này nằm trong khung của mức nào",
        (
            SCORE,
            Field("common", "diem_chung", "điểm nhóm tiêu chí chung", on_scale, False, "27"),
            Field("result", "diem_ket_qua", "điểm nhóm kết quả thực hiện nhiệm vụ", on_scale, False, "62,5"),
            AS_OF,
        ),
        _score, "troly calc diem diem=89,5 ngay=2025-12-01",
    ),
    Function(
        "highest", "muc-cao-nhat", "mức cao nhất quy định cho phép, vì sao không được mức trên",
        (_ROLE, AS_OF, rating_field("wanted", "muc", "mức muốn kiểm tra"), *FACTS),
        highest, "troly calc muc-cao-nhat diem=92 nhiem_vu=20 hoan_thanh=20 dung_han=20 vuot_muc=5 khac_phuc=100%",
    ),
    Function(
        "tasks", "nhiem-vu", "tỷ lệ nhiệm vụ hoàn thành, đúng hạn, vượt mức, chậm so với ngưỡng từng mức",
        (
            count_field("assigned", "nhiem_vu", "số nhiệm vụ được giao", required=True, example="20"),
            *_TASK_FIELDS, _ROLE, AS_OF,
        ),
        _tasks, "troly calc nhiem-vu nhiem_vu=20 hoan_thanh=20 dung_han=19 vuot_muc=7",
    ),
    Function(
        "subordinates", "truc-thuoc", "tỷ lệ tổ chức đảng trực thuộc hoặc đảng viên theo mức, so với ngưỡng",
        (*RATING_COUNTS, _ROLE, AS_OF),
        _subordinates, "troly calc truc-thuoc xuat_sac=2 tot=7 hoan_thanh=1 ngay=2022-12-01",
    ),
    Function(
        "ceiling", "tran-muc", "người đứng đầu so với tập thể, tập thể lãnh đạo so với tổ chức",
        (
            rating_field("own", "muc", "mức của người đứng đầu (hoặc tập thể lãnh đạo)", required=True),
            rating_field("above", "muc_tap_the", "mức của tập thể, tổ chức", required=True),
            yes_field("of_collective", "la_tap_the", "so tập thể lãnh đạo với tổ chức"),
            AS_OF,
        ),
        _ceiling, "troly calc tran-muc muc=xuat-sac muc_tap_the=tot ngay=2022-12-01",
    ),
)  # fmt: skip
