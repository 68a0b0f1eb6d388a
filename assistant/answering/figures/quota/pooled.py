"""Groups added up and the excellent taken from the sum: "cộng lại 30 rồi lấy 6 xuất sắc, làm vậy có được không"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.group_names import names_of
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import say

_POOLED = r"\b(?:gop|nhap|don|cong)\b"
_APART = 2
# "cả đảng bộ 310 tốt, tính gộp được 62 rồi chia về các chi bộ được không": the way is asked about, not the number
_THEN_SHARED = r"\b(?:gop|tinh chung|lay chung|dem chung|don|toan dang bo|ca (?:dang bo|xa|phuong|co quan|don vi)) [^.;?]{0,60}?\b(?:roi|sau do|xong) (?:\w+ ){0,3}?(?:chia|phan bo|phan ve|rai|giao)\b"


def taken_from_sum(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """Each group reckoned apart against what was taken from the sum; None where no sum was taken."""
    goods = told.all("good")
    goods = [figure for figure in goods if figure.turn == goods[-1].turn] if goods else []
    total = sum(figure.value for figure in goods[:-1]) if len(goods) > _APART else None
    if total is not None and goods[-1].value == total:
        goods = goods[:-1]  # "cộng lại 30 người tốt": the sum said again
    excellent = told.all("excellent")
    if len(goods) < _APART or len(excellent) != 1 or not told.says(_POOLED):
        return None
    if excellent[0].quantity.start < goods[-1].quantity.start:
        return None
    whole, best = int(sum(figure.value for figure in goods)), int(excellent[0].value)
    names = names_of(told, goods)
    findings = tuple(run("most", {"good": int(figure.value), **options}, told) for figure in goods)
    most = [int(str(finding.figures["ceiling"])) for finding in findings]
    each = ", ".join(f"{name} tối đa {say(count)}" for name, count in zip(names, most, strict=True))
    over = best - sum(most)
    held = f"{say(best)} là vượt {say(over)}" if over > 0 else f"{say(best)} phải chia theo mức của từng nhóm"
    lead = (
        f"Không, không cộng các nhóm lại để tính: {each}; cộng các mức riêng là {' + '.join(map(say, most))} = "
        f"{say(sum(most))} {noun.one} xuất sắc, {held}"
    )
    steps = tuple(
        f"{name}: {next(step for step in finding.steps if '×' in step)}"
        for name, finding in zip(names, findings, strict=True)
    )
    understood = (
        *(f"{name}: {say(figure.value)} tốt" for name, figure in zip(names, goods, strict=True)),
        f"cộng lại {say(whole)} tốt, lấy {say(best)} xuất sắc",
        *echo(told, noun),
    )
    return Result(lead, understood, findings, steps, findings[0].judgement[:1])


def pooled_again(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """ "nhóm 1: 17 tốt 4 xs; nhóm 2: 25 tốt 4 xs", then "cộng lại 42 tốt 8 xs thì được chứ": each is held against its own."""
    if not told.last_turn or not told.says(_POOLED):
        return None
    before = replace(told, figures=[one for one in told.figures if one.turn < told.last_turn])
    groups = groups_of(before)
    now = {role: [one for one in told.all(role) if one.turn == told.last_turn] for role in ("good", "excellent")}
    if groups is None or any(best is None for *_, best in groups) or any(len(found) != 1 for found in now.values()):
        return None
    sums = sum(good for _, good, _ in groups), sum(best or 0 for *_, best in groups)
    if (int(now["good"][0].value), int(now["excellent"][0].value)) != sums:
        return None
    typed = "; ".join(f"{name}:{good}/{best}" for name, good, best in groups)
    finding = run("groups", {"groups": typed, **options}, told)
    over = int(str(finding.figures["groups_over"]))
    opening = "Không, không cộng các nhóm lại để tính" if over else "Không cộng các nhóm lại để tính, nhưng"
    lead = f"{opening}{': ' if over else ' '}{lower(finding.says)}"
    finding = replace(finding, says=lead)
    steps = tuple(step for step in finding.steps if " tốt, " in step or "tính riêng" in step)
    understood = (
        *(f"{name}: {say(good)} tốt, {say(best or 0)} xuất sắc" for name, good, best in groups),
        f"cộng lại {say(sums[0])} tốt, {say(sums[1])} xuất sắc",
        *echo(told, noun),
    )
    return Result(lead, understood, (finding,), steps, finding.judgement[:1])


def shared_from_pool(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The count of all put together and its places then dealt out: whether that may be done is said first."""
    good = told.get("good")
    if good is None or len(told.all("good")) != 1 or not told.says(_THEN_SHARED):
        return None
    if not (told.says(asking.YES_NO) or told.says(asking.WITHIN)):
        return None
    finding = run("most", {"good": int(good.value), **options}, told)
    most = say(int(str(finding.figures["ceiling"])))
    lead = (
        "Không gộp các nhóm khác nhau rồi chia lại: tỷ lệ tính riêng trong từng nhóm đối tượng tương đồng về vị trí, "
        f"vai trò, chức năng, nhiệm vụ; {most} chỉ đúng nếu cả {say(good.value)} {noun.one} tốt là một nhóm tương đồng"
    )
    best = told.get("excellent")
    wanted = () if best is None else (f"{say(best.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",)
    understood = (f"{say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ", *wanted, *echo(told, noun))
    steps = tuple(step for step in finding.steps if "×" in step)
    return Result(lead, understood, (finding,), steps, finding.judgement[:1])
