"""A calculation whose rule the loaded official texts no longer bear out: computed all the same, and said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from assistant.answering.answer import Claim
from corpus.citation import name_document, name_key, say_day
from corpus.document import Corpus
from corpus.timeline import successors


def rule_doubts(corpus: Corpus, claims: Sequence[Claim], *, day: date) -> list[str]:
    """Remarks for the calculator's lines: words of a rule that the official text it cites has not, and documents that
    were replaced before the day."""
    said = " ".join(claim.text for claim in claims)
    keys = list(dict.fromkeys(key for claim in claims for key in claim.citations if key in corpus.provisions))
    found = []
    for key in keys:
        if corpus.provisions[key].is_official:
            lacking = [words for words in _words(key) if words in said and words not in corpus.provisions[key].text]
            if lacking:
                named = ", ".join(f"“{words}”" for words in dict.fromkeys(lacking))
                place = name_key(corpus, key, dated=False)
                found.append(f"Cần rà soát: nguyên văn đã nạp của {place} không có {named} mà cách tính trên dùng.")
    for document_id in dict.fromkeys(key.split("/", 1)[0] for key in keys):
        document = corpus.documents[document_id]
        until = document.in_force.until
        after = [item for item in successors(corpus, document_id) if any(part.is_official for part in item.provisions)]
        if until is not None and day >= until and after:
            found.append(
                f"Cần rà soát: cách tính trên theo {name_document(document, dated=False)}, văn bản này đã được "
                f"{name_document(after[-1], dated=False)} thay thế từ ngày {say_day(until)}."
            )
    return found


def _words(key: str) -> Iterable[str]:
    from assistant.calculator.quote import all_rules, quoted  # at use: the rules are read then

    for rule in all_rules():
        for value in rule.values:
            if value.cite == key:
                yield from quoted(value)
