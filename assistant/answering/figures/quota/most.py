"""The most that may be excellent beside the good told, by the common ratio and by the higher one where it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.counted import counted_line
from assistant.answering.figures.members.counted import understood as told_apart
from assistant.answering.figures.outcome import Noun, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.leads import most_lead
from assistant.answering.figures.quota.options import HEARD, RAISES_RATE, UNIT_BEST, asked_before, echo
from assistant.answering.figures.quota.rated_among import rated_among
from assistant.answering.figures.running import run
from assistant.calculator.most import OF_THE_REST
from assistant.calculator.number import say
from corpus.text import uncapitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_BOTH = r"\bneu\b.*\b25|\b20 ?%.*\b25 ?%|\b25 ?%.*\b20 ?%|\b(?:muc|ty le|ti le|tran) (?:thuong|chung|thong thuong|binh thuong)\b.*\b(?:noi troi|25)\b|\bnoi troi\b.*\b(?:muc|ty le|ti le|tran) (?:thuong|chung|thong thuong|binh thuong)\b"  # the common rate is asked for as well
_GIVEN = r"\b(?:duoc|co)\b[^.;?]{0,40}\b25 ?(?:%|phan tram)"  # whether the unit may go by the higher rate
_AT_ONCE = r"\bthi (?:duoc|co|lay|ap dung|huong)(?: \w+){0,3}? 25 ?%"
_APART = r"\b(?:hon|chenh|chenh lech|cach)(?: nhau)?(?: (?:la|duoc|ra))* (?:bao nhieu|may)\b"
_NOT_AT_ONCE = "Không đương nhiên"
_HOW_MANY = r"\b(?:bao nhieu|may)\b"


def most_beside(told: Told, noun: Noun, options: dict[str, object], good: int, *, smallest: bool) -> Result:
    """The most; with `smallest`, from how many good on one more may be excellent."""
    counted, found = counted_line(told)
    among, of_whom = ({}, ()) if smallest else rated_among(told, noun, good)
    finding = run("smallest_group" if smallest else "most", {"good": good, **among, **options}, told)
    steps = [step for step in finding.steps if "×" in step or " : " in step or step.startswith(OF_THE_REST)]
    lead = finding.says if smallest else most_lead(told, noun, finding)
    if options.get("outstanding") and not smallest:  # what every other unit may have, beside what this one may be given
        common = run(
            "most",
            {"good": good, **among, **{name: one for name, one in options.items() if name != "outstanding"}},
            told,
        )
        shared = next(step for step in common.steps if "×" in step)
        if shared not in steps:  # the higher ratio is there on the day
            steps.insert(1, f"Mức chung: {shared}")
        found = (common, *found)
        if _asks_both(told):
            finding, lead, steps = _above_common(told, noun, finding, common, lead, steps)
    no_higher = any(step.startswith("Ngày này chưa có ngoại lệ") for step in finding.steps)
    if not smallest and _asks_whether_higher(told):
        lead = _whether_higher(lead, no_higher=no_higher)
    elif no_higher:
        lead = f"Chưa có mức 25% ở thời điểm này; {uncapitalized(lead)}"
    understood = (
        *(told_apart(told) if counted else of_whom),
        f"{say(good)} {noun.one} Hoàn thành tốt nhiệm vụ",
        *echo(told, noun),
    )
    return Result(
        lead,
        understood,
        (finding, *found),
        (*counted, *steps),
        closing(finding, options),
        complete=not _asks_more(told),
    )


def _asks_both(told: Told) -> bool:
    """Whether the common ratio and the higher one are asked about in one breath; not "nếu được 25% thì sao", asked later."""
    if told.says(UNIT_BEST) or asked_before(told):
        return (
            True  # the unit is told to be excellent, or the higher ratio was asked about: neither gives it that ratio
        )
    if told.last_turn and told.says(asking.MORE) and not told.has("excellent"):
        return True  # "chi bộ được 25%", then "vậy thêm được mấy"
    return (told.says(_BOTH) or told.says(HEARD)) and len({figure.turn for figure in told.figures}) == 1


def _above_common(
    told: Told, noun: Noun, finding: Finding, common: Finding, lead: str, steps: list[str]
) -> tuple[Finding, str, list[str]]:
    """The finding by the higher ratio, its first line and steps, told beside what the common one gives."""
    usual = most_lead(told, noun, common).split(":")[0]
    more = int(str(finding.figures["ceiling"])) - int(str(common.figures["ceiling"]))
    added = ""
    if told.says(asking.MORE) or told.says(_APART):
        added = f", thêm {say(more)}"
        step = f"Thêm so với mức chung: {finding.figures['ceiling']} - {common.figures['ceiling']} = {say(more)}"
        finding, steps = replace(finding, steps=(*finding.steps, f"{step}.")), [*steps, step]
    higher = uncapitalized(lead).replace(":", f"{added}:", 1)
    lead = f"{usual} theo mức chung; được áp mức tới 25% thì {higher}"
    if told.says(_AT_ONCE) and told.says(asking.YES_NO):  # "… thì được 25% đúng không"
        lead = f"{_NOT_AT_ONCE} được 25%, phải do cấp có thẩm quyền quyết định; {uncapitalized(lead)}"
    return finding, lead, steps


def _asks_whether_higher(told: Told) -> bool:
    """Whether it is asked if the unit may go by the higher ratio, and no number."""
    given = told.says(_GIVEN) and told.says(asking.YES_NO) and not told.says(rf"{_HOW_MANY}|{asking.OVER}")
    return given or told.says(RAISES_RATE)


def _whether_higher(lead: str, *, no_higher: bool) -> str:
    if no_higher:
        return f"Không, chưa có mức 25% ở thời điểm này; {uncapitalized(lead)}"
    if lead.startswith(_NOT_AT_ONCE):
        return lead
    return f"Có, nếu cấp có thẩm quyền quyết định; khi đó {uncapitalized(lead)}"


def _asks_more(told: Told) -> bool:
    """Whether something else is asked in the same breath that the finding does not tell."""
    return told.says(r"\b(?:ai quyet|cap nao|tai sao|vi sao|mau nao|bao gio|khi nao|o dau)\b")


def asks_rate(told: Told) -> bool:
    """Whether the higher rate is asked about, by itself or beside the common one."""
    if told.says(HEARD) or told.says(RAISES_RATE) or (told.says(UNIT_BEST) and not told.says(asking.OVER)):
        return True
    return (told.says(_GIVEN) and told.says(asking.YES_NO)) or (told.says(_BOTH) and told.says(asking.MORE))
