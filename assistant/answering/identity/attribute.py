"""The attributes of a document that a question asks for: what replaced it, since when it serves, who signed it, where
it can be read."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.phrases import phrases
from assistant.answering.question.question import Question
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.text import fold, squeeze
from corpus.timeline import oldest_first, predecessors, successors

_PAPER = r"(?:(?:van ban|quy dinh|quyet dinh|huong dan|nghi dinh|nghi quyet|qd|hd|cai|ban) )?"
_WHAT = rf"{_PAPER}(?:nao|gi|so may|so bao nhieu)\b"
_WHEN = r"(?:vao |ke tu |tu )?(?:(?:ngay|thang|nam|khi|luc|hoi|bao|dot|ky)(?: thang| nam)? (?:nao|may|bao nhieu|gio)|khi nao|bao gio)\b"
_PAGES = 3  # public pages named, at most
_MOST = 3  # attributes told of one document

_SUCCESSOR = re.compile(
    rf"\b(?:bi|duoc) (?:{_PAPER}(?:nao|gi) )?thay(?: the)?\b[^,.?]{{0,12}}\b(?:nao|gi|so may)\b|\bthay (?:the )?(?:bang|boi) {_WHAT}|"
    rf"\b{_WHAT} (?:da |moi |se )?thay(?: the)?\b(?! (?:doi|cho ai))|\bdo (?:ai|dau|cai nao|{_WHAT}) (?:da )?thay\b"
)
_PREDECESSOR = re.compile(rf"\bthay (?:the )?(?:cho )?{_WHAT}(?! (?:moi|khac))")
_TURN = re.compile(
    r"\b(\d{2,3})(?:-\w+)? thay (?:the )?(?:cho )?(?:\w+ )?(\d{2,3})\b.*\bhay\b|\bcai nao thay cai nao\b"
)
_UNTIL = re.compile(rf"\bhet (?:hieu luc|han|gia tri)(?: thi hanh)? {_WHEN}")
_SINCE = re.compile(
    rf"\bhieu luc (?:thi hanh )?(?:luon|ngay(?! \d))(?= (?:khong|ko|chua|hay|luc|tu|khi)|\s*[?.]*$)|(?<!het )\b(?:hieu luc|ap dung|thuc hien)(?: thi hanh)? {_WHEN}|\b{_WHEN} (?:thi )?(?:moi |bat dau )*(?:co hieu luc|ap dung)\b"
)
_SIGNED = re.compile(rf"\b(?:k[yi]|ban hanh|ra doi|ra|co)(?: ban hanh)? {_WHEN}")
_GUIDE = re.compile(
    r"\b(?:van ban|huong dan|cai|cong van) (?:nao|gi) (?:la )?(?:de )?huong dan\b|\bhuong dan (?:bang|boi) (?:van ban|huong dan|cai)? ?(?:nao|gi)\b|"
    r"\b(?:van ban )?huong dan (?:di )?kem (?:theo )?(?:la )?(?:cai |van ban )?(?:nao|gi|so may)\b|\b(?:co|ra) (?:van ban )?huong dan (?:nao|gi|chua|thi hanh chua|thuc hien chua)\b|"
    r"\bhuong dan (?:di )?kem(?: theo)?(?: (?:no|cua no|nua))?(?: (?:thi )?(?:sao|dau))?\W*$"
)
_GUIDED = re.compile(
    r"\bhuong dan (?:thuc hien |thi hanh |cho |cua |cai )+(?:van ban|quy dinh|nghi quyet|cai)? ?(?:nao|gi|so may|may)\b|\b(?:kem|di kem|di voi) (?:theo )?(?:quy dinh|van ban) nao\b"
)
_SIGNER = re.compile(
    r"\b(?:ai|ong nao|bac nao|dong chi nao) (?:la nguoi )?k[yi]\b|\bnguoi k[yi]\b|\bk[yi] boi\b|\bai dung ten\b|\b(?:do|la) (?:\w+ ){1,7}ky\b(?! (?:luat|kiem|hop|danh|niem|nay|truoc|sau))"
)
_ISSUER = re.compile(
    r"\b(?:ai|co quan nao|cap nao|ben nao|noi nao) (?:la )?(?:ban hanh|ra)\b|\b(?:do|cua) (?:ai|co quan nao|cap nao|ben nao|noi nao)\b(?! (?:quan ly|danh gia))"
)
_STRUCTURE = re.compile(r"\b(?:may|bao nhieu) (?:chuong|dieu|phu luc)\b(?! (?:kien|dang vien|khong))")
_WHERE = re.compile(
    r"\b(?:tai|down|download)(?: \w+){0,3} (?:o|tren) (?:dau|cho nao)\b|\b(?:link|duong dan|ban pdf|ban word|toan van|ban goc|ban day du)\b|"
    r"\b(?:xin|cho|gui|tim|kiem|co)(?: \w+){0,4} file\b(?! (?:do|nay|cu|ay)\b)|"
    r"\b(?:xem|tim|doc|lay|kiem|tra|tra cuu|tai|down|xin)(?: \w+){0,3} (?:o|tren|tai) (?:dau|cho nao|trang nao|web nao)\b|\b(?:cho|gui|xin) (?:\w+ ){0,3}(?:tai|down) (?:ve )?\b"
)


def asks_attribute(question: Question) -> bool:
    """Whether one attribute of the one document named is asked for, and no place in it."""
    return len(question.documents) == 1 and not question.places and bool(asked_for(question))


def asked_for(question: Question) -> list[re.Pattern[str]]:
    """The words that ask for attributes, in the order in which they are asked."""
    told = squeeze(fold(question.without_documents))
    found = [(match.start(), words) for words, _ in _TOLD if (match := words.search(told)) is not None]
    return [words for _, words in sorted(found, key=lambda pair: pair[0])]


def attributes_asked(corpus: Corpus, document: Document, question: Question) -> list[Claim]:
    """The sentences that tell the attributes asked for, as far as they are known."""
    if len(question.documents) > 1:
        return []
    tellers = dict(_TOLD)
    told: list[Claim] = []
    for words in asked_for(question):
        claim = tellers[words](corpus, document)
        if claim is None or (words is _SIGNER and any("gười ký" in other.text for other in told)):
            continue
        told += [claim] if claim not in told else []
    return told[:_MOST]


def asks_some(folded: str) -> bool:
    """Whether words, no document being named, ask for an attribute of one."""
    return any(words.search(folded) for words, _ in _TOLD)


def neighbours_told(corpus: Corpus, document: Document, question: Question) -> list[Claim]:
    """What replaced the one document named and what it replaced, where its turn among others is asked ("47 thay 37 hay 37
    thay 47") and they are named by number alone."""
    if not asks_turn(question):
        return []
    found = (
        _successor(corpus, document) if successors(corpus, document.id) else None,
        _predecessor(corpus, document) if predecessors(corpus, document.id) else None,
    )
    return [claim for claim in found if claim is not None]


def asks_turn(question: Question) -> bool:
    """Whether it is asked which of two documents replaced the other, one of them named by its number alone."""
    return len(question.documents) == 1 and not question.places and _TURN.search(question.folded) is not None


def asks_replaced(folded: str) -> bool:
    """Whether it is asked what a document replaced."""
    return _PREDECESSOR.search(folded) is not None


def asks_where(folded: str) -> bool:
    """Whether it is asked where a text can be read or had."""
    return _WHERE.search(folded) is not None


def where_claim(corpus: Corpus, document: Document) -> Claim | None:
    """The sentence that tells where a document can be read."""
    return _where(corpus, document)


def attribute_claims(corpus: Corpus, document: Document) -> list[Claim]:
    """Every such sentence that may be said of a document."""
    return [claim for _, tell in _TOLD if (claim := tell(corpus, document)) is not None]


def _claim(document: Document, text: str, *others: Document) -> Claim:
    return Claim(text, (document.id, *(item.id for item in others)), ClaimKind.IDENTITY)


def _successor(corpus: Corpus, document: Document) -> Claim | None:
    after, until = successors(corpus, document.id), document.in_force.until
    name = name_document(document)
    if not after:
        return _claim(document, f"Kho chưa có văn bản nào thay thế {name}.") if until is None else None
    if len(after) > 1:
        return _claim(document, f"{name} được thay bằng {'; '.join(map(_with_day, after))}.", *after)
    since = f" từ ngày {say_day(until)}" if until else ""
    return _claim(document, f"{name} được thay bằng {name_document(after[0])}{since}.", *after)


def _with_day(document: Document) -> str:
    since = document.in_force.since
    return f"{name_document(document)} (từ ngày {say_day(since)})" if since else name_document(document)


def _predecessor(corpus: Corpus, document: Document) -> Claim | None:
    before = predecessors(corpus, document.id)
    if not before:
        return _claim(document, f"Kho không ghi {name_document(document)} thay thế văn bản nào.")
    return _claim(
        document, f"{name_document(document)} thay thế {'; '.join(name_document(item) for item in before)}.", *before
    )


def _until(corpus: Corpus, document: Document) -> Claim | None:
    until = document.in_force.until
    if until is None:
        return _successor(corpus, document)
    after = successors(corpus, document.id)
    then = f", khi có {'; '.join(name_document(item) for item in after)}" if after else ""
    return _claim(document, f"{name_document(document)} hết hiệu lực từ ngày {say_day(until)}{then}.", *after)


def _since(_: Corpus, document: Document) -> Claim | None:
    since = document.in_force.since
    if since is None:
        return None
    until = document.in_force.until
    then = f", hết hiệu lực từ ngày {say_day(until)}" if until else ""
    return _claim(document, f"{name_document(document)} có hiệu lực từ ngày {say_day(since)}{then}.")


def _signed(_: Corpus, document: Document) -> Claim | None:
    if document.signed is None:
        return None
    text = f"{name_document(document, dated=False)} do {document.issuer} ban hành ngày {say_day(document.signed)}"
    return _claim(document, f"{text}; người ký: {document.signer}." if document.signer else f"{text}.")


def _guide(corpus: Corpus, document: Document) -> Claim | None:
    guides = oldest_first(item for item in corpus if document.id in item.implements and not item.is_local)
    if not guides:
        return None
    named = "; ".join(name_document(item) for item in guides)
    return _claim(document, f"{name_document(document)} được hướng dẫn bằng {named}.", *guides)


def _guided(corpus: Corpus, document: Document) -> Claim | None:
    guided = [corpus.documents[key] for key in document.implements if key in corpus.documents]
    if not guided:
        return None
    named = "; ".join(name_document(item) for item in guided)
    return _claim(document, f"{name_document(document)} hướng dẫn thực hiện {named}.", *guided)


def _signer(_: Corpus, document: Document) -> Claim | None:
    if document.signer:
        return _claim(document, f"Người ký {name_document(document)}: {document.signer}.")
    return _claim(document, f"Kho chưa ghi người ký {name_document(document)}; cơ quan ban hành: {document.issuer}.")


def _issuer(_: Corpus, document: Document) -> Claim | None:
    return _claim(document, f"{name_document(document)} do {document.issuer} ban hành.")


def _structure(_: Corpus, document: Document) -> Claim | None:
    counted = [phrase for phrase in (document.structure or "", *phrases(document.subject)) if _COUNTED.match(phrase)]
    name = name_document(document)
    if not counted:
        return _claim(document, f"Kho chưa ghi {name} có bao nhiêu chương, điều.")
    return _claim(document, f"{name} gồm {counted[0].rstrip('.')}.")


def _where(_: Corpus, document: Document) -> Claim | None:
    pages = [source for source in document.sources if source.startswith("http")][:_PAGES]
    name = name_document(document)
    if any(item.is_official for item in document.provisions):
        return _claim(document, f"Kho có nguyên văn {name}; xem ở mục văn bản của trợ lý.")
    text = f"Kho không lưu bản gốc {name} để tải về"
    if not pages:
        return _claim(document, f"{text}; hãy hỏi văn phòng hoặc ban tổ chức cấp ủy.")
    return _claim(
        document,
        f"{text}; nội dung ghi theo các trang công khai: {'; '.join(pages)}. Bản chính thức hỏi văn phòng hoặc ban tổ chức cấp ủy.",
    )


_COUNTED = re.compile(r"\d+ (?:chương|điều|mục|phụ lục)\b")
_TOLD: tuple[tuple[re.Pattern[str], Callable[[Corpus, Document], Claim | None]], ...] = (
    (_WHERE, _where),
    (_GUIDE, _guide),
    (_GUIDED, _guided),
    (_SUCCESSOR, _successor),
    (_PREDECESSOR, _predecessor),
    (_UNTIL, _until),
    (_SINCE, _since),
    (_SIGNED, _signed),
    (_SIGNER, _signer),
    (_ISSUER, _issuer),
    (_STRUCTURE, _structure),
)
