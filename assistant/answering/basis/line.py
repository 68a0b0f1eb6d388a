"""Which regulation replaced which, and which guidance."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.answer import Claim
from assistant.answering.basis.asking import LONGEST
from assistant.answering.identity.related import relation
from assistant.answering.identity.serving import governing
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.timeline import chain

_VERSIONS = re.compile(
    r"^(?=.*\b(?:van ban|quy dinh|huong dan)\b)(?!.*\b(?:muc|ty le|mau|tieu chi|dang vien|ky luat)\b).*\b(?:thay the nhau|thay nhau|lan luot thay|noi tiep nhau|qua cac (?:thoi ky|giai doan|nam|doi)|cai nao thay cai nao|(?:ra|ban hanh|co) (?:may|bao nhieu) (?:van ban|quy dinh|huong dan)\b.*\btu (?:nam )?20\d\d|tu (?:nam )?20\d\d (?:den|toi) (?:nay|gio|bay gio))\b"
)


def line_of_versions(corpus: Corpus, question: Question) -> list[Claim]:
    """Which regulation replaced which, and which guidance, the newest first, where all of them are asked for."""
    if (
        question.documents
        or question.places
        or len(question.folded.split()) > LONGEST
        or not _VERSIONS.search(question.folded)
    ):
        return []
    pairs = []
    for newest in governing(corpus, question.today):
        line = [item for item in chain(corpus, newest.id) if item.kind is newest.kind]
        pairs += [relation(corpus, later, earlier) for earlier, later in pairwise(line)][::-1]
    return [claim for claim in pairs if claim is not None]
