"""The rating of a case by what is told of it: by its points, by its tasks, else the highest that its facts allow."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.facts import facts_of
from assistant.answering.figures.case.rating_words import EXCELLENT_LOST, conclude
from assistant.answering.figures.case.wanted import wanted_of, wish_field
from assistant.answering.figures.case.whole import TASKS, ask_whole
from assistant.answering.figures.discipline.cell_disciplined import of_member
from assistant.answering.figures.discipline.share_disciplined import share_disciplined
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Noun, Odd, Outcome, Result
from assistant.answering.figures.points import points_plan
from assistant.answering.figures.rating.by_points import by_points
from assistant.answering.figures.rating.by_tasks import by_tasks
from assistant.answering.figures.rating.subordinates_plan import plan_subordinates
from assistant.answering.figures.rating.whose_rating import rated_role
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.thresholds import uncounted_plan
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_THRESHOLD = (
    r"\b(?:nguong|qua nguong|ty le vuot|dat ty le|vuot qua|bi xep|duoc xep|xep|dieu kien|xet|loai gi|muc gi|muc nao)\b"
)
_RULE_CONFIRMED = (
    r"\b(?:muon|de)\b[^.;?]{0,50}\bphai (?:vuot|dat|hoan thanh|dung|xong)\b[^?]*\b(?:phai|dung) (?:khong|ko|k|chu)\b"
)
_LISTS = r"\b(?:gom|la) (?:nhung|cac)\b[^.;?]{0,40}\b(?:nao|gi)\b"
_CHANGES = r"\b(?:thieu|hut|kem|hon|them|nua|bot|tru|cong)\b"
_ONLY_FAILS = {"low_confidence_votes", "votes", "units", "units_failed"}
_SPARED = re.compile(
    r"Không hoàn thành nhiệm vụ: (?P<what>[^:;]+): (?P<share>[^;]+); ngưỡng (?P<bound>[^→(]+?) → không thuộc trường hợp này"
)
_FEW = 10  # fewer points are no total
_DECIDES_NOTHING = {"assigned", "units", "votes", "shortcomings", "discipline", "member_discipline"}  # told alone


def plan(told: Told) -> Outcome:
    """The outcome, or None where no rating is asked of the figures."""
    if (points := points_plan.plan(told)) is not None:
        return points
    both = told.has("common") and told.has("result")  # "cộng lại mấy điểm" asks for their sum
    summed = any(note.endswith("điểm") and ("+" in note or " trừ " in note) for note in told.notes)
    if (
        not both
        and not summed
        and told.says(
            r"\b(?:thang diem|tieu chi chung|nhom tieu chi)\b.{0,40}\b(?:bao nhieu|may) diem|\b(?:bao nhieu|may) diem\b"
        )
    ):
        return None
    if told.says(_LISTS):
        return None  # "gồm những chỉ tiêu nào": a list is asked for
    if told.says(_RULE_CONFIRMED) and not told.has("score", "assigned", "done"):
        return None  # "muốn xuất sắc thì phải vượt 50% nhiệm vụ, phải không": what the rule asks for
    wanted = wanted_of(told)
    asked = (
        both
        or summed
        or told.says(asking.RATE)
        or wanted is not None
        or told.says(_THRESHOLD)
        or told.says(EXCELLENT_LOST)
    )
    if not asked:
        return None
    role = rated_role(told)
    if (units := plan_subordinates(told, role, wanted)) is not None:
        return units
    if (silent := share_disciplined(told, role)) is not None:
        return silent
    if (silent := of_member(told)) is not None:
        return silent
    if (told_alone := uncounted_plan.plan(told, role, wanted)) is not None:
        return told_alone
    facts, understood = facts_of(told, role)
    if isinstance(facts, Odd):
        return facts
    if _is_difference(told):
        return Need("score", "Tổng điểm đạt được là bao nhiêu (trên thang 100)?")
    if told.has("score", "common", "result"):
        if "assigned" not in facts and any(isinstance(facts.get(name), int) for name in TASKS):
            return ask_whole("assigned")
        return by_points(told, role, wanted, facts, understood)
    if (missing := _missing_whole(told, facts)) is not None:
        return missing
    if _counted(facts) and set(facts) <= {"assigned", *TASKS}:
        return by_tasks(told, role, wanted, facts, understood)
    if set(facts) - _DECIDES_NOTHING:
        return _highest(told, role, wanted, facts, understood)
    return _score_asked(told)


def _is_difference(told: Told) -> bool:
    """ "thiếu 2 điểm nữa là xuất sắc": so few points are what is lacking or changed, no total."""
    score = told.get("score")
    if score is None or told.has("common", "result") or score.value >= _FEW or score.of is not None:
        return False
    return told.says(_CHANGES)


def _counted(facts: dict[str, object]) -> bool:
    """Whether tasks are told by their number, none by its share."""
    tasks = [facts[name] for name in TASKS if name in facts]
    return bool(tasks) and not any("%" in str(value) for value in tasks)


def _missing_whole(told: Told, facts: dict[str, object]) -> Need | None:
    """The question back for the whole of a part that is told without it."""
    if _counted(facts) and "assigned" not in facts:
        return ask_whole("assigned")
    for part, whole in (("low_votes", "votes"), ("fixed", "shortcomings")):
        if told.has(part) and not told.has(whole) and told.share(part) is None:
            return ask_whole(whole)
    return None


def _highest(
    told: Told, role: Noun, wanted: str | None, facts: dict[str, object], understood: tuple[str, ...]
) -> Outcome:
    finding = run("highest", {"role": role.key, **facts, **wish_field(wanted)}, told)
    if (
        "allowed" not in finding.figures
        and not any("→" in step for step in finding.steps)
        and "không được vì" not in finding.says
    ):
        return None  # nothing told decides anything: the provision is shown instead
    lead, steps, closing = conclude(told, finding, wanted)
    if wanted is None and set(facts) <= _ONLY_FAILS:
        lead = _not_failed(steps, lead)
    sick_only = set(facts) == {"sick_months"}  # the provision's own words belong beside it
    understood = (*understood, f"đối tượng {role.many}", on_day(told))
    return Result(lead, understood, (finding,), steps, closing, complete=not sick_only)


def _not_failed(steps: tuple[str, ...], lead: str) -> str:
    """ "phiếu tín nhiệm thấp 25/50 thì sao": that it is no case of the worst rating is said before what is still open."""
    found = next((match for step in steps if (match := _SPARED.search(step)) is not None), None)
    if found is None or not lead.startswith("Chưa đủ"):
        return lead
    return f"Chưa thuộc trường hợp {Rating.NOT_COMPLETED.label} này ({found['what']} {found['share'].strip()}, ngưỡng {found['bound'].strip()}); {uncapitalized(lead)}"


def _score_asked(told: Told) -> Need | None:
    """The question back for the score, where somebody asks how the own points are reckoned and tells none."""
    own = told.says(asking.MINE) and told.says(r"(?<!kiem )\bdiem\b")
    reckons = re.search(r"\bt[íi]nh\b", told.text.lower()) or told.says(r"\bxep (?:loai |muc )*(?:gi|nao)\b")
    if own and reckons and not told.figures:  # "kiểm điểm" tells no points, "tỉnh" is no "tính"
        return Need("score", "Tổng điểm đạt được là bao nhiêu (trên thang 100)?")
    return None
