"""Documents side by side, topic by topic, each cell with its provision."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clause import choose
from assistant.answering.identity.claims import identity_claims
from assistant.answering.question import Asks, Question
from assistant.answering.versions import UNREAD, alike, likeness
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.text import squeeze
from corpus.topics import Topic, fitting
from corpus.vocabulary import Confidence, DocumentKind

if TYPE_CHECKING:
    from corpus.changes import Changes, Figure

ASKED = re.compile(
    r"\b(khac (?:gi|nhau|o|cho|the|ra|voi|so|biet|quy|huong|qd|hd|\d)|khac\b|so sanh|so voi|giong|thay doi (?:gi|the|nhu|ra)|diem moi|co gi moi|doi gi|"
    r"khac nhau|phan biet|doi chieu|moi so voi|thay doi|doi the nao|doi ra sao|doi nhu the nao|chenh|(?:bot|them|bo) (?:chu|cum tu|noi dung|diem|dieu) (?:gi|nao)|"
    r"nguoc (?:nhau|lai)|tong hop|(?:hai|ba|moi noi mot) kieu|qua cac (?:thoi ky|ky|ban|nam))"
)
# "năm nay kiểm điểm có gì mới": the regulation that serves against the one before it
NEWS = re.compile(
    r"^(?=.*\b(?:kiem diem|xep loai|danh gia|quy dinh|huong dan)\b).*\b(?:co (?:gi|nhung gi|diem (?:gi|nao)) moi|(?<!kiem )diem moi|co (?:gi )?thay doi (?:gi|khong)|moi o cho nao)\b"
)
_FORMER = re.compile(r"\b(cu|truoc|truoc day|truoc kia|ban truoc)\b")
_NOW = re.compile(r"\b(con|the) (?:bay gio|gio|nay|hien nay|hien tai|ban moi|quy dinh moi)\b")
_BARE = re.compile(
    r"(?<![\w/.,])(\d{2,3})(?![\w/.,%]| (?:nguoi|dang vien|dong chi|diem|ngay|thang|phan tram|%|chi tieu|tap the))"
)
_EACH = re.compile(r"\bva (?:o|theo|cua|ben) ")
_TITLE = re.compile(r"\b(?:ten|tieu de|trich yeu)\b")
_ROWS = 7
_CLOSE = 0.8  # a topic this close to the best is shown too, where one matter is asked about
_MAIN = ("excellent_quota", "scale", "excellent_individual", "excellent_collective", "discipline_individual",
         "discipline_collective", "fixed_shortcomings", "new_members", "form_individual", "filing_date")  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One topic in two documents; a gist is None where the document is not known to speak of it."""

    label: str
    left: str | None
    right: str | None
    left_key: str | None
    right_key: str | None
    changed: bool
    topic: str


def compare_documents(corpus: Corpus, topics: Sequence[Topic], left_id: str, right_id: str) -> list[Row]:
    """Every topic that either document is known to speak of, what changed first."""
    rows = []
    for topic in fitting(tuple(topics), corpus):
        left, right = topic.gist.get(left_id), topic.gist.get(right_id)
        if left is None and right is None:
            continue
        left_keys, right_keys = topic.of(left_id), topic.of(right_id)
        rows.append(
            Row(topic.label, left, right, left_keys[0] if left and left_keys else None,
                right_keys[0] if right and right_keys else None, topic.changed and left != right, topic.id)
        )  # fmt: skip
    return sorted(rows, key=lambda row: (not (row.left and row.right), not row.changed))


def asks_comparison(question: Question) -> bool:
    """Whether versions are to be set side by side: words of comparison, and two documents, two days, or the former one."""
    days = _days(question)
    beside = (
        len(days) >= 2 and len(question.folded.split()) <= 14 and re.search(r"\b(voi|va|hay|so)\b", question.folded)
    )
    now = _NOW.search(question.folded) is not None and (bool(question.documents) or _BARE.search(question.folded))
    each = len(question.documents) >= 2 and _EACH.search(question.folded) and not question.has(r"\bhieu luc|thay the\b")
    if not ASKED.search(question.folded) and not beside and not now and not each:
        return False
    if question.documents and not all(document.provisions for document in question.documents):
        return False
    several = len(question.documents) + len(question.unclear) >= 2 or len(days) >= 2
    one = bool(question.documents) or question.formerly
    former = _FORMER.search(question.folded) is not None or "so voi" in question.folded
    news = not question.documents and NEWS.search(question.folded) is not None
    return bool(several or now or news or (one and former))


def sides(corpus: Corpus, question: Question) -> tuple[Document, ...] | None:
    """The documents to compare, the oldest first; of days and of a single document, those of the same kind then."""
    named = [document for document in question.documents if document.provisions]
    if len(named) >= 2:
        return _ordered(*named[:3])
    days = _days(question)
    kind = (
        DocumentKind.GUIDANCE
        if re.search(r"\b(mau|bieu|huong dan|hd|ngay lam viec|han|ho so)\b", question.folded)
        else DocumentKind.REGULATION
    )
    if len(days) >= 2:
        found = [applying for day in (days[0], days[-1]) if (applying := _central(corpus, kind, day)) is not None]
        return _ordered(*found) if len(found) == 2 and found[0].id != found[1].id else None
    if _NOW.search(question.folded):
        for document in named or _bare(corpus, question):
            now = _central(corpus, document.kind, question.today)
            if now is not None and now.id != document.id:
                return _ordered(document, now)
    if len(named) == 1:
        other = next((corpus.documents[key] for key in named[0].replaces if corpus.documents[key].provisions), None)
        return _ordered(named[0], other) if other else None
    if not named and len(days) < 2 and NEWS.search(question.folded):
        new = _central(corpus, kind, question.today)
        old = (
            next((corpus.documents[key] for key in new.replaces if corpus.documents[key].provisions), None)
            if new
            else None
        )
        return _ordered(old, new) if new and old else None
    if question.formerly:
        new, old = _central(corpus, kind, question.today), _central(corpus, kind, question.as_of)
        return _ordered(old, new) if new and old and new.id != old.id else None
    return None


def comparison_claims(
    corpus: Corpus, topics: Sequence[Topic], documents: Sequence[Document], relevant: Sequence[str],
    question: Question | None = None, weight: Callable[[str], float] = lambda _: 1.0,
) -> list[Claim]:  # fmt: skip
    """A heading and rows "topic: each document's rule"; where the question is about one matter (`relevant` are the keys
    found for it), the rows of that matter alone. A provision that is itself a comparison of these documents opens."""
    if question is not None and not relevant and _TITLE.search(question.folded):
        return [claim for item in documents for claim in identity_claims(corpus, item, question, brief=True)[:1]]
    told = _told(corpus, documents, relevant, weight)
    days = _days(question) if question is not None and len(question.documents) < 2 else []
    rows = [
        (topic, _speaking(corpus, topic, documents, days, relevant) if relevant or days else tuple(documents))
        for topic in topics
    ]
    rows = [(topic, speaking) for topic, speaking in rows if sum(item.id in topic.gist for item in speaking) >= 2]
    if relevant and question is not None:
        rows = _of_matter(rows, relevant, question.folded, weight)
    elif relevant:
        rows = [row for row in rows if any(key in row[0].keys for key in relevant)][:3]
    else:
        rank = {name: number for number, name in enumerate(_MAIN)}
        moved = changed_places(corpus, documents)
        rows = sorted(
            (row for row in rows if row[0].changed),
            key=lambda row: (rank.get(row[0].id, len(rank)), not moved & set(row[0].keys)),
        )
    claims: list[Claim] = []
    shown: list[str] = []
    for topic, speaking in rows:
        rules = " ".join(topic.gist.get(item.id, "") for item in speaking)
        if (len(rows) > 1 and not _differs(topic, speaking)) or any(alike(rules, other) for other in shown):
            continue
        shown.append(rules)
        claims.append(row_claim(topic, speaking))
        if len(claims) == (_ROWS if not told else 3):
            break
    if not claims:
        return told
    if not relevant and not days:
        claims += _untold(figure_claims(corpus, documents), claims)
    return [*told, heading_claim(corpus, claims[0].citations), *claims]


def is_row(corpus: Corpus, topics: Sequence[Topic], claim: Claim) -> bool:
    """Whether a claim is a row of a comparison of the documents it cites, or its heading."""
    documents = [corpus.document_of(key) for key in claim.citations]
    return (
        claim == heading_claim(corpus, claim.citations)
        or any(claim == row_claim(topic, documents) for topic in topics)
        or claim in figure_claims(corpus, documents)
    )


def heading_claim(corpus: Corpus, keys: Sequence[str]) -> Claim:
    """The line that says what is compared."""
    names = [name_document(corpus.document_of(key), dated=False) for key in keys]
    return Claim(f"So sánh {', '.join(names[:-1])} với {names[-1]}:", tuple(keys), ClaimKind.VERSION)


def row_claim(topic: Topic, documents: Sequence[Document]) -> Claim:
    """One topic: a line for each document; one that does not speak of it is cited as a whole."""
    lines = [f"{topic.label}:"]
    keys = []
    for document in documents:
        gist = topic.gist.get(document.id, "chưa có nội dung này trong kho").rstrip(".")
        lines.append(f"  – {name_document(document, dated=False)}: {gist}.")
        own = topic.of(document.id)
        keys.append(own[0] if own and document.id in topic.gist else document.id)
    return Claim("\n".join(lines), tuple(keys), ClaimKind.VERSION)


def changed_places(corpus: Corpus, documents: Sequence[Document]) -> frozenset[str]:
    """The keys at which a figure of one document differs from that of the next."""
    return frozenset(
        figure.key for step in _steps(corpus, documents) for _, item in step.figures
        for figure in (item.old, item.new) if figure is not None
    )  # fmt: skip


def figure_claims(corpus: Corpus, documents: Sequence[Document]) -> list[Claim]:
    """The figures with an old and a new value between documents that follow each other, each with its place."""
    found = []
    for step in _steps(corpus, documents):
        names = [name_document(document, dated=False) for document in (step.old, step.new)]
        for change, item in step.figures:
            if item.old is None or item.new is None or item.old.by or item.new.by:
                continue
            lines = [
                f"  – {name}: {_clause(corpus, figure)}."
                for name, figure in zip(names, (item.old, item.new), strict=True)
            ]
            found.append(
                Claim("\n".join((f"{change.heading}:", *lines)), (item.old.key, item.new.key), ClaimKind.VERSION)
            )
    return found


def _clause(corpus: Corpus, figure: Figure) -> str:
    """The clause a figure stands in; one told from memory says so."""
    recalled = corpus.provisions[figure.key].confidence is Confidence.RECALLED
    mark = " (ghi theo trí nhớ, chưa đối chiếu)" if recalled else ""
    return f"{figure.clause[0].lower()}{figure.clause[1:].rstrip('.')}{mark}"


def _untold(figures: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Those of a place that no row cites yet."""
    cited = {key for claim in claims for key in claim.citations}
    return [claim for claim in figures if not cited & set(claim.citations)][:2]


def _steps(corpus: Corpus, documents: Sequence[Document]) -> list[Changes]:
    held = [document for document in documents if document.provisions]
    from corpus.changes.memory import remembered  # at use: most questions compare nothing

    return [remembered(corpus, old.id, new.id) for old, new in pairwise(held) if old.id != new.id]


def _told(
    corpus: Corpus, documents: Sequence[Document], relevant: Sequence[str], weight: Callable[[str], float]
) -> list[Claim]:
    """The clauses of a provision that itself compares these documents, unless another matter is asked about."""
    for document in documents:
        provision = corpus.provisions.get(f"{document.id}/noi-dung-so-sanh")
        if provision is None or (relevant and provision.key not in relevant[:2]):
            continue
        numbers = [(item.number or "").split("-")[0] for item in documents if item is not document]
        if all(re.search(rf"\b{number}\b", provision.text) for number in numbers):
            lines = choose(provision.text, "", Asks.LIST, weight)
            return [Claim(squeeze(line), (provision.key,), ClaimKind.CLAUSE) for line in lines]
    return []


def _of_matter(
    rows: list[tuple[Topic, tuple[Document, ...]]], relevant: Sequence[str], asked: str, weight: Callable[[str], float]
) -> list[tuple[Topic, tuple[Document, ...]]]:
    """The rows of the matter asked about: by the question's words, and by the provisions found for it."""
    bare = ASKED.sub(" ", asked)
    scored = []
    for row in rows:
        rank = next((number for number, key in enumerate(relevant) if key in row[0].keys), None)
        bonus = 0.0 if rank is None else 3.0 - 0.5 * rank
        scored.append((likeness(row[0], bare, weight) + bonus, row))
    best = max((score for score, _ in scored), default=0.0)
    close = sorted((pair for pair in scored if pair[0] >= _CLOSE * best), key=lambda pair: -pair[0])
    return [row for _, row in close][:3]


def _differs(topic: Topic, documents: Sequence[Document]) -> bool:
    """Whether a row is worth showing beside others: something changed between these documents."""
    rules = [topic.gist[item.id] for item in documents if item.id in topic.gist]
    return topic.changed and not all(alike(rules[0], rule) for rule in rules[1:])


def _speaking(
    corpus: Corpus, topic: Topic, documents: Sequence[Document], days: Sequence[date], relevant: Sequence[str]
) -> tuple[Document, ...]:
    """For each document the one of its time that speaks of a topic: itself, else the guidance to it or what it guides;
    of days rather than of documents, the one that search found first."""
    found = []
    for number, document in enumerate(documents):
        day = days[0 if number == 0 else -1] if len(days) >= 2 else None
        kin = [
            item for item in corpus
            if item.id in topic.gist and item not in documents and (document.id in item.implements or item.id in document.implements)
        ]  # fmt: skip
        on = [item for item in kin if day is not None and item.in_force.holds(day)] or kin
        latest = max(on, key=lambda item: item.in_force.since or date.min, default=document)
        if document.id not in topic.gist:
            found.append(latest)
            continue
        closer = days and latest.id in topic.gist and not UNREAD.search(topic.gist[latest.id])
        swap = closer and _rank(topic, latest, relevant) < _rank(topic, document, relevant)
        found.append(latest if swap else document)
    return tuple(found)


def _rank(topic: Topic, document: Document, relevant: Sequence[str]) -> int:
    """Where search first found a topic's provision in a document."""
    return min((relevant.index(key) for key in topic.of(document.id) if key in relevant), default=len(relevant))


def _bare(corpus: Corpus, question: Question) -> list[Document]:
    """Regulations called by their bare number ("124 là dưới 50%")."""
    numbers = set(_BARE.findall(question.folded))
    return [
        item for item in corpus
        if item.kind is DocumentKind.REGULATION and item.provisions and (item.number or "").split("-")[0] in numbers
    ]  # fmt: skip


def _days(question: Question) -> list[date]:
    return sorted({moment.day for moment in question.moments if moment.fixed})


def _central(corpus: Corpus, kind: DocumentKind, day: date) -> Document | None:
    """The review regulation or guidance in force on a day: the one of its kind that belongs to a chain of versions."""
    found = [
        item for item in corpus
        if item.kind is kind and item.provisions and not item.is_local and item.in_force.holds(day)
        and (item.replaces or item.replaced_by or item.implements)
    ]  # fmt: skip
    return max(found, key=lambda item: item.in_force.since or date.min) if found else None


def _ordered(*documents: Document) -> tuple[Document, ...]:
    return tuple(sorted(documents, key=lambda item: item.in_force.since or date.min))
