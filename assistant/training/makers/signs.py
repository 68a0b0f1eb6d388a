"""Items from the 27 signs of Resolution 04: which group a sign belongs to, and which sign a group has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.training.item import Solution, solution
from corpus.document import Corpus, Provision
from corpus.text import uncapitalized

_DOCUMENT = "nq-04-2016"
_PLACE = re.compile(r"^nhom-(\d)/so-(\d)$")
GROUPS = {
    "1": "Suy thoái về tư tưởng chính trị",
    "2": "Suy thoái về đạo đức, lối sống",
    "3": "“Tự diễn biến”, “tự chuyển hóa” trong nội bộ",
}


def make(corpus: Corpus, today: date) -> Iterator[Solution]:
    """Two items for each sign."""
    if _DOCUMENT not in corpus.documents:
        return
    found: list[tuple[str, int, Provision]] = []
    for provision in corpus.documents[_DOCUMENT].provisions:
        place = _PLACE.match(provision.at)
        if place:
            found.append((place[1], int(place[2]), provision))
    for group, number, provision in found:
        told = f"Biểu hiện {number} của nhóm “{GROUPS[group].replace('“', '').replace('”', '')}”: {provision.heading}."
        asked = solution(
            f"Trong 27 biểu hiện, biểu hiện “{provision.heading}” thuộc nhóm nào?",
            GROUPS[group], [name for one, name in GROUPS.items() if one != group],
            topic="27-bieu-hien", key=provision.key, explanation=told,
        )  # fmt: skip
        others = [other for other_group, at, other in found if other_group != group and (at + number) % 3 == 0]
        whose = solution(
            f"Biểu hiện nào sau đây là biểu hiện số {number} thuộc nhóm {uncapitalized(GROUPS[group])}?",
            provision.heading, [other.heading for other in others[:3]],
            topic="27-bieu-hien", key=provision.key, explanation=told,
        )  # fmt: skip
        yield from (made for made in (asked, whose) if made)
