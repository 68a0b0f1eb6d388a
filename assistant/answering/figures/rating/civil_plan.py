"""Figures of public employees by a decree that a question names: "38 công chức tốt, theo Nghị định 335 tối đa mấy xuất sắc"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.counts.listed import listed_with
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say
from corpus.text import uncapitalized


def plan(told: Told, document: str) -> Outcome:
    """The outcome, or None where nothing known of the decree decides."""
    from assistant.calculator.decree import band, decree

    rules = decree(document)
    if rules is None or told.says(r"\bvien chuc\b") or len(told.all("good")) > 1:
        return None
    below = next((figure for figure in told.figures if figure.value < 0), None)
    if below is not None:
        return Odd(f"Số {below.quantity.text} là số âm.")
    score = told.get("score")
    if score is not None and len(scores := listed_with(told, score)) > 1:
        return _each(told, rules, scores)
    if score is not None:
        finding = band(rules, score=score.value, as_of=told.as_of)
        understood = (f"công chức được {say(score.value)} điểm", on_day(told))
        return None if finding is None else Result(finding.says, understood, (finding,), finding.steps)
    return _quota(told, rules)


def _each(told: Told, rules: object, scores: list[Figure]) -> Outcome:
    """The band of each of several scores."""
    from assistant.calculator.decree import band

    findings = [band(rules, score=score.value, as_of=told.as_of) for score in scores]  # type: ignore[arg-type]
    known = tuple(finding for finding in findings if finding is not None)
    if len(known) < len(scores):
        return None
    lead = "; ".join(finding.says.rstrip(".") for finding in known)
    understood = (f"công chức được {', '.join(say(score.value) for score in scores)} điểm", on_day(told))
    return Result(lead, understood, known, tuple(step for finding in known for step in finding.steps))


def _quota(told: Told, rules: object) -> Outcome:
    from assistant.calculator.decree import quota

    good, excellent = told.get("good"), told.get("excellent")
    if good is None or good.value.denominator != 1:
        return None
    most = excellent is None and ("excellent" in told.asked or told.says(asking.MOST))
    checks = excellent is not None and (told.says(asking.OVER) or told.says(asking.WITHIN) or told.says(asking.YES_NO))
    if not (most or checks):
        return None
    given = {} if excellent is None else {"excellent": int(excellent.value)}
    finding = quota(rules, good=int(good.value), as_of=told.as_of, **given)  # type: ignore[arg-type]
    over = int(str(finding.figures["over"]))
    if most:
        lead = f"Tối đa {finding.figures['ceiling']} công chức xuất sắc: {uncapitalized(finding.says)}"
    elif told.says(asking.OVER):
        lead = f"{f'Có, vượt {say(over)} công chức' if over else 'Không vượt'}: {finding.says}"
    else:
        lead = f"{f'Không, vượt {say(over)} công chức' if over else 'Có, trong giới hạn'}: {finding.says}"
    understood = [f"{say(good.value)} công chức Hoàn thành tốt nhiệm vụ"]
    if excellent is not None:
        understood.append(f"{say(excellent.value)} công chức Hoàn thành xuất sắc nhiệm vụ")
    return Result(lead, (*understood, on_day(told)), (finding,), finding.steps, finding.judgement)
