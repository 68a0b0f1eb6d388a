"""Fields that many functions share, and how their values are taken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from assistant.calculator.field import Field
from assistant.calculator.function import Values
from assistant.calculator.rulebook import profiles
from assistant.calculator.tally import Ratings
from assistant.calculator.typed import choice, count, day, yes_no
from corpus.vocabulary import Rating, SubjectGroup

SUBJECTS: Mapping[str, SubjectGroup] = {
    "dang-vien": SubjectGroup.PARTY_MEMBER,
    "lanh-dao": SubjectGroup.LEADER,
    "tap-the-lanh-dao": SubjectGroup.LEADERSHIP_COLLECTIVE,
    "to-chuc-dang": SubjectGroup.PARTY_ORGANIZATION,
}
RATINGS: Mapping[str, Rating] = {
    "xuat-sac": Rating.EXCELLENT,
    "tot": Rating.GOOD,
    "hoan-thanh": Rating.COMPLETED,
    "khong-hoan-thanh": Rating.NOT_COMPLETED,
}
_RATING_WORDS = {
    **RATINGS,
    **{rating.label: rating for rating in Rating},
    **{rating.label.removesuffix(" nhiệm vụ"): rating for rating in Rating},
    **{str(rating.value): rating for rating in Rating},
}
_SUBJECT_WORDS = {**SUBJECTS, **{str(group.value): group for group in SubjectGroup}}


def rating_field(name: str, key: str, label: str, *, required: bool = False) -> Field:
    labels = {short: rating.label for short, rating in RATINGS.items()}
    return Field(name, key, label, choice(_RATING_WORDS), required, "tot", labels)


def count_field(name: str, key: str, label: str, *, required: bool = False, example: str = "5") -> Field:
    return Field(name, key, label, count, required, example)


def day_field(name: str, key: str, label: str, *, required: bool = False) -> Field:
    return Field(name, key, label, day, required, "2025-12-01")


def yes_field(name: str, key: str, label: str) -> Field:
    return Field(name, key, label, yes_no, False, "co", {"co": "có", "khong": "không"})


def _profile(text: str) -> str:
    chosen: str = choice({name: name for name in profiles()} | {label: name for name, label in profiles().items()})(
        text
    )
    return chosen


AS_OF = day_field("as_of", "ngay", "ngày xếp loại (mặc định hôm nay)")
SUBJECT = Field(
    "subject", "doi_tuong", "đối tượng", choice(_SUBJECT_WORDS), False, "dang-vien",
    {short: group.label for short, group in SUBJECTS.items()},
)  # fmt: skip
OUTSTANDING = yes_field(
    "outstanding", "don_vi_noi_troi", "đơn vị có thành tích xuất sắc, nổi trội (cấp có thẩm quyền quyết định)"
)
PROFILE = Field("profile", "ho_so", "hồ sơ địa phương", _profile, False, "thanh-hoa", profiles())
GOOD = count_field("good", "tot", "số Hoàn thành tốt nhiệm vụ", required=True, example="28")
EXCELLENT = count_field("excellent", "xuat_sac", "số Hoàn thành xuất sắc nhiệm vụ", required=True)
RATING_COUNTS = (
    count_field("excellent", "xuat_sac", "số Hoàn thành xuất sắc nhiệm vụ"),
    count_field("good", "tot", "số Hoàn thành tốt nhiệm vụ", example="28"),
    count_field("completed", "hoan_thanh", "số Hoàn thành nhiệm vụ"),
    count_field("not_completed", "khong_hoan_thanh", "số Không hoàn thành nhiệm vụ", example="0"),
)


def as_of(values: Values, today: date) -> date:
    given: date = values.get("as_of", today)
    return given


def some(values: Values, *names: str) -> dict[str, Any]:
    """Those of the names that were given."""
    return {name: values[name] for name in names if name in values}


def ratings(values: Values) -> Ratings | None:
    """The counts by rating, those not given being 0; None if none was."""
    given = some(values, "excellent", "good", "completed", "not_completed")
    if not given:
        return None
    return Ratings(**({"excellent": 0, "good": 0, "completed": 0, "not_completed": 0} | given))
