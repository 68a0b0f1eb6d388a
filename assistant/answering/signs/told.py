"""Whether a sign of degradation speaks of the deed told: words of the deed that stand side by side in it too."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.question.act import IDLE
from assistant.answering.question.question import Question
from assistant.answering.sign_key import SIGN
from corpus.document import Corpus, Provision
from corpus.text import fold
from index.text import tokens

_SIGN_WORDS = r"(?:bieu hien|dau hieu)(?: (?:suy thoai|tu dien bien|tu chuyen hoa|thoai hoa))*"
WHICH_SIGN = re.compile(
    rf"\b(?:thuoc|dinh|la|roi vao|vao|pham|ung voi|mac|xep vao|quy vao|bi coi la|giong)(?: vao)? (?:cai )?(?:{_SIGN_WORDS} (?:nao|may|thu may|so may|gi|bao nhieu)|(?:su )?suy thoai (?:nao|gi))|\bgoi la (?:cai )?gi\b"
    rf"|\b{_SIGN_WORDS} (?:thu may|so may|may|bao nhieu|nao)(?: (?:a|vay|the|nhi))*[ ?.!]*$"
)
_SHORT = 9  # words
_CONSEQUENCE = re.compile(
    r"\bbi (?:gi|sao|lam sao|phat|lien luy|xu ly|ky luat|khai tru|cach chuc|xu the nao|xu sao)\b(?! chua)|\bxu ly (?:the nao|sao|ra sao|nhu the nao|lam sao)\b"
)
_ASKING = re.compile(
    r"\b(?:thuoc|la|mot|cac|nhung|27|bieu hien|dau hieu|suy thoai|tu dien bien|tu chuyen hoa|thu \w+|so \w+|nhom \w+|dang vien|can bo|cap tren|cap duoi|dong nghiep|co quan|don vi|chi bo|thu truong|bi thu|chu tich|giam doc|truong phong|lanh dao|nhan vien|anh em|nao|gi|may)\b"
)


def speaks_of_deed(question: Question, provision: Provision) -> bool:
    """Whether two neighbouring words of the deed are neighbours in a sign, its keywords or what is asked of it: single
    syllables recur everywhere."""
    told = _pairs(question.folded) | _pairs(fold(question.text))
    texts = (provision.heading, provision.text, *provision.keywords, *(item.text for item in provision.questions))
    return any(told & _pairs(fold(text)) for text in texts)


def asks_consequence(folded: str) -> bool:
    """Whether it is asked what a deed leads to ("thì bị gì", "có bị xử lý không")."""
    return _CONSEQUENCE.search(folded) is not None


def asks_which_sign(question: Question) -> bool:
    """Whether it is asked which sign a deed told is; a sign numbered is no deed."""
    return WHICH_SIGN.search(question.folded) is not None and not question.places


def sign_called(corpus: Corpus, notion: str) -> Provision | None:
    """The sign that has a folded notion in its name or for a keyword ("quan liêu"), the only one of them."""
    words = re.compile(rf"\b{re.escape(notion)}\b")
    signs = [item for item in corpus.provisions.values() if SIGN.match(item.key)]
    named = [item for item in signs if words.search(fold(item.heading))]
    called = named or [item for item in signs if any(fold(word) == notion for word in item.keywords)]
    return called[0] if len(called) == 1 else None


def of_deed(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where it is asked which sign a deed is and the first found does not speak of it, whether a sign does."""
    if first is None or not asks_which_sign(question) or speaks_of_deed(question, first):
        return None
    return SIGN.match(provision.key) is not None and speaks_of_deed(question, provision)


def of_named_deed(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where a few words ask which sign a deed is and the first is not named by it, whether a sign is."""
    if (
        first is None
        or not asks_which_sign(question)
        or len(question.folded.split()) > _SHORT
        or _is_named(question, first)
    ):
        return None
    return SIGN.match(provision.key) is not None and _is_named(question, provision)


def _is_named(question: Question, sign: Provision) -> bool:
    return bool((_pairs(question.folded) | _pairs(fold(question.text))) & _pairs(fold(sign.heading)))


def _pairs(folded: str) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for piece in _ASKING.sub("|", folded).split("|"):
        found |= {pair for pair in pairwise(tokens(piece)) if not set(pair) <= IDLE}
    return found
