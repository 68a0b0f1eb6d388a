"""Bodies and people told in one question: "16 tập thể tốt thì mấy tập thể xuất sắc, còn 62 cá nhân tốt thì mấy"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import COLLECTIVE, LEADER, MEMBER, ORGANIZATION, Noun, Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say

_OF = {"organizations": ORGANIZATION, "collectives": COLLECTIVE, "people": MEMBER}
_BOTH = 2
_LED = r"\b(?:lanh dao|quan ly|truong phong|pho phong)\b"
_CALLED = {ORGANIZATION.key: "tổ chức", COLLECTIVE.key: "tập thể", MEMBER.key: "cá nhân", LEADER.key: "cá nhân"}


def each_kind(told: Told) -> Outcome:
    """Each kind by itself; None where the good told are all of one kind, or not every kind has as many counts."""
    goods = [one for one in told.all("good") if one.turn == told.last_turn]
    kinds = [_kind(told, one) for one in goods]
    if len(goods) != _BOTH or any(kind is None for kind in kinds) or kinds[0] == kinds[1]:
        return None
    bests = [one for one in told.all("excellent") if one.turn == told.last_turn]
    if bests and len(bests) != len(goods):
        return None
    said, steps, findings, understood = [], [], [], []
    for at, (good, noun) in enumerate(zip(goods, kinds, strict=True)):
        assert noun is not None
        options = {**options_of(told, noun), "subject": noun.key}
        called = _CALLED[noun.key]
        if bests:
            finding = run("quota", {"good": int(good.value), "excellent": say(bests[at].value), **options}, told)
            over = int(str(finding.figures["over"]))
            said.append(
                f"{say(bests[at].value)} {called} xuất sắc {f'vượt {say(over)}' if over else 'không vượt'} (tối đa {finding.figures['ceiling']})"
            )
        else:
            finding = run("most", {"good": int(good.value), **options}, told)
            said.append(f"tối đa {finding.figures['ceiling']} {called} xuất sắc")
        best = f", {say(bests[at].value)} xuất sắc" if bests else ""
        understood.append(f"{say(good.value)} {called} Hoàn thành tốt nhiệm vụ{best}")
        steps.append(next(step for step in finding.steps if "×" in step))
        findings.append(finding)
    too_many = any(finding.figures.get("over") for finding in findings)
    asked = bool(bests) and told.says(asking.OVER)
    lead = f"{('Có' if too_many else 'Không vượt') if asked else 'Tính riêng'}: {'; '.join(said)}"
    return Result(lead, (*understood, on_day(told)), tuple(findings), tuple(steps), findings[0].judgement[:1])


def _kind(told: Told, figure: Figure) -> Noun | None:
    noun = _OF.get(figure.unit or "")
    return LEADER if noun is MEMBER and COLLECTIVE.key in _units(told) and told.says(_LED) else noun


def _units(told: Told) -> set[str]:
    return {_OF[one.unit].key for one in told.figures if one.unit in _OF and one.unit is not None}
