"""The quota of excellent: over it or not, the most, how many more, how many to lower, whole groups, several groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.figures import asking
from assistant.answering.figures.counted import counted_line, set_apart
from assistant.answering.figures.counted import understood as told_apart
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Need, Noun, Odd, Outcome, Result
from assistant.answering.figures.quota_words import check_lead, closing, lower_lead, more_lead, most_lead
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_ASK_GOOD = "Có bao nhiêu {one} xếp Hoàn thành tốt nhiệm vụ?"
_ASK_EXCELLENT = "Có bao nhiêu {one} xếp (hoặc dự kiến xếp) Hoàn thành xuất sắc nhiệm vụ?"
_OUTSTANDING = r"\bnoi troi|thanh tich xuat sac|\b25\s?%|\b25 phan tram|muc 25|tran 25|ty le 25|hai muoi lam phan tram"
_PROFILES = (("thanh hoa", "thanh-hoa"), ("lai chau", "lai-chau"))
_REST_GOOD = r"\b(?:con lai|so con lai|tat ca con lai)\b[^.;?\d]{0,30}\btot\b"
_ABOUT = r"\bxuat sac|htxs|\bxs\b|ty le 20|vuot (?:ty le|tran|20)|khong che"


def plan(told: Told) -> Outcome:
    """The outcome, or None where the quota is not what is asked."""
    if not told.says(_ABOUT) or told.has("score", "assigned", "done", "not_done") or told.says(r"\bkhop\b|cong (?:lai|vao)"):
        return None
    if told.says(r"\bquy tac do\b|\bo dau ra\b|\blam tron (?:thanh|len) \d"):
        return None  # asks where a rule is from, or about rounding: the provision answers
    noun = noun_of(told)
    options = _options(told, noun)
    groups = groups_of(told)
    if groups is not None:
        return _groups(told, noun, options, groups)
    good, excellent, pool = (told.get(role) for role in ("good", "excellent", "good_up"))
    members = told.get("members") or told.get("units")
    more, lowered, smallest = (told.says(pattern) for pattern in (asking.MORE, asking.LOWER, asking.SMALLEST))
    if smallest:
        more = False
        if excellent is not None and excellent.value == 1 and told.says(r"\bthem (?:duoc )?(?:mot|1)\b"):
            excellent = None  # "để được thêm một xuất sắc" is what is wanted
    most = "excellent" in told.asked or told.says(asking.MOST)
    checks = told.says(asking.OVER) or told.says(asking.WITHIN)
    if not (more or lowered or smallest or most or checks or (good and excellent and not told.says(asking.PERCENT))):
        return None
    if pool is not None and excellent is None and (most or more):
        return _pool(told, noun, options, pool)
    good_count = int(good.value) if good else _rest(told, members, excellent)
    if good_count is None and pool is not None and excellent is not None and not good:
        good_count = int(pool.value - excellent.value)
        if good_count < 0:
            return Odd(f"{say(excellent.value)} xuất sắc lớn hơn {say(pool.value)} từ tốt trở lên.")
    if smallest and excellent is not None and good_count is None:
        return _needed(told, noun, options, excellent)
    if good_count is None:
        if excellent is None and members is None:
            return _bare(told, noun)
        if pool is not None:
            return None
        return Need("good", _ask_good(noun, members))
    if (odd := _odd(told, good_count, excellent)) is not None:
        return odd
    if excellent is None:
        if more or lowered or (checks and not most and good is not None and "excellent" not in told.asked):
            return Need("excellent", _ASK_EXCELLENT.format(one=noun.one))
        return _most(told, noun, options, good_count, smallest=smallest)
    function = "how_many_to_lower" if lowered else "how_many_more" if more else "quota"
    given = {"good": good_count, "excellent": say(excellent.value), **options}
    finding = run(function, given, told)
    understood = (f"{say(good_count)} {noun.one} Hoàn thành tốt nhiệm vụ", f"{say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ")
    lead = {"quota": check_lead, "how_many_more": more_lead, "how_many_to_lower": lower_lead}[function](told, noun, finding)
    steps = [step for step in finding.steps if "×" in step and not step.startswith("Hạ xuống tốt 0:")][:1 if function == "quota" else 2]
    if function == "quota":
        steps += _shown_share(told, good_count, excellent)
    counted, found = counted_line(told)
    return Result(lead, (*understood, *_echo(told, noun)), (finding, *found), (*counted, *steps), closing(finding, options))


def _most(told: Told, noun: Noun, options: dict[str, object], good: int, *, smallest: bool) -> Result:
    finding = run("smallest_group" if smallest else "most", {"good": good, **options}, told)
    counted, found = counted_line(told)
    steps = [step for step in finding.steps if "×" in step or " : " in step]
    lead = finding.says if smallest else most_lead(told, noun, finding)
    understood = (*(told_apart(told) if counted else ()), f"{say(good)} {noun.one} Hoàn thành tốt nhiệm vụ", *_echo(told, noun))
    return Result(lead, understood, (finding, *found), (*counted, *steps), closing(finding, options), complete=not _asks_more(told))


def _pool(told: Told, noun: Noun, options: dict[str, object], pool: Figure) -> Result:
    finding = run("pool", {"total": pool.typed(), **options}, told)
    allowed = say(int(str(finding.figures["ceiling"])))
    lead = f"Tối đa {allowed} {noun.one} xuất sắc: {finding.says[:1].lower()}{finding.says[1:]}"
    steps = [step for step in finding.steps if "x ≤" in step or "Thử lại" in step]
    understood = (f"{say(pool.value)} {noun.one} đều từ Hoàn thành tốt nhiệm vụ trở lên", *_echo(told, noun))
    return Result(lead, understood, (finding,), tuple(steps), closing(finding, options))


def _needed(told: Told, noun: Noun, options: dict[str, object], excellent: Figure) -> Result:
    """How many must be good for so many to be excellent."""
    from fractions import Fraction

    from assistant.calculator.measure import smallest_base

    ratio = run("most", {"good": 0, **options}, told).figures["ratio"]
    needed = smallest_base(int(excellent.value), Fraction(str(ratio)))
    finding = run("most", {"good": needed, **options}, told)
    lead = f"Cần ít nhất {say(needed)} {noun.one} Hoàn thành tốt nhiệm vụ: {finding.says[:1].lower()}{finding.says[1:]}"
    steps = tuple(step for step in finding.steps if "×" in step)
    understood = (f"muốn có {say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ", *_echo(told, noun))
    return Result(lead, understood, (finding,), steps, closing(finding, options))


def _groups(told: Told, noun: Noun, options: dict[str, object], groups: Sequence[tuple[str, int, int | None]]) -> Outcome:
    names = tuple(
        f"{name}: {say(good)} tốt" + ("" if excellent is None else f", {say(excellent)} xuất sắc") for name, good, excellent in groups
    )
    if all(excellent is not None for _, _, excellent in groups):
        typed = "; ".join(f"{name}:{good}/{excellent}" for name, good, excellent in groups)
        finding = run("groups", {"groups": typed, **options}, told)
        over = int(str(finding.figures["groups_over"]))
        lead = (f"Có, {finding.says}" if over else f"Không vượt: {finding.says}") if told.says(asking.OVER) else finding.says
        steps = tuple(step for step in finding.steps if re.match(r".*: \d.* tốt, ", step) or "tính riêng" in step)
        return Result(lead, (*names, *_echo(told, noun)), (finding,), steps, closing(finding, options))
    findings = tuple(run("most", {"good": good, **options}, told) for _, good, _ in groups)
    each = ", ".join(f"{name} tối đa {finding.figures['ceiling']}" for (name, _, _), finding in zip(groups, findings, strict=True))
    steps = tuple(
        f"{name}: {next(step for step in finding.steps if '×' in step)}." for (name, _, _), finding in zip(groups, findings, strict=True)
    )
    pooled = told.says(r"\bgop\b|\btinh chung\b|\bcong (?:chung|lai)\b")
    opening = "Không cộng gộp, tính riêng từng nhóm" if pooled else "Tính riêng từng nhóm"
    lead = f"{opening}: {each} {noun.one} xuất sắc."
    return Result(lead, (*names, *_echo(told, noun)), findings, steps, findings[0].judgement[:1])


def _bare(told: Told, noun: Noun) -> Outcome:
    """Numbers nobody named: ask which is which; none at all: ask for the first, if the asker speaks of their own."""
    bare = [figure for figure in told.figures if figure.role is None and not figure.is_share and figure.turn == 0]
    vague = any(figure.vague for figure in told.figures)
    known = [figure for figure in told.figures if figure.role is not None or figure.turn == 0]
    if len(bare) >= 2:
        one, other = bare[0].quantity.text, bare[1].quantity.text
        return Need("good", f"Trong hai số {one} và {other}, số nào là Hoàn thành xuất sắc, số nào là Hoàn thành tốt nhiệm vụ?")
    if known and not bare or vague:
        return None
    mine = told.says(asking.MINE) and told.says(r"\bmay (?:nguoi|dong chi|dang vien|suat)|bao nhieu (?:nguoi|dong chi|suat)|tinh (?:giup|ho|dum)|con duoc them|phai ha|co vuot")
    return Need("good", _ASK_GOOD.format(one=noun.one)) if mine or len(bare) == 1 and told.says(asking.MINE) else None


def _ask_good(noun: Noun, members: Figure | None) -> str:
    if members is None:
        return _ASK_GOOD.format(one=noun.one)
    return f"Trong {say(members.value)} {noun.one}, có bao nhiêu {noun.one} xếp Hoàn thành tốt nhiệm vụ?"


def _rest(told: Told, members: Figure | None, excellent: Figure | None) -> int | None:
    """"40 đảng viên, 8 xuất sắc, còn lại tốt"."""
    if members is None or not told.says(_REST_GOOD):
        return None
    others = [told.get(role) for role in ("completed", "not_completed")] + ([excellent] if excellent else [])
    apart, _ = set_apart(told)
    return int(members.value) - sum(int(figure.value) for figure in others if figure) - apart


def _odd(told: Told, good: int, excellent: Figure | None) -> Odd | None:
    members = told.get("members")
    parts = {"tốt": good, "xuất sắc": int(excellent.value) if excellent else 0}
    parts |= {
        label: int(figure.value)
        for label, figure in (("hoàn thành", told.get("completed")), ("không hoàn thành", told.get("not_completed")))
        if figure
    }
    negative = next((name for name, count in parts.items() if count < 0), None)
    if negative is not None:
        return Odd(f"Số {negative} là {parts[negative]}, không thể âm.")
    broken = next((figure for figure in told.figures if figure.role in ("good", "excellent") and figure.value.denominator != 1 and not figure.is_share), None)
    if broken is not None:
        return Odd(f"Số người phải là số nguyên, nay ghi {broken.quantity.text}.")
    total, apart = sum(parts.values()), set_apart(told)[0]
    if members is not None and members.turn == max(f.turn for f in told.figures if f.role in ("good", "members")) and total > members.value - apart:
        told_parts = " + ".join(f"{say(count)} {name}" for name, count in parts.items() if count)
        less = f" trừ {say(apart)} không xếp loại" if apart else ""
        return Odd(f"{told_parts}{f' = {say(total)}' if '+' in told_parts else ''}, lớn hơn tổng số {say(members.value)}{less}.")
    return None


def _shown_share(told: Told, good: int, excellent: Figure) -> list[str]:
    if not 0 < excellent.value <= good:
        return []
    finding = run("percentage", {"part": int(excellent.value), "whole": good}, told)
    return [f"Tỷ lệ xuất sắc so với số tốt: {finding.steps[0].split(' → ')[0]}"]


def _options(told: Told, noun: Noun) -> dict[str, object]:
    options: dict[str, object] = {"subject": noun.key}
    if told.says(_OUTSTANDING):
        options["outstanding"] = "co"
    profile = next((key for name, key in _PROFILES if name in told.folded), None)
    return options | ({"profile": profile} if profile else {})


def _echo(told: Told, noun: Noun) -> tuple[str, ...]:
    extra = ["đơn vị được áp mức tới 25%"] if told.says(_OUTSTANDING) else []
    extra += [f"hồ sơ {name}" for folded, name in (("thanh hoa", "Thanh Hóa"), ("lai chau", "Lai Châu")) if folded in told.folded]
    return (*extra, f"đối tượng {noun.many}", on_day(told))


def _asks_more(told: Told) -> bool:
    """Whether something else is asked in the same breath that the finding does not tell."""
    return told.says(r"\b(?:ai quyet|cap nao|tai sao|vi sao|mau nao|bao gio|khi nao|o dau)\b")
