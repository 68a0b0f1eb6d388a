"""Tampered with in every way at hand, no claim of a real answer passes the verifier; untouched, all do."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.checking.verify import verify
from assistant.answering.clauses.figures import figures
from assistant.answering.signs.sign import sign_claim
from assistant.answering.verdict.word import WORDS
from corpus.citation import humanize, name_document
from corpus.errors import AnswerError
from corpus.text import squeeze

QUOTED = "“đảng viên được tự xếp loại mình ở mức cao nhất”"
SENSES = (("không", "được"), ("Không", "Có"), ("Có", "Không"), ("chưa", "đã"), ("phải", "được"), ("trước", "sau"))


def stands(claim, grounds):
    try:
        verify([claim], grounds)
    except AnswerError:
        return False
    return True


class Tamper:
    """Ways to spoil a claim, each by name; a way that does not apply yields nothing."""

    def __init__(self, corpus, seed=2026):
        self.random = random.Random(seed)
        self.keys = [*corpus.provisions, *corpus.documents]
        self.names = [name_document(document, dated=False) for document in corpus]
        self.texts = [item.text.splitlines()[0] for item in corpus.provisions.values()]

    def __call__(self, claim: Claim, evidence) -> Iterator[tuple[str, Claim]]:
        for name, text in (*self.figures(claim.text), *self.names_in(claim.text), *self.words(claim.text)):
            if squeeze(text) != squeeze(claim.text):
                yield name, replace(claim, text=text)
        foreign = self.random.choice([key for key in self.random.sample(self.keys, 40) if key not in evidence])
        yield "foreign", replace(claim, citations=(foreign,))
        yield "foreign beside", replace(claim, citations=(*claim.citations, foreign))
        own = {key.split("/", 1)[0] for key in claim.citations}
        others = sorted(key for key in evidence if key.split("/", 1)[0] not in own)
        if others:
            yield "other document", replace(claim, citations=(self.random.choice(others),))
            yield "other beside", replace(claim, citations=(*claim.citations, self.random.choice(others)))

    def figures(self, text):
        places = [match.start() for match in re.finditer(r"\d", text)]
        for at in self.random.sample(places, min(2, len(places))):
            digit = self.random.choice([each for each in "123456789" if each != text[at]])
            yield "digit", text[:at] + digit + text[at + 1 :]
        yield "figure added", f"{text} Tối đa 77%."

    def names_in(self, text):
        here = [name for name in self.names if re.search(rf"{re.escape(name)}(?!\w)", text)]
        for name in here[:2]:
            other = self.random.choice([each for each in self.names if each not in text and name not in each])
            yield "name", text.replace(name, other)
        if len(set(here)) >= 2 and here[0] not in here[1] and here[1] not in here[0]:
            first, second = here[:2]
            yield "names swapped", text.replace(first, "\0").replace(second, first).replace("\0", second)

    def words(self, text):
        words = text.split()
        if len(words) > 4:
            at = self.random.randrange(1, len(words) - 1)
            yield "cut at the end", " ".join(words[:at])
            yield "cut at the start", " ".join(words[at:])
            yield "cut inside", " ".join(words[:at] + words[at + 1 :])
        yield "joined", f"{text} {self.random.choice(self.texts)}"
        yield "quoted", f"{text} {QUOTED}"
        for old, new in SENSES:
            if old in words:
                yield "sense", re.sub(rf"(?<!\w){old}(?!\w)", new, text, count=1)
                return


@pytest.fixture(scope="module")
def claims(asked):
    """Distinct claims of real answers, of every kind, with their grounds."""
    found = {(claim.text, claim.citations): (claim, each.grounds) for each in asked for claim in each.answer.claims}
    return list(found.values())


def test_untouched_claims_of_real_answers_all_stand(asked):
    """
    What was sent passes again, on the hits and what the composer cited.
    """
    answered = [each for each in asked if each.answer.claims]
    refused = [claim.text for each in answered for claim in each.answer.claims if not stands(claim, each.grounds)]

    assert len(answered) >= 300
    assert refused == []


def test_no_tampered_claim_passes(claims, shipped):
    """
    Foreign keys, digits, names, cuts, joins, quotations, turned senses: a claim passes only if, thus altered, it is still
    word for word what the place it now cites holds.
    """
    tamper = Tamper(shipped)
    tried, passed = Counter(), []
    for claim, grounds in claims:
        for name, spoiled in tamper(claim, grounds.evidence):
            tried[name] += 1
            if stands(spoiled, grounds) and not holds(name, spoiled, grounds):
                passed.append((name, claim.kind.value, spoiled.text[:160], spoiled.citations))

    assert passed == []
    assert sum(tried.values()) >= 10_000
    assert len(tried) >= 13
    assert {claim.kind for claim, _ in claims} == set(ClaimKind) - {
        ClaimKind.DRAFT,
        ClaimKind.LOCAL,  # the shipped texts hold no official one of a place
    }


def holds(name, claim, grounds):
    """Whether what a claim was turned into is itself stored where it points: "Quy trình gồm 3 bước:" stands in two
    documents, and a stored opening sentence without its Có is another stored sentence."""
    provisions = [grounds.corpus.provisions.get(key) for key in claim.citations]
    if claim.kind is ClaimKind.LEAD and "điều khoản nêu " in claim.text and all(provisions):
        # A verdict on a figure is true of every place that gives just these figures.
        return all(figures(claim.text) <= figures(item.text) for item in provisions)
    if claim.kind is ClaimKind.LEAD and name == "sense" and claim.text.startswith("Có. "):
        # What a stored sentence denies may have been put as a denial: then it is a Có that tells the same.
        rest = claim.text.removeprefix("Có. ")
        return re.search(r"(?<!\w)(?:không|chưa)(?!\w)", rest) is not None and stands(
            replace(claim, text=f"Không. {rest}"), grounds
        )
    if claim.kind is ClaimKind.LEAD:
        told = [grounds.corpus.provisions.get(key) or grounds.corpus.documents.get(key) for key in claim.citations]
        return all(
            item and any(asking.lead and asking.lead.endswith(claim.text) for asking in item.questions) for item in told
        )
    if claim.kind is ClaimKind.FINDING and name in ("cut inside", "cut at the start"):
        # "Từ Hoàn thành tốt nhiệm vụ trở lên: …" without its "tốt" is another whole line of the same finding.
        return all(claim.text in grounds.findings.get(key, "").splitlines() for key in claim.citations)
    if claim.kind is ClaimKind.IDENTITY and claim.text == "Người ký: kho chưa ghi người ký.":
        return all(
            grounds.corpus.documents[key].signer is None for key in claim.citations
        )  # true of each such document
    if claim.kind is ClaimKind.NOTE and name.startswith("cut") and all(provisions):
        # Cut between two sentences, a note still is whole sentences of what is noted there.
        noted = [squeeze(humanize(grounds.corpus, item.note or "")) for item in provisions]
        body = claim.text.removeprefix("Lưu ý: ")
        return body.endswith(".") and all(f"{body} " in f"{note} " for note in noted)
    if claim.kind is ClaimKind.IDENTITY and all(provisions):
        # "Có. Đó là biểu hiện thứ 3 …" without its Có tells the place of the sign alone, which is true of it.
        if any(plain and plain.text == claim.text for plain in map(sign_claim, provisions)):
            return True
    if claim.kind is ClaimKind.IDENTITY and name == "cut at the start":
        # "Không đúng. Quy định 366 … do Bộ Chính trị ban hành" without its word tells the same of the document.
        return any(stands(replace(claim, text=f"{word}. {claim.text}"), grounds) for word in WORDS)
    if not name.startswith("other"):
        return False
    if claim.kind is ClaimKind.FINDING:
        return all(key in grounds.findings for key in claim.citations)
    if claim.kind in (ClaimKind.IDENTITY, ClaimKind.NOTE):
        # Two letters of one matter share their subject: what is stored of the other document is true of it.
        subjects = [grounds.corpus.document_of(key).subject.rstrip(".") for key in claim.citations]
        own = any(subject and subject in claim.text for subject in subjects)
        return own or claim.text.startswith(("Tình trạng: ", "Kho chỉ có thông tin nhận dạng"))
    return claim.kind is ClaimKind.CLAUSE and all(item and claim.text in squeeze(item.text) for item in provisions)
