"""From a conversation to an answer, in steps; each step may end it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.answering import guard, replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Evidence, Outcome
from assistant.answering.compare import ASKED, comparison_claims, sides
from assistant.answering.compose import Draft, compose
from assistant.answering.compute import Computed, compute
from assistant.answering.decide import decide, too_early
from assistant.answering.doubts import rule_doubts
from assistant.answering.draft import draft
from assistant.answering.followup import form_alone, whole_question
from assistant.answering.identity import (
    asks_identity,
    asks_which,
    day_asked,
    identity_claims,
    is_unread,
    known_claims,
    speaks_of,
    subject_claims,
    unread_phrase,
)
from assistant.answering.listing import list_claims
from assistant.answering.local import beside
from assistant.answering.place import place_claims
from assistant.answering.province import asks_own_rule, unknown_province
from assistant.answering.question import REVIEW, Asks, Question, understand
from assistant.answering.render import confidence_of, number_citations, render
from assistant.answering.replies import Reply
from assistant.answering.retrieve import Found, retrieve, unread_places
from assistant.answering.route import Route, Way, bare_document, choose, names_person
from assistant.answering.verify import Grounds, verify
from assistant.llm import model_for
from assistant.settings import Settings
from corpus.citation import name_document, name_key, say_day
from corpus.errors import AnswerError
from index.search import Hit, Index, Query

_log = logging.getLogger("assistant.answering")
_NEAR = 0.45  # likeness below which a provision is not worth naming in a refusal
_GIVEN = 6  # provisions handed to a language model


@dataclass
class Work:
    """What the steps pass on."""

    index: Index
    turns: Sequence[str]
    today: date
    fixed_day: date | None
    settings: Settings
    question: Question | None = None
    route: Route | None = None
    found: list[Found] = field(default_factory=list)
    computed: Computed | None = None
    draft: Draft = field(default_factory=Draft)
    remarks: list[str] = field(default_factory=list)
    as_of: date | None = None
    made_by: str = "extractive"
    answer: Answer | None = None


def answer(
    index: Index,
    turns: Sequence[str],
    *,
    today: date,
    as_of: date | None = None,
    settings: Settings,
    on_step: Callable[[str], None] = lambda _: None,
) -> Answer:
    """Answer the last of a conversation's turns; `on_step` is told the name of each step as it begins."""
    began = time.perf_counter()
    work = Work(index, turns, today, as_of, settings)
    for step in STEPS:
        on_step(step.__name__.removesuffix("_step"))
        step(work)
        if work.answer is not None:
            break
    assert work.answer is not None
    return _timed(work.answer, (time.perf_counter() - began) * 1000)


def understand_step(work: Work) -> None:
    """Clean the message, make a follow-up whole, read it, and choose its way."""
    turns = [guard.clean(turn) for turn in work.turns]
    raw = turns[-1] if turns else ""
    corpus = work.index.corpus
    if len(turns) > 1 and any(letter.isdigit() for letter in raw) and not guard.has_words(raw):
        raw = turns[-1] = form_alone(turns) or f"số là {raw}"  # a bare figure answers the question put before it
        work.turns = turns
    readable = len(raw) <= guard.LONGEST and guard.has_words(raw)
    whole = whole_question(turns, corpus, today=work.today) if readable else ""
    kept, ordered = guard.without_orders(whole)
    text = kept if ordered else whole
    if readable and text and len(text.split()) >= (3 if ordered else 1):
        mended = work.index.normalizer.question(text)[0]
        work.question = understand(text, corpus, today=work.today, as_of=work.fixed_day, mended=mended)
        work.as_of = work.question.as_of
    work.route = choose(raw, work.question, corpus, alone=len(turns) == 1)
    if names_person(raw):
        work.remarks.append(replies.NAMES_PERSON)
    if work.route.way is Way.FIXED and work.route.reply is not None:
        _reply(work, work.route.reply, work.route.fields or {})


def retrieve_step(work: Work) -> None:
    """Find provisions for the question or each of its parts."""
    question, route = _known(work)
    if route.way is Way.SEARCH:
        work.found = retrieve(work.index, question, scope=work.settings.scope)
    else:
        day = None if route.way is Way.COMPARE else question.as_of
        named = frozenset(document.id for document in question.documents)
        hits = tuple(work.index.search(Query(question.text, day, named, question.places), k=10))
        work.found = [Found(question, hits)]
    if question.unknown and not question.documents and route.way is Way.SEARCH:
        reference = question.unknown[0]
        missing = question.text[reference.start : reference.end].strip()
        work.remarks.append(f"Kho không có {missing}; nội dung trên lấy từ văn bản có nhắc đến văn bản này.")
    if work.found and work.found[0].lapsed:
        work.as_of = work.found[0].question.as_of


def compute_step(work: Work) -> None:
    """Let the calculator speak first where the question brings figures."""
    question, route = _known(work)
    if route.way is not Way.SEARCH:
        return
    work.computed = compute(question, work.index.corpus, work.turns)
    if work.computed is not None and work.computed.ask is not None and not _own_case(question):
        # A rule is asked for, not a sum: the provision answers, and the sum is offered.
        work.remarks.append("Cho biết số liệu cụ thể của đơn vị, trợ lý tính ngay.")
        work.computed = None
    elif work.computed is not None and work.computed.ask is not None:
        _reply(work, replies.NEEDS_DETAILS, {"ask": work.computed.ask})
    elif work.computed is not None and work.computed.odd is not None:
        _reply(work, replies.BAD_FIGURES, {"odd": work.computed.odd})
    elif work.computed is not None and work.computed.complete:
        work.as_of = question.as_of  # the calculator reckons by the rules of that day


def _own_case(question: Question) -> bool:
    """Whether a question is about the asker's own figures."""
    return question.has(
        r"\d|\bdiem (?:cua )?(?:toi|em|minh)\b|\btinh (?:giup|ho|dum|toan|thu|ra)|\b(?:don vi|chi bo|co quan|ben|dang bo|nhom|truong|so|phong|xa) (?:em|toi|minh|chung toi|chung em|cua em|ta)\b"
    )


def decide_step(work: Work) -> None:
    """Decline where the texts do not carry an answer or a judgement is asked for."""
    question, route = _known(work)
    if route.way is not Way.SEARCH or work.computed is not None:
        return
    province = unknown_province(question, work.index.corpus)
    if province and asks_own_rule(question):
        _reply(work, replies.PROVINCE, {"province": province, "nearest": _nearest(work)})
        return
    if province and REVIEW.search(question.folded):
        work.remarks.append(f"Kho chưa có văn bản riêng của {province}; nội dung trên theo quy định của Trung ương.")
    kept: list[Found] = []
    declined: list[tuple[Reply, dict[str, str]]] = []
    for part in work.found:
        first = too_early(part, work.index.corpus)
        if first is not None:
            named = name_document(first)
            declined.append((replies.BEFORE_CORPUS, {"day": say_day(part.question.as_of), "first": named}))
            continue
        reply = decide(part, route.chances or {}, alone=len(work.found) == 1)
        if reply is None:
            kept.append(part)
        else:
            declined.append((reply, _fields(work, reply, part)))
    if not kept:
        _reply(work, *declined[0])
    elif declined:
        work.remarks += [f"Phần còn lại: {reply.text.format(**fields)}" for reply, fields in declined]
        work.found = kept


def compose_step(work: Work) -> None:
    """Put the answer together."""
    question, route = _known(work)
    corpus = work.index.corpus
    if route.way is Way.COMPARE:
        pair = sides(corpus, question)
        assert pair is not None
        relevant = [hit.key for hit in work.found[0].hits[:5]] if _particular(question) else []
        work.draft.add(comparison_claims(corpus, work.index.topics, pair, relevant, question, work.index.weight))
        work.draft.evidence.update(dict.fromkeys((key for claim in work.draft.claims for key in claim.citations), 0.0))
        if work.draft.claims:
            return
    listed = list_claims(corpus, question)
    if listed:
        work.draft.add(listed)
        if work.found:  # what is listed is what was found
            items = dict.fromkeys(claim.citations[0] for claim in listed)
            rest = [hit for hit in work.found[0].hits if hit.key not in items]
            work.found[0] = replace(work.found[0], hits=(*(Hit(key, 0.0) for key in items), *rest))
        work.draft.evidence.update(dict.fromkeys((key for claim in listed for key in claim.citations), 0.0))
        return
    if route.way is Way.IDENTITY:
        _identities(work, question)
        return
    read, left = place_claims(corpus, question)
    if read:
        work.draft.add(read)
        work.draft.evidence.update(dict.fromkeys((key for claim in read for key in claim.citations), 0.0))
        if left:
            work.remarks.append(f"Còn {left} điều khoản nữa ở nơi này; hãy hỏi đến từng khoản, điểm.")
        return
    unread = unread_places(corpus, question)
    if unread:
        _reply(work, replies.UNREAD_PLACE, {"place": unread, "nearest": _nearest(work)})
        return
    opened = work.computed is not None and bool(work.computed.claims)
    if work.computed is not None:
        work.draft.add(work.computed.claims)
        work.draft.evidence.update(
            dict.fromkeys((key for claim in work.computed.claims for key in claim.citations), 0.0)
        )
        work.remarks += work.computed.remarks
        work.remarks += rule_doubts(corpus, work.computed.claims, day=work.as_of or question.as_of)
    if not opened or not work.computed or not work.computed.complete:
        made = compose(work.index, work.found, opened=opened)
        work.draft.evidence.update(made.evidence)
        if not opened and _drafted(work, question):
            made.claims = [claim for claim in made.claims if claim.kind in (ClaimKind.VERSION, ClaimKind.NOTE)]
        work.draft.add(made.claims)
    if work.found and work.found[0].lapsed and not any(_tells_current(claim) for claim in work.draft.claims):
        work.remarks.append(replies.LAPSED)
    near = beside(work.index, work.found, work.draft.claims, scope=work.settings.scope)
    work.draft.evidence.update(dict.fromkeys((key for claim in near for key in claim.citations), 0.0))
    work.draft.add(near)


def verify_step(work: Work) -> None:
    """Check every claim; what fails is not sent."""
    question, _ = _known(work)
    computed = work.computed
    grounds = Grounds(
        corpus=work.index.corpus, evidence=work.draft.evidence.keys(), topics=work.index.topics,
        findings=computed.texts if computed is not None else {},
        days={work.today, question.as_of, day_asked(question), *(part.question.as_of for part in work.found)},
    )  # fmt: skip
    claims = _sound(work.draft.claims, grounds)
    if computed is not None and computed.plain:  # arithmetic alone: nothing to cite
        work.answer = Answer(
            status=Outcome.ANSWERED, text="\n".join((*computed.plain, *work.remarks)), as_of=work.as_of or question.as_of,
            hits=_hits(work), evidence=_evidence(work), findings=computed.findings,
        )  # fmt: skip
        return
    if not claims:
        _reply(work, replies.UNVERIFIED, {"nearest": _nearest(work)})
        return
    day = work.as_of or question.as_of
    if _known(work)[1].way is Way.IDENTITY:
        day = work.fixed_day or day_asked(question)  # whether a document applies is asked of the day named, or of today
    citations = number_citations(work.index.corpus, claims, as_of=day, today=question.today)
    confidence = confidence_of(work.index.corpus, claims)
    text = render(claims, citations, confidence=confidence, remarks=work.remarks)
    work.answer = Answer(
        status=Outcome.ANSWERED, text=text, as_of=day, claims=tuple(claims), citations=citations, hits=_hits(work),
        evidence=_evidence(work), findings=computed.findings if computed is not None else (), confidence=confidence,
        made_by=work.made_by,
    )  # fmt: skip


STEPS: tuple[Callable[[Work], None], ...] = (
    understand_step,
    retrieve_step,
    compute_step,
    decide_step,
    compose_step,
    verify_step,
)


def _sound(claims: Sequence[Claim], grounds: Grounds) -> list[Claim]:
    """The claims if all of them stand; a note or version line that fails is dropped alone, anything else voids the answer."""
    kept = []
    for claim in claims:
        try:
            verify([claim], grounds)
        except AnswerError as error:
            _log.warning("claim refused: %s (%s)", error.code, claim.kind.value)
            if claim.kind.value not in ("note", "version"):
                return []
            continue
        kept.append(claim)
    return kept


def _tells_current(claim: Claim) -> bool:
    """Whether a claim says what applies today."""
    return claim.kind is ClaimKind.VERSION and claim.text.startswith("Đang áp dụng")


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


def _identities(work: Work, question: Question) -> None:
    corpus = work.index.corpus
    asked = set(question.folded.split())
    told_apart = ASKED.search(question.folded) is not None and len(question.documents) > 1
    whole = told_apart or asks_identity(question) or bare_document(question)
    asks_content = bool(question.places) or not whole
    named = list(question.documents[:3])
    if asks_which(question):  # the one that applies is the answer
        named.sort(key=lambda document: not document.in_force.holds(day_asked(question)))
    for document in named:
        known = [] if question.places else known_claims(document, asked)
        if asks_content and not document.provisions and not question.places:
            known = known or subject_claims(document, question)
        spoken = speaks_of(document, question) and not is_unread(document, question)
        if asks_content and not document.provisions and not known and (not spoken or question.asks is Asks.LIST):
            if is_unread(document, question):
                work.remarks.append(f"Ghi chú của kho: {unread_phrase(document, question)}.")
            _reply(
                work, replies.IDENTITY_ONLY, {"document": name_document(document), "title": document.title.rstrip(".")}
            )
            return
        about = identity_claims(corpus, document, question, brief=len(question.documents) > 1)
        work.draft.add([*known, *about] if asks_content and not document.provisions else [*about, *known])
    work.draft.evidence.update(dict.fromkeys((key for claim in work.draft.claims for key in claim.citations), 0.0))


def _particular(question: Question) -> bool:
    """Whether a comparison is about one matter rather than about two documents as wholes."""
    return bool(question.places) or REVIEW.search(ASKED.sub(" ", question.folded)) is not None


def _known(work: Work) -> tuple[Question, Route]:
    assert work.question is not None
    assert work.route is not None
    return work.question, work.route


def _fields(work: Work, reply: Reply, part: Found) -> dict[str, str]:
    body = "cấp ủy, tập thể có thẩm quyền đánh giá, xếp loại"
    folded = part.question.folded
    if "ky luat" in folded or "vi pham" in folded or "tham nhung" in folded:
        body = "cấp ủy và ủy ban kiểm tra có thẩm quyền"
    elif "suy thoai" in folded:
        body = "cấp có thẩm quyền kết luận"
    ask = "Hãy nêu rõ đối tượng (đảng viên, tập thể, tổ chức đảng), việc cần hỏi và số liệu nếu cần tính."
    return {"nearest": _nearest(work, part), "body": body, "ask": ask}


def _nearest(work: Work, part: Found | None = None) -> str:
    """The nearest provisions, named, for a reply that declines."""
    hits = [hit for hit in (part or work.found[0]).hits[:2] if hit.likeness >= _NEAR] if work.found else []
    names = [name_key(work.index.corpus, hit.key, dated=False) for hit in hits if "/" in hit.key]
    return f"Điều khoản gần nhất trong kho: {'; '.join(names)}. " if names else ""


def _reply(work: Work, reply: Reply, fields: dict[str, str]) -> None:
    text = reply.text.format(**fields).strip()
    work.remarks = [remark for remark in work.remarks if not remark.startswith("Kho chưa có văn bản riêng")]
    work.answer = Answer(
        status=reply.outcome, text="\n".join([text, *work.remarks]), as_of=work.as_of or work.fixed_day or work.today,
        hits=_hits(work), evidence=_evidence(work), made_by="fixed", code=reply.code,
    )  # fmt: skip


def _ranked(work: Work) -> list[Hit]:
    """The hits of all parts, taken in turn; documents asked about come first."""
    found: dict[str, Hit] = {}
    if work.question is not None and work.route is not None and work.route.way is Way.IDENTITY:
        found.update({document.id: Hit(document.id, 0.0) for document in work.question.documents})
    if work.route is not None and work.route.way is Way.COMPARE:  # what is set side by side, the newest first
        rows = [claim for claim in work.draft.claims[:1] if claim.kind is not ClaimKind.IDENTITY]
        found.update({key: Hit(key, 0.0) for claim in rows for key in reversed(claim.citations)})
    if work.computed is not None:  # the provisions that decide stand first
        found.update({key: Hit(key, 0.0) for claim in work.computed.claims[:1] for key in claim.citations})
    for rank in range(10):
        for part in work.found:
            if rank < len(part.hits):
                found.setdefault(part.hits[rank].key, part.hits[rank])
    return list(found.values())[:10]


def _hits(work: Work) -> tuple[str, ...]:
    return tuple(hit.key for hit in _ranked(work))


def _evidence(work: Work) -> tuple[Evidence, ...]:
    return tuple(Evidence(hit.key, round(hit.score, 3), hit.signals) for hit in _ranked(work))


def _timed(made: Answer, elapsed_ms: float) -> Answer:
    return replace(made, elapsed_ms=elapsed_ms)
