"""The other reading of the base, those good or better: where a share told was reckoned on it, and where it is asked by."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import say

# "tính theo tốt trở lên thì …": the other reading is what is asked about
_BY_UP = r"\b(?:tinh|chia|lay|dua|can cu|xet|theo|mau so|neu)(?: (?:theo|tren|cho|ca|la|so|tong|mau so|cach|nen|kieu|muc))* (?:hoan thanh )?(?:tot|htt|httnv) (?:nhiem vu )?tro len\b"
_BY_GOOD = (
    r"\b(?:cho|voi|tren|la|theo)(?: (?:so|tong|mau so))* (?:hoan thanh )?(?:tot|htt|httnv)\b(?! (?:nhiem vu )?tro len)"
)


def other_base(told: Told, stated: Figure) -> str | None:
    """What a share told was reckoned on, where that is not the good: those good or better, or all there are."""
    excellent, good = told.get("excellent"), told.get("good")
    if excellent is None:
        return None
    pool, members = told.get("good_up"), told.get("members") or told.get("units")
    wholes = [("số từ tốt trở lên", good.value + excellent.value)] if good is not None else []
    wholes += [("số từ tốt trở lên", pool.value)] if pool is not None else []
    wholes += [("tổng số", members.value)] if members is not None else []
    for named, whole in wholes:
        if whole <= 0:
            continue
        given = {"part": excellent.typed(), "whole": str(whole), "stated": stated.typed()}
        if run("percentage", given, told).holds:
            return f"{named} {say(whole)}"
    return None


def by_reading_asked(told: Told, outcome: Outcome) -> Outcome:
    """The result with the reading "tốt trở lên" first, where it is asked by that one and the good are told apart."""
    if (
        not isinstance(outcome, Result)
        or not told.says(_BY_UP)
        or told.says(_BY_GOOD)
        or told.get("good_up") is not None
    ):
        return outcome
    readings = [one for finding in outcome.findings[:1] for one in finding.others if "trở lên" in one.label]
    if not readings or len(told.all("good")) != 1:
        return outcome
    figures = readings[0].figures
    most, over = (
        None if (value := figures.get(name)) is None else say(int(str(value))) for name in ("ceiling", "over")
    )
    if most is None:
        return outcome
    state = f"tối đa {most}" if over is None else f"{'không vượt' if over == '0' else f'vượt {over}'} (tối đa {most})"
    plain = re.sub(r"^(?:Có|Không), ", "", outcome.lead)
    lead = f"Tính trên số tốt trở lên thì {state}; theo câu chữ của văn bản, tính trên số tốt: {lower(plain)}"
    return replace(outcome, lead=lead)
