"""Groups added up and the excellent taken from the sum: "cộng lại 30 rồi lấy 6 xuất sắc, làm vậy có được không"."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.grouping import names_of
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota_options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_POOLED = r"\b(?:gop|nhap|don|cong)\b"
_APART = 2


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
