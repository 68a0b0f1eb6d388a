"""Items from the forms of a guidance: which form is for what, and what a form is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.training.item import Solution, solution
from assistant.training.standing import has_lapsed, named
from corpus.document import Corpus
from corpus.text import uncapitalized

_HEADING = re.compile(r"^(Mẫu \w+)-HD KĐ\.ĐG \d{4}: (.+)$")


def make(corpus: Corpus, today: date) -> Iterator[Solution]:
    """Two items for each form of a guidance that has several."""
    for document in corpus:
        found = [(match, item) for item in document.provisions if (match := _HEADING.match(item.heading))]
        for match, provision in found:
            form, use = match[1], match[2]
            others = [other for other, _ in found if other[1] != form]
            told = f"{form} là {uncapitalized(use)}."
            lapsed, name = has_lapsed(document, today), named(corpus, document.id, today)
            asked = solution(
                f"Theo {name}, mẫu nào dùng cho “{use}”?", form, [other[1] for other in others],
                topic="mau-bieu", key=provision.key, explanation=told, lapsed=lapsed,
            )  # fmt: skip
            whose = solution(
                f"Theo {name}, {form} là văn bản gì?", use, [other[2] for other in reversed(others)],
                topic="mau-bieu", key=provision.key, explanation=told, lapsed=lapsed,
            )  # fmt: skip
            yield from (made for made in (asked, whose) if made)
