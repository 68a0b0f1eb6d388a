"""One case judged: what the assistant gave against what the case wants."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.answer import Answer, ClaimKind
from corpus.text import fold
from eval.cases import Case
from eval.metrics import hit_at, is_wrong_version, precision, recall, reciprocal_rank, says_all, says_any

_OPENINGS = {"có": r"(co|dung)\b", "không": r"(khong|chua)\b", "tùy": r"tuy\b"}


@dataclass(frozen=True)
class Judgement:
    """Every measure of one case; None where the case does not ask for it."""

    case: Case
    answer: Answer
    hit1: bool | None
    hit3: bool | None
    hit5: bool | None
    rr: float | None
    status: bool
    figures: bool | None
    opens: bool | None
    cited_precision: float | None
    cited_recall: float | None
    wrong_version: bool | None
    false_refusal: bool | None


def judge(case: Case, answer: Answer) -> Judgement:
    """Judge one answer."""
    ranked = case.status == "answered" and bool(case.keys)
    answered = answer.status.value == "answered"
    cited = [citation.key for citation in answer.citations]
    said = None
    if case.says or case.says_not:
        own = "\n".join(claim.text for claim in answer.claims if claim.kind not in (ClaimKind.VERSION, ClaimKind.NOTE))
        said = says_all(answer.text, case.says) and not says_any(own, case.says_not)
    opens = None
    if case.opens and answered:
        opens = re.match(_OPENINGS[case.opens], fold(answer.text)) is not None
    return Judgement(
        case=case,
        answer=answer,
        hit1=hit_at(answer.hits, case.keys, 1) if ranked else None,
        hit3=hit_at(answer.hits, case.keys, 3) if ranked else None,
        hit5=hit_at(answer.hits, case.keys, 5) if ranked else None,
        rr=reciprocal_rank(answer.hits, case.keys) if ranked else None,
        status=answer.status.value == case.status,
        figures=said if case.status == "answered" else None,
        opens=opens,
        cited_precision=precision(cited, case.keys) if ranked and answered else None,
        cited_recall=recall(cited, case.keys) if ranked and answered else None,
        wrong_version=is_wrong_version(cited, case.versions) if case.versions and answered else None,
        false_refusal=not answered if case.status == "answered" else None,
    )
