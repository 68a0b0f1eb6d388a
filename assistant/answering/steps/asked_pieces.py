"""A message about figures cut behind each thing it asks: "27 tốt, 5 xuất sắc đúng chưa? Thêm 1 người thì sao?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.text import fold

_JOINS = re.compile(
    r"\s*[?;]+\s+|\s*\.\s+(?=[^\W\d_])|\s*,?\s+(?:va|con(?= (?:neu|tinh|theo)\b)|dong thoi|va neu)\s+(?=\D)|\s*,(?!\d)\s*"
)
_ASKS = re.compile(
    r"\b(?:bao nhieu|may|gi|nao|the nao|ra sao|bao lau|thi sao|duoc chua|dung chua|du chua|vuot chua)\b|\bco vuot$|"
    r"\b(?:khong|ko|k|hong|chua|chu)(?: (?:a|ah|nhi|vay|the|ha|em|anh|chi|ad))*$"
)
# asked of a case told before: "nếu được 25%"
_WHAT_IF = re.compile(r"^(?:con )?neu\b(?!.*\bthi\b).*\d")
# what is denied, or told of those left, asks nothing: "không có lý do gì", "còn bao nhiêu là tốt hết"
_NOTHING = re.compile(
    r"\b(?:khong|chua|chang|ko) co gi\b|"
    r"\b(?:khong|chua|chang|ko) (?:\w+ ){0,5}?(?:gi|nao|ai)(?: (?:khac|het|ca|them|nua|ngoai))?(?= ?[.,;]|$)|\bcon (?:lai )?bao nhieu (?:la |thi |deu )*(?:\w+ ){1,4}?(?:het|ca|tat)\b|"
    r"\bco may (?:viec|nhiem vu|nguoi|dong chi|cai)\b(?= (?:bi |con |lam )*(?:tre|cham|chua|khong|muon))|\b(?:nao|gi|ai) (?:\w+ ){0,4}?cung\b"
)
_TELLS = re.compile(r"\d|\b(?:muoi|chuc|tram)\b|\bnua\b")
# where what is asked begins in a clause that told the case: "4 hoàn thành thì xuất sắc chiếm bao nhiêu phần trăm"
_ASKED_FROM = re.compile(r"\s*(?:[,.;:]|\bthi\b|\bvay\b|\bla (?=may|bao nhieu))(?=[^\d]*$)")
_HANGS = re.compile(
    r"^so voi (?:yeu cau|muc|dieu kien|quy dinh)\b|^(?:co|da) vuot (?:\w+ ){0,2}\d+ ?%|\b(?:luc|khi|sau) (?:do|ay|nay)\b|\b(?:so|ket qua|muc|con so) (?:do|ay|nay|tren)\b|\btu do\b"
)
_SUPPOSES = re.compile(r"\b(?:neu|gia su|thi sao|nua|them)\b")


def pieces_asked(text: str, *, carried: bool) -> Iterator[str]:
    """The message cut behind each thing it asks; what tells a case stays with the question after it. `carried`: a case was
    told before."""
    folded = fold(text)
    cuts = [match.span() for match in _JOINS.finditer(folded)] if len(folded) == len(text) else []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    at: int | None = None
    found: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        at = start if at is None else at
        said = folded[at:end].strip(" .,?!;")
        after = bool(found) or carried
        asks = _ASKS.search(_NOTHING.sub(" ", said)) or (after and _WHAT_IF.search(said))
        if asks and (after or _TELLS.search(said)):
            found.append((at, end))
            at = None
    if at is not None and found and folded[at:].strip(" .,?!;"):
        found[-1] = (found[-1][0], len(text))
    for start, end in found:
        yield text[start:end].strip(" ,.;?")


def hangs_on_answer(piece: str) -> bool:
    """Whether a piece asks of what the one before it comes to: "tổng lúc đó là bao nhiêu"."""
    return _HANGS.search(fold(piece)) is not None


def supposes(piece: str) -> bool:
    """Whether a piece supposes another case: "nếu tốt chỉ còn 24 thì sao"."""
    return _SUPPOSES.search(fold(piece)) is not None


def without_asked(piece: str) -> str | None:
    """What a piece tells of the case, without what it asks behind that; None where the two are one."""
    folded = fold(piece)
    cut = _ASKED_FROM.search(folded)
    return piece[: cut.start()] if cut is not None and _TELLS.search(folded[: cut.start()]) else None
