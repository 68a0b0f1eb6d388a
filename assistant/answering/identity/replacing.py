"""Whether one document named replaced the other ("Quy định 366 thay Quy định 132 phải không")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.interrogative import asking, asks_yes_no, confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import WORDS, verdict_word
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.text import fold, nfc
from corpus.timeline import predecessors, successors

_REPLACES = re.compile(r"\bthay(?: the)?(?: cho| truc tiep| luon)*\b(?! (?:doi|mat|vi|nhau|vao|gi|cho ai))")
# "366 bãi bỏ 124", "366 có làm 124 hết hiệu lực": said right between the two
_ABOLISHES = re.compile(
    r"\W*(?:(?:co|da|se|phai|cung|la) )*(?:bai bo|huy bo|xoa bo|bo|lam cho|lam)\b(?! sung)(?: (?:luon|het|han|di|ca))*[^,.?]{0,24}"
)
_PASSIVE = re.compile(r"\b(?:bi|duoc) (?:\S+ ){0,6}?thay\b|\bthay (?:the )?(?:boi|bang)\b")
_SEEN = re.compile(r"\bthấy\b", re.IGNORECASE)
_MATTER = re.compile(r"\b(?:bieu hien|phu luc|mau|ty le|tieu chi)\b")


def replaces(corpus: Corpus, question: Question) -> Claim | None:
    """Có or Không, where exactly two documents are named and the first is said to replace the second."""
    folded = fold(question.text)
    if (
        len(question.documents) != 2
        or not asks_yes_no(folded)
        or _MATTER.search(folded)
        or stance(asking(folded)).denies
    ):
        return None
    told = _REPLACES.search(folded) is not None and not _SEEN.search(nfc(question.text))
    if not (told or _is_abolished(question)):
        return None
    later, earlier = question.documents
    if _PASSIVE.search(folded):
        if not _is_passive(question):
            return None
        later, earlier = earlier, later
    right = earlier in predecessors(corpus, later.id)
    return replacement(corpus, later, earlier, verdict_word(holds=right, confirming=confirms(folded)))


def _is_abolished(question: Question) -> bool:
    """Whether the first document is said to do away with the second."""
    if len(question.references) != 2:
        return False
    first, second = question.references
    between, after = fold(question.text[first.end : second.start]), fold(question.text[second.end :])
    by = _ABOLISHES.fullmatch(between)
    return by is not None and ("lam" not in between.split() or "het hieu luc" in after)


def _is_passive(question: Question) -> bool:
    """Whether the first document is said to have been replaced by the second ("132 bị thay bởi 366", "132 bị 366 thay")."""
    if len(question.references) != 2:
        return False
    first, second = question.references
    between = fold(question.text[first.end : second.start])
    after = fold(question.text[second.end :])
    by = re.search(
        r"\b(?:thay (?:the )?(?:boi|bang)|(?:bi|duoc) thay (?:the )?(?:boi|bang))(?: \w+){0,2}\s*$", between.strip()
    )
    inside = re.search(r"\b(?:bi|duoc)(?: \w+){0,2}\s*$", between.strip()) and re.match(r"\s*thay\b", after)
    return bool(by or inside)


def replacement(corpus: Corpus, later: Document, earlier: Document, word: str) -> Claim | None:
    """The sentence that tells which documents one replaced; None where the word is not theirs."""
    before = predecessors(corpus, later.id)
    return _told(later, before, earlier, word) if before else _none_known(corpus, later, earlier, word)


def replacements(corpus: Corpus, later: Document) -> Iterator[Claim]:
    """Every such sentence that may be said of a document, whatever other is asked about."""
    before = predecessors(corpus, later.id)
    for earlier in corpus:
        for word in WORDS:
            said = _told(later, before, earlier, word) if before else _none_known(corpus, later, earlier, word)
            if said is not None:
                yield said


def _told(later: Document, before: Sequence[Document], earlier: Document, word: str) -> Claim | None:
    if (earlier in before) == word.startswith("Không"):
        return None
    told = f"{name_document(later)} thay thế {'; '.join(name_document(item) for item in before)}"
    rest = f", không thay thế {name_document(earlier)}" if word.startswith("Không") else ""
    cited = (later.id, *(item.id for item in before), *((earlier.id,) if rest else ()))
    return Claim(f"{word}. {told}{rest}.", cited, ClaimKind.IDENTITY)


def _none_known(corpus: Corpus, later: Document, earlier: Document, word: str) -> Claim | None:
    """Of a document not known to have replaced any: that the other is not known to be replaced; None where it is."""
    if not word.startswith("Không") or successors(corpus, earlier.id) or earlier.in_force.until is not None:
        return None
    text = f"{word}, theo những gì tra được: chưa thấy văn bản nào thay thế {name_document(earlier)}."
    return Claim(text, (later.id, earlier.id), ClaimKind.IDENTITY)
