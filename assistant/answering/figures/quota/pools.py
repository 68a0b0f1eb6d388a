"""Several groups told by those good or better: "chi bộ A 21 tốt trở lên, chi bộ B 14 tốt trở lên, mỗi nơi mấy xuất sắc"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.group_names import names_of
from assistant.answering.figures.outcome import Need, Noun, Outcome, Result
from assistant.answering.figures.quota.groups import ALTOGETHER, each_group
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_APART = 2


def pools(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """Each group by itself; None where not several such numbers are told."""
    ups = _ups(told)
    if len(ups) < _APART or told.has("good"):
        return None
    names = [figure.name or name for figure, name in zip(ups, names_of(told, ups), strict=True)]
    bests = [one for one in told.all("excellent") if one.turn == ups[0].turn]
    if not bests:
        return _most(told, noun, options, list(zip(names, ups, strict=True)))
    pairs = _paired(ups, bests)
    if pairs is None or any(best.value > up.value for up, best in pairs):
        return Need("groups", "Xin ghi từng nhóm kèm số từ tốt trở lên và số xuất sắc của nhóm đó.")
    told.notes += [
        f"{name}: {say(up.value)} từ tốt trở lên - {say(best.value)} xuất sắc = {say(up.value - best.value)} tốt"
        for name, (up, best) in zip(names, pairs, strict=True)
    ]
    groups = [
        (name, int(up.value - best.value), int(best.value)) for name, (up, best) in zip(names, pairs, strict=True)
    ]
    return each_group(told, noun, options, groups)


def _ups(told: Told) -> list[Figure]:
    found = [one for one in told.all("good_up") if one.value.denominator == 1]
    found = [one for one in found if one.turn == found[-1].turn]
    return found if len({one.quantity.start for one in found}) == len(found) else []


def _paired(ups: list[Figure], bests: list[Figure]) -> list[tuple[Figure, Figure]] | None:
    """Each number with the excellent told beside it: all of them behind it, or all before it."""
    if len(ups) != len(bests):
        return None
    pairs = list(zip(ups, bests, strict=True))
    order = [figure for pair in pairs for figure in sorted(pair, key=lambda one: one.quantity.start)]
    starts = [figure.quantity.start for figure in order]
    return pairs if starts == sorted(starts) else None


def _most(told: Told, noun: Noun, options: dict[str, object], rows: list[tuple[str, Figure]]) -> Result:
    findings = tuple(run("pool", {"total": int(up.value), **options}, told) for _, up in rows)
    most = [say(int(str(finding.figures["ceiling"]))) for finding in findings]
    each = ", ".join(f"{name} tối đa {count}" for (name, _), count in zip(rows, most, strict=True))
    steps = tuple(
        f"{name}: {next(step for step in finding.steps if 'x ≤' in step and ':' in step)}"
        for (name, _), finding in zip(rows, findings, strict=True)
    )
    understood = tuple(f"{name}: {say(up.value)} từ tốt trở lên" for name, up in rows)
    first = replace(findings[0], steps=(*findings[0].steps, *steps))
    lead = f"Tính riêng từng nhóm: {each} {noun.one} xuất sắc"
    if told.says(ALTOGETHER):
        lead += f"; cộng các nhóm: {' + '.join(most)} = {say(sum(int(str(f.figures['ceiling'])) for f in findings))}"
    return Result(lead, (*understood, *echo(told, noun)), (first, *findings[1:]), steps, findings[0].judgement[:1])
