"""An answer written from what was reckoned and what was found: findings, then the clauses, then what one's own place adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.beside.beside import beside
from assistant.answering.composing.compose import compose
from assistant.answering.composing.then_and_now import then_behind
from assistant.answering.declining.errand import is_errand
from assistant.answering.doubts import rule_doubts
from assistant.answering.drafting.draft import draft
from assistant.answering.left_open import is_unsaid, opens_as_read
from assistant.answering.opening.opening import opening
from assistant.answering.question.asks import Asks
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.signs.sign import NEAREST_SIGN
from assistant.answering.steps.far import is_far
from assistant.answering.stored.why import asks_why, gives_reason
from assistant.answering.verdict.word import OUTRIGHT, QUOTING
from assistant.answering.verdict.wording import remainder
from assistant.answering.work import Work
from assistant.llm import model_for
from corpus.timeline import applies

_SAYS_SO = re.compile(r"(?:Năm 20\d\d: |Có\b|Không|Đúng|Được|Chưa|Đạt|Đủ|Vượt|Tùy|Hợp lệ|Chậm nhất|Sớm nhất)\b")
_QUOTA = "excellent_quota"  # the rules of counts of the excellent
_GIVEN = 6  # provisions handed to a language model


def write(work: Work) -> None:
    """What the calculator found, then the clauses that answer, then what one's own place adds."""
    question, _ = work.known()
    computed = work.computed
    opened, far = computed is not None and bool(computed.claims), False
    if computed is not None:
        work.draft.tell(_said_first(work, computed.claims))
        work.draft.tell(computed.claims)
        work.remarks += computed.remarks
        work.remarks += rule_doubts(work.index.corpus, computed.claims, day=work.as_of or question.as_of)
    if not opened or not computed or not computed.complete:
        made = compose(work.index, work.found, opened=opened, nearest=work.doubtful, lead=work.opening)
        far = work.opening is None and is_far(work, [*work.draft.claims, *made.claims])
        if far:
            made = compose(work.index, work.found, opened=opened, nearest=True)
        work.draft.evidence.update(made.evidence)
        if not opened and _drafted(work, question):
            made.claims = [claim for claim in made.claims if claim.kind in (ClaimKind.VERSION, ClaimKind.NOTE)]
        work.draft.add(then_behind(question, made.claims))
    if work.found and work.found[0].lapsed and not question.formerly:
        told = any(_tells_current(claim) for claim in work.draft.claims)
        beside_it = opened or named_province(question)  # a sum, or what a place asked about did, stands by itself
        where = work.remarks if beside_it else work.preface
        where.append(replies.LAPSED_TOLD if told else replies.LAPSED)
    if is_errand(question):  # though a day or a count of it was reckoned
        work.preface.append(replies.NOT_DONE_HERE)
    elif (far or (work.doubtful and not opened)) and not _is_hedged(work):
        work.preface.append(replies.NEAREST_TOLD)
        _leave_word_out(work)
    elif asks_why(question) and not gives_reason(question, work.draft.claims):
        work.preface.append(replies.NO_REASON)
    work.draft.tell(beside(work.index, work.found, work.draft.claims, scope=work.settings.scope))


def _leave_word_out(work: Work) -> None:
    """What is only nearest is no Có or Không to what was asked."""
    claims = work.draft.claims
    for at, claim in enumerate(claims[:1]):
        if claim.kind is ClaimKind.LEAD and OUTRIGHT.match(claim.text):
            claims[at] = replace(claim, text=remainder(claim.text))
        elif QUOTING.match(claim.text) and any(other.citations == claim.citations for other in claims[1:]):
            del claims[at]  # the clauses it quotes from stand behind it


def _is_hedged(work: Work) -> bool:
    """Whether the answer opens with what the texts leave open, or with what is only near: no claim to know."""
    return any(
        is_unsaid(claim.text) or opens_as_read(claim.text) or claim.text.startswith(NEAREST_SIGN)
        for claim in work.draft.claims[:1]
    )


def _said_first(work: Work, claims: Sequence[Claim]) -> list[Claim]:
    """The Có or Không that is stored with the provision a finding stands on, where a yes-or-no question got none."""
    question, _ = work.known()
    if not claims or question.asks is not Asks.YES_NO or _SAYS_SO.match(claims[0].text):
        return []
    if work.computed is not None and any(one.rule.startswith(_QUOTA) for one in work.computed.findings):
        return []  # a stored Có or Không is one to the rule, not to the counts told
    if question.turns:
        return []  # a stored Có or Không is one to a question asked whole, not to "còn giữ được mức đó không"
    provision = work.index.corpus.provisions.get(claims[0].citations[0])
    if provision is None or not applies(document := work.index.corpus.document_of(provision.key), question.as_of):
        return []
    lead = opening(work.index, question, provision, document)
    return [lead] if lead is not None and lead.kind is ClaimKind.LEAD and OUTRIGHT.match(lead.text) else []


def _drafted(work: Work, question: Question) -> bool:
    """Let a language model word the answer, where one is set; what does not stand is not used."""
    model = model_for(work.settings)
    if model is None:
        return False
    provisions = work.index.corpus.provisions
    given = [provisions[hit.key] for hit in work.found[0].hits[:_GIVEN] if hit.key in provisions]
    claims = draft(question.text, given, model)
    if not claims:
        return False
    work.draft.add(claims)
    work.made_by = f"model:{model.name}"
    return True


def _tells_current(claim: Claim) -> bool:
    """Whether a claim says what applies today."""
    return claim.kind is ClaimKind.VERSION and claim.text.startswith("Đang áp dụng")
