"""One cell told beside the sum of all: "cả đảng bộ 60 tốt 12 xuất sắc, riêng một chi bộ 10 tốt 4 xuất sắc, vậy có được không"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_SUM = re.compile(
    r"\b(?:tong(?: cong| so)?|cong lai|tinh chung|gop lai|(?:ca|toan) (?:dang bo|dang uy|xa|phuong|co quan|don vi|truong))(?: [a-z]+){0,3}:? ?$"
)
_ONE = re.compile(
    r"\b(?:rieng|trong do|nhung|ma|co)(?: (?:co|chi|la))* (?:(?:1|mot) )?(?:chi bo|cb|to|phong|don vi|noi|thon|ap)?(?: [a-z]+){0,3}(?: \d+)?:? ?$"
)


def one_within(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """Both reckoned, and whose matter it is which of them counts; None where no such pair is told."""
    goods, bests = told.all("good"), told.all("excellent")
    if len(goods) != 2 or len(bests) != 2 or {one.turn for one in (*goods, *bests)} != {goods[0].turn}:
        return None
    pairs = list(zip(goods, bests, strict=True))
    whole, part = pairs
    if any(part[at].value > whole[at].value for at in (0, 1)):
        return None
    if not _SUM.search(_before(told, whole)) or not _ONE.search(_before(told, part)):
        return None
    counts = [(int(good.value), int(best.value)) for good, best in pairs]
    findings = tuple(run("quota", {"good": good, "excellent": best, **options}, told) for good, best in counts)
    over = [int(str(finding.figures["over"])) for finding in findings]
    said = [f"vượt {say(many)} {noun.one}" if many else "không vượt" for many in over]
    lead = (
        f"Tùy cách chia nhóm: tính chung thì {said[0]}, tính riêng nơi đó thì {said[1]}; văn bản tính trong từng nhóm đối tượng tương đồng, "
        "không nói tính riêng từng chi bộ hay tính chung"
    )
    if said[0] == said[1]:
        lead = f"{said[0][0].upper()}{said[0][1:]} theo cả hai cách tính, tính chung và tính riêng nơi đó"
    labels = ("Tính chung", "Tính riêng nơi đó")
    steps = tuple(
        f"{label}: {say(best)} xuất sắc, {next(step for step in finding.steps if '×' in step)}"
        for label, (_, best), finding in zip(labels, counts, findings, strict=True)
    )
    understood = (
        *(
            f"{label.lower()}: {say(good)} tốt, {say(best)} xuất sắc"
            for label, (good, best) in zip(labels, counts, strict=True)
        ),
        *echo(told, noun),
    )
    return Result(lead, understood, findings, steps, findings[0].judgement[:1])


def _before(told: Told, pair: tuple[Figure, Figure]) -> str:
    """What stands before the first number of a pair, up to the break before it."""
    start = min(figure.quantity.start for figure in pair)
    words = re.sub(r"\b(?:tot|xuat sac|xs)\b:? $", "", told.folded[:start])
    return re.split(r"[,;.?]", words)[-1]
