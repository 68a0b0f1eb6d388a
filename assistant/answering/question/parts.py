"""A message with several questions, cut into parts that can each stand alone."""

from __future__ import annotations

import re

from assistant.answering.question.review_words import REVIEW
from corpus.text import fold
from index.text import tokens

_WHO = r"(?<!khong )ai(?! (?:cung|deu|dam|nay)\b)"  # "ai cũng biết", "không ai nói" ask nothing
_WHAT = r"(?<!chang )(?:gi|nao)(?! (?:dau|ca|het|day)\b| (?:\w+ ){0,4}cung\b)"  # nor do "có làm gì đâu", "năm nào cũng"
_QUESTION = rf"(?:bao nhieu|may|khi nao|bao gio|{_WHO}|the nao|o dau|{_WHAT}|bao lau|ra sao)"
_JOINS = re.compile(
    r"\s*[?;]\s+|\s*[,.]?\s+(?:voi lai|dong thoi cho|ngoai ra|tien the|tien cho|va cho (?:em|toi|minh|hoi)|them nua|con nua|roi cho)\s+"
    rf"|(?P<and>\s*,?\s+va\s+)(?=[^,?]{{8,60}}?\b{_QUESTION}\b)|(?P<comma>\s*,\s*)(?=[^,?]{{12,80}}?\b{_QUESTION}\b)"
)
_ASKING = re.compile(rf"\b{_QUESTION}(?!\w)")
_LEANS = re.compile(
    r"^(?:the |vay |thi |va |roi )*(?:no|do|cai do|viec do|truoc do|sau do|luc do|khi do|hoi do|quy trinh|thu tuc|cach|tham quyen|muc nao|con)\b"
)
EMPTY = frozenset(tokens("ai gì nào mấy bao nhiêu thế khi lâu đâu ở ra sao là thì mà có được không phải của và cho với theo từ trong em anh chị tôi mình ạ nhé vậy hỏi biết xin ad bác cái việc này đó kia nó người ta một các những"))  # fmt: skip
_OWN_TOPIC = 3  # words of its own by which a foreign question shows that it has a matter of its own


def parts_of(text: str) -> list[str]:
    """A message with several questions, cut; each part asks something and can stand alone.

    What tells the story before a question stays with it, and so does what leans on it or asks nothing of its own.
    """
    parts: list[str] = []
    story = ""
    for piece, joint in _pieces(text):
        if not piece:
            continue
        whole = f"{story}, {piece}" if story else piece
        asking = _ASKING.search(fold(piece)) is not None
        short = len(tokens(piece)) < (6 if joint else 4)
        if asking and _topical(whole) and not (parts and not story and short):
            parts.append(whole)
            story = ""
        elif parts and not story and (short or not asking or joint == "comma" or not _stands_alone(piece)):
            parts[-1] = f"{parts[-1]}, {piece}"
        else:
            story = whole
    if story and parts:
        if _ASKING.search(fold(story)) and _stands_alone(story):
            parts.append(story)  # a question foreign to us is still one
        else:
            parts[-1] = f"{parts[-1]}, {story}"
    return parts if len(parts) >= 2 else [text]


def _pieces(text: str) -> list[tuple[str, str | None]]:
    """The message cut where it is joined, typed with accents or without, each piece with the weak joint before it: a comma or "và"."""
    folded = fold(text)
    if len(folded) != len(text):
        return [(text, None)]
    pieces: list[tuple[str, str | None]] = []
    at, joint = 0, None
    for match in _JOINS.finditer(folded):
        pieces.append((text[at : match.start()].strip(" ,.;?"), joint))
        at, joint = match.end(), match.lastgroup
    return [*pieces, (text[at:].strip(" ,.;?"), joint)]


def _stands_alone(piece: str) -> bool:
    """Whether a question has a matter of its own rather than leaning on what stands before it."""
    folded = fold(piece)
    words = tokens(piece)
    return len(words) >= 5 and _LEANS.match(folded) is None and len(set(words) - EMPTY) >= _OWN_TOPIC


def _topical(piece: str) -> bool:
    return REVIEW.search(fold(piece)) is not None or re.search(r"\d", piece) is not None
