"""What was and what is, both asked for ("trước đây … không, bây giờ thì sao"): what earlier texts had stands right behind the
sentence that opens an answer, before its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.question import Question
from assistant.answering.question.then_and_now import asks_then_and_now


def then_behind(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """The claims in the order in which they answer a question about then and now; as they were, for any other."""
    found = list(claims)
    if not asks_then_and_now(question) or not found:
        return found
    opened = 0
    while opened < len(found) and found[opened].kind is ClaimKind.LEAD:
        opened += 1
    earlier = [claim for claim in found if claim.kind is ClaimKind.VERSION]
    if not opened or not earlier:
        return found
    rest = [claim for claim in found[opened:] if claim.kind is not ClaimKind.VERSION]
    return [*found[:1], *earlier, *found[1:opened], *rest]
