"""A rating as a public employee told, the rating as a member of the Party asked: "công chức xếp hoàn thành tốt thì đảng viên …"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.rating_words import conclude
from assistant.answering.figures.case.wanted import KEY_OF, wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import MEMBER, Outcome, Result
from assistant.answering.figures.running import lower, on_day, run
from assistant.answering.figures.unsaid import unsaid
from corpus.vocabulary import Rating

_RATING = (
    r"(?P<rating>(?:khong|ko|chua) hoan thanh|k?ht\b|khtnv|(?:hoan thanh |ht )?xuat sac|htxs\w*|\bxs|(?:hoan thanh |ht )?tot|httnv|htt|hoan thanh|htnv)"
    r"(?: nhiem vu)?\b"
)
_CIVIL = (
    r"(?:(?:can bo,? )?(?:cong chuc|vien chuc)|chinh quyen|chuyen mon|"
    r"(?:co quan|uy ban|thu truong)(?= (?:xep|danh gia|cham)(?: (?:loai|cho))* (?:toi|em|minh|cong chuc|vien chuc|dong chi|d/c)))"
)
_BETWEEN = r"(?:(?!\b(?:thi|ma|nhung|chi bo|dang)\b)[^.;?]){0,30}?"
_PARTY = r"(?:dang vien|dv|(?:ben|ve|ve mat|mat|phia) dang|chi bo|(?<=ma )dang(?= lai\b))"
_JOINED = r"[^.;?]{0,12}?(?:\bthi\b|\bma\b|\bnhung\b|\bcon\b|\blai\b|,)[^.;?]{0,24}?"
_TOLD = re.compile(
    rf"\b{_CIVIL}\b{_BETWEEN}\b{_RATING}{_JOINED}\b{_PARTY}\b|\b{_RATING.replace('P<rating>', 'P<first>')} (?:ve|ben|theo|ve mat) {_CIVIL}\b{_JOINED}\b{_PARTY}\b"
)
_BELOW = re.compile(r"(?:khong|ko|chua) hoan thanh|kht|(?:hoan thanh |ht )?tot|htt|hoan thanh|htnv|ht\b")
_COUNTS = ("good", "excellent", "good_up", "completed", "not_completed", "members", "units", "done", "late", "on_time")
_BOUND = r"\b(?:duong nhien|mac nhien|tu dong|bat buoc|phai|tat nhien)\b"
_UNEQUAL = r"\b(?:co sao|co trai|co sai|co van de|co duoc phep|mau thuan|lech|khac nhau)\b"
_WISHED = (KEY_OF[Rating.GOOD], KEY_OF[Rating.COMPLETED])
_TOLD_AS = (
    (Rating.NOT_COMPLETED, r"(?:khong|ko|chua) |kht"), (Rating.EXCELLENT, r"(?:hoan thanh |ht )?xuat|htxs|xs"),
    (Rating.GOOD, r"(?:hoan thanh |ht )?tot|htt"), (Rating.COMPLETED, r""),
)  # fmt: skip
_PLACE_2019 = "hd-21-2019/muc-II/phan-B/tieu-muc-2.3/diem-a"
_RULE_2019 = (
    "đảng viên là cán bộ, công chức, viên chức phải được xếp loại cán bộ, công chức, viên chức Hoàn thành xuất sắc nhiệm vụ "
    "mới được xếp loại đảng viên Hoàn thành xuất sắc nhiệm vụ"
)


def plan(told: Told) -> Outcome:
    """What the text of the day says of the two ratings; None where no rating of a public employee is told."""
    found = _TOLD.search(told.folded)
    if (
        found is None
        or told.has(*_COUNTS)
        or not (told.says(asking.RATE) or told.says(asking.YES_NO) or wanted_of(told))
    ):
        return None
    wanted = wanted_of(told)
    silent = unsaid("civil_rating", told)
    if silent is None:
        return _of_2019(told, found["rating"] or found["first"] or "", wanted)
    basis, _, equal = silent.says.rstrip(".").partition(". ")
    if told.says(_BOUND):
        return None  # whether one follows from the other is a stored question
    both = f"{lower(basis)}; {lower(equal.rstrip('.'))}"
    if told.says(_UNEQUAL):
        lead = f"{equal}; {lower(basis)}"
    elif wanted is not None and told.says(asking.YES_NO):
        lead = f"Tùy trường hợp: {both}"
    else:
        lead = f"Chưa kết luận được: {both}"
    findings, closing = [silent], []
    if (score := told.get("score")) is not None:
        band = run("score", {"score": score.typed()}, told)
        findings.append(band)
        closing.append(band.says)
    return Result(
        lead,
        (f"{score.quantity.text} điểm" if score else "xếp loại công chức, viên chức đã có", on_day(told)),
        tuple(findings),
        (),
        tuple(closing),
    )


def _of_2019(told: Told, rating: str, wanted: str | None) -> Outcome:
    """By Hướng dẫn 21, where the best rating is asked for and the other is below it."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import name_document

    value = rulebook().find("civil_rating", told.as_of)
    if wanted != KEY_OF[Rating.EXCELLENT]:
        return _highest_of_2019(told, rating, wanted)
    if value is None or _BELOW.fullmatch(rating.removesuffix(" nhiem vu")) is None:
        return None
    says = f"theo {name_document(_PLACE_2019)}, {_RULE_2019}"
    finding = Finding(
        rule="civil_rating", verdict=Verdict.BREACHED, says=says, as_of=told.as_of, citations=(_PLACE_2019,), confidence=value.confidence,
    )  # fmt: skip
    return Result(f"Không: {says}", ("xếp loại công chức, viên chức dưới mức xuất sắc", on_day(told)), (finding,))


def _highest_of_2019(told: Told, rating: str, wanted: str | None) -> Outcome:
    """How high a member may be rated beside the rating told: what is known by heart alone is told to be so."""
    from assistant.calculator.source import name_document

    told_as = next(one for one, words in _TOLD_AS if re.match(words, rating))
    given = {"role": MEMBER.key, "civil_rating": KEY_OF[told_as], **({"wanted": wanted} if wanted in _WISHED else {})}
    finding = run("highest", given, told)
    decisive = [step for step in finding.steps if "công chức, viên chức" in step and "→" in step]
    if not decisive:
        return None
    lead, steps, closing = conclude(told, finding, wanted)
    if "possible" in finding.figures and wanted is None:
        lead = (
            f"Không xếp được mức {Rating.EXCELLENT.label}: theo {name_document(_PLACE_2019)}, {_RULE_2019}; các mức dưới thì điều "
            "kiện về mức công chức, viên chức mới nhớ lại, chưa đối chiếu với văn bản, nên chưa kết luận được"
        )
        steps = tuple(step.strip() for step in decisive)
    understood = (f"xếp loại công chức, viên chức {told_as.label}", on_day(told))
    return Result(lead, understood, (finding,), steps, closing)
