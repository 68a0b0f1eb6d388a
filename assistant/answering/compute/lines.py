"""The result of a calculation as claims, each with the provisions its findings stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.compute.computed import Computed
from corpus.document import Corpus

if TYPE_CHECKING:
    from assistant.answering.figures.figure import Told
    from assistant.answering.figures.outcome import Result
    from assistant.calculator.finding import Finding

_TAKEN_OVER = "dùng cả dữ kiện đã nêu ở câu trước"
_MOST_STEPS, _MOST_CLOSING = 4, 2


def told_as_claims(result: Result, told: Told, corpus: Corpus, *, taken_over: bool) -> Computed | None:
    """The lines as claims, each with the provisions its findings stand on."""
    from assistant.answering.figures.tasks.count_bounds import with_count

    understood = (*told.notes, *result.understood, *((_TAKEN_OVER,) if taken_over else ()))
    lines = [result.lead]
    lines += [f"Tôi hiểu: {'; '.join(dict.fromkeys(understood))}."] if understood else []
    lines += [with_count(told, step) for step in list(dict.fromkeys(result.steps))[:_MOST_STEPS]]
    lines += list(dict.fromkeys(result.closing))[:_MOST_CLOSING]
    lines = [_clean(line) for line in lines if line]
    keys = tuple(
        dict.fromkeys(
            key
            for finding in result.findings
            for key in finding.citations
            if key in corpus.provisions or key in corpus.documents
        )
    )
    if not keys:
        return Computed(findings=result.findings, plain=tuple(lines), complete=True)
    text = "\n".join(lines)
    rule = result.findings[0].rule
    first = ("Có", "Không", "Chưa", "Đúng")
    if (
        rule == "share"
        or result.lead.startswith("Xét riêng")
        or (rule == "highest_rating" and result.lead.startswith(first))
    ):
        keys = _deciding_first(keys, text, corpus)
    claims = tuple(Claim(line, _cited(line, keys, result.findings, corpus), ClaimKind.FINDING) for line in lines)
    texts = {key: "\n".join(claim.text for claim in claims if key in claim.citations) for key in keys}
    return Computed(claims=claims, findings=result.findings, texts=texts, complete=result.complete)


def _cited(line: str, keys: tuple[str, ...], findings: Sequence[Finding], corpus: Corpus) -> tuple[str, ...]:
    """The places a line names, else those of the finding it was taken from, else the deciding one."""
    from assistant.calculator.source import name_key

    placed = [key for key in keys if name_key(key) in line]
    if placed:
        return tuple(placed[:2])
    for finding in findings:
        told = (finding.says, *finding.steps, *(reading.says for reading in finding.others))
        own = [key for key in keys if key in finding.citations]
        if own and any(part.rstrip(".") in line for part in told if part):
            return tuple(own[:2])
    spoken = [key for key in keys if (number := corpus.document_of(key).number) and number in line]
    return tuple(spoken[:1]) or keys[:1]


def _deciding_first(keys: tuple[str, ...], text: str, corpus: Corpus) -> tuple[str, ...]:
    """The provisions the shown steps name, in their order, then the others."""
    from assistant.calculator.source import name_key

    documents = {key.split("/")[0] for key in keys}
    whole = {name_key(document) for document in documents}
    near = [key for key in corpus.provisions if key.split("/")[0] in documents and name_key(key) not in whole]
    places = {key: text.find(f"({name_key(key)})") for key in near}
    named = sorted((key for key in near if places[key] >= 0), key=places.__getitem__)
    return tuple(dict.fromkeys((*named, *keys)))


def _clean(line: str) -> str:
    """A line without quotation marks (a calculator line quotes nobody) and with a full stop."""
    plain = re.sub(r"[“”\"]", "", line).strip()
    return plain if plain.endswith((".", ":", "?")) else f"{plain}."
