"""Places to be dealt out among groups whose good are told: "phân bổ 10 suất xuất sắc cho 3 nhóm 20, 15, 18 người tốt"."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_DEALT = r"\b(?:phan bo|phan ve|chia|giao|rai|phan)\b[^.;?]{0,40}\b(?:cho|ve|deu|theo)\b"


def dealt_out(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The most of each group and whether the places are more than their sum; None where no places are dealt out."""
    best, goods = told.all("excellent"), told.all("good")
    if len(best) != 1 or len(goods) < 2 or best[0].quantity.start > goods[0].quantity.start or not told.says(_DEALT):
        return None
    best[0].role = "among"  # the places of all, none of the first group's
    groups = groups_of(told)
    best[0].role = "excellent"
    if groups is None or any(excellent is not None for *_, excellent in groups):
        return None
    found = tuple(run("most", {"good": good, **options}, told) for _, good, _ in groups)
    most = [int(str(finding.figures["ceiling"])) for finding in found]
    places, total = int(best[0].value), sum(most)
    each = ", ".join(f"{name} tối đa {say(count)}" for (name, *_), count in zip(groups, most, strict=True))
    added = f"{' + '.join(map(say, most))} = {say(total)}"
    if places > total:
        lead = f"Không phân hết được, vượt {say(places - total)} {noun.one}: {each}; cộng các nhóm {added}"
    elif places == total:
        lead = f"Vừa đủ {say(total)} {noun.one}: {each}; cộng các nhóm {added}"
    else:
        lead = f"Được, còn dưới mức tối đa {say(total - places)} {noun.one}: {each}; cộng các nhóm {added}, phân {say(places)} thì không nhóm nào quá mức của mình"
    steps = tuple(
        f"{name}: {next(step for step in finding.steps if '×' in step)}"
        for (name, *_), finding in zip(groups, found, strict=True)
    )
    understood = (
        *(f"{name}: {say(good)} tốt" for name, good, _ in groups),
        f"{say(places)} suất xuất sắc",
        *echo(told, noun),
    )
    return Result(lead, understood, found, steps, found[0].judgement[:1])
