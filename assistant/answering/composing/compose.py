"""The extractive composer: the clauses that answer, each with its citation, then the version note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import SHORT, choose, listed, repeats, sentences
from assistant.answering.composing.ended import overlooked
from assistant.answering.composing.second_asked import with_second
from assistant.answering.identity.asking import ABOUT, IDLE, day_asked
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.known import known_claims, tells_wanted
from assistant.answering.identity.validity import current_of, validity
from assistant.answering.left_open import is_unsaid
from assistant.answering.listing.siblings import siblings, tell_each
from assistant.answering.matter.level import rating
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.opening.also_asked import with_rest
from assistant.answering.opening.opening import opening
from assistant.answering.places.located import located
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.retrieval.fitting import for_subject
from assistant.answering.retrieval.retrieve import Found
from assistant.answering.sign_key import CONCLUDED_AT, SIGN
from assistant.answering.signs.told import asks_consequence
from assistant.answering.stored.document_opening import document_opening
from assistant.answering.verdict.left_untold import quoted_beside
from assistant.answering.verdict.word import OUTRIGHT
from assistant.answering.versions import topics_of, version_claims
from corpus.citation import humanize
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.query import Hit
from index.search import Index
from index.text import tokens

_BESIDE = 1.2  # a second provision this close to the first in score is shown too
_ONE_THING = (Asks.HOW_MANY, Asks.WHEN, Asks.WHO, Asks.WHERE, Asks.WHICH_FORM)
_ASKING = frozenset("can may bao nhieu luc dau thi xin ban".split())  # "cần mấy điểm": no matter of its own
_MOST_LINES = 9
_NOTE_ROOM = 320
_LONG = 330  # characters of a sentence that is not said again after a Có or Không
_REPEATED = 0.8  # the share of a line's weighty words from which it is told, by any line before it
_RETOLD = 0.75  # or by an opening with its Có or Không
_A_DOCUMENT = re.compile(
    r"\b(?:quy dinh|huong dan|nghi quyet|ket luan|chi thi|cong van|nghi dinh|ke hoach|dieu le|van ban|luat)\b|\b27\b"
)
_STANDS = re.compile(r"(?:Có|Không|Rồi|Chưa)[.,] ")
_ITEM = re.compile(r"\d\. ")
_FIGURE = re.compile(r"(?<![\d/.,-])\d{2,3}(?![\d/%.,-])(?= (?:noi dung|nội dung|biểu hiện|tiêu chí))")
_POINTER = re.compile(r"/noi-dung-((?:qd|hd)-\d+-\d{4}/.+)$")


@dataclass
class Draft:
    """Claims in order, and every key that was at hand when they were made."""

    claims: list[Claim] = field(default_factory=list)
    evidence: dict[str, float] = field(default_factory=dict)

    def add(self, claims: Sequence[Claim]) -> None:
        for claim in claims:
            if claim.text and all(claim.text != other.text for other in self.claims):
                self.claims.append(claim)

    def cite(self, claims: Sequence[Claim]) -> None:
        """What claims cite was at hand."""
        self.evidence.update(dict.fromkeys((key for claim in claims for key in claim.citations), 0.0))

    def tell(self, claims: Sequence[Claim]) -> None:
        """Add claims together with what they cite."""
        self.add(claims)
        self.cite(claims)


def compose(index: Index, found: Sequence[Found], *, opened: bool = False, nearest: bool = False) -> Draft:
    """Compose from hits. `opened` is True where a calculator finding already opens the answer, `nearest` where what was
    found may not answer: then only the clause that comes nearest is told."""
    draft = Draft()
    for part in found:
        _part(index, part, draft, opened=opened, brief=len(found) > 1, nearest=nearest)
    return draft


def _part(index: Index, part: Found, draft: Draft, *, opened: bool, brief: bool, nearest: bool) -> None:
    question = part.question
    hits = part.hits
    if not hits:
        return
    draft.evidence.update({hit.key: hit.score for hit in hits})
    top = hits[0]
    if "/" not in top.key:
        _document(index, question, top, draft)
        return
    chosen = _chosen(index, question, hits)
    if part.lapsed or nearest:
        chosen = chosen[:1]  # nothing in force speaks of the matter: what it says is beside it
    first = index.corpus.provisions[chosen[0].key]
    group = [] if opened else siblings(index.corpus, question, first)
    if group:
        draft.tell(tell_each(index, question, group))
        _versions(index, question, first, draft)
        return
    lead = None
    if not opened:
        where = located(index.corpus, question, first)
        draft.tell([where] if where is not None else [])
        lead = opening(index, question, first, index.corpus.document_of(first.key))
        if lead is not None and quoted_beside(question.folded, first.heading, lead.text):
            lead = None
        opened_by = (
            with_rest(index, question, first, lead) if lead is not None and not overlooked(question, lead) else []
        )
        draft.tell(opened_by if brief or nearest else with_second(index, question, opened_by))
    if SIGN.match(first.key) and asks_consequence(question.folded):
        _consequence(index, draft)
    if lead is not None and is_unsaid(lead.text):
        chosen = []  # the sentence has told what there is; the rest of the provision would be beside the point
    for number, hit in enumerate(chosen):
        provision = index.corpus.provisions[hit.key]
        told = lead is not None and number == 0 and _all_told(question, provision, lead.text)
        said = lead.text if lead is not None and told else ""
        _provision(index, question, provision, draft, beside=number > 0 or brief, nearest=nearest, said=said)
    if not nearest:
        _versions(index, question, first, draft, noted=lead is None or not is_unsaid(lead.text))


def _all_told(question: Question, provision: Provision, lead: str) -> bool:
    """Whether one thing is asked, and an opening sentence holds every word of the question that the provision holds."""
    asked = set(tokens(question.folded)) & set(tokens(provision.text))
    return question.asks in _ONE_THING and not asked - set(tokens(lead)) - IDLE - _ASKING


def _consequence(index: Index, draft: Draft) -> None:
    """What a sign of degradation leads to, said before the sign: it says none itself."""
    rule = index.corpus.provisions.get(CONCLUDED_AT)
    if rule is not None:
        said = [Claim(squeeze(line), (rule.key,), ClaimKind.CLAUSE) for line in sentences(rule.text)]
        draft.claims[:0] = said
        draft.cite(said)


def _chosen(index: Index, question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The first provision, and one more where it is nearly as close and says something else."""
    provisions = [hit for hit in hits if "/" in hit.key]
    first = provisions[0]
    pointer = _POINTER.search(first.key)
    if pointer:  # a guidance's reminder of the regulation: the regulation itself is cited
        target = pointer.group(1)
        meant = [hit for hit in provisions if hit.key.startswith(target)]
        meant.sort(key=lambda hit: not _of_level(index, question, hit.key))  # stable: the likest of the level asked for
        first = next(iter(meant), replace(first, key=target) if target in index.corpus.provisions else first)
    first = for_subject(index.corpus, question, first, provisions)
    chosen = [first]
    for hit in provisions[:4]:
        same = hit.key == first.key or _POINTER.search(hit.key) or _other_subject(index, question, hit)
        if (
            not same
            and first.score - hit.score < _BESIDE
            and len(chosen) < 2
            and not _same_topic(index, first.key, hit.key)
        ):
            chosen.append(hit)
    return chosen


def _of_level(index: Index, question: Question, key: str) -> bool:
    level = rating(question.folded)
    return level is not None and rating(fold(index.corpus.provisions[key].heading)) == level


def _other_subject(index: Index, question: Question, hit: Hit) -> bool:
    return conflicts(slots(question.folded), slots(index.corpus.provisions[hit.key].heading))


def _same_topic(index: Index, one: str, other: str) -> bool:
    ids = {topic.id for topic in topics_of(index.topics, one)}
    return one.split("/", 1)[0] != other.split("/", 1)[0] and bool(
        ids & {topic.id for topic in topics_of(index.topics, other)}
    )


def _provision(index: Index, question: Question, provision: Provision, draft: Draft, *, beside: bool,
               nearest: bool, said: str) -> None:  # fmt: skip
    """`said` is the sentence that has told all that is asked: the clauses nearest to it are those it stands on."""
    settled = any(
        claim.kind is ClaimKind.LEAD and provision.key in claim.citations and OUTRIGHT.match(claim.text)
        for claim in draft.claims
    )
    asked = f"{question.folded} {fold(said)}".strip()
    short = beside or (settled and len(provision.text) > SHORT)
    lines = choose(provision.text, asked, question.asks, index.weight, brief=short, nearest=nearest, told=bool(said))
    if settled and len(lines) == 1 and len(lines[0]) > _LONG:
        return  # one long sentence, of which the opening has told what was asked
    if beside and _is_torn(provision.text, lines):
        return
    before = " ".join(claim.text for claim in draft.claims if claim.kind is not ClaimKind.VERSION)
    introduced = any(line.endswith(":") for line in lines)
    for line in _whole(lines, _MOST_LINES if question.asks is not Asks.LIST else 2 * _MOST_LINES):
        kept = line.endswith(":") or (listed(line) and (introduced or not settled))
        share = _RETOLD if settled and not listed(line) else _REPEATED
        if before and not kept and repeats(line, before, index.weight, share=share):
            continue  # the opening sentence has said it
        draft.add([Claim(squeeze(line), (provision.key,), ClaimKind.CLAUSE)])


def _is_torn(text: str, lines: Sequence[str]) -> bool:
    """Whether nothing is kept of a provision but some items of a numbered list: "3. …", "5. …" beside an answer tell nobody
    what they are items of."""
    items = [line.strip() for line in text.splitlines() if _ITEM.match(line.strip())]
    return bool(lines) and all(_ITEM.match(line) for line in lines) and len(lines) < len(items)


def _whole(lines: list[str], most: int) -> list[str]:
    """The first lines, never an introduction without its items."""
    kept = lines[:most]
    while len(kept) > 1 and kept[-1].endswith(":"):
        kept = kept[:-1]
    return kept


def _versions(index: Index, question: Question, provision: Provision, draft: Draft, *, noted: bool = True) -> None:
    """What earlier texts say of the matter; where they say nothing, the note of the provision, if it is wanted."""
    claims = version_claims(index, question, provision.key)
    for claim in claims:
        draft.evidence.update(dict.fromkeys(claim.citations, 0.0))
    draft.add(claims)
    if not claims and provision.note and noted:
        draft.add(_note(index, question, provision))


def _note(index: Index, question: Question, provision: Provision) -> list[Claim]:
    """The note's sentences that set a provision against another text or tell of a figure asked about, as many as fit."""
    kept, room = [], _NOTE_ROOM
    asked = set(_FIGURE.findall(question.folded))
    for sentence in sentences(humanize(index.corpus, provision.note or "")):
        if re.search(
            r"\b[Kk]hác\b|\bNgược\b|\b[Cc]hưa (?:thấy|đối chiếu|rõ|đọc)|\bthực tế\b|\b[Kk]hông (?:ghi|thấy) (?:mức|quy định|điều)|\bKhông lẫn\b|\bđịa phương\b|\btheo trí nhớ\b|\bkiến thức chung\b",
            sentence,
        ) or asked & set(_FIGURE.findall(sentence)):
            if len(sentence) <= room:
                kept.append(sentence)
                room -= len(sentence)
    return [Claim(f"Lưu ý: {' '.join(kept)}", (provision.key,), ClaimKind.NOTE)] if kept else []


def _document(index: Index, question: Question, top: Hit, draft: Draft) -> None:
    """A document found by its subject: the one that serves today first, where the question fixes no day."""
    document = index.corpus.documents[top.key]
    then = question.dated and question.as_of != question.today  # "hiện nay" asks for what serves now
    current = document if then else current_of(index.corpus, document, question.today)
    draft.evidence.update({item.id: 0.0 for item in index.corpus if item.number in (document.number, current.number)})
    lead = document_opening(index, question, current) if current is document else None
    if lead is not None and validity(index.corpus, current, question, day_asked(question)) is None:
        draft.tell([lead])  # whether it serves is for the Có or Không to say first
    elif current is document and ABOUT.search(question.folded) is None:
        told = known_claims(document, set(question.folded.split()) - IDLE)
        draft.tell([claim for claim in told if tells_wanted(question, claim.text)][:1])
    for item in {current.id: current, document.id: document}.values():
        claims = identity_claims(index.corpus, item, question, brief=item is not current)
        if not question.documents and not _A_DOCUMENT.search(question.folded):
            claims = [
                claim for claim in claims if not _STANDS.match(claim.text)
            ]  # "mức yếu kém còn dùng không" asks of no text
        for claim in claims:
            draft.evidence.update({key: draft.evidence.get(key, 0.0) for key in claim.citations})
        draft.add(claims)
