"""How two documents named stand to one another: which replaced which, which one guides the other."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.interrogative import asking, asks_yes_no, confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import verdict_word
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import began, predecessors, successors

_WHICH = re.compile(
    r"\b(?:cai|ban|van ban|thang|quy dinh|huong dan) nao\b.{0,25}\b(?:thay|moi hon|cu hon|ra (?:truoc|sau)|co (?:truoc|sau)|truoc|sau|ban hanh)\b|\bthay (?:the )?(?:cho )?nhau\b|"
    r"\b(?:co |la )?(?:lien quan|quan he|moi lien he)(?: voi nhau| gi| nhu the nao| the nao| ra sao| sao)+"
)
_SAME = re.compile(
    r"\b(?:la|phai|chi la|deu la|cung la|cung) (?:mot|cung mot)(?: (?:van ban|cai|ban|quy dinh|thu))?(?: (?:khong|ko|k|hong|a|ha|chu|dung khong|phai khong))*[ ?.!]*$"
)
_REPLACED = re.compile(r"\bthay\b")
_OR = re.compile(r"\bhay(?: la)?\b")


def asks_related(question: Question) -> bool:
    """Whether it is asked how two documents named stand to one another."""
    if len(question.documents) != 2:
        return False
    folded = question.folded
    if _SAME.search(folded) is not None and asks_yes_no(fold(question.text)):
        return True
    either = _REPLACED.search(folded) is not None and _OR.search(folded) is not None and "chua" not in folded.split()
    return _WHICH.search(folded) is not None or either or _guide_claimed(question)


def related_claim(corpus: Corpus, question: Question) -> Claim | None:
    """The sentence that tells it; None where it is not asked, or not known."""
    if not asks_related(question):
        return None
    one, other = question.documents
    if _SAME.search(question.folded) is not None and asks_yes_no(fold(question.text)):
        return told_apart(one, other, confirming=confirms(fold(question.text)))
    if _guide_claimed(question):
        return guiding(corpus, one, other, confirming=confirms(fold(question.text)))
    return relation(corpus, *sorted((one, other), key=began, reverse=True))


def told_apart(one: Document, other: Document, *, confirming: bool) -> Claim:
    """That two documents, of one number or not, are not the same."""
    word = verdict_word(holds=False, confirming=confirming)
    text = f"{word}. Đó là hai văn bản khác nhau: {name_document(one)} và {name_document(other)}."
    return Claim(text, (one.id, other.id), ClaimKind.IDENTITY)


def relation(corpus: Corpus, later: Document, earlier: Document) -> Claim | None:
    """That the later replaced the earlier, straight or through others, or that one guides the other; None for neither."""
    name, old = name_document(later), name_document(earlier)
    if earlier in predecessors(corpus, later.id):
        began_at = later.in_force.since
        since = f" từ ngày {say_day(began_at)}" if began_at and began_at != later.signed else ""
        return Claim(f"{name} thay thế {old}{since}.", (later.id, earlier.id), ClaimKind.IDENTITY)
    for guide, guided in ((later, earlier), (earlier, later)):
        if guided.id in guide.implements:
            text = f"{name_document(guide)} hướng dẫn thực hiện {name_document(guided)}."
            return Claim(text, (guide.id, guided.id), ClaimKind.IDENTITY)
    for between in successors(corpus, earlier.id):
        if between in predecessors(corpus, later.id):
            text = f"{old} được thay bằng {name_document(between)}, rồi văn bản này được thay bằng {name}."
            return Claim(text, (later.id, earlier.id, between.id), ClaimKind.IDENTITY)
    return None


def guiding(corpus: Corpus, guide: Document, guided: Document, *, confirming: bool) -> Claim | None:
    """Whether one guides the other, with what it guides; None where that is not known."""
    told = [corpus.documents[key] for key in guide.implements if key in corpus.documents]
    if not told:
        return None
    word = verdict_word(holds=guided in told, confirming=confirming)
    text = f"{word}. {name_document(guide)} hướng dẫn thực hiện {'; '.join(name_document(item) for item in told)}."
    return Claim(text, (guide.id, *(item.id for item in told)), ClaimKind.IDENTITY)


def is_related(corpus: Corpus, claim: Claim) -> bool:
    """Whether a claim is such a sentence about the documents it cites."""
    cited = [corpus.documents[key] for key in claim.citations if key in corpus.documents]
    if len(cited) < 2:
        return False
    if claim == relation(corpus, cited[0], cited[1]):
        return True
    both = (True, False)
    if any(claim == told_apart(cited[0], cited[1], confirming=each) for each in both):
        return True
    return any(claim == guiding(corpus, cited[0], item, confirming=each) for item in corpus for each in both)


def _guide_claimed(question: Question) -> bool:
    """Whether it is put up that the first document guides the second ("HD 25 hướng dẫn QĐ 124, đúng không")."""
    if (
        len(question.references) != 2
        or not asks_yes_no(fold(question.text))
        or stance(asking(fold(question.text))).denies
    ):
        return False
    first, second = question.references
    between = fold(question.text[first.end : second.start])
    return re.search(r"(?:la |dung de |co phai |cai )*huong dan(?: (?:thuc hien|thi hanh|cho|cua|viec|thuc hien viec))*\s*$", between.strip()) is not None  # fmt: skip
