"""The documents that governed the yearly review on a day, told where they are asked for."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.basis.asking import MEMBER, asks_basis
from assistant.answering.basis.card import card
from assistant.answering.basis.each_year import each_year
from assistant.answering.basis.line import line_of_versions
from assistant.answering.basis.quarterly import quarterly
from assistant.answering.basis.round_letter import asks_letter, letter_of, round_asked
from assistant.answering.clauses.clause import sentences
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.serving import governing, serving
from assistant.answering.question.asks import Asks
from assistant.answering.question.bodies import BODY
from assistant.answering.question.question import Question
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import applies
from corpus.vocabulary import DocumentKind

_STAFF = re.compile(r"\b(?:cong chuc|vien chuc|giao vien|giang vien|bac si|y ta|dieu duong|hieu truong)\b")
_EMPLOYEE = re.compile(r"\b(?:(?<!cong chuc )vien chuc|giao vien|giang vien|bac si|y ta|dieu duong|hieu truong)\b")
_OUTSIDE = re.compile(r"\b(?:khong phai|chua (?:phai|la)|ngoai) (?:la )?(?:dang vien|dang)\b|\bchua vao dang\b")
_BY_WHAT = re.compile(r"\btheo (?:van ban|quy dinh|nghi dinh|cai|huong dan)? ?(?:gi|nao)\b")
_TWO = re.compile(r"\b(?:hai|2) (?:van ban|quy dinh)\b")
_WHOLE = re.compile(r"\btu trung uong den co so\b")


def basis_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The regulation and the guidance that governed the yearly review on the day, with the letter for that year's round
    and, where a kind of body is named, whom the regulation is for."""
    folded, day = question.folded, question.as_of
    told = each_year(corpus, question) or line_of_versions(corpus, question)
    if told := told or _letter(corpus, question) or quarterly(corpus, question):
        return told
    both = _STAFF.search(folded) and ((MEMBER.search(folded) and _TWO.search(folded)) or asks_basis(question))
    outside = _OUTSIDE.search(folded) and _BY_WHAT.search(folded) and not question.documents
    if not both and not outside and not asks_basis(question):
        return []
    serve = governing(corpus, day)
    first = "qd" if not re.match(r"(?:cac |nhung )?huong dan\b", folded) else "hd"
    serve.sort(key=lambda one: one.kind.value == first, reverse=True)
    staff = [item for item in corpus if (both or outside) and _of_staff(item, folded) and item.in_force.holds(day)]
    head = None if both or outside else serving(serve, day, question.today)
    if outside:  # who is no member goes by the decree; the regulation is for those who lead as well
        serve = [*staff, *serve[:1]]
    past = head is not None and day != question.today  # the citation tells that it has lapsed since
    cards = [claim for item in serve for claim in card(corpus, item, day)[: 1 if past else 2]]
    claims = cards if head is None else [head, *cards]
    letter = letter_of(corpus, day.year) if question.dated else None
    if letter is not None and applies(letter, day):
        claims.append(card(corpus, letter, day)[0])
    if both:  # the member by the regulation, the employee by the decree
        claims += [claim for item in staff for claim in card(corpus, item, day)]
    elif outside or BODY.search(folded):
        claims += [claim for item in serve for claim in _whom(item)]
    return claims


def _letter(corpus: Corpus, question: Question) -> list[Claim]:
    """The central letter for the round asked about, with what is noted of it."""
    letter = letter_of(corpus, round_asked(question)) if asks_letter(question) else None
    if letter is None:
        return []
    asked = Question(text="", folded="", today=question.as_of, as_of=question.as_of, asks=Asks.WHAT)
    return identity_claims(corpus, letter, asked)


def _of_staff(document: Document, folded: str) -> bool:
    """Whether a decree rates the civil servants or the public employees that a question names."""
    if document.kind is not DocumentKind.DECREE or "danh gia" not in fold(document.title):
        return False
    kind = "vien chuc" if _EMPLOYEE.search(folded) else "cong chuc"
    return kind in fold(document.title)


def _whom(document: Document) -> list[Claim]:
    """The sentence of a regulation that says whom it is for, at every level."""
    return [
        Claim(sentence, (provision.key,), ClaimKind.CLAUSE)
        for provision in document.provisions
        if provision.at == "dieu-1"
        for sentence in sentences(provision.text)
        if _WHOLE.search(fold(sentence))
    ][:1]
