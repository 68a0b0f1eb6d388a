"""The facts a case is told by: each with its field, a count over its whole made a share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from assistant.calculator.field import Field
from assistant.calculator.function import Values
from assistant.calculator.functions.common import count_field, rating_field, some, yes_field
from assistant.calculator.number import say
from assistant.calculator.percentage import Stated
from assistant.calculator.quantity import QUANTITIES, refuse_impossible
from assistant.calculator.scale import NO_DISCIPLINE, Level, label
from assistant.calculator.typed import choice, number, on_scale, portion, slug
from corpus.errors import ProposalError
from corpus.vocabulary import Discipline

_LEVELS = {"xuat-sac": Level.EXCELLENT, "tot": Level.GOOD, "trung-binh": Level.AVERAGE, "kem": Level.WEAK}
_DISCIPLINES: Mapping[str, Any] = {
    "khong": NO_DISCIPLINE,
    "khien-trach": Discipline.REPRIMAND,
    "canh-cao": Discipline.CAUTION,
    "cach-chuc": Discipline.REMOVAL,
    "khai-tru": Discipline.EXPULSION,
}
# English name: its Vietnamese key, and the field that holds the whole if a count was given.
_PORTIONS = {
    "done": ("hoan_thanh", "assigned"),
    "on_time": ("dung_han", "assigned"),
    "exceeded": ("vuot_muc", "assigned"),
    "late": ("cham", "assigned"),
    "weak": ("chua_bao_dam", "assigned"),
    "own_done": ("rieng_hoan_thanh", "own_assigned"),
    "own_exceeded": ("rieng_vuot_muc", "own_assigned"),
    "fixed": ("khac_phuc", "shortcomings"),
    "units_completed": ("truc_thuoc_hoan_thanh", "units"),
    "units_good": ("truc_thuoc_tot", "units"),
    "units_failed": ("truc_thuoc_khong", "units"),
    "disciplined_share": ("so_bi_ky_luat", "units"),
    "low_confidence_votes": ("phieu_thap", "votes"),
}
_WHOLES = {
    "assigned": ("nhiem_vu", "số nhiệm vụ được giao (của cán bộ lãnh đạo: của nơi phụ trách)"),
    "own_assigned": ("rieng_nhiem_vu", "số nhiệm vụ riêng của cán bộ lãnh đạo (thời Quy định 124)"),
    "shortcomings": ("khuyet_diem", "số hạn chế, khuyết điểm chỉ ra kỳ trước (không có thì ghi 0)"),
    "units": ("truc_thuoc", "số tổ chức, đơn vị trực thuộc (của chi bộ: số đảng viên)"),
    "votes": ("phieu", "số phiếu lấy phiếu tín nhiệm"),
}
_KEYS = {name: key for name, (key, _) in _PORTIONS.items()}
_NEVER_NONE = ("assigned", "own_assigned")  # whoever is rated has tasks; shortcomings, units and votes may be none
_OPEN = ("fixed", "units_completed", "units_good")  # none of these may be because there is nothing, or for lack of work
_FLAGS = {
    "degradation": "suy_thoai",
    "main_target_missed": "khong_dat_chu_yeu",
    "duty_related": "lien_quan_cong_vu",
    "self_remedied": "tu_khac_phuc",
    "force_majeure": "bat_kha_khang",
}
_PLAIN = ("score", "result_level", "other_level", "discipline", "member_discipline", "sick_months", "collective_rating",
          "organization_rating", "civil_rating")  # fmt: skip
_NOT_CIVIL = "khong-phai"


def _level(name: str, key: str) -> Field:
    labels = {short: level.label for short, level in _LEVELS.items()}
    return Field(name, key, QUANTITIES[name], choice(_LEVELS), False, "tot", labels)


def _discipline(name: str, key: str) -> Field:
    labels = {short: label(given) for short, given in _DISCIPLINES.items()}
    return Field(name, key, QUANTITIES[name], choice(_DISCIPLINES), False, "khong", labels)


_CIVIL = rating_field("civil_rating", "xep_loai_cong_chuc", QUANTITIES["civil_rating"])


def _civil(text: str) -> Any:
    return None if slug(text) == _NOT_CIVIL else _CIVIL.read(text)


SCORE = Field("score", "diem", QUANTITIES["score"], on_scale, False, "89,5")
FACTS = (
    SCORE,
    *(count_field(name, key, label, example="20") for name, (key, label) in _WHOLES.items()),
    *(Field(name, key, QUANTITIES[name], portion, False, "35%") for name, (key, _) in _PORTIONS.items()),
    _level("result_level", "cap_do_ket_qua"),
    _level("other_level", "cap_do_khac"),
    _discipline("discipline", "ky_luat"),
    _discipline("member_discipline", "ky_luat_thanh_vien"),
    replace(_CIVIL, read=_civil, choices={**_CIVIL.choices, _NOT_CIVIL: "không phải cán bộ, công chức, viên chức"}),
    Field("sick_months", "nghi_om", QUANTITIES["sick_months"], number, False, "3"),
    rating_field("collective_rating", "muc_tap_the", QUANTITIES["collective_rating"]),
    rating_field("organization_rating", "muc_to_chuc", QUANTITIES["organization_rating"]),
    *(yes_field(name, key, QUANTITIES[name]) for name, key in _FLAGS.items()),
)  # fmt: skip


def facts(values: Values) -> dict[str, Any]:
    """What was told as facts: counts over their wholes become shares; of a whole of none nothing arises.

    Raises:
        ProposalError: a count is given without its whole, lies above it, or excludes another.
    """
    known = some(values, *_PLAIN)
    known |= {name: int(flag) for name, flag in some(values, *_FLAGS).items()}
    for name in _NEVER_NONE:
        if values.get(name) == 0:
            raise ProposalError(
                "phải lớn hơn 0 thì mới tính được tỷ lệ; chưa biết thì để trống.", place=_WHOLES[name][0]
            )
    for name, (key, whole) in _PORTIONS.items():
        if name in values:
            known[name] = _share(key, values[name], _WHOLES[whole][1], values.get(whole), name in _OPEN)
    if values.get("shortcomings") == 0:  # "(nếu có)": with none there is nothing to remedy
        known["fixed"] = None
    for whole in _WHOLES:
        counts = {
            name: count for name, (_, of) in _PORTIONS.items() if of == whole and type(count := values.get(name)) is int
        }
        if whole in values:
            refuse_impossible(counts, whole=values[whole], tell=say, places=_KEYS)
    return known


def _share(
    key: str, given: int | Fraction | Stated | None, label: str, whole: int | None, none_is_open: bool
) -> Fraction | None:
    if given is None:
        return None
    named = label.partition(" (")[0]
    if isinstance(given, int):
        return _counted(key, given, named, whole, none_is_open)
    share = Fraction(given.units, 100 * 10**given.places) if isinstance(given, Stated) else Fraction(given)
    if whole != 0:
        return share
    if share not in (0, 1):  # of nothing, all and none are the same
        told = str(given) if isinstance(given, Stated) else say(share)
        raise ProposalError(f"{told} không khớp với {named} là 0.", place=key)
    return None


def _counted(key: str, given: int, named: str, whole: int | None, none_is_open: bool) -> Fraction | None:
    if whole is None:
        if given == 0 and not none_is_open:
            return Fraction(0)
        instead = " (không có thì ghi 0)" if none_is_open else ""
        raise ProposalError(f"ghi {given} thì cần cả {named}{instead}; hoặc ghi tỷ lệ, ví dụ 35%.", place=key)
    if given > whole:
        raise ProposalError(f"{given} lớn hơn {named} ({whole}).", place=key)
    return Fraction(given, whole) if whole else None
