"""A number all of whom are at least good: how many of them may be excellent, and how many they must be for so many."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import counted_line
from assistant.answering.figures.members.counted import understood as told_apart
from assistant.answering.figures.outcome import Noun, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say
from corpus.text import uncapitalized

ALL_GOOD = r"\btot (?:nhiem vu )?tro len\b|(?:xuat sac|xs) (?:lan|va|cong|cung|voi|\+) (?:ca )?(?:hoan thanh )?tot\b|\btot (?:lan|va|cong|cung|\+) (?:ca )?(?:hoan thanh )?(?:xuat sac|xs)\b|\b(?:tinh|ke|gom|bao gom) (?:luon |ca |luon ca )+(?:so |may )?(?:\d|nguoi|dong chi)|\b(?:deu|ai cung|tat ca|toan bo)\b(?! (?:(?:duoc|dc|la|xep|dat) )*(?:xs|xuat sac|htxs))[^.;?]{0,30}\btot\b"


def pool_of(told: Told, noun: Noun, options: dict[str, object], pool: int) -> Result:
    """The most that may be excellent of so many who are all at least good."""
    finding = run("pool", {"total": pool, **options}, told)
    allowed = say(int(str(finding.figures["ceiling"])))
    none = finding.figures["ceiling"] == 0
    opening = f"Chưa được {noun.one} nào xuất sắc" if none else f"Tối đa {allowed} {noun.one} xuất sắc"
    if none and told.says(asking.YES_NO):
        opening = f"Không, chưa được {noun.one} nào"
    lead = f"{opening}: {uncapitalized(finding.says)}"
    steps = [step for step in finding.steps if "x ≤" in step or "Thử lại" in step]
    if told.says(asking.PERCENT) and not none:
        share = f"{allowed} : {say(pool)} = {percent(Fraction(int(str(finding.figures['ceiling'])), pool))}".replace(
            "= ≈", "≈"
        )
        lead, finding = (
            f"{lead.rstrip('.')}; tức {share} của tất cả",
            replace(finding, steps=(*finding.steps, f"{share}.")),
        )
        steps.append(share)
    counted, found = counted_line(told)
    understood = (
        *(told_apart(told) if counted else ()),
        f"{say(pool)} {noun.one} đều từ Hoàn thành tốt nhiệm vụ trở lên",
        *echo(told, noun),
    )
    return Result(lead, understood, (finding, *found), (*counted, *steps), closing(finding, options))


def whole_for(told: Told, noun: Noun, options: dict[str, object], excellent: Figure) -> Result:
    """How many there must be in all, each at least good, for so many of them to be excellent."""
    from assistant.calculator.measure import smallest_base

    ratio = run("most", {"good": 0, **options}, told).figures["ratio"]
    best = int(excellent.value)
    goods = smallest_base(best, Fraction(str(ratio)))
    finding = run("pool", {"total": goods + best, **options}, told)
    before = run("pool", {"total": goods + best - 1, **options}, told)
    lead = (
        f"Cần ít nhất {say(goods + best)} {noun.one} được xếp loại, gồm {say(best)} xuất sắc và {say(goods)} tốt: "
        f"{uncapitalized(finding.says)}"
    )
    steps = (
        f"{say(best)} xuất sắc cần ít nhất {say(goods)} tốt: "
        + next(step for step in run("most", {"good": goods, **options}, told).steps if "×" in step),
        f"{say(goods)} + {say(best)} = {say(goods + best)}; ít hơn một, {say(goods + best - 1)} {noun.one}, thì tối đa "
        f"{say(int(str(before.figures['ceiling'])))} xuất sắc",
    )
    understood = (f"muốn có {say(best)} {noun.one} xuất sắc, mọi người đều từ tốt trở lên", *echo(told, noun))
    return Result(lead, understood, (finding, before), steps, finding.judgement[:1])
