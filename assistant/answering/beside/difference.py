"""The figures that a place's own text and the central one give differently on the same thing."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from corpus.citation import name_document
from corpus.document import Corpus, Provision
from corpus.figure import Figure, figures, say
from index.text import tokens

_SAME = 0.3  # the share of words from which two clauses rule the same thing
IDLE = frozenset(
    tokens("ai gì nào mấy bao nhiêu thế khi lâu đâu ở ra sao là thì mà có được không phải của và cho với theo từ trong quy định hướng dẫn tỉnh phần trăm điều khoản")
)  # fmt: skip


def difference_of(corpus: Corpus, central: Provision, local: Provision) -> Claim | None:
    """The figures that the two texts give differently in their clauses on the same thing, the central one first."""
    split: list[tuple[set[Figure], set[Figure]]] = []
    for line in clauses(local.text):
        ours = {each for each in figures(line.text) if each[1]}
        for unit in sorted({each[1] for each in ours}):
            theirs = _of(_alike(central, line.text, unit), unit)
            if theirs and not _of(ours, unit) <= theirs and not theirs <= _of(ours, unit):
                split.append((theirs, _of(ours, unit)))
    if not split:
        return None
    one, other = (say({each for pair in split for each in pair[side]}) for side in (0, 1))
    documents = corpus.documents[central.document_id], corpus.documents[local.document_id]
    text = (
        f"Hai văn bản nêu khác nhau: {name_document(documents[0], dated=False)} của Trung ương nêu {one}; "
        f"{name_document(documents[1], dated=False)} của {documents[1].scope} nêu {other}. "
        "Văn bản Trung ương xếp trên; cần hỏi cơ quan ban hành trước khi áp dụng số khác."
    )
    return Claim(text, (central.key, local.key), ClaimKind.LOCAL)


def _alike(provision: Provision, line: str, unit: str) -> set[Figure]:
    """The figures of the clause most like a line among those that count the same thing; none where none is like it."""
    words = set(tokens(line)) - IDLE
    best: tuple[float, set[Figure]] = (_SAME, set())
    for item in clauses(provision.text):
        found = figures(item.text)
        other = set(tokens(item.text)) - IDLE
        share = len(words & other) / max(1, min(len(words), len(other)))
        if any(each[1] == unit for each in found) and share > best[0]:
            best = (share, found)
    return best[1]


def _of(found: Iterable[Figure], unit: str) -> set[Figure]:
    return {each for each in found if each[1] == unit}
