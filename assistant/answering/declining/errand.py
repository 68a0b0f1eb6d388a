"""Messages that want a thing done which the assistant does not do: writing, filling in, sending, printing, reminding."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question

_FOR_ME = r"(?:giup|ho(?! so\b)|dum|cho (?:em|toi|minh|chau|anh|chi|tui|chi bo|don vi|bo|me|ong|ba))"
_DONE = (
    r"(?:viet|soan|soan thao|dien|dich|nhac|ky|goi|in|ve|sua|rut gon|danh may|chep|sang tac|dat lich|len lich|"
    r"lam (?:slide|file|bai|bien ban|bao cao|ban kiem diem|bang)|tao (?:slide|file|bai|bien ban|bao cao|bang))"
)
_ERRAND = re.compile(
    rf"^(?:\w+ ){{0,3}}?{_DONE}\b[^?]*\b{_FOR_ME}\b|^(?:\w+ ){{0,2}}?{_FOR_ME} (?:\w+ ){{0,2}}?{_DONE}\b"
)
_REMIND = re.compile(r"^(?:\w+ ){0,2}?nhac (?:toi|em|minh|chau|tui|anh|chi|chung em|chung toi)\b(?! (?:la|rang))")
_ABOUT_DOING = re.compile(
    r"\b(?:co duoc|duoc khong|co phai|the nao|ra sao|mau nao|mau may|o dau|nhung gi|gom gi|sao khong|gi khong|dung khong|phai khong)\b"
)


def is_errand(question: Question) -> bool:
    """Whether something is to be done for the asker; how one does it oneself is a question."""
    if _REMIND.match(question.folded):
        return True  # "nhắc tôi ngày 5/12 nộp báo cáo được không" asks whether it will be done
    return _ERRAND.search(question.folded) is not None and _ABOUT_DOING.search(question.folded) is None
