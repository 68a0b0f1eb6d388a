"""An annex told by its name and heading."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.matter.subject import slots
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.question import Question
from corpus.document import Corpus, Provision

_WHICH_ANNEX = re.compile(r"\bphu luc (?:nao|may|so may|gi)\b")
_FOR_WHOM = re.compile(
    r"\bphu luc (?:so )?\w+ (?:\w+ ){0,3}?(?:dung|ap dung|danh|cham)(?: diem)? (?:cho|doi voi) (?:ai|nhung ai|nguoi nao|doi tuong nao|dien nao)\b"
)
_CENTRAL = re.compile(
    r"\b(?:trung uong|bo chinh tri|ban bi thu|tinh uy|thanh uy|tinh|thanh pho|bo truong|thu truong|tong cuc|quoc hoi|nha nuoc)\b"
)
_ANNEX_OF = re.compile(r"phu luc\b")


def annex(question: Question, provision: Provision) -> Claim | None:
    """The annex by its name and heading, where it is asked which annex serves or whom one is for, or it is the topic."""
    named = _ANNEX_OF.match(question.folded) is not None and topic_of(question) is not None
    return (
        annex_claim(provision)
        if named or any(words.search(question.folded) for words in (_WHICH_ANNEX, _FOR_WHOM))
        else None
    )


def annex_of_post(corpus: Corpus, question: Question, key: str) -> str | None:
    """The annex headed by the one post a question names, of the document a key is of, where it is asked which annex that
    is; None for posts that the Centre may manage, for whom the texts set another."""
    posts = slots(question.folded).get("post", frozenset())
    if question.places or len(posts) != 1 or not _WHICH_ANNEX.search(question.folded):
        return None
    if _CENTRAL.search(question.folded):
        return None
    headed = [
        item.key for item in corpus.document_of(key).provisions
        if annex_claim(item) is not None and slots(item.heading).get("post") == posts
    ]  # fmt: skip
    return headed[0] if len(headed) == 1 else None


def annex_claim(provision: Provision) -> Claim | None:
    """The name and heading of a provision that is an annex."""
    if re.fullmatch(r"phu-luc-[\w]+", provision.at) is None or not provision.heading.startswith("Phụ lục"):
        return None
    return Claim(f"{provision.heading.rstrip('.')}.", (provision.key,), ClaimKind.LEAD)
