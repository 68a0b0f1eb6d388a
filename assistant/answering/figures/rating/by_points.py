"""The rating of a case whose points are told, with the other facts told beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.case.rating_words import EXCELLENT_LOST, conclude
from assistant.answering.figures.figure import Told
from assistant.answering.figures.heads.body_rated import rating_of_place
from assistant.answering.figures.outcome import LEADER, Need, Noun, Outcome, Result
from assistant.answering.figures.rating.scored_beside import no_place_left, of_head, short_of_wish, without_basis
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

from assistant.answering.figures.case.wanted import wish_field

_USED_UP = r"\b(?:het|du|qua|vuot|kin)(?: (?:chi tieu|suat|cho|ty le|ti le|so luong|so|khung|roi|han muc))+ (?:\w+ )?(?:xuat sac|htxs|xs)\b|\b(?:chi tieu|suat|ty le|ti le) (?:hoan thanh )?(?:xuat sac|xs)(?: \w+){0,3} (?:het|kin|du)(?: roi)?\b"
_FOR_SURE = r"\b(?:chac chan|duong nhien|mac nhien|tat nhien|tu dong|auto|the nao cung|kieu gi cung)\b"


def by_points(
    told: Told, role: Noun, wanted: str | None, facts: dict[str, object], understood: tuple[str, ...]
) -> Outcome:
    """The band of the points, or the highest rating they allow with the other facts; the group asked for that lacks."""
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
    if not rest and not _is_above(wanted, scored) and (led := of_head(told, scored, understood)) is not None:
        return led
    if not scored.figures or (not rest and wanted is None and scored.figures.get("rating") is not Rating.NOT_COMPLETED):
        sure = told.says(_FOR_SURE) and scored.figures.get("rating") in (Rating.EXCELLENT, Rating.GOOD)
        lead = f"Chưa chắc: {scored.says}" if sure else short_of_wish(told, scored) or scored.says
        if told.says(EXCELLENT_LOST) and scored.figures.get("rating") is not Rating.EXCELLENT and scored.figures:
            lead = f"Đúng, không đủ điểm của mức {Rating.EXCELLENT.label}: {scored.says}"
        return Result(lead, (*understood, on_day(told)), (scored,), without_basis(scored.steps), scored.judgement)
    total = say(scored.figures["score"])  # type: ignore[arg-type]
    finding = run("highest", {"role": role.key, "score": total, **rest, **wish_field(wanted)}, told)
    lead, steps, closing = conclude(told, finding, wanted)
    band = tuple(step for step in scored.steps if "→" in step or "Tổng điểm" in step)
    findings: tuple[Finding, ...] = (finding, scored)
    if role is LEADER and (place := rating_of_place(told)) is not None and (silence := unsaid("head_ceiling", told)):
        echo, closing = (*echo[:-1], f"nơi phụ trách xếp {place.label}", echo[-1]), (silence.says, *closing)
        findings = (*findings, silence)
    return Result(lead, echo, findings, (*band, *steps), closing)


def _is_above(wanted: str | None, scored: Finding) -> bool:
    """Whether the rating wished for is out of reach by the points alone."""
    order, own = ("xuat-sac", "tot", "hoan-thanh"), scored.figures.get("rating")
    if wanted not in order or not isinstance(own, Rating):
        return False
    return order.index(wanted) < list(Rating).index(own)
