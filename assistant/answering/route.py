"""Which way a question goes: a fixed reply, a comparison, a document's identity, or a search."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.answering import guard, replies
from assistant.answering.compare.asking import ASKED, asks_comparison
from assistant.answering.compare.sides import sides
from assistant.answering.identity.asking import asks_identity
from assistant.answering.intent import shipped
from assistant.answering.moment import EARLIEST
from assistant.answering.question import Question
from assistant.answering.replies import Reply
from assistant.answering.review_words import REVIEW
from corpus.candidate import mentioned
from corpus.citation import name_document, short_title
from corpus.document import Corpus
from corpus.text import fold


class Way(StrEnum):
    """The kinds of treatment."""

    FIXED = "fixed"
    COMPARE = "compare"
    IDENTITY = "identity"
    SEARCH = "search"


@dataclass(frozen=True)
class Route:
    """A way, with the reply where it is fixed (its fields filled), and what the judge of messages thought."""

    way: Way
    reply: Reply | None = None
    fields: dict[str, str] | None = None
    chances: dict[str, float] | None = None


_THANKS = re.compile(r"\b(cam on|thank|tks|thks|da ta)\b")
_BYE = re.compile(r"\b(tam biet|bye|hen gap|chao tam biet)\b")
_WHO = re.compile(
    r"\b(la ai|ten gi|ai tao|lam duoc gi|giup (?:duoc )?(?:nhung )?(?:viec )?gi|lam (?:duoc )?(?:nhung )?(?:viec )?gi cho|biet lam gi|chuc nang|la robot|la nguoi|may la gi|ban la gi|giup gi)\b"
)
_WHO_ARE_YOU = re.compile(r"(?:\w+ ){0,2}(?:ban|tro ly|bot|ad|may) la (?:ai|gi|cai gi)\b")
_HELLO = re.compile(r"\b(chao|hello|hi|alo|xin chao|hey)\b")
JUDGE = re.compile(
    r"\b(chon ai|xung dang dung|cham luon|xep luon|quyet cho|ban (?:huy|quyet|xu ly|ky luat)|(?:duyet|ket luan|xac dinh|phan xu|quyet|xac nhan|tham dinh|danh gia|nhan xet|cham|phan quyet) (?:luon |ngay )?(?:giup|ho|dum)|hay xac nhan (?:ong|ba|anh|chi|dong chi)|nen (?:dua|bo nhiem|ky luat|cho)|"
    r"co (?:xung dang|dang)|xung dang|nen (?:xep|danh gia|cho|ky luat|bo phieu|bau|chon|de nghi)|co nen (?:xep|ky luat|cho|bau|de nghi|bo)|ai dung ai sai|"
    r"ai (?:gioi|kem|xung dang|tot) hon|co bi oan|dung hay sai|co cong bang|theo (?:ban|ad|bot|em|anh|chi|tro ly)\b.{0,30}\bthi|ban (?:nghi|thay|danh gia)|"
    r"quyet dinh (?:giup|ho|dum)|xep (?:giup|ho|dum) (?:em|toi|minh|anh|chi|dong chi|chi bo)|"
    r"(?:toi|em|minh|anh ay|chi ay|ong ay|ba ay|co ay|dong chi \w+) (?:co )?(?:duoc|bi) (?:xep )?(?:loai )?(?:xuat sac|gi|muc nao) (?:khong|nhi|a)?$|co tham nhung (?:khong|that)|co suy thoai (?:khong|chua)|bi suy thoai chua)\b"
)
_SURE = 0.75
_DOMAIN = re.compile(
    r"\b(dang|chi bo|chi uy|bi thu|cap uy|xep loai|xep|xuat sac|danh gia|kiem diem|ky luat|dong chi|can bo|lanh dao|suy thoai|truong phong|pho phong|"
    r"quy hoach|bo nhiem|giam doc|hieu truong|chu tich|thu truong|sep|phieu|tham nhung|vi pham|khien trach|canh cao|hoan thanh)\b"
)
_NAME = re.compile(
    r"\b(?:ông|bà|anh|chị|đồng chí|đ/c|cô|chú|thầy|bác)\s+((?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]*\s*){1,4}[A-ZĐÀ-Ỹ]?)(?=[\s,.?!]|$)"
)
_ALLEGES = re.compile(
    r"\b(tham o|tham nhung|nhan tien|nhan hoi lo|hoi lo|quan he|ngoai tinh|danh bac|bo bich|suy thoai|vi pham|bao che|chay chuc|khai man|"
    r"an chan|an hoi lo|gian lan|tieu cuc|say xin|doc doan|tru dap|lang phi|to cao|ky luat|lay tien|tham lam|loi dung)\b"
)


def names_person(text: str) -> bool:
    """Whether a message names a person and alleges something."""
    return any(
        len(match.group(1).split()) >= 1 and not _TITLE.search(match.group(1)) for match in _NAME.finditer(text)
    ) and bool(_ALLEGES.search(fold(text)))


_TITLE = re.compile(r"^(Bí|Phó|Chủ|Ủy|Trưởng|Giám|Đảng|Chi|Ban|Bộ|Tỉnh|Hội|A|B|X|Y)\b")


def choose(raw: str, question: Question | None, corpus: Corpus, *, alone: bool = True) -> Route:
    """Decide the way. `raw` is the message as cleaned; `question` is None when nothing of it is left to read."""
    if not raw:
        return Route(Way.FIXED, replies.EMPTY)
    if len(raw) > guard.LONGEST:
        return Route(
            Way.FIXED,
            replies.TOO_LONG,
            {"length": f"{len(raw):,}".replace(",", "."), "limit": f"{guard.LONGEST:,}".replace(",", ".")},
        )
    if not guard.has_words(raw):
        return Route(Way.FIXED, replies.UNREADABLE)
    if guard.is_foreign_script(raw) or not guard.is_vietnamese(
        raw if question is None else f"{raw} {question.folded}" if guard.is_vietnamese(raw) else question.folded
    ):
        return Route(Way.FIXED, replies.FOREIGN)
    if question is None:
        return Route(Way.FIXED, replies.ORDERS_ONLY)
    chances = shipped().probabilities(question.folded)
    fixed = (
        _impossible(question)
        or _small_talk(question, chances)
        or _documents(question, corpus)
        or (_fragment(question) if alone else None)
    )
    if fixed is not None:
        return Route(Way.FIXED, fixed[0], fixed[1], chances)
    if ASKED.search(question.folded) and len({item.number for item in question.documents}) < len(question.documents):
        return Route(Way.IDENTITY, chances=chances)  # namesakes are told apart by what they are
    if asks_comparison(question) and sides(corpus, question) is not None:
        return Route(Way.COMPARE, chances=chances)
    if asks_identity(question) or (question.documents and not any(item.provisions for item in question.documents)):
        return Route(Way.IDENTITY, chances=chances)
    if bare_document(question):
        return Route(Way.IDENTITY, chances=chances)
    return Route(Way.SEARCH, chances=chances)


def wants_judgement(question: Question, chances: dict[str, float]) -> bool:
    """Whether a judgement is asked for that belongs to a party body."""
    chance = chances["authority_decides"]
    if JUDGE.search(question.folded) and chance > 0.4:
        return True
    if not _DOMAIN.search(question.folded):
        return False
    return chance > _SURE or (JUDGE.search(question.folded) is not None and chance > 0.12)


def _impossible(question: Question) -> tuple[Reply, dict[str, str]] | None:
    wrong = [moment for moment in question.moments if moment.impossible]
    if wrong and not any(moment.fixed and not moment.impossible for moment in question.moments):
        return replies.BAD_YEAR, {"year": str(wrong[0].day.year)}
    early = [moment for moment in question.moments if moment.fixed and EARLIEST <= moment.day.year < 2016]
    if early and not question.documents:
        return replies.BAD_YEAR, {"year": str(early[0].day.year)}
    return None


_COUNTS = re.compile(  # "tot 35 xs 8 dc chua": counts of ratings are no small talk
    r"\b(?:tot|xs|ht|htt|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d.*\b(?:tot|xs|ht|htt|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d|"
    r"\d+ (?:\w+ )?(?:tot|xs|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d+ (?:\w+ )?(?:tot|xs|ht|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b"
)


def _small_talk(question: Question, chances: dict[str, float]) -> tuple[Reply, dict[str, str]] | None:
    words = question.folded.split()
    if _WHO_ARE_YOU.match(question.folded) and not question.references:
        return replies.SMALL_TALK["who"], {}
    if (REVIEW.search(question.folded) and len(words) > 6) or question.references or _COUNTS.search(question.folded):
        return None
    sure = chances["small_talk"] > 0.5 or (len(words) <= 4 and chances["small_talk"] > 0.3)
    if not sure or (len(words) > 14 and chances["small_talk"] < 0.8):
        return None
    for name, pattern in (("thanks", _THANKS), ("bye", _BYE), ("who", _WHO), ("hello", _HELLO)):
        if pattern.search(question.folded):
            return replies.SMALL_TALK[name], {}
    return (replies.SMALL_TALK["other"], {}) if len(words) <= 5 or chances["small_talk"] > 0.8 else None


_ROOM = re.compile(
    r"(?:the |vay |the thi |vay thi )?(?:thi )?(?:con )?(?:duoc |co the |phep )*(?:xep |lay |cho |duoc )?them (?:duoc )?(?:toi da )?(?:may|bao nhieu) (?:nguoi|dong chi|suat|dang vien|xuat sac)"
    r"(?: xuat sac)?(?: nua)?(?: (?:vay|a|nhi|the))?[ ?.!]*$"
)


_BARE_ASKED = re.compile(
    r"(?:thi |cho (?:em |toi )?hoi )?(?:xep loai (?:nhu )?the nao|xep loai ra sao|(?:dung |theo |viet |lam )?mau (?:nao|gi))(?: (?:a|vay|nhi))?[ ?.!]*$"
)


def _fragment(question: Question) -> tuple[Reply, dict[str, str]] | None:
    """A follow-up with nothing before it."""
    words = question.folded.split()
    if len(words) <= 8 and _ROOM.match(question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {"ask": "Có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?"}
    if _BARE_ASKED.match(question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {
            "ask": "Hãy nêu rõ đối tượng (đảng viên, lãnh đạo, tập thể, tổ chức đảng) và việc cần hỏi."
        }
    if len(words) <= 5 and re.match(r"(the |vay )?(con|the|vay|thi)\b", question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {"ask": "Hãy nêu trọn câu hỏi: đối tượng nào, việc gì, kỳ nào."}
    return None


def _documents(question: Question, corpus: Corpus) -> tuple[Reply, dict[str, str]] | None:
    """Numbers no document bears, and numbers several bear."""
    if question.unclear and not question.documents:
        reference, fitting = question.unclear[0]
        choices = "; ".join(f"{name_document(item)} ({short_title(item)})" for item in fitting)
        return replies.WHICH_DOCUMENT, {"number": fitting[0].number or reference.number, "choices": choices}
    if question.unknown and not question.documents and not mentioned(question.unknown[0], corpus):
        reference = question.unknown[0]
        named = question.text[reference.start : reference.end].strip()
        others = [
            item
            for item in corpus
            if item.number and item.number.split("-")[0].split("/")[0].lstrip("0") == reference.number
        ]
        nearest = (
            f"Văn bản cùng số mà kho có: {'; '.join(name_document(item) for item in others[:3])}. " if others else ""
        )
        return replies.UNKNOWN_DOCUMENT, {"reference": f"“{named}”", "nearest": nearest}
    return None


def bare_document(question: Question) -> bool:
    """Whether little but the document is left once its name is taken out: "Quy định 366?"."""
    if not question.documents or question.places:
        return False
    words = [
        word
        for word in re.findall(r"\w+", fold(question.without_documents))
        if word not in {"cua", "ve", "the", "nao", "a", "la", "cho", "hoi", "em", "toi", "noi", "gi", "so", "nam"}
    ]
    return len(words) <= 2
