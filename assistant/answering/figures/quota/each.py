"""As many good in each of several like groups: "5 phòng, mỗi phòng 10 người tốt, được mấy xuất sắc"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_GROUPS = {
    "to dan pho": "tổ dân phố", "khu pho": "khu phố", "phong ban": "phòng ban", "phong": "phòng", "to": "tổ", "nhom": "nhóm",
    "khoi": "khối", "don vi": "đơn vị", "chi bo": "chi bộ", "khoa": "khoa", "doi": "đội", "ban": "ban", "truong": "trường",
    "xa": "xã", "phuong": "phường", "thon": "thôn", "ap": "ấp", "cum": "cụm", "bo phan": "bộ phận",
}  # fmt: skip
_GROUP = rf"(?P<group>{'|'.join(_GROUPS)})"
_OR_POOLED = r"\bhay(?: (?:la|cu|phai|duoc|tinh))* (?:gop|cong|don|tinh chung|chung)\b"
_POOLED = r"^\W*(?:(?:con|the|vay|neu|thi|ma|roi) )*(?:gop|cong|don|tinh chung)\b"
_EACH = re.compile(rf"\b(?:moi|tung) {_GROUP}(?: (?:deu|co|cung|dang|xep|duoc|la|nhu nhau))*\s*$")


def like_groups(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The most of one group, and of all of them told apart or as one; None where no number is told of each."""
    found = _each(told)
    pooled = told.says(_OR_POOLED)
    if found is not None and not pooled and (checked := _checked(told, noun, options, found)) is not None:
        return checked
    if found is None or (told.has("excellent") and not pooled) or len(told.all("good")) + len(told.all("good_up")) > 1:
        return None
    if not (pooled or told.says(asking.MOST) or "excellent" in told.asked):
        return None
    good, group = found
    count = int(good.value)
    together_good = good.role == "good_up"  # the excellent are of the number told
    name = ("pool", "total") if together_good else ("most", "good")
    finding = run(name[0], {name[1]: count, **options}, told)
    most = int(str(finding.figures["ceiling"]))
    steps = [step for step in finding.steps if "×" in step]
    rated = f"từ {Rating.GOOD.label} trở lên" if together_good else Rating.GOOD.label
    findings, understood = [finding], [f"mỗi {group} {say(count)} {noun.one} {rated}"]
    groups = _number(told, group, good)
    if groups is not None:
        whole = run(name[0], {name[1]: count * groups, **options}, told)
        together = int(str(whole.figures["ceiling"]))
        steps.append(f"Cộng {say(groups)} {group} tính riêng: {say(groups)} × {say(most)} = {say(groups * most)}")
        if together != groups * most:
            steps.append(
                f"Nếu cả {say(groups)} {group} là một nhóm đối tượng tương đồng thì tối đa {say(together)}: "
                f"{next(step for step in whole.steps if '×' in step)}"
            )
        findings.append(whole)
        understood.append(f"{say(groups)} {group}")
    if pooled:
        if groups is None:
            return None
        apart = f"tính riêng thì mỗi {group} tối đa {say(most)}, cộng {say(groups)} {group} là {say(groups * most)}"
        lead = f"Văn bản tính theo từng nhóm đối tượng tương đồng, không nói tính riêng từng {group} hay gộp chung: {apart}; gộp {say(count * groups)} {noun.one} thành một nhóm thì tối đa {say(together)}"
        for figure in told.figures:
            if figure.value in (most, together, count * groups, groups * most) and figure is not good:
                figure.role = "among"  # the numbers of the two ways put up
        return Result(lead, (*understood, *echo(told, noun)), tuple(findings), tuple(steps), finding.judgement[:1])
    if groups is not None and re.search(_POOLED, told.folded.rsplit(BETWEEN, 1)[-1]):
        apart = f"tính riêng từng {group} thì mỗi {group} tối đa {say(most)}, cộng lại {say(groups * most)}"
        lead = f"Gộp cả {say(groups)} {group} thành một nhóm {say(count * groups)} {noun.one} thì tối đa {say(together)} xuất sắc; {apart}; văn bản tính theo nhóm đối tượng tương đồng"
        return Result(lead, (*understood, *echo(told, noun)), tuple(findings), tuple(steps), finding.judgement[:1])
    summed = "" if groups is None else f", cộng {say(groups)} {group} là {say(groups * most)}"
    lead = f"Mỗi {group} tối đa {say(most)} {noun.one} xuất sắc, tính riêng từng {group}{summed}: {lower(finding.says)}"
    return Result(lead, (*understood, *echo(told, noun)), tuple(findings), tuple(steps), finding.judgement[:1])


def _checked(told: Told, noun: Noun, options: dict[str, object], found: tuple[Figure, str]) -> Outcome:
    """ "mỗi tổ 8 tốt, 3 tổ, mỗi tổ 2 xs có được không": as many excellent in each as well, held against the quota of one."""
    good, group = found
    bests = told.all("excellent")
    if len(bests) != 1 or good.role != "good" or bests[0].value.denominator != 1:
        return None
    best = bests[0]
    each = _EACH.search(told.folded[: best.quantity.start])
    if each is None or _GROUPS[each["group"]] != group:
        return None
    finding = run("quota", {"good": int(good.value), "excellent": int(best.value), **options}, told)
    over = int(str(finding.figures["over"]))
    state = f"mỗi {group} vượt {say(over)} {noun.one}" if over else f"mỗi {group} trong giới hạn"
    lead = f"{'Không' if over else 'Có'}, {state}: {lower(finding.says)}"
    understood = (
        f"mỗi {group} {say(good.value)} tốt, {say(best.value)} xuất sắc, tính riêng từng {group}",
        *echo(told, noun),
    )
    return Result(lead, understood, (finding,), tuple(s for s in finding.steps if "×" in s), finding.judgement[:1])


def _each(told: Told) -> tuple[Figure, str] | None:
    goods = told.all("good") or told.all("good_up")
    if len(goods) != 1:
        return None
    found = _EACH.search(told.folded[: goods[0].quantity.start])
    return None if found is None else (goods[0], _GROUPS[found["group"]])


def _number(told: Told, group: str, good: Figure) -> int | None:
    """How many groups there are, where that is told: "5 phòng", "có 3 tổ"."""
    from corpus.text import fold

    for figure in told.figures:
        plain = figure is not good and not figure.is_share and figure.of is None and figure.value.denominator == 1
        if plain and re.match(rf"\s*{fold(group)}\b", told.folded[figure.quantity.end :]) and figure.value > 1:
            return int(figure.value)
    return None
