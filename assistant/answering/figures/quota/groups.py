"""The quota of several groups at once: each by itself, whether any is over, the most in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.quota.talked_series_plan import Row, asks_difference, difference
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import say
from corpus.text import capitalized

if TYPE_CHECKING:
    pass

from assistant.answering.figures.quota.added_rows import shares_of_groups, sums_of_rows

ALTOGETHER = r"(?:\b(?:va|roi|cung)|[,;]) tong\b(?! so)|\. tong (?:la |duoc |thi )*(?:may|bao nhieu)\b|\btong (?:cong|so|lai)\b|\b(?:ca|toan) (?:co quan|don vi|chi bo|dang bo|xa|phuong|truong|benh vien|so|nha may|cong ty|(?:ba|hai|bon|cac|may|\d+) (?:nhom|to|phong|khoi))\b|\bca (?:hai|ba|bon|[234]) (?:thi |la |duoc |cong )*(?:may|bao nhieu)\b|\bcong (?:ca )?(?:hai|ba|bon|[234]) (?:nhom|to|phong|khoi|khoa|chi bo|don vi|ben|doi|thon|xa|truong|cum)\b|\bcong lai (?:la |duoc |thi )*(?:may|bao nhieu)\b|\btat ca (?:may|bao nhieu|la|duoc)\b"

_GETS_MORE = r"\bnao (?:thi |se )?(?:duoc |co |lay |xep )*(?:nhieu|lon|cao)(?: \w+){0,3}? (?:hon|nhat)\b|\bnao (?:duoc |co )?(?:hon|nhieu hon)\b"


_GETS_NONE = r"\bnao (?:thi )?(?:chua|khong|ko) (?:duoc|co) (?:ai|nguoi nao|dong chi nao|xuat sac|suat)"


def _lowered(told: Told, options: dict[str, object], groups: Sequence[tuple[str, int, int | None]], noun: Noun) -> str:
    """ "phòng nào phải hạ, hạ mấy người": each group that is over, with how many to lower to good."""
    down = []
    for name, good, excellent in groups:
        finding = run("how_many_to_lower", {"good": good, "excellent": say(excellent or 0), **options}, told)
        if count := int(str(finding.figures["lower_to_good"])):
            down.append(f"{name} phải hạ {say(count)}")
    return capitalized(f"{', '.join(down)} {noun.one} từ xuất sắc xuống tốt") if down else "Không nhóm nào phải hạ"


def _who_gets_more(rows: Sequence[tuple[str, int]]) -> str:
    """ "chi bộ nào được nhiều xuất sắc hơn": the one with most places, or those."""
    most = max(count for _, count in rows)
    best = [name for name, count in rows if count == most]
    return capitalized(f"{', '.join(best)} được {'nhiều hơn' if len(best) == 1 else 'bằng nhau'}")


def each_group(
    told: Told, noun: Noun, options: dict[str, object], groups: Sequence[tuple[str, int, int | None]]
) -> Outcome:
    """Which groups are over, where the excellent of each are told, else the most in each."""
    names = tuple(
        f"{name}: {say(good)} tốt" + ("" if excellent is None else f", {say(excellent)} xuất sắc")
        for name, good, excellent in groups
    )
    if all(excellent is not None for _, _, excellent in groups):
        typed = "; ".join(f"{name}:{good}/{excellent}" for name, good, excellent in groups)
        finding = run("groups", {"groups": typed, **options}, told)
        over = int(str(finding.figures["groups_over"]))
        shares = shares_of_groups(told, groups)
        if told.says(asking.NOT_OVER):
            lead = f"Không đúng: {finding.says}" if over else f"Đúng, không nhóm nào vượt: {lower(finding.says)}"
        elif told.says(asking.OVER):
            lead = f"Có, {finding.says}" if over else f"Không vượt: {finding.says}"
        else:
            lead = finding.says
        if told.says(asking.LOWER):
            lead = f"{_lowered(told, options, groups, noun)}: {lower(lead.removeprefix('Có, '))}"
        steps = tuple(step for step in finding.steps if re.match(r".*: \d.* tốt, ", step) or "tính riêng" in step)
        if (summed := sums_of_rows(told, len(groups))) is not None:
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
    pooled = not told.says(ALTOGETHER) and told.says(r"\bgop\b|\btinh chung\b|\bcong (?:chung|lai)\b")
    opening = "Không cộng gộp, tính riêng từng nhóm" if pooled else "Tính riêng từng nhóm"
    lead = f"{opening}: {each} {noun.one} xuất sắc"
    if told.says(_GETS_NONE):
        none = [name for (name, _, _), finding in zip(groups, findings, strict=True) if not finding.figures["ceiling"]]
        who = f"{', '.join(none)} chưa được" if none else "Nhóm nào cũng được"
        lead = f"{capitalized(who)} {noun.one}{' nào' if none else ''} xuất sắc: {lower(lead)}"
    if told.says(_GETS_MORE):
        lead = f"{_who_gets_more([(name, int(str(one.figures['ceiling']))) for (name, _, _), one in zip(groups, findings, strict=True)])}: {lower(lead)}"
    if len(groups) == 2 and asks_difference(told):
        rows = [
            Row(name, good, int(str(finding.figures["ceiling"])))
            for (name, good, _), finding in zip(groups, findings, strict=True)
        ]
        lead = difference(rows, noun)
    if told.says(ALTOGETHER):
        most = [int(str(finding.figures["ceiling"])) for finding in findings]
        lead += f"; cộng các nhóm: {' + '.join(say(count) for count in most)} = {say(sum(most))}"
    return Result(lead, (*names, *echo(told, noun)), findings, steps, findings[0].judgement[:1])
