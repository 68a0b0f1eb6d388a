"""Ratings from scores, tasks, shortcomings, votes, discipline and subordinate units."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking, points_plan, uncounted_plan
from assistant.answering.figures.ceiling_plan import of_place, rating_of_place
from assistant.answering.figures.cell_disciplined import NO_DISCIPLINE, of_member
from assistant.answering.figures.facts import facts_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import LEADER, ORGANIZATION, Need, Noun, Odd, Outcome, Result
from assistant.answering.figures.places import LED, failed_places
from assistant.answering.figures.rating_words import EXCELLENT_LOST, conclude, wanted_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.subordinates_plan import plan_subordinates
from assistant.answering.figures.unsaid import unsaid
from assistant.answering.figures.whole import ask_whole
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import say
from assistant.calculator.score import BANDS
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
_WHY = r"\b(?:vi sao|tai sao|sao(?: lai| ma)?|ly do gi|do dau)\b"
_WISHED = {"excellent": Rating.EXCELLENT, "good": Rating.GOOD, "completed": Rating.COMPLETED}
_HEADS = r"(?:(?<!pho )(?<!ban )giam doc|pho giam doc|(?<!pho )chu tich|pho chu tich|(?<!pho )hieu truong|truong phong|pho phong|thu truong|nguoi dung dau|(?<!pho )bi thu)"
_HEAD_ASKED = rf"(?:[,;]|\bthi\b) ?{_HEADS}(?: (?:xa|phuong|so|cong ty|trung tam|don vi|do|day|do|minh|em|toi))* (?:co |se |co the )?(?:bi |duoc |phai )?xep\b(?! loai chi bo)"
_BY_CELL = r"\b(?:duoc|do|ma|nhung)? ?(?:chi bo|chi uy|tap the|cap tren) (?:da |van |lai )?(?:cham|danh gia|cho)\b"
_UNITS = r"\s*(?:don vi|to chuc|chi bo|dang bo|co quan|phong|ban|trung tam|xa|phuong)\b"
_HEAD_FIRST = r"^\W*(?:(?:dong chi|d/c|dc|ong|ba|anh|chi|em la|toi la) )?(?:giam doc|pho giam doc|chu tich|pho chu tich|hieu truong|truong phong|cuc truong|vu truong|bi thu|thu truong)\b"
_FOR_SURE = r"\b(?:chac chan|duong nhien|mac nhien|tat nhien|tu dong|auto|the nao cung|kieu gi cung)\b"
_TASKS = ("done", "on_time", "exceeded", "late", "not_done")
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
    if (silent := _share_disciplined(told, role)) is not None:
        return silent
    if (silent := of_member(told)) is not None:
        return silent
    if (told_alone := uncounted_plan.plan(told, role, wanted)) is not None:
        return told_alone
    facts, understood = facts_of(told, role)
    if isinstance(facts, Odd):
        return facts
    if told.has("score", "common", "result"):
        if "assigned" not in facts and any(isinstance(facts.get(name), int) for name in _TASKS):
            return ask_whole("assigned")
        return _scored(told, role, wanted, facts, understood)
    if (missing := _missing_whole(told, facts)) is not None:
        return missing
    if _counted(facts) and set(facts) <= {"assigned", *_TASKS}:
        return _tasks(told, role, wanted, facts, understood)
    if set(facts) - _DECIDES_NOTHING:
        return _highest(told, role, wanted, facts, understood)
    return _score_asked(told)


def _share_disciplined(told: Told, role: Noun) -> Result | None:
    """Of a cell, some of whose members were disciplined, where the text of the day has no threshold for their share."""
    part, whole = told.get("disciplined"), told.get("members") or told.get("units")
    if part is None or whole is None or role is not ORGANIZATION:
        return None
    if told.has("score", "good", "good_up", "excellent", "completed", *_TASKS):
        return None
    if (barred := _units_disciplined(told, part, whole)) is not None:
        return barred
    if (finding := unsaid("disciplined_share_silent", told)) is None:
        return None
    understood = (f"{say(part.value)} bị kỷ luật trên {say(whole.value)}", f"đối tượng {role.many}", on_day(told))
    return Result(finding.says, understood, (finding,), (NO_DISCIPLINE,))


def _units_disciplined(told: Told, part: Figure, whole: Figure) -> Result | None:
    """Of a body some of whose units were disciplined, by the text that asks for none of them; those above a fifth fail it."""
    finding = unsaid("units_disciplined", told)
    units = whole.unit == "organizations" or re.match(_UNITS, told.folded[part.quantity.end :]) is not None
    if finding is None or not units or part.value <= 0 or part.value * 5 > whole.value:
        return None
    wanted = wanted_of(told)
    word = {
        "xuat-sac": "Không: ",
        "tot": "Không, trừ trường hợp tự khắc phục: ",
        "hoan-thanh": "Không, trừ trường hợp tự khắc phục: ",
    }
    says = finding.says if wanted not in word else f"{finding.says[0].lower()}{finding.says[1:]}"
    understood = (
        f"{say(part.value)} đơn vị, tổ chức bị kỷ luật trên {say(whole.value)}",
        f"đối tượng {ORGANIZATION.many}",
        on_day(told),
    )
    return Result(f"{word.get(wanted or '', '')}{says.rstrip('.')}", understood, (finding,))


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
    tasks = [facts[name] for name in _TASKS if name in facts]
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
        return _no_place_left(told, scored, understood)
    echo = (*understood, f"đối tượng {role.many}", on_day(told))
    if not rest and (led := _led(told, scored, understood)) is not None:
        return led
    if not scored.figures or (not rest and wanted is None and scored.figures.get("rating") is not Rating.NOT_COMPLETED):
        sure = told.says(_FOR_SURE) and scored.figures.get("rating") in (Rating.EXCELLENT, Rating.GOOD)
        lead = f"Chưa chắc: {scored.says}" if sure else _short_of_wish(told, scored) or scored.says
        if told.says(EXCELLENT_LOST) and scored.figures.get("rating") is not Rating.EXCELLENT and scored.figures:
            lead = f"Đúng, không đủ điểm của mức {Rating.EXCELLENT.label}: {scored.says}"
        return Result(lead, (*understood, on_day(told)), (scored,), _short(scored.steps), scored.judgement)
    total = say(scored.figures["score"])  # type: ignore[arg-type]
    finding = run("highest", {"role": role.key, "score": total, **rest, **_wanted(wanted)}, told)
    lead, steps, closing = conclude(told, finding, wanted)
    band = tuple(step for step in scored.steps if "→" in step or "Tổng điểm" in step)
    findings: tuple[Finding, ...] = (finding, scored)
    if role is LEADER and (place := rating_of_place(told)) is not None and (silence := unsaid("head_ceiling", told)):
        echo, closing = (*echo[:-1], f"nơi phụ trách xếp {place.label}", echo[-1]), (silence.says, *closing)
        findings = (*findings, silence)
    return Result(lead, echo, findings, (*band, *steps), closing)


def _short_of_wish(told: Told, scored: Finding) -> str | None:
    """ "vì sao 89,5 điểm mà không được xuất sắc": the points are not enough for the rating named."""
    from assistant.calculator.rulebook import rulebook

    named = [one for name, one in _WISHED.items() if name in told.loose]
    rating = scored.figures.get("rating")
    if not told.says(_WHY) or not named or not isinstance(rating, Rating):
        return None
    order = list(Rating)
    if order.index(named[-1]) >= order.index(rating):
        return None
    band = rulebook().value_on(BANDS[named[-1]], told.as_of)
    return f"Vì chưa đủ điểm của mức {named[-1].label} ({band.says}): {scored.says}"


def _led(told: Told, scored: Finding, understood: tuple[str, ...]) -> Result | None:
    """ "giám đốc 92 điểm, đơn vị chỉ hoàn thành nhiệm vụ": the points alone are not enough to tell for one who leads."""
    own, place = scored.figures.get("rating"), rating_of_place(told)
    if not isinstance(own, Rating) or place is None or list(Rating).index(place) <= list(Rating).index(own):
        return None
    needed, silence = of_place(told, own), unsaid("head_ceiling", told)
    if needed is None or silence is None:
        return None
    lead = f"Chưa đủ dữ kiện để kết luận: {scored.says.split(',')[0]}, nhưng với cá nhân giữ chức vụ còn xét kết quả của nơi mình phụ trách"
    finding = replace(scored, citations=(*scored.citations, needed[0]), steps=(*scored.steps, needed[1]))
    echo = (*understood, f"nơi phụ trách xếp {place.label}", on_day(told))
    return Result(lead, echo, (finding, silence), _short(scored.steps), (needed[1], silence.says))


def _no_place_left(told: Told, scored: Finding, understood: tuple[str, ...]) -> Result:
    """ "95 điểm mà chi bộ hết chỉ tiêu xuất sắc rồi": the points are enough, the number of the excellent is not."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import name_key

    value = rulebook().value_on("excellent_quota_member", told.as_of)
    label = Rating.EXCELLENT.label
    lead = (
        f"Không được vượt tỷ lệ khống chế: đủ điểm vẫn phải nằm trong số {label} được phép của nhóm ({name_key(value.cite)}); "
        "văn bản không nói người đủ điểm mà ngoài số đó xếp mức nào, cấp có thẩm quyền quyết định"
    )
    quota = replace(scored, citations=(value.cite, *scored.citations))
    return Result(lead, (*understood, on_day(told)), (quota,), _short(scored.steps), scored.judgement)


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


def _short(steps: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(step for step in steps if not step.startswith("Căn cứ"))
