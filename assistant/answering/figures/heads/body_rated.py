"""The rating told of a body, and who is rated beside it: "cơ quan hoàn thành tốt, giám đốc cao nhất mức nào"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from corpus.vocabulary import Rating

LOWEST_FIRST = (Rating.NOT_COMPLETED, Rating.COMPLETED, Rating.GOOD, Rating.EXCELLENT)

_RATING = r"(?P<rating>khong hoan thanh(?: nhiem vu)?|hoan thanh xuat sac(?: nhiem vu)?|hoan thanh tot(?: nhiem vu)?|hoan thanh(?: nhiem vu)?|xuat sac|tot)\b"
_LINK = r"(?: (?:[a-z/]+|20\d\d)){0,7}? (?:(?:deu|chi|cung|duoc|bi|xep|loai|dat|la|o|muc|co) )*"
WHOLE = r"(?:(?<!truong )(?<!pho )(?<!cac )phong|(?<!truong )(?<!pho )khoa|doan(?: thanh nien| tn)?(?: xa| phuong)?|hoi (?:nong dan|phu nu|cuu chien binh|ccb|nguoi cao tuoi)|tap the(?: lanh dao)?|chi uy|ban chap hanh|ban thuong vu|co quan|don vi|chi bo|dang bo|dang uy|cap uy|benh vien|ca so|so|(?<!hieu )(?<!pho )(?<!thu )(?<!cap )(?<!bo )(?<!cuc )(?<!vu )(?<!vien )truong|ubnd|uy ban(?: nhan dan)?|trung tam|cong ty)"
_ORGANIZATION = r"(?:(?<!truong )(?<!pho )(?<!cac )phong|(?<!truong )(?<!pho )khoa|doan(?: thanh nien| tn)?(?: xa| phuong)?|hoi (?:nong dan|phu nu|cuu chien binh|ccb|nguoi cao tuoi)|chi bo|dang bo|co quan|don vi|to chuc|benh vien|ca so|so|(?<!hieu )(?<!pho )(?<!thu )(?<!cap )(?<!bo )(?<!cuc )(?<!vu )(?<!vien )truong|dia phuong|ubnd|uy ban(?: nhan dan)?|trung tam|cong ty)"
HEAD = r"(?:nguoi dung dau|thu truong|cap truong|(?<!pho )(?<!ban )giam doc|(?<!pho )hieu truong|(?<!pho )bi thu|(?<!pho )truong (?:phong|don vi|co quan|ban|khoa|tram)|(?<!pho )chu tich)"
_RATED = re.compile(rf"\b{WHOLE}{_LINK}{_RATING}")
_ORGANIZATION_RATED = re.compile(rf"\b{_ORGANIZATION}{_LINK}{_RATING}")
COLLECTIVE = re.compile(
    r"\b(?:tap the lanh dao|ban (?:giam doc|giam hieu|lanh dao|chap hanh|thuong vu)|chi uy(?! vien)|dang uy(?! vien))\b"
)
DEPUTY = re.compile(
    r"\b(?:cap pho|hieu pho|pho (?:giam doc|hieu truong|bi thu|truong|chu tich|thu truong|phong|ban|khoa|chanh)|(?:chi|cap|dang) uy vien|uy vien)\b"
)
_TOLD_FIRST = re.compile(
    rf"\b(?P<own>(?:{HEAD}|tap the lanh dao)\b(?:(?!\b(?:khi|neu|ma|luc|trong khi|con)\b).)*?\b(?:xuat sac|hoan thanh|tot|cao hon)\b"
    rf"(?:(?!\b(?:khi|neu|ma|luc|trong khi|con)\b).)*?)\b(?:khi|neu|ma|luc|trong khi|con)\b[^.?]*?\b{WHOLE}{_LINK}{_RATING}"
)
_OF_STATE = re.compile(r"\b(?:ubnd|uy ban|chinh quyen)\b")
# "chi bộ không xếp xuất sắc": the rating named is the one that was not given
_NOT_GIVEN = re.compile(
    r"\b(?:khong|ko|k|kg|hong|chua|chang|truot|mat)\b(?! (?:hoan thanh|ai|co ai|co dang vien|chi)\b)"
)
_SHORT = (
    ("htxs(?:nv)?", "hoan thanh xuat sac nhiem vu"), ("htt(?:nv)?", "hoan thanh tot nhiem vu"),
    ("khtnv", "khong hoan thanh nhiem vu"), ("htnv", "hoan thanh nhiem vu"), ("ht", "hoan thanh nhiem vu"), ("xs", "xuat sac"),
)  # fmt: skip
RATINGS = (
    ("khong hoan thanh", Rating.NOT_COMPLETED), ("xuat sac", Rating.EXCELLENT), ("tot", Rating.GOOD), ("hoan thanh", Rating.COMPLETED),
)  # fmt: skip


def rating_of_place(told: Told) -> Rating | None:
    """The rating told of the place somebody leads: "giám đốc 92 điểm, đơn vị chỉ hoàn thành nhiệm vụ"."""
    folded = _spelled(told.folded)
    if re.search(rf"\b{HEAD}\b|\bphu trach\b", folded) is None:
        return None
    match = _ORGANIZATION_RATED.search(folded) or _RATED.search(folded)
    if (first := _TOLD_FIRST.search(folded)) is not None and re.search(r"\d", first.group()) is None:
        match = first  # "bí thư chi bộ được xuất sắc khi chi bộ chỉ hoàn thành": what comes first is wished of the head
    if (
        match is None
        or re.search(r"\d", match.group())
        or _tells_deed(folded, match)
        or told.says(r"\b(?:nhiem vu|chi tieu|viec) (?:dat|duoc giao)\b")
    ):
        return None
    return next(rating for word, rating in RATINGS if re.search(rf"\b{word}\b", match["rating"]))


def _tells_deed(folded: str, match: re.Match[str]) -> bool:
    """ "đơn vị hoàn thành 55% nhiệm vụ": so much was done, no rating was given."""
    return re.match(r" (?:\d|(?:du|het|tat ca|ca|toan bo|duoc \d|xong)\b)", folded[match.end() :]) is not None


def head_first(told: Told) -> tuple[Rating, str, bool] | None:
    """The same where the one below is told first: "giám đốc có được xuất sắc khi đơn vị chỉ hoàn thành tốt không"."""
    found = _TOLD_FIRST.search(_spelled(told.folded))
    if found is None:
        return None
    rating = _given(found)
    if rating is None:
        return None
    return rating, found["own"], COLLECTIVE.match(found["own"]) is not None


def body_first(told: Told) -> tuple[Rating, str, bool] | None:
    """The rating of the one above, what is asked after it, and whether of a leading collective."""
    folded = _spelled(told.folded)
    for match in (_ORGANIZATION_RATED.search(folded), _RATED.search(folded)):
        if match is None or _tells_deed(folded, match):
            continue
        rest = folded[match.end() :]
        head, group = re.search(rf"\b{HEAD}\b", rest) or DEPUTY.search(rest), COLLECTIVE.search(rest)
        first = head or group
        if head is None and group is not None and _OF_STATE.search(match.group()) and "uy" in group.group():
            continue  # "đảng ủy xã … UBND xã": the authorities are no organization of a committee of the Party
        if first is None or (head and re.search(rf"\b{HEAD}\b", match.group())):
            continue
        if (rating := _given(match)) is None:
            return None
        return rating, rest[first.start() :], head is None
    return None


def _given(match: re.Match[str]) -> Rating | None:
    """The rating of the one above; the next lower one where the rating named was not given, none below the lowest."""
    named = next(rating for word, rating in RATINGS if re.search(rf"\b{word}\b", match["rating"]))
    if not _is_denied(match):
        return named
    return LOWEST_FIRST[LOWEST_FIRST.index(named) - 1] if named in (Rating.EXCELLENT, Rating.GOOD) else None


def _is_denied(match: re.Match[str]) -> bool:
    said = match.string[match.start() : match.start("rating")]
    last = max((found.end() for found in re.finditer(rf"\b(?:{HEAD}|{WHOLE})\b", said)), default=0)
    return _NOT_GIVEN.search(f"{said[last:]}{match['rating']}") is not None


def told_of(told: Told, above: Rating) -> str:
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
