"""The functions about ratings: bands, shares, ceilings, and the highest rating the rules allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from assistant.calculator import ceiling, condition, eligibility, score, share
from assistant.calculator.condition import Outcome
from assistant.calculator.field import Field, choice, count, number, portion, slug
from assistant.calculator.finding import Finding, Verdict
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
from assistant.calculator.looked_at import looked_at
from assistant.calculator.number import say
from assistant.calculator.percentage import Stated
from assistant.calculator.quantity import QUANTITIES, complete, refuse_impossible, told_any
from assistant.calculator.rulebook import rulebook
from assistant.calculator.scale import NO_DISCIPLINE, Level, label
from assistant.calculator.subject import narrow, noun
from corpus.errors import ProposalError
from corpus.vocabulary import Discipline, Rating, SubjectGroup

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
_NOT_CIVIL, _MONTHS = "khong-phai", 12


def _level(name: str, key: str) -> Field:
    labels = {short: level.label for short, level in _LEVELS.items()}
    return Field(name, key, QUANTITIES[name], choice(_LEVELS), False, "tot", labels)


def _discipline(name: str, key: str) -> Field:
    labels = {short: label(given) for short, given in _DISCIPLINES.items()}
    return Field(name, key, QUANTITIES[name], choice(_DISCIPLINES), False, "khong", labels)


_CIVIL = rating_field("civil_rating", "xep_loai_cong_chuc", QUANTITIES["civil_rating"])


def _civil(text: str) -> Any:
    return None if slug(text) == _NOT_CIVIL else _CIVIL.read(text)


_SCORE = Field("score", "diem", QUANTITIES["score"], number, False, "89,5")
_FACTS = (
    _SCORE,
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


def _highest(values: Values, today: date) -> Finding:
    role, day, wanted = values.get("role", SubjectGroup.PARTY_MEMBER), as_of(values, today), values.get("wanted")
    known = facts(values)
    _check_reach(values, day)
    finding = eligibility.highest(role=role, as_of=day, facts=known, wanted=wanted)
    allowed = finding.figures.get("allowed")
    # Nothing bars a rating so low, and nothing that was told leads to it either.
    groundless = wanted is Rating.NOT_COMPLETED and allowed is not None and allowed is not wanted
    return replace(
        finding,
        verdict=Verdict.CANNOT_TELL if groundless else finding.verdict,
        steps=(*finding.steps, *_beside(role, day, known, finding)),
        missing=() if allowed is not None and not groundless else finding.missing,
    )


def _beside(role: SubjectGroup, day: date, known: Mapping[str, Any], finding: Finding) -> Iterator[str]:
    """What was told and does not count, and what a reader must know of the conditions that decided."""
    rules = rulebook()
    idle = [QUANTITIES[name] for name in QUANTITIES if name in known.keys() - looked_at(rules, role, day)]
    if idle:
        yield (
            f"Không xét đến, vì quy định ở ngày này không có điều kiện về các nội dung đó cho {noun(role)}: "
            f"{'; '.join(idle)}."
        )
    if finding.figures.get("allowed") is Rating.NOT_COMPLETED:
        whole = complete(known)
        for rule, value in condition.conditions(rules, Rating.NOT_COMPLETED, narrow(role), day):
            untold = [excuse for excuse in value.excused_by if excuse not in known]
            if untold and condition.check(rule, value, whole).outcome is Outcome.MET:
                yield f"Chưa cho biết {told_any(untold)}; nếu có thì cấp có thẩm quyền cân nhắc khi xếp loại."
    used = (value for rating in Rating for _, value in condition.conditions(rules, rating, narrow(role), day))
    yield from dict.fromkeys(
        value.note for value in used if value.note and value.decides and value.cite in finding.citations
    )


def _check_reach(values: Values, day: date) -> None:
    """Refuse a score outside the scale and more months than a year has.

    Raises:
        ProposalError: one of them is.
    """
    scale, score_told = rulebook().find("score_scale", day), values.get("score")
    if scale is not None and score_told is not None and score_told > scale.number:
        raise ProposalError(f"{say(score_told)} điểm nằm ngoài khoảng từ 0 đến {say(scale.number)}.", place="diem")
    if values.get("sick_months", 0) > _MONTHS:
        raise ProposalError(f"nghỉ ốm cộng dồn trong năm không thể quá {_MONTHS} tháng.", place="nghi_om")


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
            _SCORE,
            Field("common", "diem_chung", "điểm nhóm tiêu chí chung", number, False, "27"),
            Field("result", "diem_ket_qua", "điểm nhóm kết quả thực hiện nhiệm vụ", number, False, "62,5"),
            AS_OF,
        ),
        _score, "troly calc diem diem=89,5 ngay=2025-12-01",
    ),
    Function(
        "highest", "muc-cao-nhat", "mức cao nhất quy định cho phép, vì sao không được mức trên",
        (_ROLE, AS_OF, rating_field("wanted", "muc", "mức muốn kiểm tra"), *_FACTS),
        _highest, "troly calc muc-cao-nhat diem=92 nhiem_vu=20 hoan_thanh=20 dung_han=20 vuot_muc=5 khac_phuc=100%",
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
