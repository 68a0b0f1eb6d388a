"""Points of the two groups: more than there are, and how many are still needed for a rating."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.answering.figures.points.full_points import full_group
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.text import capitalized
from corpus.vocabulary import Rating

_GROUPS = {"common": "nhóm tiêu chí chung", "result": "nhóm kết quả thực hiện nhiệm vụ", "score": "tổng điểm"}
_RULES = {"common": "score_common", "result": "score_result", "score": "score_scale"}
_ALLOWED = r"\b(?:duoc|dung|hop le|dung quy dinh|sai|on|(?<!ket )qua|vuot|dat)(?: quy dinh| muc| tran| diem)? (?:khong|ko|k|chua|hong|chu)\b|\bco (?:bi )?(?:vuot|qua)\b"
_NEEDED = r"\b(?:bao nhieu|may)\b(?! (?:phan tram|%|nhiem vu|viec|nguoi|dong chi|nam|chi tieu|lan|muc|ngay|thang))"
_REACHABLE = r"\b(?:co cach nao|co the|co kha nang|co co hoi|con (?:co the|cua|co hoi|kha nang|kip)|co con|lieu|lieu co|het suc|toi da diem|tuyet doi)\b"
_TO_REACH = r"\b(?:de|moi|nua|thieu|con thieu|can|cham|phai)\b"
_LACKING = r"\b(?:thieu|can them|phai them|kiem them|them)(?: (?:\w+ )?)?(?:bao nhieu|may) diem\b|\b(?:bao nhieu|may) diem nua\b"
_AIM = re.compile(
    r"\b(?:du|dat|dat duoc|duoc|len|toi|dat toi|cham|moc|tong(?: diem)?(?: la)?)(?: (?:tong|moc|muc))?\s*$"
)
_ONE_CONDITION = "Điểm mới là một điều kiện; các điều kiện khác của mức do cấp có thẩm quyền xem xét"
_WANTED = (
    (Rating.EXCELLENT, r"xuat sac|htxs|\bxs\b"),
    (Rating.GOOD, r"(?:hoan thanh |muc |loai |duoc |dc |dat |len |muon |de )tot\b|httnv|\bhtt\b"),
    (Rating.COMPLETED, r"hoan thanh nhiem vu|(?:muc|loai) hoan thanh(?! (?:tot|xuat sac))|(?<!k)htnv"),
)


def plan(told: Told) -> Outcome:
    """Whether points told can be given, or how many are needed; None where neither is asked."""
    given = {name: figure for name in _GROUPS if (figure := told.get(name)) is not None}
    given = given or full_group(told)
    if (aim := _aim(told, given)) is not None:
        return aim
    if given.keys() == {"common", "result"} and told.says(_LACKING):
        return _short_of(told, given)
    if not given or told.has("assigned", "done", "exceeded", "late", "not_done"):
        return None
    return _above(told, given) or _needed(told, given)


def _aim(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "tiêu chí chung 24, kết quả phải từ bao nhiêu điểm mới đủ 90": what is lacking of a total told as a number."""
    from assistant.calculator.rulebook import rulebook

    groups = [name for name in ("common", "result") if name in given]
    scales = [figure.of for figure in given.values()]  # "26/30" tells of how many
    aims = [
        figure
        for figure in told.figures
        if not any(figure is scale for scale in scales)
        and figure.role in (None, "score", "scale")
        and _AIM.search(told.folded[: figure.quantity.start])
    ]
    if len(groups) != 1 or len(aims) != 1 or not told.says(_NEEDED):
        return None
    name, other = groups[0], "result" if groups[0] == "common" else "common"
    limits = {key: rulebook().value_on(rule, told.as_of) for key, rule in _RULES.items()}
    have, total, most = given[name].value, aims[0].value, Fraction(limits[other].number)
    if not 0 <= have <= limits[name].number:
        return Odd(f"{say(have)} điểm nằm ngoài khoảng từ 0 đến {say(limits[name].number)}.")
    if not have <= total <= limits["score"].number:
        return None
    missing, step = total - have, f"{say(total)} - {say(have)} = {say(total - have)}; nhóm này tối đa {say(most)} điểm"
    if missing > most:
        says = f"{_GROUPS[other]} cần {say(missing)} điểm nhưng tối đa chỉ {say(most)} điểm, tổng cao nhất có thể là {say(have + most)}"
        lead = f"Không thể: {says}"
    else:
        says = f"{_GROUPS[other]} cần ít nhất {say(missing)} điểm để tổng đủ {say(total)} điểm"
        lead = capitalized(says)
    understood = (f"{say(have)} điểm {_GROUPS[name]}", f"tổng cần có {say(total)} điểm")
    return _result(
        told, lead, says, step, (limits[other].cite,), understood, holds=missing <= most, closing=_ONE_CONDITION
    )


def _short_of(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "điểm chung 24, điểm kết quả 43, thiếu mấy điểm": what both together lack of the rating named."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS

    wanted = _named(told)
    if len(wanted) != 1 or any(
        not 0 <= figure.value <= rulebook().value_on(_RULES[name], told.as_of).number for name, figure in given.items()
    ):
        return None
    rating, have = wanted[0], sum((figure.value for figure in given.values()), Fraction(0))
    band = rulebook().value_on(BANDS[rating], told.as_of)
    missing = max(Fraction(0), Fraction(band.number) - have)
    total = f"{say(given['common'].value)} + {say(given['result'].value)} = {say(have)}"
    if missing:
        says = f"còn thiếu ít nhất {say(missing)} điểm để vào khung điểm {rating.label} ({band.says}); hiện có {say(have)} điểm"
        step = f"Tổng điểm: {total}{_own_band(told, given)}; {say(band.number)} - {say(have)} = {say(missing)}"
    else:
        says = f"{say(have)} điểm đã đủ khung điểm {rating.label} ({band.says}), không còn thiếu"
        step = f"Tổng điểm: {total}; {say(have)} ≥ {say(band.number)}"
    understood = tuple(f"{say(figure.value)} điểm {_GROUPS[name]}" for name, figure in given.items())
    return _result(told, capitalized(says), says, step, (band.cite,), understood, closing=_ONE_CONDITION)


def _own_band(told: Told, given: dict[str, Figure]) -> str:
    """The band the points of both groups are in, as it is told behind them: " → Hoàn thành tốt nhiệm vụ"."""
    rating = run("score", {name: figure.typed() for name, figure in given.items()}, told).figures.get("rating")
    return f" → {rating.label}" if isinstance(rating, Rating) else ""


def _above(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "tiêu chí chung 32 điểm có được không": no, at most 30."""
    from assistant.calculator.rulebook import rulebook

    if told.says(asking.RATE) or not told.says(_ALLOWED) or any(name in _named(told) for name in Rating):
        return None
    for name, figure in given.items():
        value = rulebook().value_on(_RULES[name], told.as_of)
        most, group = value.number, _GROUPS[name]
        over = figure.value > most
        if not over and len(given) > 1:
            continue
        if not over and name == "score":
            return None
        shown = say(figure.value)
        asks_over = told.says(r"\b(?:vuot|(?<!ket )qua)\b[^.;?]{0,20}\b(?:khong|ko|k|chua)\b")
        word = ("Có, vượt" if over else "Không vượt") if asks_over else ("Không được" if over else "Có, được")
        whole = "thang điểm" if name == "score" else group
        says = f"{whole} tối đa {say(most)} điểm, {shown} {'vượt' if over else 'không vượt'} mức tối đa"
        step = f"{shown} {'>' if over else '≤'} {say(most)}"
        return _result(
            told,
            f"{word}: {says}",
            says,
            step,
            (value.cite,),
            (f"tổng {shown} điểm" if name == "score" else f"{shown} điểm {group}",),
            holds=not over,
        )
    return None


def _needed(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "tiêu chí chung 24, kết quả phải bao nhiêu để đạt xuất sắc": 90 - 24 = 66."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS

    wanted = _named(told) or _next_above(told, given)
    needed = told.says(_NEEDED) and told.says(_TO_REACH)
    reachable = "score" not in given and told.says(_REACHABLE) and told.says(asking.YES_NO)
    if len(given) != 1 or len(wanted) != 1 or not (needed or reachable):
        return None
    (name, figure), rating = next(iter(given.items())), wanted[0]
    band = rulebook().value_on(BANDS[rating], told.as_of)
    other = {"common": "result", "result": "common"}.get(name)
    limits = {key: rulebook().value_on(rule, told.as_of) for key, rule in _RULES.items()}
    if not 0 <= figure.value <= limits[name].number:
        return Odd(f"{say(figure.value)} điểm nằm ngoài khoảng từ 0 đến {say(limits[name].number)}.")
    least, have = Fraction(band.number), figure.value
    missing = max(Fraction(0), least - have)
    step = f"Khung {rating.label} {band.says}: {say(least)} - {say(have)} = {say(missing)}"
    understood = (f"{say(have)} điểm {_GROUPS[name]}" if other else f"đang có {say(have)} điểm",)
    cites = (band.cite, *((limits[other].cite,) if other else ()))
    if other is None:
        if have >= least:
            says = f"{say(have)} điểm đã đủ khung điểm {rating.label} ({band.says})"
        else:
            says = f"cần thêm ít nhất {say(missing)} điểm để vào khung điểm {rating.label} ({band.says})"
        own = run("score", {"score": figure.typed()}, told).figures.get("rating")
        if missing and told.says(asking.RATE) and isinstance(own, Rating):
            says = f"{say(have)} điểm ở khung điểm {own.label}; {says}"
        return _result(told, capitalized(says), says, step, cites, understood, closing=_ONE_CONDITION)
    most = Fraction(limits[other].number)
    if missing > most:
        says = (
            f"{_GROUPS[other]} cần {say(missing)} điểm nhưng tối đa chỉ {say(most)} điểm, tổng cao nhất có thể là "
            f"{say(have + most)}, không đến khung điểm {rating.label} ({band.says})"
        )
        return _result(told, f"Không thể: {says}", says, step, cites, understood, holds=False)
    says = f"{_GROUPS[other]} cần ít nhất {say(missing)} điểm để tổng vào khung điểm {rating.label} ({band.says})"
    check = f"{step}; nhóm này tối đa {say(most)} điểm"
    lead = f"Có thể: {says}" if reachable and not needed else capitalized(says)
    return _result(told, lead, says, check, cites, understood, closing=_ONE_CONDITION)


def _next_above(told: Told, given: dict[str, Figure]) -> list[Rating]:
    """ "89,99 điểm thì thiếu mấy điểm nữa": of the band above, where no rating is named."""
    if given.keys() != {"score"} or not told.says(_LACKING):
        return []
    own = run("score", {"score": given["score"].typed()}, told).figures.get("rating")
    order = tuple(Rating)
    return [order[order.index(own) - 1]] if isinstance(own, Rating) and own is not Rating.EXCELLENT else []


def _named(told: Told) -> list[Rating]:
    """The ratings named: in the last turn, where it names any, else in those before."""
    left = re.sub(r"\b(?:nhom |phan )?(?:tieu chi )?ket qua(?: thuc hien)?(?: nhiem vu)?", " ", told.folded)
    for part in (left.rsplit(BETWEEN, 1)[-1], left):
        found = [rating for rating, words in _WANTED if re.search(rf"\b(?:{words})", part)]
        if found:
            return found
    return []


def _result(
    told: Told,
    lead: str,
    says: str,
    step: str,
    cites: tuple[str, ...],
    understood: tuple[str, ...],
    *,
    holds: bool = True,
    closing: str = "",
) -> Result:
    from assistant.calculator.finding import Finding, Verdict

    finding = Finding(
        rule="points", verdict=Verdict.HOLDS if holds else Verdict.BREACHED, says=says, as_of=told.as_of, steps=(step,), citations=cites,
    )  # fmt: skip
    return Result(lead, (*understood, on_day(told)), (finding,), (step,), (closing,) if closing else ())
