"""How a finding about a rating is told: the wanted rating, the first line, the steps that decide."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.denied import turned
from assistant.answering.figures.case.over_allowed import over_lead
from assistant.answering.figures.case.told_facts import as_told
from assistant.answering.figures.figure import Told
from assistant.answering.figures.running import lower
from corpus.text import capitalized
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

KEY_OF = {
    Rating.EXCELLENT: "xuat-sac", Rating.GOOD: "tot", Rating.COMPLETED: "hoan-thanh", Rating.NOT_COMPLETED: "khong-hoan-thanh",
}  # fmt: skip
_KEYS = {
    "excellent": "xuat-sac",
    "good": "tot",
    "completed": "hoan-thanh",
    "not_completed": "khong-hoan-thanh",
    "good_up": "tot",
}
_SHARE_OF = (  # "đủ tỷ lệ xuất sắc không": the share a rating asks for
    r"\b(?:du|dat)(?: (?:dieu kien|ve|muc))* (?:ty|ti) le(?: (?:de|xet|xep|duoc|muc))* (?:hoan thanh )?(?:xuat sac|tot)\b(?! tro len)"
)
_RATED = r"xep|muc|hoan thanh|xuat sac|roi|vao|len|dat"
_AS_TOLD = (
    r"\b(?:xet|tinh|noi|can cu)(?: (?:rieng|thuan|chi|don thuan))*(?: (?:ve|theo|tren))? (?:mat )?(?:diem|con so|so lieu|nhiem vu|ty le|tieu chi)\b"
    r"|\b(?:rieng|chi|thuan) (?:ve|theo|tinh|xet) |\bve (?:mat )?(?:con so|so lieu|diem so)\b"
)
_BOUND_TO = r"\b(?:buoc phai|bat buoc|duong nhien|mac nhien|nhat thiet|tu dong) (?:\w+ ){0,2}?(?:xep|bi|roi|la)\b"
EXCELLENT_LOST = r"\b(?:mat|khong con|het|truot|rot|thoi)(?: (?:luon|het|xep|loai|muc|duoc|cua|suat|hoan thanh))* (?:xuat sac|htxs|xs)\b"
_BARRED = re.compile(r"không đạt điều kiện của mức ([^;,]+?) vì")
_OPEN = "Chưa đủ dữ kiện để kết luận"
_RATINGS = {key: rating for rating, key in KEY_OF.items()}


def wanted_of(told: Told) -> str | None:
    """The rating a yes-or-no question asks about: the last one named without a number."""
    if not told.says(asking.YES_NO) and not told.says(
        r"\b(?:da (?:cham|du|dat)|duoc chua|du chua|con cua|co (?:duoc|du|bi|dat|len))\b"
    ):
        return None
    if (share := re.search(_SHARE_OF, told.folded)) is not None:
        return "xuat-sac" if "xuat" in share.group() else "tot"
    named = [name for name in told.loose if name in _KEYS]
    return _KEYS[named[-1]] if named else None


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
    label = _RATINGS[wanted].label
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
    target = _RATINGS[wanted]
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


def decisive_steps(finding: Finding, wanted: str | None) -> tuple[str, ...]:
    """The shares, then the conditions of the rating wanted and those that bar a rating; five lines at most."""
    barred = _BARRED.search(finding.says)  # the band of the score, whose own conditions are not met
    label = _RATINGS[wanted].label if wanted is not None else barred[1] if barred else ""
    heading, shares, own, failing, tested = "", [], [], [], []
    for line in finding.steps:
        if line.startswith(("Mức ", "Trường hợp ")):
            heading = re.sub(r"^(?:Mức|Trường hợp) |:.*$", "", line)
            continue
        said = f"{heading}: {line.strip()}" if heading and line.startswith(" ") else line.strip()
        if re.search(r"\d : \d", said):
            shares.append(said)
        elif "→" in said:
            tested.append(said)
            if label and said.startswith(f"{label}:"):
                own.append(said)
            if "→ không đạt" in said or "→ thuộc trường hợp" in said:
                failing.append(said)
    fallen = [line for line in failing if "→ thuộc trường hợp" in line]
    case = [line for line in fallen if finding.figures.get("allowed") is Rating.NOT_COMPLETED]
    deciding = [*shares, *case, *(line for line in own if line in failing)]
    chosen = [*deciding, *own] if own and wanted is not None else [*deciding, *fallen, *failing, *tested]
    return tuple(dict.fromkeys(chosen))[:4]


def _sentence(line: str) -> str:
    return f"{capitalized(line).rstrip('.')}."


def wish_field(wanted: str | None) -> dict[str, str]:
    """The rating to be checked; the lowest is never wished for, only fallen into."""
    return {} if wanted in (None, KEY_OF[Rating.NOT_COMPLETED]) else {"wanted": str(wanted)}
