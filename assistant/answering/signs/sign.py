"""A sign of degradation among the 27: its place, and whether what a question tells is one."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.act import IDLE, telling
from assistant.answering.question.interrogative import asks_yes_no, confirms, is_yes_no
from assistant.answering.signs.group import GROUP_NAMES
from assistant.answering.signs.told import asks_consequence
from assistant.answering.verdict.word import WORDS, verdict_word
from corpus.document import Asking, Provision
from corpus.sign_number import GROUPS, IN_GROUP, find_sign
from corpus.text import fold
from index.search import Index
from index.text import tokens

NEAREST_SIGN = "Gần nhất trong"  # so opens what is near the sign told of, not the sign
_WHETHER = re.compile(
    r"\b(?:(?:nam |co |o )?trong|thuoc|phai|la)\b(?: (?!cung)\w+){0,3} (?:bieu hien|dau hieu|suy thoai|tu dien bien|tu chuyen hoa)\b"
)
# whether it counts as one, in other words: "có bị kể vào 27 điều không", "đã dính chưa"
_COUNTS = re.compile(
    r"\b(?:co|da|bi|duoc|thi)(?: \w+)? (?:tinh|ke|dinh|quy|coi|xep)\b(?=(?: \w+){0,4} (?:27|bieu hien|suy thoai|nhom)\b| (?:khong|chua|roi)\b)"
)
_ASKING = re.compile(
    r"\b(?:co(?! bac\b)|phai|nam trong|thuoc|la|mot|cac|nhung|27|bieu hien|dau hieu|suy thoai|tu dien bien|tu chuyen hoa|khong|hay|thuong xuyen|thuong|dang vien|can bo|dang thay|thay|co quan|anh em|anh ay|chi ay|ong ay)\b"
)
_AT_A_PERSON = re.compile(  # of whom ill is spoken: of a colleague is not of the Party
    r"\b(?:noi xau|boi nho|vu khong|cong kich|boi xau|ha be|che bai|chi trich) (?:ve )?(?:cac |mot |nhung )?(?:dong chi|dong nghiep|dong doi|sep|lanh dao|nguoi khac|nhau|ban be|hang xom|thu truong|cap tren)\b"
)
_GROUP_CLAIMED = re.compile(
    r"\b(?:thuoc|la|nam trong|xep vao|roi vao|o) (?:(?:bieu hien|dau hieu|su|cua|ve|nhom|suy thoai) )*(?:(nhom 1\b|(?<=nhom )1\b|tu tuong(?: chinh tri)?\b|chinh tri\b)|(nhom 2\b|(?<=nhom )2\b|dao duc\b|loi song\b)|(nhom 3\b|(?<=nhom )3\b|tu dien bien\b|tu chuyen hoa\b))"
)
_DENIED = re.compile(  # that it is a sign, not what the deed itself leaves undone ("không chịu học hỏi có phải biểu hiện không")
    r"\b(?:khong|chua|dau|chang|cha)(?: co| he| the)? (?:phai|thuoc|la|nam|bi|tinh|coi|goi|xep|den muc|toi muc)\b.*"
    r"\b(?:bieu hien|dau hieu|suy thoai|thoai hoa|tu dien bien|tu chuyen hoa)\b|\bkhong co gi\b|\bkhong sao\b|"
    r"\b(?:khong|chua|chang)(?: bi| co| duoc)? (?:nam trong|ke vao|tinh vao|dinh)(?: \w+){0,4} (?:27|bieu hien|suy thoai|nhom)\b"
)
# asked outright whether it is one: what is denied before that is told of the deed ("không nắm cơ sở có nằm trong 27 biểu hiện không")
_ASKED_OUTRIGHT = re.compile(
    r"\bco (?:bi |duoc |the )?(?:phai|tinh|nam trong|thuoc|coi|ke|la)\b(?: \w+){0,6}? (?:bieu hien|dau hieu|suy thoai|thoai hoa|tu dien bien|tu chuyen hoa)\b.*\b(?:khong|ko|k)\W*$"
)
_ITSELF = re.compile(r"\bkhong (?:thuoc|phai|la|nam)\b|\bhay (?:la )?(?:nhom|suy thoai|dao duc|tu)\b")
_ILL = frozenset(tokens("nói xấu bôi nhọ vu khống công kích"))
_WHOLLY = 0.9  # the share of a saying that makes it told whatever else is
_SAID = 0.35  # and the share of one saying of it that must be told
_NAMED = 0.6  # and the share of one saying of it that a topic must be to be the sign
_TOLD = 0.5  # the share of what is told that the sign, or a question stored for it, must speak of


def sign_claim(
    provision: Provision,
    *,
    affirmed: bool | None = None,
    counted: bool = False,
    denied: bool = False,
    near: bool = False,
) -> Claim | None:
    """The place of a sign among the 27, if the provision is one; `affirmed` where it is asked whether something told is
    one, and whether this one speaks of it; `counted` where it was numbered through all of them; `denied` where it is put
    that what is told is none; `near` where it is asked which one a deed is, and none speaks of it."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    if found is None or not provision.document_id.startswith("nq-04-2016"):
        return None
    text = f"biểu hiện thứ {found[2]}, nhóm {found[1]} ({GROUP_NAMES[found[1]]}): {provision.heading}."
    if counted:
        through = (int(found[1]) - 1) * IN_GROUP + int(found[2])
        text = f"Biểu hiện thứ {through} trong {GROUPS * IN_GROUP} biểu hiện là {text}"
    elif near:
        text = f"Chưa thấy biểu hiện nào trong {GROUPS * IN_GROUP} biểu hiện nêu đúng việc này; gần nhất là {text}"
    elif affirmed is False:
        text = f"{NEAREST_SIGN} {GROUPS * IN_GROUP} biểu hiện là {text}"
    else:
        word = "" if not affirmed else "Không đúng. " if denied else "Có. "
        text = f"{word}Đó là {text}"
    return Claim(text, (provision.key,), ClaimKind.IDENTITY)


def is_denied(part: str) -> bool:
    """Whether the folded asking part of a message puts it that what is told is no sign."""
    return _DENIED.search(part) is not None and _ASKED_OUTRIGHT.search(part) is None


def sign_of_group(provision: Provision, folded: str) -> Claim | None:
    """The word to a claim that what is told is of one group of signs, with its place; None where none is claimed."""
    claimed, place = _GROUP_CLAIMED.search(folded), re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    plain = sign_claim(provision)
    if claimed is None or place is None or plain is None or not asks_yes_no(folded) or _ITSELF.search(folded):
        return None
    group = next(number for number, told in zip("123", claimed.groups(), strict=True) if told)
    word = verdict_word(holds=group == place[1], confirming=confirms(folded))
    return Claim(f"{word}. {plain.text}", plain.citations, plain.kind)


def sign_claims(provision: Provision) -> tuple[Claim | None, ...]:
    """Every way in which the place of a sign may be told: what an answer is checked against."""
    ways = ((None, False), (True, False), (False, False), (None, True))
    told = (sign_claim(provision, affirmed=affirmed, counted=counted) for affirmed, counted in ways)
    plain = sign_claim(provision)
    worded = () if plain is None else (Claim(f"{word}. {plain.text}", plain.citations, plain.kind) for word in WORDS)
    return (*told, *worded, sign_claim(provision, affirmed=True, denied=True), sign_claim(provision, near=True))


def is_counted(folded: str) -> bool:
    """Whether a folded question numbers a sign through all of them."""
    sign = find_sign(folded)
    return sign is not None and sign.group is not None and sign.told != sign.number


def told_as_sign(index: Index, part: str, provision: Provision, *, tagged: bool = False) -> bool | None:
    """Whether a sign speaks of what the asking part of a message asks to be one, or what is put up for one by its last
    word ("… là suy thoái à"); None where that is not asked."""
    asked_so = _WHETHER.search(part) is not None
    if not (is_yes_no(part) or tagged) or not (asked_so or _COUNTS.search(part)) or asks_consequence(part):
        return None
    told = _speaks_of_it(index, part, provision)
    return told if told or asked_so else None


def _speaks_of_it(index: Index, part: str, provision: Provision) -> bool:
    """Whether a sign, or what is stored for it, speaks of what the asking part of a message tells."""
    said = tokens(_ASKING.sub(" ", part))
    told = [word for word in said if word not in IDLE]
    beside = {pair for pair in pairwise(said) if not set(pair) <= IDLE}  # "cờ bạc" folds to a word that tells nothing
    asked = [item.text for item in provision.questions if isinstance(item, Asking)]
    if _AT_A_PERSON.search(part):
        asked = [text for text in asked if _AT_A_PERSON.search(fold(text))]
        if not _AT_A_PERSON.search(fold(provision.text)):
            beside, told = set(), [word for word in told if word not in _ILL]
    whole = tokens(f"{provision.heading} {provision.text}")
    if (
        len((beside | set(pairwise(told))) & set(pairwise(whole))) >= min(2, len(told) - 1)
        and index.share(told, whole) >= _TOLD
    ):
        return True
    return any(_speaks_of(index, told, tokens(_ASKING.sub(" ", fold(text)))) for text in asked)


def only_touched(index: Index, topic: str, provision: Provision) -> bool:
    """Whether a topic names something a sign has to do with ("dân tộc", "kê khai tài sản") and not the sign itself."""
    mine = telling(_ASKING.sub(" ", topic))
    sayings = [fold(provision.heading), *(fold(item.text) for item in provision.questions)]
    for saying in sayings:
        theirs = telling(_ASKING.sub(" ", saying))
        if index.share(mine, theirs) >= _WHOLLY and index.share(theirs, mine) >= _NAMED:
            return False
    return True


def _speaks_of(index: Index, told: list[str], known: list[str]) -> bool:
    """Whether one saying holds what is told, neighbours and all, and most of what it says is told too."""
    beside = set(pairwise(told)) & set(pairwise(known))  # single syllables recur everywhere
    telling = [word for word in known if word not in IDLE]
    if not beside or not telling:
        return False
    if len(beside) > 1 and index.share(telling, told) >= _WHOLLY:
        return True  # a saying of it told among other things
    return index.share(told, known) >= _TOLD and index.share(telling, told) >= _SAID
