"""What a score alone is not enough for: the place one leads rated lower, the rating wished for, the places all taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from assistant.answering.figures.heads.body_rated import rating_of_place
from assistant.answering.figures.heads.of_place import of_place
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.score import BANDS
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_WHY = r"\b(?:vi sao|tai sao|sao(?: lai| ma)?|ly do gi|do dau)\b"
_WISHED = {"excellent": Rating.EXCELLENT, "good": Rating.GOOD, "completed": Rating.COMPLETED}


def of_head(told: Told, scored: Finding, understood: tuple[str, ...]) -> Result | None:
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
    return Result(lead, echo, (finding, silence), without_basis(scored.steps), (needed[1], silence.says))


def short_of_wish(told: Told, scored: Finding) -> str | None:
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


def no_place_left(told: Told, scored: Finding, understood: tuple[str, ...]) -> Result:
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
    return Result(lead, (*understood, on_day(told)), (quota,), without_basis(scored.steps), scored.judgement)


def without_basis(steps: tuple[str, ...]) -> tuple[str, ...]:
    """The steps without the line of their basis."""
    return tuple(step for step in steps if not step.startswith("Căn cứ"))
