"""How many points one group or the total still needs for a rating: "tiêu chí chung 24, kết quả phải bao nhiêu để đạt xuất sắc"."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome
from assistant.answering.figures.points.group_scales import GROUPS, LACKING, NEEDED, ONE_CONDITION, RULES, of_points
from assistant.answering.figures.points.named_ratings import named_ratings
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.text import capitalized
from corpus.vocabulary import Rating

_REACHABLE = r"\b(?:co cach nao|co the|co kha nang|co co hoi|con (?:co the|cua|co hoi|kha nang|kip)|co con|lieu|lieu co|het suc|toi da diem|tuyet doi)\b"
_TO_REACH = r"\b(?:de|moi|nua|thieu|con thieu|can|cham|phai)\b"


def needed_for(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "tiêu chí chung 24, kết quả phải bao nhiêu để đạt xuất sắc": 90 - 24 = 66."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS

    wanted = named_ratings(told) or _next_above(told, given)
    needed = told.says(NEEDED) and told.says(_TO_REACH)
    reachable = "score" not in given and told.says(_REACHABLE) and told.says(asking.YES_NO)
    if len(given) != 1 or len(wanted) != 1 or not (needed or reachable):
        return None
    (name, figure), rating = next(iter(given.items())), wanted[0]
    band = rulebook().value_on(BANDS[rating], told.as_of)
    other = {"common": "result", "result": "common"}.get(name)
    limits = {key: rulebook().value_on(rule, told.as_of) for key, rule in RULES.items()}
    if not 0 <= figure.value <= limits[name].number:
        return Odd(f"{say(figure.value)} điểm nằm ngoài khoảng từ 0 đến {say(limits[name].number)}.")
    least, have = Fraction(band.number), figure.value
    missing = max(Fraction(0), least - have)
    step = f"Khung {rating.label} {band.says}: {say(least)} - {say(have)} = {say(missing)}"
    understood = (f"{say(have)} điểm {GROUPS[name]}" if other else f"đang có {say(have)} điểm",)
    cites = (band.cite, *((limits[other].cite,) if other else ()))
    if other is None:
        if have >= least:
            says = f"{say(have)} điểm đã đủ khung điểm {rating.label} ({band.says})"
        else:
            says = f"cần thêm ít nhất {say(missing)} điểm để vào khung điểm {rating.label} ({band.says})"
        own = run("score", {"score": figure.typed()}, told).figures.get("rating")
        if missing and told.says(asking.RATE) and isinstance(own, Rating):
            says = f"{say(have)} điểm ở khung điểm {own.label}; {says}"
        return of_points(told, capitalized(says), says, step, cites, understood, closing=ONE_CONDITION)
    most = Fraction(limits[other].number)
    if missing > most:
        says = (
            f"{GROUPS[other]} cần {say(missing)} điểm nhưng tối đa chỉ {say(most)} điểm, tổng cao nhất có thể là "
            f"{say(have + most)}, không đến khung điểm {rating.label} ({band.says})"
        )
        return of_points(told, f"Không thể: {says}", says, step, cites, understood, holds=False)
    says = f"{GROUPS[other]} cần ít nhất {say(missing)} điểm để tổng vào khung điểm {rating.label} ({band.says})"
    check = f"{step}; nhóm này tối đa {say(most)} điểm"
    lead = f"Có thể: {says}" if reachable and not needed else capitalized(says)
    return of_points(told, lead, says, check, cites, understood, closing=ONE_CONDITION)


def _next_above(told: Told, given: dict[str, Figure]) -> list[Rating]:
    """ "89,99 điểm thì thiếu mấy điểm nữa": of the band above, where no rating is named."""
    if given.keys() != {"score"} or not told.says(LACKING):
        return []
    own = run("score", {"score": given["score"].typed()}, told).figures.get("rating")
    order = tuple(Rating)
    return [order[order.index(own) - 1]] if isinstance(own, Rating) and own is not Rating.EXCELLENT else []
