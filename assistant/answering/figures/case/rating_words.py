"""The first line of a finding about a rating, and what remains open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures.case.denied import turned
from assistant.answering.figures.case.over_allowed import over_lead
from assistant.answering.figures.case.told_facts import as_told
from assistant.answering.figures.figure import Told
from assistant.answering.figures.running import lower
from corpus.text import capitalized
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

from assistant.answering.figures.case.decisive import decisive_steps
from assistant.answering.figures.case.wanted import KEY_OF, RATING_OF

WHO_DECIDES = "Mức xếp loại cụ thể do cấp có thẩm quyền quyết định"
_RATED = r"xep|muc|hoan thanh|xuat sac|roi|vao|len|dat"
_AS_TOLD = (
    r"\b(?:xet|tinh|noi|can cu)(?: (?:rieng|thuan|chi|don thuan))*(?: (?:ve|theo|tren))? (?:mat )?(?:diem|con so|so lieu|nhiem vu|ty le|tieu chi)\b"
    r"|\b(?:rieng|chi|thuan) (?:ve|theo|tinh|xet) |\bve (?:mat )?(?:con so|so lieu|diem so)\b"
)
_BOUND_TO = r"\b(?:buoc phai|bat buoc|duong nhien|mac nhien|nhat thiet|tu dong) (?:\w+ ){0,2}?(?:xep|bi|roi|la)\b"
EXCELLENT_LOST = r"\b(?:mat|khong con|het|truot|rot|thoi)(?: (?:luon|het|xep|loai|muc|duoc|cua|suat|hoan thanh))* (?:xuat sac|htxs|xs)\b"
_OPEN = "Chưa đủ dữ kiện để kết luận"


def conclude(told: Told, finding: Finding, wanted: str | None) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The first line, the steps that decide, and what remains open."""
    closing = []
    if finding.missing and "allowed" not in finding.figures:
        closing.append(f"Còn chưa cho biết: {'; '.join(finding.missing[:6])}.")
    closing += [
        _sentence(line) for line in finding.judgement if "tổng điểm nằm trong khung" in line or "nghỉ ốm" in line
    ]
    closing += [_sentence(line) for line in finding.judgement[-1:] if _sentence(line) not in closing]
    finding = replace(finding, says=as_told(told, finding.says))
    lead = _as_told(told, finding, wanted) or _lost(told, finding, wanted) or _lead(finding, wanted)
    steps = decisive_steps(finding, wanted)
    return over_lead(told, steps, lead) or turned(told, _RATED, lead), steps, tuple(closing)


def _as_told(told: Told, finding: Finding, wanted: str | None) -> str | None:
    """ "xét về điểm và nhiệm vụ có đủ điều kiện xuất sắc không": by what is told alone, where no more is to be settled."""
    if wanted is None or not (told.says(_AS_TOLD) or (wanted == KEY_OF[Rating.NOT_COMPLETED] and told.says(_BOUND_TO))):
        return None
    label = RATING_OF[wanted].label
    if wanted == KEY_OF[Rating.NOT_COMPLETED]:
        spared = any("không thuộc trường hợp này" in step for step in finding.steps)
        if "allowed" in finding.figures or not spared:
            return None
        return f"Không: xét riêng dữ kiện đã nêu thì không thuộc trường hợp {label}; {lower(finding.says)}"
    own = [step for step in decisive_steps(finding, wanted) if step.startswith(f"{label}:")]
    if "allowed" in finding.figures or not finding.says.startswith(_OPEN) or not own:
        return None
    if any("→ đạt" not in step for step in own):
        return None
    return f"Có, xét riêng dữ kiện đã nêu thì không trái điều kiện nào của mức {label}; {lower(finding.says)}"


def _lost(told: Told, finding: Finding, wanted: str | None) -> str | None:
    """ "trễ 1 việc là mất xuất sắc luôn à": that the rating is lost is what is put up."""
    from assistant.calculator.finding import Verdict

    if wanted is not None or not told.says(EXCELLENT_LOST):
        return None
    allowed = finding.figures.get("allowed")
    barred = isinstance(allowed, Rating) and allowed is not Rating.EXCELLENT
    open_below = (
        f"mức cao nhất còn có thể là {Rating.EXCELLENT.label}" not in finding.says and "không được vì" in finding.says
    )
    if not barred and not open_below and finding.verdict is not Verdict.BREACHED:
        return None
    return f"Đúng, không còn xếp được {Rating.EXCELLENT.label}: {lower(finding.says)}"


def _lead(finding: Finding, wanted: str | None) -> str:
    from assistant.calculator.finding import Verdict

    says = finding.says
    if wanted is None:
        return says
    allowed = finding.figures.get("allowed")
    target = RATING_OF[wanted]
    if target is Rating.NOT_COMPLETED:
        if allowed is Rating.NOT_COMPLETED:
            return f"Có: {lower(says)}"
        if allowed is not None:
            return f"Không: {lower(says)}"
        if any("không thuộc trường hợp này" in step for step in finding.steps):
            says = re.sub(r"; cũng không thuộc trường hợp [^;]*", "", says)
            return f"Chưa: riêng dữ kiện đã cho không thuộc trường hợp {target.label}; {lower(says)}"
        return _open(says)
    if isinstance(allowed, Rating):
        order = list(Rating)
        return f"{'Có' if order.index(target) >= order.index(allowed) else 'Không'}: {lower(says)}"
    if finding.verdict is Verdict.BREACHED:
        return f"Không: {lower(re.sub(r'^Chưa[^;]*; ', '', says))}"
    return _open(says)


def _open(says: str) -> str:
    return says if says.startswith("Chưa") else f"Chưa kết luận được: {lower(says)}"


def _sentence(line: str) -> str:
    return f"{capitalized(line).rstrip('.')}."
