"""A message cut behind each thing it asks: "27 tốt, 5 xuất sắc đúng chưa? Thêm 1 người thì sao?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.text import fold

_JOINS = re.compile(
    r"\s*[?;]+\s+|\s+[-–]\s+|\s*\.\s+(?=[^\W\d_])|\s*,?\s+(?:va|con(?= (?:neu|tinh|theo)\b)|dong thoi|va neu)\s+(?=\D)|\s*,(?!\d)\s*"
)
# more of these, where the texts may be asked too: "với lại", "rồi", a number behind "và"
_MORE_JOINS = re.compile(
    rf"{_JOINS.pattern}|\s*,?\s+(?:va|voi lai|voi ca|ngoai ra|tien the|nhan tien|cho hoi them|roi)\s+|\s+(?:voi|ma)\s+(?=(?:bao lau|bao nhieu|may|ai|khi nao|o dau|chi bo|don vi)\b)"
)
_ASKS = re.compile(
    r"\b(?:bao nhieu|may|gi|nao|the nao|ra sao|bao lau|thi sao|(?:xu ly|lam|xep|xet|giai quyet) sao|duoc chua|dung chua|du chua|vuot chua)\b|\bco vuot$|"
    r"\b(?:khong|ko|k|hong|chua|chu)(?: (?:a|ah|nhi|vay|the|ha|em|anh|chi|ad))*$"
)
# asks what a text tells rather than what figures come to
_ASKS_TEXT = re.compile(
    r"\b(?<!khong )ai(?! (?:cung|deu|nay)\b)|\b(?:khi nao|bao gio|(?:o|vao|tu|den|len|ve|gui|nop|ra) dau|tai sao|vi sao|sao lai|han (?:nop|chot|cuoi|gui)|hay(?= \w))\b"
)
# asked of a case told before: "nếu được 25%"
_STOPS = re.compile(r"[?;.!–-]")
_WHAT_IF = re.compile(r"^(?:con )?neu\b(?!.*\bthi\b).*\d")
# what is denied, or told of those left, asks nothing: "không có lý do gì", "còn bao nhiêu là tốt hết"
_DENIED = r"\b(?:khong|chua|chang|ko)"
_NO_ONE = r"(?:gi|(?<!khi )(?<!the )(?<!luc )(?<!nhu )nao|ai)"
_BETWEEN = r"(?:(?!(?:thi|gom|nhung|la|theo|o)\b)\w+ )"
_NOTHING = re.compile(
    rf"{_DENIED} co gi\b|{_DENIED} {_BETWEEN}{{0,7}}?{_NO_ONE}(?: (?:khac|het|ca|them|nua|ngoai))?(?= ?[.,;]|$)|"
    rf"{_DENIED} {_BETWEEN}{{0,4}}?{_NO_ONE}(?= (?:toi|den|ve|voi|cho|khong|duoi|bi|vi pham|muon|cham|tre)\b)|"
    r"\bcon (?:lai )?bao nhieu (?:la |thi |deu )*(?:\w+ ){1,4}?(?:het|ca|tat)\b|"
    r"\bco may (?:viec|nhiem vu|nguoi|dong chi|cai)\b(?= (?:bi |con |lam )*(?:tre|cham|chua|khong|muon))|\b(?:nao|gi|ai) (?:\w+ ){0,4}?cung\b"
)
_TELLS = re.compile(r"\d|\b(?:muoi|chuc|tram)\b|\bnua\b")
# where what is asked begins in a clause that told the case: "4 hoàn thành thì xuất sắc chiếm bao nhiêu phần trăm"
_ASKED_FROM = re.compile(r"\s*(?:[,.;:]|\bthi\b|\bvay\b|\bla (?=may|bao nhieu))(?=[^\d]*$)")
_HANGS = re.compile(
    r"^so voi (?:yeu cau|muc|dieu kien|quy dinh)\b|^(?:co|da) vuot (?:\w+ ){0,2}\d+ ?%|\b(?:luc|khi|sau) (?:do|ay|nay)\b|\b(?:so|ket qua|muc|con so) (?:do|ay|nay|tren)\b|\btu do\b"
)
_TIE = re.compile(
    r"^(?:(?:và|va|với lại|voi lai|với cả|voi ca|rồi|roi|mà|ma|cho hỏi thêm|cho hoi them|còn|con|tức là|tuc la|ngoài ra|ngoai ra)\s+)+(?=\S+\s)",
    re.IGNORECASE,
)
_CHOICES = re.compile(
    r"(?!.*\b(?:khong|ko|chua|ai|gi|nao|sao|may|bao|duoc|phai|co|truoc|sau)\b)(?:\w+ ){1,5}hay (?:la )?(?:\w+ ?){1,5}[\s?.!]*"
)
_WHICH = re.compile(r"\b(?:ai|nao)\b")
_SUPPOSES = re.compile(r"\b(?:neu|gia su|thi sao|nua|them)\b")


def pieces_asked(text: str, *, carried: bool) -> Iterator[str]:
    """The message cut behind each thing it asks of figures; what tells a case stays with the question after it. `carried`: a
    case was told before."""

    def asks(said: str, *, first: bool) -> bool:
        after = carried or not first
        asked = _ASKS.search(_NOTHING.sub(" ", said)) or (after and _WHAT_IF.search(said))
        return bool(asked) and (after or _TELLS.search(said) is not None)

    return _cut(text, asks, _JOINS)


def questions_asked(text: str) -> Iterator[str]:
    """The message cut behind each thing it asks, of figures or of the texts; what tells a case stays with the question after
    it."""

    def asks(said: str, *, first: bool) -> bool:
        told = _NOTHING.sub(" ", said)
        return bool(_ASKS.search(told) or _ASKS_TEXT.search(told) or (not first and _WHAT_IF.search(said)))

    return _with_choices(_cut(text, asks, _MORE_JOINS, marked=True))


def _with_choices(pieces: Iterator[str]) -> Iterator[str]:
    """The questions, one that only sets names against each other ("Ban Bí thư hay Bộ Chính trị") with the one whose answer it
    offers ("do cấp nào quyết định")."""
    found: list[str] = []
    for piece in pieces:
        if found and _CHOICES.fullmatch(fold(piece).strip()) and _WHICH.search(fold(found[-1])):
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    yield from found


def bare_of(piece: str) -> str:
    """A question without the word that ties it to the one before: "với lại ai ký"."""
    return _TIE.sub("", piece)


def tells_number(piece: str) -> bool:
    """Whether a piece tells a number."""
    return _TELLS.search(fold(piece)) is not None


def _cut(text: str, asks: Callable[..., bool], joins: re.Pattern[str], *, marked: bool = False) -> Iterator[str]:
    """`marked`: a mark of interrogation ends a question, whatever its words."""
    folded = fold(text)
    cuts = [match.span() for match in joins.finditer(folded)] if len(folded) == len(text) else []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    at: int | None = None
    found: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        at = start if at is None else at
        said = folded[at:end].strip(" .,?!;")
        mark = marked and "?" in f"{folded[at:end].rstrip()[-1:]}{folded[end : end + 2]}" and " " in said
        if asks(said, first=not found):
            found.append((at, end))
        elif mark and found and not _STOPS.search(folded[found[-1][1] : at]):
            found[-1] = (found[-1][0], end)  # "ai chủ trì và quyết định xếp loại?": one question
        elif mark:
            found.append((at, end))
        else:
            continue
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
