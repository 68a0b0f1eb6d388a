"""The quota for whole groups: all at least good, several groups at once, and how many good are needed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import counted_line
from assistant.answering.figures.members.counted import understood as told_apart
from assistant.answering.figures.outcome import ORGANIZATION, Noun, Outcome, Result
from assistant.answering.figures.quota.leads import closing
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.quota.talked_series_plan import Row, asks_difference, difference
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import percent, say
from corpus.text import uncapitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

ALL_GOOD = r"\btot (?:nhiem vu )?tro len\b|(?:xuat sac|xs) (?:lan|va|cong|cung|voi|\+) (?:ca )?(?:hoan thanh )?tot\b|\btot (?:lan|va|cong|cung|\+) (?:ca )?(?:hoan thanh )?(?:xuat sac|xs)\b|\b(?:tinh|ke|gom|bao gom) (?:luon |ca |luon ca )+(?:so |may )?(?:\d|nguoi|dong chi)|\b(?:deu|ai cung|tat ca|toan bo)\b(?! (?:(?:duoc|dc|la|xep|dat) )*(?:xs|xuat sac|htxs))[^.;?]{0,30}\btot\b"

_ALTOGETHER = r"(?:\b(?:va|roi|cung)|[,;]) tong\b(?! so)|\btong (?:cong|so|lai)\b|\b(?:ca|toan) (?:co quan|don vi|chi bo|dang bo|xa|phuong|truong|benh vien|so|nha may|cong ty|(?:ba|hai|bon|cac|may|\d+) (?:nhom|to|phong|khoi))\b|\bca (?:hai|ba|bon|[234]) (?:thi |la |duoc |cong )*(?:may|bao nhieu)\b|\bcong (?:ca )?(?:hai|ba|bon|[234]) (?:nhom|to|phong|khoi|khoa|chi bo|don vi|ben|doi|thon|xa|truong|cum)\b|\bcong lai (?:la |duoc |thi )*(?:may|bao nhieu)\b|\btat ca (?:may|bao nhieu|la|duoc)\b"


def pool_of(told: Told, noun: Noun, options: dict[str, object], pool: int) -> Result:
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


def needed_for(
    told: Told, noun: Noun, options: dict[str, object], excellent: Figure, have: int | None = None
) -> Result:
    """How many must be good for so many to be excellent; how many more than there are, where that is told."""
    from assistant.calculator.measure import smallest_base  # at first use: it brings the rules with it

    ratio = run("most", {"good": 0, **options}, told).figures["ratio"]
    needed = smallest_base(int(excellent.value), Fraction(str(ratio)))
    finding = run("most", {"good": needed, **options}, told)
    more = "" if have is None else f", thêm {say(needed - have)}" if needed > have else f", nay {say(have)} đã đủ"
    lead = f"Cần ít nhất {say(needed)} {noun.one} Hoàn thành tốt nhiệm vụ{more}: {uncapitalized(finding.says)}"
    members = told.get("members") or (told.get("units") if noun is ORGANIZATION else None)
    whole = needed + int(excellent.value)
    if members is not None and (have is None or have < members.value) and members.value < whole:
        told_whole = f"{say(needed)} tốt + {say(excellent.value)} xuất sắc = {say(whole)}"
        lead = f"Không đủ trong {say(members.value)} {noun.one}: {told_whole}; {uncapitalized(lead)}"
        finding = replace(finding, says=lead, steps=(*finding.steps, f"{told_whole} > {say(members.value)}."))
    if have is None and told.says(_BOTH_ENDS):
        most = smallest_base(int(excellent.value) + 1, Fraction(str(ratio))) - 1
        ends = [run("most", {"good": good, **options}, told).steps[0] for good in (most, most + 1)]
        finding = replace(finding, steps=(*finding.steps, *ends))
        beyond = f"có {say(most + 1)} thì tối đa đã là {say(int(excellent.value) + 1)} xuất sắc"
        lead = f"Từ {say(needed)} đến {say(most)} {noun.one} Hoàn thành tốt nhiệm vụ ({beyond}): {uncapitalized(finding.says)}"
    if have is not None and needed > have:
        finding = replace(
            finding, steps=(*finding.steps, f"Còn thiếu: {say(needed)} - {say(have)} = {say(needed - have)}.")
        )
    steps = tuple(step for step in finding.steps if "×" in step or step.startswith("Còn thiếu"))
    now = () if have is None else (f"đang có {say(have)} {noun.one} Hoàn thành tốt nhiệm vụ",)
    understood = (*now, f"muốn có {say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ", *echo(told, noun))
    return Result(lead, understood, (finding,), steps, closing(finding, options))


_BOTH_ENDS = r"\bit nhat\b.*\bnhieu nhat\b|\btoi thieu\b.*\btoi da\b"
_TWO = 2
_SHARE_ASKED = r"\b(?:phan tram|ty le|ti le) (?:\w+ ){0,6}?(?:bao nhieu|may)\b"


def _shares(
    told: Told, groups: Sequence[tuple[str, int, int | None]]
) -> tuple[str, tuple[Finding, ...], tuple[str, ...]] | None:
    """The excellent on the good as percentages: of all groups together, or of each, as it is asked."""
    if not (told.says(asking.PERCENT) or told.says(_SHARE_ASKED)) or any(not good for _, good, _ in groups):
        return None
    counts = [(name, int(best or 0), good) for name, good, best in groups]
    summed = told.says(
        r"\b(?:cong|gop|tinh) (?:\w+ ){0,4}?(?:lai|chung|ca|\w+ (?:nhom|cum|khoi))\b|^cong\b|\btinh chung\b|\bca (?:\w+ )?(?:nhom|cum|khoi|don vi)\b"
    )
    each = told.says(r"\b(?:tung|moi) (?:nhom|cum|khoi|don vi|noi|to)\b|\b(?:nhom|cum|khoi|don vi|noi) (?:nao|vuot)\b")
    if summed and not each:
        best, good = sum(count for _, count, _ in counts), sum(whole for *_, whole in counts)
        counts = [("Cộng các nhóm", best, good)]
    findings = tuple(run("percentage", {"part": best, "whole": good}, told) for _, best, good in counts)
    said = [
        f"{name}: {say(best)} xuất sắc trên {say(good)} tốt là {finding.figures['shown'] if 'shown' in finding.figures else percent(Fraction(best, good))}"
        for (name, best, good), finding in zip(counts, findings, strict=True)
    ]
    return "; ".join(said), findings, tuple(finding.steps[0] for finding in findings)


_SUMS_ASKED = r"\btong (?:so |cong )?(?:(?:cua )?(?:moi|tung|cac) (?:loai|muc|cot)|xuat sac|xs|tot)\b[^.;?]{0,20}\b(?:may|bao nhieu)\b|\b(?:moi|tung|cac) (?:loai|muc|cot) (?:cong|tong)\b"
_ADDED = (
    ("excellent", "xuất sắc"),
    ("good", "tốt"),
    ("completed", "hoàn thành"),
    ("not_completed", "không hoàn thành"),
)


def _sums(told: Told, rows: int) -> str | None:
    """The ratings of all rows added up, where that is asked as well and every row tells them."""
    if not told.says(_SUMS_ASKED):
        return None
    said = []
    for role, name in _ADDED:
        counts = [figure.value for figure in told.all(role) if figure.turn == told.last_turn]
        if len(counts) == rows:
            said.append(f"{name} {' + '.join(say(count) for count in counts)} = {say(sum(counts, Fraction(0)))}")
    return f"Cộng lại: {'; '.join(said)}" if said else None


def each_group(
    told: Told, noun: Noun, options: dict[str, object], groups: Sequence[tuple[str, int, int | None]]
) -> Outcome:
    names = tuple(
        f"{name}: {say(good)} tốt" + ("" if excellent is None else f", {say(excellent)} xuất sắc")
        for name, good, excellent in groups
    )
    if all(excellent is not None for _, _, excellent in groups):
        typed = "; ".join(f"{name}:{good}/{excellent}" for name, good, excellent in groups)
        finding = run("groups", {"groups": typed, **options}, told)
        over = int(str(finding.figures["groups_over"]))
        shares = _shares(told, groups)
        if told.says(asking.NOT_OVER):
            lead = f"Không đúng: {finding.says}" if over else f"Đúng, không nhóm nào vượt: {lower(finding.says)}"
        elif told.says(asking.OVER):
            lead = f"Có, {finding.says}" if over else f"Không vượt: {finding.says}"
        else:
            lead = finding.says
        steps = tuple(step for step in finding.steps if re.match(r".*: \d.* tốt, ", step) or "tính riêng" in step)
        if (summed := _sums(told, len(groups))) is not None:
            lead = f"{summed}; {lower(lead.removeprefix('Có, '))}"
        if shares is not None:
            lead, found = f"{shares[0]}; {lower(lead)}", (finding, *shares[1])
            return Result(lead, (*names, *echo(told, noun)), found, (*shares[2], *steps), closing(finding, options))
        return Result(lead, (*names, *echo(told, noun)), (finding,), steps, closing(finding, options))
    findings = tuple(run("most", {"good": good, **options}, told) for _, good, _ in groups)
    each = ", ".join(
        f"{name} tối đa {finding.figures['ceiling']}" for (name, _, _), finding in zip(groups, findings, strict=True)
    )
    steps = tuple(
        f"{name}: {next(step for step in finding.steps if '×' in step)}."
        for (name, _, _), finding in zip(groups, findings, strict=True)
    )
    pooled = not told.says(_ALTOGETHER) and told.says(r"\bgop\b|\btinh chung\b|\bcong (?:chung|lai)\b")
    opening = "Không cộng gộp, tính riêng từng nhóm" if pooled else "Tính riêng từng nhóm"
    lead = f"{opening}: {each} {noun.one} xuất sắc"
    if len(groups) == len(findings) == _TWO and asks_difference(told):
        rows = [
            Row(name, good, int(str(finding.figures["ceiling"])))
            for (name, good, _), finding in zip(groups, findings, strict=True)
        ]
        lead = difference(rows, noun)
    if told.says(_ALTOGETHER):
        most = [int(str(finding.figures["ceiling"])) for finding in findings]
        lead += f"; cộng các nhóm: {' + '.join(say(count) for count in most)} = {say(sum(most))}"
    return Result(lead, (*names, *echo(told, noun)), findings, steps, findings[0].judgement[:1])
