"""A head against the collective, a leading collective against its organization: "cơ quan hoàn thành tốt, giám đốc cao nhất mức nào"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.answering.figures import asking
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.rating_words import KEY_OF
from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.finding import Finding, Verdict
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_RATING = r"(?P<rating>khong hoan thanh(?: nhiem vu)?|hoan thanh xuat sac(?: nhiem vu)?|hoan thanh tot(?: nhiem vu)?|hoan thanh(?: nhiem vu)?|xuat sac|tot)\b"
_LINK = r"(?: (?:[a-z/]+|20\d\d)){0,7}? (?:(?:deu|chi|cung|duoc|bi|xep|loai|dat|la|o|muc|co) )*"
_WHOLE = r"(?:(?<!truong )(?<!pho )(?<!cac )phong|(?<!truong )(?<!pho )khoa|doan(?: thanh nien| tn)?(?: xa| phuong)?|hoi (?:nong dan|phu nu|cuu chien binh|ccb|nguoi cao tuoi)|tap the(?: lanh dao)?|chi uy|ban chap hanh|ban thuong vu|co quan|don vi|chi bo|dang bo|dang uy|cap uy|benh vien|ca so|so|(?<!hieu )(?<!pho )(?<!thu )(?<!cap )(?<!bo )(?<!cuc )(?<!vu )(?<!vien )truong|ubnd|uy ban(?: nhan dan)?|trung tam|cong ty)"
_ORGANIZATION = r"(?:(?<!truong )(?<!pho )(?<!cac )phong|(?<!truong )(?<!pho )khoa|doan(?: thanh nien| tn)?(?: xa| phuong)?|hoi (?:nong dan|phu nu|cuu chien binh|ccb|nguoi cao tuoi)|chi bo|dang bo|co quan|don vi|to chuc|benh vien|ca so|so|(?<!hieu )(?<!pho )(?<!thu )(?<!cap )(?<!bo )(?<!cuc )(?<!vu )(?<!vien )truong|dia phuong|ubnd|uy ban(?: nhan dan)?|trung tam|cong ty)"
_HEAD = r"(?:nguoi dung dau|thu truong|cap truong|(?<!pho )(?<!ban )giam doc|(?<!pho )hieu truong|(?<!pho )bi thu|(?<!pho )truong (?:phong|don vi|co quan|ban|khoa|tram)|(?<!pho )chu tich)"
_RATED = re.compile(rf"\b{_WHOLE}{_LINK}{_RATING}")
_ORGANIZATION_RATED = re.compile(rf"\b{_ORGANIZATION}{_LINK}{_RATING}")
_COLLECTIVE = re.compile(
    r"\b(?:tap the lanh dao|ban (?:giam doc|giam hieu|lanh dao|chap hanh|thuong vu)|chi uy(?! vien)|dang uy(?! vien))\b"
)
_DEPUTY = re.compile(
    r"\b(?:cap pho|hieu pho|pho (?:giam doc|hieu truong|bi thu|truong|chu tich|thu truong|phong|ban|khoa|chanh)|(?:chi|cap|dang) uy vien|uy vien)\b"
)
_TOLD_FIRST = re.compile(
    rf"\b(?P<own>(?:{_HEAD}|tap the lanh dao)\b(?:(?!\b(?:khi|neu|ma|luc|trong khi|con)\b).)*?\b(?:xuat sac|hoan thanh|tot|cao hon)\b"
    rf"(?:(?!\b(?:khi|neu|ma|luc|trong khi|con)\b).)*?)\b(?:khi|neu|ma|luc|trong khi|con)\b[^.?]*?\b{_WHOLE}{_LINK}{_RATING}"
)
_ABOVE = re.compile(
    rf"\b(?P<who>{_HEAD}|tap the lanh dao)\b[^.?]*\b(?:duoc|co the|xep|danh gia|muc|loai)\b[^.?]*\b(?:cao|tot) hon (?:\w+ )*?(?:{_WHOLE}|to chuc)\b"
)
_OF_STATE = re.compile(r"\b(?:ubnd|uy ban|chinh quyen)\b")
_OF_ITSELF = r"\b(?:duong nhien|tu dong|mac nhien|chac chan|tat nhien)\b"
_OWN_CONDITIONS = "Mức của từng người xét theo điều kiện riêng của mức đó và do cấp có thẩm quyền quyết định"
_SINCE_POINTS = date(2025, 8, 30)
# "chi bộ không xếp xuất sắc": the rating named is the one that was not given
_NOT_GIVEN = re.compile(
    r"\b(?:khong|ko|k|kg|hong|chua|chang|truot|mat)\b(?! (?:hoan thanh|ai|co ai|co dang vien|chi)\b)"
)
_OF_PLACE = {
    Rating.EXCELLENT: (
        "qd-366-2025/dieu-11/khoan-1",
        "Với cá nhân giữ chức vụ, mức Hoàn thành xuất sắc nhiệm vụ đòi hỏi nơi mình trực tiếp lãnh đạo, quản lý hoàn thành 100% "
        "nhiệm vụ, ít nhất 30% vượt mức (Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))",
    ),
    Rating.GOOD: (
        "qd-366-2025/dieu-11/khoan-2",
        "Với cá nhân giữ chức vụ, mức Hoàn thành tốt nhiệm vụ đòi hỏi nơi mình trực tiếp phụ trách hoàn thành 100% nhiệm vụ đúng "
        "hạn, bảo đảm chất lượng, hiệu quả (Điều 11, khoản 2, Quy định 366-QĐ/TW (2025))",
    ),
}
_EARLIER = " Câu này có ở"
_HIGHEST = r"\bcao nhat\b|\btoi da\b|\bcao hon\b|\bhon muc\b|\bvuot muc\b|\b(?:duoc|dc) (?:xep )?hon\b"
_SHORT = (
    ("htxs(?:nv)?", "hoan thanh xuat sac nhiem vu"), ("htt(?:nv)?", "hoan thanh tot nhiem vu"),
    ("khtnv", "khong hoan thanh nhiem vu"), ("htnv", "hoan thanh nhiem vu"), ("ht", "hoan thanh nhiem vu"), ("xs", "xuat sac"),
)  # fmt: skip
_ORDER = (Rating.NOT_COMPLETED, Rating.COMPLETED, Rating.GOOD, Rating.EXCELLENT)
_WORDS = (
    ("khong hoan thanh", Rating.NOT_COMPLETED), ("xuat sac", Rating.EXCELLENT), ("tot", Rating.GOOD), ("hoan thanh", Rating.COMPLETED),
)  # fmt: skip


def plan(told: Told) -> Outcome:
    """Whether one may stand above the other, or how high at most; None where the rating of the one above is not told."""
    if told.has(
        "score", "assigned", "done", "good", "excellent", "completed", "good_up", "units", "not_completed"
    ) or failed_places(told):
        return None
    found = _case(told) or _put_first(told)
    if found is None:
        return _of_any_rating(told)
    above, asked, collective = found
    if _of_deputy(told, asked):
        return _deputy(told, above)
    who = "tập thể lãnh đạo, quản lý" if collective else "người đứng đầu"
    wanted = next((rating for word, rating in _WORDS if re.search(rf"\b{word}\b", asked)), None)
    highest = re.search(_HIGHEST, asked) is not None
    if wanted is None and not highest:
        return None
    own = _one_higher(above) if highest or wanted is None else wanted
    given = {
        "own": KEY_OF[own],
        "above": KEY_OF[above],
        "of_collective": "co" if collective else "khong",
    }
    finding = run("ceiling", given, told)
    said = uncapitalized(finding.says)
    if finding.verdict is Verdict.BREACHED and highest:
        lead = f"Cao nhất là {above.label}: mức của {who} không được cao hơn"
        lead = f"Không. {lead}" if told.says(asking.YES_NO) and "cao hon" in asked else lead
    elif finding.verdict is Verdict.BREACHED:
        lead = f"Không: {said}"
    elif finding.verdict is Verdict.HOLDS:
        opening = "Không đương nhiên, phải đủ điều kiện" if told.says(_OF_ITSELF) else "Có thể, nếu đủ điều kiện"
        lead = f"{opening} của mức: {said}"
    else:
        lead = _silence(finding)[0]
    if finding.verdict is Verdict.CANNOT_TELL and highest:
        finding = replace(finding, steps=())  # the rating compared was none that was told
    elif highest:  # nor was the one that stands above it
        finding = replace(finding, steps=tuple(step for step in finding.steps if step.startswith("Căn cứ")))
    understood = (_told_of(told, above), f"hỏi về mức của {who}", on_day(told))
    closing, shown = finding.judgement, finding.steps
    if finding.verdict is Verdict.CANNOT_TELL and not collective and (place := of_place(told, wanted)) is not None:
        finding = replace(finding, citations=(*finding.citations, place[0]), steps=(*finding.steps, place[1]))
        closing = (place[1], *closing)
    return Result(lead, understood, (finding,), (*_silence(finding)[1], *shown), closing)


def of_place(told: Told, wanted: Rating | None) -> tuple[str, str] | None:
    """What the rating asks of the place a head leads, where the text of the day rates by points: its key and its words."""
    if wanted not in _OF_PLACE or told.as_of < _SINCE_POINTS:
        return None
    return _OF_PLACE[wanted]


def rating_of_place(told: Told) -> Rating | None:
    """The rating told of the place somebody leads: "giám đốc 92 điểm, đơn vị chỉ hoàn thành nhiệm vụ"."""
    folded = _spelled(told.folded)
    if re.search(rf"\b{_HEAD}\b|\bphu trach\b", folded) is None:
        return None
    match = _ORGANIZATION_RATED.search(folded) or _RATED.search(folded)
    if (
        match is None
        or re.search(r"\d", match.group())
        or _tells_deed(folded, match)
        or told.says(r"\b(?:nhiem vu|chi tieu|viec) (?:dat|duoc giao)\b")
    ):
        return None
    return next(rating for word, rating in _WORDS if re.search(rf"\b{word}\b", match["rating"]))


def _tells_deed(folded: str, match: re.Match[str]) -> bool:
    """ "đơn vị hoàn thành 55% nhiệm vụ": so much was done, no rating was given."""
    return re.match(r" (?:\d|(?:du|het|tat ca|ca|toan bo|duoc \d|xong)\b)", folded[match.end() :]) is not None


def _of_deputy(told: Told, asked: str) -> bool:
    """Whether the one rated is a deputy or a plain member: named in place of the head, or turned to in the last turn."""
    last = told.folded.rsplit(BETWEEN, 1)[-1] if told.last_turn else asked
    named = _DEPUTY.search(last)
    head = re.search(rf"\b{_HEAD}\b", last)
    return named is not None and (head is None or named.start() < head.start())


def _deputy(told: Told, above: Rating) -> Outcome:
    finding = unsaid("deputy_ceiling", told)
    if finding is None:
        return None
    understood = (_told_of(told, above), "hỏi về mức của cấp phó, thành viên", on_day(told))
    return Result(finding.says.rstrip("."), understood, (finding,), (_OWN_CONDITIONS,))


def _silence(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """What the text that applies does not carry, apart from where an earlier one did."""
    lead, joint, where = finding.says.partition(_EARLIER)
    return lead, (f"{_EARLIER.strip()}{where}",) if joint and finding.verdict is Verdict.CANNOT_TELL else ()


def _of_any_rating(told: Told) -> Outcome:
    """Whether one may stand above the other at all, no rating being told: reckoned for one that does."""
    asked = _ABOVE.search(told.folded)
    if asked is None or not told.says(asking.YES_NO):
        return None
    collective = _COLLECTIVE.match(asked["who"]) is not None
    given = {
        "own": KEY_OF[Rating.EXCELLENT],
        "above": KEY_OF[Rating.GOOD],
        "of_collective": "co" if collective else "khong",
    }
    finding = run("ceiling", given, told)
    who = "tập thể lãnh đạo, quản lý" if collective else "người đứng đầu"
    whose = "tổ chức, cơ quan, đơn vị" if collective else "tập thể"
    breached = finding.verdict is Verdict.BREACHED
    lead = f"Không: mức của {who} không được cao hơn mức của {whose}" if breached else _silence(finding)[0]
    case = f"xét trường hợp {who} xếp {Rating.EXCELLENT.label}, {whose} xếp {Rating.GOOD.label}"
    return Result(
        lead, (case, on_day(told)), (finding,), finding.steps if breached else _silence(finding)[1], finding.judgement
    )


def _put_first(told: Told) -> tuple[Rating, str, bool] | None:
    """The same where the one below is told first: "giám đốc có được xuất sắc khi đơn vị chỉ hoàn thành tốt không"."""
    found = _TOLD_FIRST.search(_spelled(told.folded))
    if found is None:
        return None
    rating = _given(found)
    if rating is None:
        return None
    return rating, found["own"], _COLLECTIVE.match(found["own"]) is not None


def _case(told: Told) -> tuple[Rating, str, bool] | None:
    """The rating of the one above, what is asked after it, and whether of a leading collective."""
    folded = _spelled(told.folded)
    for match in (_ORGANIZATION_RATED.search(folded), _RATED.search(folded)):
        if match is None or _tells_deed(folded, match):
            continue
        rest = folded[match.end() :]
        head, group = re.search(rf"\b{_HEAD}\b", rest) or _DEPUTY.search(rest), _COLLECTIVE.search(rest)
        first = head or group
        if head is None and group is not None and _OF_STATE.search(match.group()) and "uy" in group.group():
            continue  # "đảng ủy xã … UBND xã": the authorities are no organization of a committee of the Party
        if first is None or (head and re.search(rf"\b{_HEAD}\b", match.group())):
            continue
        if (rating := _given(match)) is None:
            return None
        return rating, rest[first.start() :], head is None
    return None


def _given(match: re.Match[str]) -> Rating | None:
    """The rating of the one above; the next lower one where the rating named was not given, none below the lowest."""
    named = next(rating for word, rating in _WORDS if re.search(rf"\b{word}\b", match["rating"]))
    if not _is_denied(match):
        return named
    return _ORDER[_ORDER.index(named) - 1] if named in (Rating.EXCELLENT, Rating.GOOD) else None


def _is_denied(match: re.Match[str]) -> bool:
    said = match.string[match.start() : match.start("rating")]
    last = max((found.end() for found in re.finditer(rf"\b(?:{_HEAD}|{_WHOLE})\b", said)), default=0)
    return _NOT_GIVEN.search(f"{said[last:]}{match['rating']}") is not None


def _told_of(told: Told, above: Rating) -> str:
    """What is understood of the one above; where a rating was denied it, that it has at most the next lower one."""
    folded = _spelled(told.folded)
    found = _TOLD_FIRST.search(folded) or _ORGANIZATION_RATED.search(folded) or _RATED.search(folded)
    denied = found is not None and _is_denied(found)
    return f"tập thể, tổ chức xếp {'cao nhất là ' if denied else ''}{above.label}"


def _spelled(folded: str) -> str:
    """The ratings in words: "HTXSNV" is Hoàn thành xuất sắc nhiệm vụ."""
    for short, words in _SHORT:
        folded = re.sub(rf"\b{short}\b", words, folded)
    return folded


def _one_higher(rating: Rating) -> Rating:
    return _ORDER[min(_ORDER.index(rating) + 1, 3)]
