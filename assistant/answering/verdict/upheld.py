"""Whether a sentence upholds what is denied: it denies the act too, or says that it is done."""

from __future__ import annotations

import re

from assistant.answering.clauses.clause import EXCEPTS
from assistant.answering.question.act import telling
from assistant.answering.question.negation import Denial
from index.search import Index
from index.text import tokens

_HELD = 0.6  # the share of the act denied that a sentence must speak of
_TOLD = 0.5  # the share of a sentence's own condition that must be told
_NEAR = 12  # words behind a "không" within which a sentence must come to the act
DENIAL_WORD = re.compile(
    r"\b(?:khong|chua(?! (?:du|den|toi) (?:\w+ )?\d)|mien|ngoai doi tuong)\b(?! (?:giu chuc|lam viec|thuoc he thong|co (?!quyen|trach nhiem)))"
)
_FREE = re.compile(r"\bkhong (?:phai|can|bat buoc|nhat thiet)\b")
_CASE = re.compile(r"\b(?:neu|khi|truong hop)\b([^,;:]*?)(?:,|;|:| thi\b| de\b|$)")
_EXCEPTED = re.compile(rf"{EXCEPTS.pattern}(.*)")
_UNSETTLED = re.compile(r"\b(?<!dong )chi(?= (?:khi|xep|xet|chon|tinh|ap dung|dang vien))|\btuy\b|\bco the\b")
_THING = re.compile(r"\b(?:ket qua|nhan xet|ho so|bao cao|du thao|ban kiem diem|noi dung)\b[^,;]*\bduoc\b")


def upholds(index: Index, kind: Denial, act: list[str], said: str, told: list[str]) -> bool | None:
    """Whether a sentence denies the act too (True) or says that it is done (False); None where it settles neither."""
    if _UNSETTLED.search(said) or any(
        telling(case) and index.share(telling(case), told) < _TOLD for case in _CASE.findall(said)
    ):
        return None
    exception = _EXCEPTED.search(said)
    if exception is not None:
        if any(
            index.share(telling(each), told) >= _HELD
            for each in re.split(r",| hoac | va ", exception[1])
            if telling(each)
        ):
            return None
        said = said[: exception.start()]
    rest, denied = said, None
    for found in reversed(list(DENIAL_WORD.finditer(said))):
        window = re.split(r"[,;:.]| ma | nhung | thi ", rest[found.end() :])[0]
        near = " ".join(window.split()[:_NEAR])
        if index.share(act, tokens(near)) >= _HELD:
            denied = said[found.start() :]
        rest = rest[: found.start()] + rest[found.end() :].replace(near, " ", 1)
    done = index.share(act, tokens(rest)) >= _HELD
    if (denied is not None) == done:
        return None
    if denied is not None:
        return None if kind is Denial.BARRED and _FREE.match(denied) else True
    if (
        kind is Denial.RELEASED
        and re.search(rf"(?<!phai )\bduoc (?:phep )?(?:\w+ ){{0,2}}{act[0]}\b", rest)
        and not _THING.search(rest)
    ):
        return None  # what is allowed need not be done
    return False
