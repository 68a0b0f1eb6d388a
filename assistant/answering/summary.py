"""A document summed up: what it is, and its rule on each matter that the documents are set side by side by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.words import ABOUT, IDLE
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.versions import UNREAD
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.topics import Topic

_ASKED = re.compile(
    r"\b(?:tom (?:tat|luoc|gon)|tong (?:quan|quat|hop)|khai quat|(?:noi|trinh bay|neu|ke|viet)(?: \w+)? ngan gon|ngan gon ve|luoc lai|nhung (?:y|diem|noi dung) (?:chinh|co ban|quan trong|can (?:nho|biet))|"
    r"(?:y|noi dung) (?:chinh|co ban|chu yeu|cot loi|chu dao)|noi ve (?:nhung )?(?:cai |dieu )?gi|quy dinh (?:nhung )?(?:cai |noi dung )?gi|co nhung noi dung (?:gi|nao)|gom nhung noi dung (?:gi|nao))\b"
)
_LINES = re.compile(
    r"\b(?:(?:trong|khoang|chung|gon|thanh|vao) )*(?P<many>\d{1,2}) (?:dong|cau|y|gach dau dong|dau dong|muc|diem|phut)\b(?: (?:chinh|thoi|thoi nhe|ngan|ngan gon))*"
)
# what it is wanted for: "để phát biểu ở chi bộ", "để đọc trước hội nghị"
_PURPOSE = re.compile(
    r"\bde (?:(?:em|toi|minh|chi|anh) )?(?:phat bieu|doc|noi|trinh bay|pho bien|thuyet trinh|tuyen truyen|bao cao|quan triet|in ra|gui|hop|ghi so)\b"
    r"(?: (?:lai|len))*(?: (?:(?:o|trong|cho|tai|truoc|vao|voi) )+(?:(?:buoi|cuoc|hoi) )?(?:(?:hop|nghi|sinh hoat) ?)?(?:(?:cho|cua|voi) )?(?:chi bo|dang bo|dang uy|chi uy|hoi nghi|ba con|moi nguoi|anh em|cac dong chi|dang vien|lop|to|co quan|truong)?(?: (?:toi|em|minh|nay|nghe))*)?"
)
_PAPERS = re.compile(r"\bho so\b")  # no idle words here
_WORDS = frozenset(
    "tom tat ngan gon giup em dum gium gum ho cho can nho hoc biet muon xin voi cai lai mot so vai cac nhung y noi dung diem chinh doan nhe di voi dong gach dau de on thi hoc".split()
)
_MAIN = (
    "review_individuals", "review_committees", "review_leading_collectives", "content_individual", "content_collective", "scale", "excellent_quota",
    "excellent_individual", "excellent_collective", "rating_steps", "authority", "finish_deadline", "filing_date", "form_individual",
    "discipline_individual", "fixed_shortcomings", "new_members", "review_days",
)  # fmt: skip
_MOST = 9
_LEAST = 3  # rules known, below which nothing is summed up


def summary_claims(corpus: Corpus, topics: Sequence[Topic], question: Question) -> list[Claim]:
    """The lines that sum up the one document named; empty where that is not asked, or too little of it is known."""
    if (
        len(question.documents) != 1
        or question.places
        or question.asks is Asks.YES_NO
        or not _ASKED.search(question.folded)
    ):
        return []
    document = question.documents[0]
    bare = _PURPOSE.sub(" ", _PAPERS.sub("giayto", _LINES.sub(" ", fold(question.without_documents))))
    told = ABOUT.sub(" ", _ASKED.sub(" ", bare))
    if set(re.findall(r"[a-z]+", told)) - IDLE - _WORDS:
        return []  # summed up on one matter
    rank = {name: number for number, name in enumerate(_MAIN)}
    known = [topic for topic in topics if is_told(document, topic)]
    known.sort(key=lambda topic: rank.get(topic.id, len(rank)))
    if len(known) < _LEAST:
        return []
    wanted = _LINES.search(question.folded)
    most = min(int(wanted["many"]) or _MOST, 2 * _MOST) if wanted is not None and "phut" not in wanted[0] else _MOST
    return [*identity_claims(corpus, document, question)[:2], *(gist_claim(document, topic) for topic in known[:most])]


def is_told(document: Document, topic: Topic) -> bool:
    """Whether a document's own rule on a matter is known."""
    rule = topic.gist.get(document.id)
    return (
        rule is not None and bool(topic.of(document.id)) and not UNREAD.search(rule) and "kiến thức chung" not in rule
    )


def gist_claim(document: Document, topic: Topic) -> Claim:
    """One matter and a document's rule on it."""
    text = f"– {topic.label}: {topic.gist[document.id].rstrip('.')}."
    return Claim(text, topic.of(document.id)[:1], ClaimKind.IDENTITY)
