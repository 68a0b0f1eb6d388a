"""The time and the province that a turn means by those before it: "năm đó", "Tỉnh ủy" of the same province."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.question.moments import find_moments
from assistant.answering.question.province import find_province
from corpus.document import Corpus
from corpus.reference import find_references
from corpus.text import fold

NOW = re.compile(
    r"\b(?:bay gio|hien gio|hien nay|den nay|toi nay|(?:gio|nay) (?:con|het|co con|thi|ap dung|dung|xai))\b|"
    r"^(?:(?:the|con|vay|va|a)\s+)*(?:gio|nay)(?: thi)?(?: (?:sao|the nao))?[\s?.!]*$"
)
_OF_A_PROVINCE = re.compile(r"\b(?:tinh uy|thanh uy|huyen uy|tinh|thanh pho|cap huyen)\b")
_THAT_YEAR = re.compile(r"\b(?:(?:hoi|ky|dot) )?nam (?:do|ay|day)\b|\b(?:ky|dot) (?:do|ay)\b")


def of_that_year(before: Sequence[str], text: str, today: date) -> str:
    """A turn about "năm đó" with the year told last before it, where one was."""
    found = _THAT_YEAR.search(fold(text))
    if found is None or find_moments(_THAT_YEAR.sub(" ", fold(text)), today):
        return text
    for turn in reversed(before):
        told = [moment for moment in find_moments(turn, today) if moment.fixed]
        if told:
            word = "nam" if fold(text) == text else "năm"
            year = f"{word} {told[0].day.year}" if len({moment.day.year for moment in told}) == 1 else found.group()
            return f"{text[: found.start()]}{year}{text[found.end() :]}"
    return text


def province_before(context: str, text: str, corpus: Corpus, today: date) -> str | None:
    """The province and the period of the turn before, where a turn asks of "Tỉnh ủy" and names no province, day or
    document of its own: it is still the same province's."""
    if not _OF_A_PROVINCE.search(fold(text)) or find_province(text) or find_references(text, corpus):
        return None
    province = find_province(context)
    if province is None or find_moments(text, today) or NOW.search(fold(text)):
        return None
    return ", ".join([province, *(moment.words for moment in find_moments(context, today) if moment.fixed)])
