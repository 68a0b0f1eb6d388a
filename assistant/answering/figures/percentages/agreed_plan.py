"""Ballots for a proposal: "22 đảng viên, họp có 13 người bỏ phiếu, 11 tán thành thì đạt bao nhiêu phần trăm"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.text import uncapitalized

_FOR = r"(?:tan thanh|dong y|nhat tri|ung ho|bieu quyet (?:tan thanh|dong y)|gio tay|bau cho|bo phieu cho|thong nhat)"
_LINK = r"(?: (?:la|thi|co|duoc|dat|chi|so|deu|phieu|nguoi|dong chi|dang vien|dc|dv))*"
_AGREES_AFTER = re.compile(
    rf"\s*(?:nguoi |dong chi |dang vien |dc |dv |phieu )?(?:deu |da |bo phieu |bieu quyet )*{_FOR}\b"
)
_AGREES_BEFORE = re.compile(rf"\b{_FOR}{_LINK}:?\s*$")
_TAKES_PART = re.compile(
    r"\s*(?:nguoi |dong chi |dang vien |dc |dv )?(?:deu |da |duoc |tham gia |co )*(?:bo phieu|di hop|du hop|du|hop|co mat|tham gia|tham du|bieu quyet|phieu (?:phat ra|thu ve|hop le|phat|thu)|phieu)\b"
)
_BEFORE_PART = re.compile(
    r"\b(?:co mat|du hop|di hop|phat ra|thu ve|hop le|tham gia|tham du|phieu phat|phieu thu)(?: (?:la|co|duoc|chi))*:?\s*$"
)
_SHARE = r"\b(?:ty le|ti le|phan tram)\b|%"
_HALF = r"\bqua (?:ban|nua)\b"
_ENOUGH = r"\b(?:du|qua ban|qua|dat|thong qua|duoc)(?: (?:chua|khong|ko|k|ty le khong))\b"


def plan(told: Told) -> Outcome:
    """The share of those voting and of all members; None where no ballots for a proposal are told."""
    if not told.says(rf"\b{_FOR}\b") or told.has("assigned", "score", "low_votes"):
        return None
    if not (told.says(asking.PERCENT) or told.says(_SHARE) or told.says(_ENOUGH)):
        return None
    plain = [one for one in told.figures if not one.is_share and not one.vague and one.value.denominator == 1]
    named = [one for one in plain if _AGREES_BEFORE.search(told.folded[: one.quantity.start])]
    agreed = next((one for one in (*named, *plain) if one in named or _agrees(told, one)), None)
    if agreed is None or any(one.role in ("excellent", "good") and one is not agreed for one in plain):
        return None
    rest = [one for one in plain if one is not agreed and one.turn == agreed.turn]
    present = [one for one in rest if _BEFORE_PART.search(told.folded[: one.quantity.start])]
    present = present or [one for one in rest if _TAKES_PART.match(told.folded, one.quantity.end)]
    voting = agreed.of or (min(present, key=lambda one: one.value) if present else None)
    others = [one for one in rest if one is not voting]
    members = next((one for one in others if one in present or one.role in ("members", "votes", "whole")), None)
    if voting is None and members is None and len(rest) == 1:
        voting = rest[0]
    whole = voting or members
    if whole is None or not whole.value:
        return None
    if agreed.value > whole.value:
        return Odd(f"Phần {agreed.quantity.text} lớn hơn tổng {whole.quantity.text}.")
    finding = run("percentage", {"part": say(agreed.value), "whole": say(whole.value)}, told)
    findings, steps = [finding], list(finding.steps)
    lead = finding.says.rstrip(".")
    if voting is not None and members is not None and members.value > voting.value:
        of_all = run("percentage", {"part": say(agreed.value), "whole": say(members.value)}, told)
        lead = f"Trên số tham gia: {lead}; trên cả {say(members.value)}: {of_all.says.rstrip('.')}"
        findings.append(of_all)
        steps += of_all.steps
    if told.says(_HALF):
        over = agreed.value * 2 > whole.value
        lead = f"{'Có, quá nửa' if over else 'Không, chưa quá nửa'} số {'tham gia' if voting else 'đã nêu'}: {uncapitalized(lead)}"
    closing = ("Phần đọc được của các văn bản trong kho không ghi tỷ lệ phiếu phải đạt khi đề nghị mức xếp loại",)
    understood = (f"{say(agreed.value)} tán thành trên {say(whole.value)}",)
    return Result(lead, understood, tuple(findings), tuple(steps), closing if told.says(_ENOUGH) else ())


def _agrees(told: Told, figure: Figure) -> bool:
    end = figure.quantity.end if figure.of is None else max(figure.quantity.end, figure.of.quantity.end)
    return _AGREES_AFTER.match(told.folded, end) is not None
