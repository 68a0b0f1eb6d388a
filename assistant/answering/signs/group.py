"""The three groups of signs of degradation: what a list of them opens with, and the resolution that lays them down."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.interrogative import asking, asks_yes_no, confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import WORDS, verdict_word
from corpus.citation import name_document
from corpus.document import Corpus, Provision
from corpus.sign_number import GROUPS, IN_GROUP
from corpus.text import fold

SIGNS_OF = "nq-04-2016"
GROUP_NAMES = {
    "1": "suy thoái về tư tưởng chính trị",
    "2": "suy thoái về đạo đức, lối sống",
    "3": "biểu hiện tự diễn biến, tự chuyển hóa",
}
_COUNTED_AT = f"{SIGNS_OF}/giai-phap-3"  # where the groups and their number are told
_WHICH = re.compile(
    r"\b(?:nghi quyet|van ban|van kien|quy dinh|tai lieu|huong dan|ket luan)(?: so| cua \w+| nao)* (?:nao|may|gi)\b|\bo (?:dau|cho nao)\b|\b(?:co|ra doi|ban hanh|xuat hien) (?:tu )?(?:nam|khi|luc|ngay|hoi) nao\b|\btu (?:dau|bao gio|nam nao)\b|\bai (?:viet|ban hanh|dat|neu|lap|nghi)(?: ra)?\b|\bsuy thoai (?:thi )?theo (?:van ban|nghi quyet|quy dinh)\b|\btrich (?:tu |o )?dau\b"
)
_SIGNS = re.compile(r"\b(?:27|hai (?:muoi )?bay|cac|nhung|may)(?: cai| dieu)? (?:bieu hien|dau hieu|dieu)\b")
_OF_SIGNS = re.compile(r"\b(?:27 (?:bieu hien|dau hieu)|suy thoai|tu dien bien|tu chuyen hoa)\b")
_DEEDS = re.compile(
    r"\b(?:ket luan(?! nao)|xep loai|kiem diem|viet|ghi|lien he|xu ly|ky luat|giao duc|giai phap|phu luc|mau|huong dan nhan dien|ap dung|thay|con hieu luc)\b"
)
_LONGEST = 16  # words
_PLACED = re.compile(
    r"\b27 (?:bieu hien|dau hieu)(?: suy thoai)?(?: (?:la|duoc|thi|nay))* (?:do|trong|nam trong|cua|o|tai|thuoc|co trong|quy dinh (?:trong|tai|o)|neu (?:trong|tai|o)|theo)\b|"
    r"\b(?:quy dinh|neu|dat ra|liet ke|chi ra|ban hanh|co) (?:ra )?(?:du )?27 (?:bieu hien|dau hieu)\b"
)
_OTHERWISE = re.compile(r"\b(?:thay|bo|bai bo|sua|bo sung|lien he|kiem diem|nhan dien|con ap dung|con dung)\b")
_ANNEX = re.compile(r"\bphu luc 27\b|\b27 bieu hien\b")


def group_head(corpus: Corpus, signs: list[Provision]) -> list[Claim]:
    """The line a list of signs opens with: the group they make up, or all three; none for any other choice of signs."""
    numbers = tuple(dict.fromkeys(sign.at[5] for sign in signs))
    if _COUNTED_AT not in corpus.provisions or len(signs) != IN_GROUP * len(numbers):
        return []
    return [head for made_of, head in _heads(corpus) if made_of == numbers]


def heads(corpus: Corpus) -> list[Claim]:
    """Every line that may open a list of signs, and the one that names the resolution: what an answer is checked against."""
    return [head for _, head in _heads(corpus)] + [
        laid_down_claim(corpus),
        *(tell(corpus, word) for tell in (counted, placed) for word in WORDS),
    ]


def signs_document(corpus: Corpus, question: Question) -> Claim | None:
    """The resolution the signs stand in, where it is asked for ("27 biểu hiện nằm ở nghị quyết nào")."""
    folded = question.folded
    asked = _WHICH.search(folded) and _SIGNS.search(folded) and _OF_SIGNS.search(folded) and not _DEEDS.search(folded)
    if not asked or question.documents or question.places or len(folded.split()) > _LONGEST:
        return None
    return laid_down_claim(corpus) if _COUNTED_AT in corpus.provisions else None


def counted(corpus: Corpus, word: str) -> Claim:
    """How many signs and groups there are, under the word to a statement on it."""
    text = f"{word}. {_named(corpus)} nêu {GROUPS * IN_GROUP} biểu hiện, chia ba nhóm, mỗi nhóm {IN_GROUP} biểu hiện."
    return Claim(text, (_COUNTED_AT,), ClaimKind.IDENTITY)


def laid_down_elsewhere(corpus: Corpus, question: Question) -> Claim | None:
    """The word to a claim that one document lays down the 27 signs, with the one that does; none for a document that
    speaks of an annex of them."""
    folded, named = question.folded, question.documents
    unclear = [item.id for _, several in question.unclear for item in several]
    if (
        len(named) + len(question.unclear) != 1
        or not asks_yes_no(fold(question.text))
        or _COUNTED_AT not in corpus.provisions
    ):
        return None
    if (
        _OTHERWISE.search(folded)
        or not _PLACED.search(folded)
        or stance(asking(fold(question.text))).denies
        or len(folded.split()) > _LONGEST
    ):
        return None
    holds = SIGNS_OF in unclear or (bool(named) and named[0].id == SIGNS_OF)
    if not holds and (not named or any(_ANNEX.search(fold(item.heading)) for item in named[0].provisions)):
        return None
    return placed(corpus, verdict_word(holds=holds, confirming=confirms(fold(question.text))))


def placed(corpus: Corpus, word: str) -> Claim:
    """Where the signs stand, under the word to a claim on it."""
    return Claim(f"{word}. {laid_down_claim(corpus).text}", (_COUNTED_AT,), ClaimKind.IDENTITY)


def laid_down_claim(corpus: Corpus) -> Claim:
    """Where the 27 signs stand, and how many groups they make up."""
    text = f"27 biểu hiện nằm trong {_named(corpus)}, chia ba nhóm, mỗi nhóm {IN_GROUP} biểu hiện."
    return Claim(text, (_COUNTED_AT,), ClaimKind.IDENTITY)


def _heads(corpus: Corpus) -> list[tuple[tuple[str, ...], Claim]]:
    source = _named(corpus)
    found: list[tuple[tuple[str, ...], str]] = []
    for number, name in GROUP_NAMES.items():
        called = name.removeprefix("biểu hiện ").replace("tự diễn", "Tự diễn").replace("suy", "Suy", 1)
        text = f"{called} là nhóm {number} trong ba nhóm biểu hiện của {source}, gồm {IN_GROUP} biểu hiện:"
        found.append(((number,), text))
    for pair in (("1", "2"), ("1", "3"), ("2", "3")):
        named = " và ".join(f"nhóm {number} ({GROUP_NAMES[number]})" for number in pair)
        found.append(
            (pair, f"Đây là hai nhóm biểu hiện khác nhau của {source}: {named}, mỗi nhóm {IN_GROUP} biểu hiện:")
        )
    total = GROUPS * IN_GROUP
    everything = f"{source} nêu {total} biểu hiện, chia ba nhóm, mỗi nhóm {IN_GROUP} biểu hiện:"
    found.append((tuple(GROUP_NAMES), everything))
    return [(numbers, Claim(text, (_COUNTED_AT,), ClaimKind.IDENTITY)) for numbers, text in found]


def _named(corpus: Corpus) -> str:
    return name_document(corpus.documents[SIGNS_OF])
