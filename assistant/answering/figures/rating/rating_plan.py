"""Ratings from scores, tasks, shortcomings, votes, discipline and subordinate units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.facts import facts_of
from assistant.answering.figures.case.places import LED, failed_places
from assistant.answering.figures.case.rating_words import EXCELLENT_LOST, conclude, wanted_of
from assistant.answering.figures.case.whole import ask_whole
from assistant.answering.figures.discipline.cell_disciplined import of_member
from assistant.answering.figures.discipline.share_disciplined import TASKS, share_disciplined
from assistant.answering.figures.figure import Told
from assistant.answering.figures.heads.ceiling_plan import rating_of_place
from assistant.answering.figures.outcome import LEADER, ORGANIZATION, Need, Noun, Odd, Outcome, Result
from assistant.answering.figures.points import points_plan
from assistant.answering.figures.rating.scored_beside import no_place_left, of_head, short_of_wish, without_basis
from assistant.answering.figures.rating.subordinates_plan import plan_subordinates
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.thresholds import uncounted_plan
from assistant.answering.figures.unsaid import unsaid
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_THRESHOLD = (
    r"\b(?:nguong|qua nguong|ty le vuot|dat ty le|vuot qua|bi xep|duoc xep|xep|dieu kien|xet|loai gi|muc gi|muc nao)\b"
)
_RULE_CONFIRMED = (
    r"\b(?:muon|de)\b[^.;?]{0,50}\bphai (?:vuot|dat|hoan thanh|dung|xong)\b[^?]*\b(?:phai|dung) (?:khong|ko|k|chu)\b"
)
_LISTS = r"\b(?:gom|la) (?:nhung|cac)\b[^.;?]{0,40}\b(?:nao|gi)\b"
_USED_UP = r"\b(?:het|du|qua|vuot|kin)(?: (?:chi tieu|suat|cho|ty le|ti le|so luong|so|khung|roi|han muc))+ (?:\w+ )?(?:xuat sac|htxs|xs)\b|\b(?:chi tieu|suat|ty le|ti le) (?:hoan thanh )?(?:xuat sac|xs)(?: \w+){0,3} (?:het|kin|du)(?: roi)?\b"
_HEADS = r"(?:(?<!pho )(?<!ban )giam doc|pho giam doc|(?<!pho )chu tich|pho chu tich|(?<!pho )hieu truong|truong phong|pho phong|thu truong|nguoi dung dau|(?<!pho )bi thu)"
_HEAD_ASKED = rf"(?:[,;]|\bthi\b) ?{_HEADS}(?: (?:xa|phuong|so|cong ty|trung tam|don vi|do|day|do|minh|em|toi))* (?:co |se |co the )?(?:bi |duoc |phai )?xep\b(?! loai chi bo)"
_BY_CELL = r"\b(?:duoc|do|ma|nhung)? ?(?:chi bo|chi uy|tap the|cap tren) (?:da |van |lai )?(?:cham|danh gia|cho)\b"
_HEAD_FIRST = r"^\W*(?:(?:dong chi|d/c|dc|ong|ba|anh|chi|em la|toi la) )?(?:giam doc|pho giam doc|chu tich|pho chu tich|hieu truong|truong phong|cuc truong|vu truong|bi thu|thu truong)\b"
_FOR_SURE = r"\b(?:chac chan|duong nhien|mac nhien|tat nhien|tu dong|auto|the nao cung|kieu gi cung)\b"
_CHANGES = r"\b(?:thieu|hut|kem|hon|them|nua|bot|tru|cong)\b"
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
    role = _role(told)
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
        return _scored(told, role, wanted, facts, understood)
    if (missing := _missing_whole(told, facts)) is not None:
        return missing
    if _counted(facts) and set(facts) <= {"assigned", *TASKS}:
        return _tasks(told, role, wanted, facts, understood)
    if set(facts) - _DECIDES_NOTHING:
        return _highest(told, role, wanted, facts, understood)
    return _score_asked(told)


def _is_difference(told: Told) -> bool:
    """ "thiếu 2 điểm nữa là xuất sắc": so few points are what is lacking or changed, no total."""
    score = told.get("score")
    if score is None or told.has("common", "result") or score.value >= _FEW or score.of is not None:
        return False
    return told.says(_CHANGES)


def _role(told: Told) -> Noun:
    """Whose rating it is, which the figures may tell better than the words."""
    if failed_places(told) is not None and (told.says(rf"{LED}|\bquan ly\b|\bdung dau\b") or told.says(_HEAD_FIRST)):
        return LEADER
    if told.says(_HEAD_FIRST) and told.has("score", "common", "result") and rating_of_place(told) is not None:
        return LEADER  # "bí thư chi bộ được 92 điểm mà chi bộ chỉ hoàn thành tốt": the points are the secretary's
    if told.says(_HEAD_ASKED) or (told.says(_HEAD_FIRST) and told.says(_BY_CELL)):
        return LEADER  # "đơn vị làm được 69%, giám đốc bị xếp loại gì"; "hiệu trưởng …, được chi bộ chấm 82 điểm"
    if told.has("disciplined") and told.has("members", "units") and not told.has("score"):
        return ORGANIZATION  # a share of the members disciplined is a matter of their cell
    return role_of(told)


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
    finding = run("highest", {"role": role.key, **facts, **_wanted(wanted)}, told)
    if (
        "allowed" not in finding.figures
        and not any("→" in step for step in finding.steps)
        and "không được vì" not in finding.says
    ):
        return None  # nothing told decides anything: the provision is shown instead
    lead, steps, closing = conclude(told, finding, wanted)
    sick_only = set(facts) == {"sick_months"}  # the provision's own words belong beside it
    understood = (*understood, f"đối tượng {role.many}", on_day(told))
    return Result(lead, understood, (finding,), steps, closing, complete=not sick_only)


def _score_asked(told: Told) -> Need | None:
    """The question back for the score, where somebody asks how the own points are reckoned and tells none."""
    own = told.says(asking.MINE) and told.says(r"(?<!kiem )\bdiem\b")
    reckons = re.search(r"\bt[íi]nh\b", told.text.lower()) or told.says(r"\bxep (?:loai |muc )*(?:gi|nao)\b")
    if own and reckons and not told.figures:  # "kiểm điểm" tells no points, "tỉnh" is no "tính"
        return Need("score", "Tổng điểm đạt được là bao nhiêu (trên thang 100)?")
    return None


def _scored(
    told: Told, role: Noun, wanted: str | None, facts: dict[str, object], understood: tuple[str, ...]
) -> Outcome:
    if (
        told.says(r"(?<!khong )(?<!chua )(?<!khong he )\bbi ky luat\b")
        and "discipline" not in facts
        and "member_discipline" not in facts
    ):
        return None  # which discipline is not told: the provision is shown instead
    given = {name: figure.typed() for name in ("score", "common", "result") if (figure := told.get(name)) is not None}
    if ("common" in given) != ("result" in given) and "score" not in given:
        missing = "result" if "common" in given else "common"
        label = "kết quả thực hiện nhiệm vụ (tối đa 70)" if missing == "result" else "tiêu chí chung (tối đa 30)"
        return Need(missing, f"Điểm nhóm {label} là bao nhiêu?")
    rest = {key: value for key, value in facts.items() if key not in ("score", "common", "result")}
    scored = run("score", given, told)
    if told.says(_USED_UP) and scored.figures.get("rating") is Rating.EXCELLENT:
        return no_place_left(told, scored, understood)
    echo = (*understood, f"đối tượng {role.many}", on_day(told))
    if not rest and (led := of_head(told, scored, understood)) is not None:
        return led
    if not scored.figures or (not rest and wanted is None and scored.figures.get("rating") is not Rating.NOT_COMPLETED):
        sure = told.says(_FOR_SURE) and scored.figures.get("rating") in (Rating.EXCELLENT, Rating.GOOD)
        lead = f"Chưa chắc: {scored.says}" if sure else short_of_wish(told, scored) or scored.says
        if told.says(EXCELLENT_LOST) and scored.figures.get("rating") is not Rating.EXCELLENT and scored.figures:
            lead = f"Đúng, không đủ điểm của mức {Rating.EXCELLENT.label}: {scored.says}"
        return Result(lead, (*understood, on_day(told)), (scored,), without_basis(scored.steps), scored.judgement)
    total = say(scored.figures["score"])  # type: ignore[arg-type]
    finding = run("highest", {"role": role.key, "score": total, **rest, **_wanted(wanted)}, told)
    lead, steps, closing = conclude(told, finding, wanted)
    band = tuple(step for step in scored.steps if "→" in step or "Tổng điểm" in step)
    findings: tuple[Finding, ...] = (finding, scored)
    if role is LEADER and (place := rating_of_place(told)) is not None and (silence := unsaid("head_ceiling", told)):
        echo, closing = (*echo[:-1], f"nơi phụ trách xếp {place.label}", echo[-1]), (silence.says, *closing)
        findings = (*findings, silence)
    return Result(lead, echo, findings, (*band, *steps), closing)


def _tasks(
    told: Told, role: Noun, wanted: str | None, facts: dict[str, object], understood: tuple[str, ...]
) -> Outcome:
    assigned = int(str(facts["assigned"]))
    counts: dict[str, int] = {
        name: int(str(facts[name])) for name in ("done", "on_time", "exceeded", "late") if name in facts
    }
    if "not_done" in facts:
        counts["done"] = assigned - int(str(facts["not_done"]))
    finding = run("tasks", {"assigned": assigned, **counts, "role": role.key}, told)
    if "done" not in counts and "allowed" not in finding.figures:
        # one share alone bars a rating, but says nothing of those below it: ask for the highest still possible
        finding = run("highest", {"role": role.key, "assigned": assigned, **counts, **_wanted(wanted)}, told)
    if not finding.citations:
        return None
    lead, steps, closing = conclude(told, finding, wanted)
    return Result(lead, (*understood, f"đối tượng {role.many}", on_day(told)), (finding,), steps, closing)


def _wanted(wanted: str | None) -> dict[str, str]:
    """The rating to be checked; the lowest is never wished for, only fallen into."""
    return {} if wanted in (None, "khong-hoan-thanh") else {"wanted": str(wanted)}
