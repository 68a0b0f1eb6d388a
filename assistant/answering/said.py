"""What a provision or document says, folded: its text, its sentences, what is known of it; and a clause as it is quoted."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.document import Document, Provision
from corpus.text import fold

folded_of = lru_cache(maxsize=4096)(fold)


def text_of(provision: Provision) -> str:
    return folded_of(f"{provision.heading} {provision.text}")


def identity_of(document: Document) -> str:
    return folded_of(" ".join((document.title, document.subject, *document.known)))


def all_of(provision: Provision) -> str:
    """All a provision says, with the sentences that were drawn from it."""
    leads = " ".join(item.lead or "" for item in provision.questions)
    return folded_of(f"{provision.heading} {provision.text} {leads}")


def as_said(provision: Provision, text: str) -> str:
    """A clause as it may be said: an official one in quotation marks, where it can stand in them; a restated one never."""
    plain = re.sub(r"^- ", "", text)
    return f"“{plain}”" if provision.is_official and not re.search(r"[“”\"]", plain) else plain
