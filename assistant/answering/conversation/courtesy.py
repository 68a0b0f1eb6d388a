"""Thanks, greetings and words of having understood in front of a question: "ok cảm ơn, à mà …", "em hiểu rồi, vậy …"."""

from __future__ import annotations

import re

from assistant.answering.conversation.bare import TIE
from assistant.answering.question.inquiry import asks_anything
from corpus.text import fold

_ASSENT = r"(?:da|vang|u|uh|um|uhm|ok|oke|okie|okay|a|o|ah|alo|the a|vay a|ra la vay|ra the|ra vay)"
_TO_WHOM = (
    r"(?:a|ad|ban|anh|chi|em|bac|chu|tro ly|bot|dong chi|nhieu|rat nhieu|nhe|nha|nhe nhe|da (?:giai dap|tra loi|giup)|"
    r"vi da (?:giai dap|tra loi|giup)|moi nguoi|nhom|vay|luon|qua)"
)
_SELF = r"(?:(?:em|toi|minh|chau|xin|rat|cung) )*"
_KIND = (
    rf"{_SELF}(?:cam on|cam on|thanks|thank you|tks|thks|chao|xin chao|hello|hi|hey)(?: {_TO_WHOM}\b)*|"
    rf"{_SELF}(?:hieu|ro|nam|biet|nam duoc|nho)(?: (?:duoc|ra))? roi(?: {_TO_WHOM}\b)*|(?:hay|tot|tuyet|ro|chi tiet)(?: qua| lam| that)(?: {_TO_WHOM}\b)*"
)
_FRONT = re.compile(rf"(?:{_ASSENT}\b[\s,.!]*)*(?:{_KIND})\s*[,.!;:\-–…]+\s*")
_BESIDE = re.compile(
    r"(?:(?:a|o|ah) ma|(?:(?:a|o|ah) )?(?:nhan tien|tien the|sang viec khac|con mot viec nua|con viec nua|hoi them))(?:\s*[,:]\s*|\s+)"
)
_LEAST = 2  # words of a question left


def without_courtesy(text: str) -> str:
    """The turn without courtesies in front of what it asks; as it was where nothing else is left."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    found = _FRONT.match(folded)
    if found is None:
        return text
    at = found.end()
    beside = _BESIDE.match(folded, at)
    at = beside.end() if beside else at
    rest = text[at:]
    if len(rest.split()) < _LEAST or _FRONT.fullmatch(f"{folded[at:]}."):
        return text
    return rest if asks_anything(rest) or TIE.match(folded[at:]) or re.search(r"\d", rest) else text
