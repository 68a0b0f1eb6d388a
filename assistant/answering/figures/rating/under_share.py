"""A share of the tasks told only by what it stays under: "hoàn thành dưới 70% nhiệm vụ xếp gì"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import LEADER, MEMBER, Noun, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import role_of
from corpus.text import capitalized
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_UNDER = re.compile(
    r"\b(?:duoi|it hon|thap hon|(?:chua|khong) (?:den|toi|dat|du|qua|duoc))(?: (?:muc|nguong|moc))?\s*$"
)
_LEAST_BELOW = Fraction(1, 100)  # of one per cent: the greatest share under the bound that is looked at
_CADRE = r"\bcan bo\b"
_LIMIT = re.compile(r"(?P<what>nhiệm vụ[^:;]*): [^;]*; ngưỡng (?P<bound>(?:dưới|trên) [^→(]+?) → thuộc")
_OTHER_FACTS = ("score", "assigned", "late", "on_time", "exceeded", "not_done", "low_votes", "fixed", "disciplined")


def plan(told: Told) -> Outcome:
    """Whether every share under the bound is Không hoàn thành nhiệm vụ; None where no such share is told by itself."""
    shares = [one for one in told.figures if one.role == "done" and one.is_share and one.turn == told.last_turn]
    beside = [one for one in told.figures if one.role in _OTHER_FACTS and one.turn == told.last_turn]
    if len(shares) != 1 or beside or not _is_under(told, shares[0]):
        return None
    if not told.says(asking.RATE) and not told.says(r"\bthi sao\b") and wanted_of(told) is None:
        return None
    said = shares[0].typed()
    role = role_of(told)
    roles = [LEADER, MEMBER] if role is MEMBER and told.says(_CADRE) else [role]
    named = {LEADER.key: LEADER.many, MEMBER.key: "người không giữ chức vụ" if len(roles) > 1 else MEMBER.many}
    found = [(one, named.get(one.key, one.many), *_of(told, one, shares[0])) for one in roles]
    if any(limit is None for _, _, _, _, limit in found):
        return None
    failed = Rating.NOT_COMPLETED.label
    whole = [who for _, who, always, _, _ in found if always]
    leads = (
        [f"{failed} với {' và '.join(whole)}: hoàn thành dưới {said} nhiệm vụ là thuộc trường hợp của mức này"]
        if whole
        else []
    )
    leads += [
        f"với {who} thì tùy tỷ lệ cụ thể: {limit} mới thuộc {failed}; ngoài trường hợp đó thì không đạt điều kiện hoàn thành 100% nhiệm vụ của các mức trên, văn bản không nói xếp mức nào"
        for _, who, always, _, limit in found
        if not always
    ]
    leads[0] = capitalized(leads[0])
    steps = tuple(f"{capitalized(who)}: ngưỡng {limit}" for _, who, _, _, limit in found)
    findings = tuple(replace(finding, steps=(*finding.steps, *steps)) for _, _, _, finding, _ in found)
    return Result("; ".join(leads), (f"dưới {said} nhiệm vụ hoàn thành", on_day(told)), findings, steps)


def _of(told: Told, role: Noun, share: Figure) -> tuple[bool, Finding, str | None]:
    """Whether every share under the bound is Không hoàn thành nhiệm vụ, and from which limit on it is; None where it never is."""
    just = share.ratio - _LEAST_BELOW / 100
    highest = run("highest", {"role": role.key, "done": f"{just.numerator}/{just.denominator}"}, told)
    lowest = run("highest", {"role": role.key, "done": "0%"}, told)
    always = highest.figures.get("allowed") is Rating.NOT_COMPLETED
    limit = next((found for step in lowest.steps if (found := _LIMIT.search(step)) is not None), None)
    if lowest.figures.get("allowed") is not Rating.NOT_COMPLETED or limit is None:
        return False, highest, None
    return always, lowest, f"{limit['what']} {limit['bound'].strip()}"


def _is_under(told: Told, figure: Figure) -> bool:
    return _UNDER.search(told.folded[: figure.quantity.start]) is not None
