"""A turn that only tells an amount, or names what is counted, after one that asks how many: "bao nhiêu điểm thì được xuất
sắc", then "92 điểm"; "27 biểu hiện là gì", then "nhóm 1 có mấy cái"."""

from __future__ import annotations

import re

from assistant.answering.conversation.bare import bare
from assistant.answering.question.rated import SUBJECTS
from corpus.text import fold

_UNIT = r"(?P<unit>diem)"
_ASKED = re.compile(rf"\b(?:tu |can |phai |duoc |dat )*(?:bao nhieu|may) {_UNIT}(?: tro len)?\b")
_ONLY = re.compile(
    rf"(?:(?:da|vang|the|vay|con|neu|em|toi|minh|thi|duoc|co|dat|la)\b\s*)*(?P<amount>\d+(?:[.,]\d+)? {_UNIT})(?: (?:thi sao|a|nhe|thoi|roi))*[\s?.!]*"
)
_TOLD = re.compile(r"\b\d+(?:[.,]\d+)? diem\b")
_BOUND = re.compile(
    r"(?:(?:the|vay|con|neu|thi|ma)\b\s*)*(?P<bound>(?:duoi|tren|chua den|khong du|chua du) \d+(?:[.,]\d+)?)(?: diem)?(?: (?:thi sao|thi the nao|a|nhe|thoi))*[\s?.!]*"
)
_SHARE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)? ?(?:%|phan tram\b)")
_SHARE_ONLY = re.compile(
    rf"(?:(?:da|vang|the|vay|con|neu|em|toi|minh|thi|duoc|co|dat|la|chi|len|dung|du|khoang|tron|ma|so)\b\s*)*(?P<share>{_SHARE.pattern})(?: (?:thi sao|thi the nao|a|nhe|thoi|roi))*[\s?.!]*"
)
_POINTS = re.compile(r"\b(?:bao nhieu|may) diem\b|(?<!kiem )\bdiem (?:tu |la |duoc |dat )?(?:bao nhieu|may)\b")
_RATED = re.compile(
    r"\b(?:(?:khong |ko )?hoan thanh(?: xuat sac| tot)?(?: nhiem vu)?|xuat sac|tot|xs|htxs\w*|httn?v?|htnv|kht\w*)\b"
)
_RATING_ALONE = re.compile(
    rf"(?:(?:the|vay|con|roi)\b\s*)*(?:muc |loai )?{_RATED.pattern}(?: thi)?(?: (?:sao|the nao|nhu the nao))?(?: (?:a|nhi|vay))*[\s?.!]*"
)
_SIGNS = re.compile(r"\bbieu hien\b")
_GROUP = re.compile(r"\bnhom (?:so )?[123]\b.*\b(?:may|bao nhieu) (?P<what>cai|dieu|y|muc)\b")


def with_amount(context: str, text: str) -> str | None:
    """The question with the amount told in the place of what was asked; None for any other turn."""
    only, asked = _ONLY.fullmatch(fold(text)), _ASKED.search(fold(context))
    bound = _BOUND.fullmatch(fold(text))
    if bound is not None and asked is not None:
        return _bounded(text, text[bound.start("bound") : bound.end("bound")])
    if only is None:
        return None
    amount = text[only.start("amount") : only.end("amount")]
    told = list(_TOLD.finditer(fold(context)))
    if asked is None and len(told) == 1 and len(re.findall(r"\d+(?:[.,]\d+)?", context)) == 1:
        return f"{context[: told[0].start()]}{amount}{context[told[0].end() :]}"  # "48 điểm", then "thế 50 điểm"
    if asked is None or re.search(r"\d", context):
        return None
    return f"{context[: asked.start()]}{amount}{context[asked.end() :].rstrip(' ?.!')} {_not(text)}"


def _bounded(text: str, bound: str) -> str:
    """What the rating is of whoever stays on one side of an amount: "còn dưới 50"."""
    return f"{bound} diem xep loai gi" if fold(text) == text else f"{bound} điểm xếp loại gì"


def with_share(context: str, text: str) -> str | None:
    """The question with another share in the place of the only one told: "chậm 15% số việc thì …", then "25% thì sao"."""
    only = _SHARE_ONLY.fullmatch(fold(text))
    told = list(_SHARE.finditer(fold(context)))
    if only is None or len(told) != 1:
        return None
    share = text[only.start("share") : only.end("share")]
    return f"{context[: told[0].start()]}{share}{context[told[0].end() :]}"


def of_other_rating(context: str, text: str) -> str | None:
    """A turn that asks by how many points another rating is reached, after one about the points of a rating: it stands alone."""
    asked, folded = fold(context), fold(text)
    points = _POINTS.search(asked) is not None and (_POINTS.search(folded) or _RATING_ALONE.fullmatch(folded))
    if not points or re.search(r"\d", f"{asked} {folded}") or not (_RATED.search(folded) and _RATED.search(asked)):
        return None
    rating = _RATED.search(folded)
    named = rating is not None and folded[: rating.start()].endswith(("muc ", "loai "))
    if named and not _POINTS.search(folded):
        return None  # "còn mức hoàn thành nhiệm vụ": it takes the place of the level before it
    if rating is None or named or SUBJECTS.search(folded):
        return bare(text)
    how_many = "bao nhieu diem thi xep muc" if folded == text else "bao nhiêu điểm thì xếp mức"
    return f"{how_many} {text[rating.start() : rating.end()]}"


def with_counted(context: str, text: str) -> str | None:
    """The turn with what is counted named, where it asks for the number of a group of signs and calls them "cái"."""
    group = _GROUP.search(fold(text))
    if group is None or _SIGNS.search(fold(text)) or not _SIGNS.search(fold(context)):
        return None
    return (
        f"{text[: group.start('what')]}{'bieu hien' if fold(text) == text else 'biểu hiện'}{text[group.end('what') :]}"
    )


def _not(text: str) -> str:
    return "khong" if fold(text) == text else "không"
