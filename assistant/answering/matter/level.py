"""Which of the four levels is asked for, and of whom: a person, a collective, an organization of the Party."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.answering.matter.subject import conflicts, family, slots
from assistant.answering.question.question import Question
from assistant.answering.said import folded_of
from corpus.document import Corpus, Provision
from index.query import Hit

_RATING = (
    ("none", r"(?:khong|chua) hoan thanh"),
    ("excellent", r"(?:hoan thanh )?xuat sac"),
    ("good", r"hoan thanh tot|(?:muc|loai|xep|duoc) tot|diem (?:thi |la |duoc |moi )+tot"),
    ("done", r"hoan thanh(?: nhiem vu)?(?! (?:\d|kiem diem|viec|truoc|xong|chi tieu|ho so|duoi|tren|tu))"),
)
_BODIES = (
    ("party", r"to chuc (?:co so )?dang|chi bo|dang bo|chi uy|dang uy|cap uy"),
    ("collective", r"tap the|co quan|don vi|to chuc|ban lanh dao|ban giam doc|ban giam hieu"),
    ("person", r"ca nhan|dang vien|can bo|cong chuc|vien chuc|nguoi"),
)
_NAMED, _HEADED = (
    tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in table) for table in (_RATING, _BODIES)
)
_KIND = r"(?: (?:co so|truc thuoc|bo phan|lanh dao|quan ly|toi|em|minh|ta|nha|nay|do|\w{1,2}))*"
_LINK = r"(?: (?:co|thi|duoc|bi|muon|phai|chi|dat|xep|loai|muc|la|khi nao|nao|se|lai|cung|van|can|de))*"
_RATED = tuple(
    (
        body,
        re.compile(
            rf"\b(?:{words}){_KIND},?{_LINK} (?:khong hoan thanh|chua hoan thanh|hoan thanh|xuat sac|(?:xep|loai|muc) (?:gi|may|nao|sao|the nao|ra sao))|"
            rf"\b(?:hoan thanh(?: tot| xuat sac)?(?: nhiem vu)?|xuat sac) (?:cua|cho|doi voi|voi) (?:mot |cac |moi )?(?:{words})\b"
        ),
    )
    for body, words in _BODIES[:2]
)
_ONE_PERSON = re.compile(
    r"^(?!.*\b(?:tap the|chi bo|chi uy|dang bo|dang uy|cap uy|don vi|co quan|to chuc|phong|ban)\b).*\b(?:dang vien|dv|ca nhan|can bo|cong chuc|vien chuc|toi|em)\b"
)
DISCIPLINE = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru|vi pham|sai pham)\b")
_ASIDE = re.compile(
    r"\b(?:ty le|ti le|khong che|phan tram|(?<!diem )tro len|nguyen van|may (?:nguoi|dong chi)|bao nhieu (?:nguoi|dong chi)|tinh tren)\b|%"
)


@lru_cache(maxsize=4096)
def rating(folded: str) -> str | None:
    """The one level of the four that a folded text names; None for none or several."""
    found, left = [], folded
    for name, words in _NAMED:
        rest, count = words.subn(" | ", left)
        if count:
            found.append(name)
            left = rest
    return found[0] if len(found) == 1 else None


def rated(folded: str) -> str | None:
    """Whether an organization of the Party or another collective is what a folded question asks the level of."""
    return next((body for body, words in _RATED if words.search(folded)), None)


def headed(folded: str) -> str | None:
    """The kind of those rated that a heading names."""
    return next((body for body, words in _HEADED if words.search(folded)), None)


def _level_asked(question: Question) -> str | None:
    """The level whose conditions are asked for; not where a share or a wording is the matter, nor where a discipline
    is, but for the best level of a collective, which hangs on it."""
    level = None if _ASIDE.search(question.folded) else rating(question.folded)
    if level is not None and DISCIPLINE.search(question.folded):
        return level if level == "excellent" and rated(question.folded) is not None else None
    return level


def of_level(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The hits with the sibling of the first that is headed with the level asked for in its place, where it was not found."""
    first = corpus.provisions.get(hits[0].key) if hits else None
    asked = _level_asked(question)
    if first is None or asked is None or rating(folded_of(first.heading)) in (None, asked):
        return hits  # no level is asked for, or it is found
    for item in corpus.documents[first.document_id].provisions:
        if of_rated(question, item, first):
            return [replace(hits[0], key=item.key), *(hit for hit in hits[1:] if hit.key != item.key)]
    return hits


def of_rated(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Whether a provision headed with a level is headed with the one asked for, and with no other kind of those rated."""
    if first is None or rating(folded_of(first.heading)) is None:
        return None
    asked, heading = _level_asked(question), folded_of(provision.heading)
    level, body, theirs = rating(heading), rated(question.folded), headed(heading)
    if (
        asked is None
        and body is None
        and _ONE_PERSON.search(question.folded)
        and headed(folded_of(first.heading)) != "person"
    ):
        same = family(provision.key) == family(first.key)
        return (
            same
            and theirs == "person"
            and level == rating(folded_of(first.heading))
            and not conflicts(slots(question.folded), slots(provision.heading))
        )
    if asked is None and body is not None and headed(folded_of(first.heading)) == "person":
        asked = rating(folded_of(first.heading))  # "chi bộ có người bị kỷ luật thì chi bộ xếp loại gì"
    if asked is None:
        return None
    same = family(provision.key) == family(first.key)
    return same and level == asked and not (body is not None and theirs == "person")
