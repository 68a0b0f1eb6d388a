"""The texts: documents, provisions, the 27 signs, versions side by side, dated rules, searching."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from assistant.answering.compare.table import compare_documents
from assistant.calculator.number import plain
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from assistant.clock import today
from assistant.service.common import MAY_BE_LOST, AtDesk, Day
from assistant.service.failures import NOT_FOUND, ServiceError
from assistant.service.wire.comparing import CompareOut
from assistant.service.wire.texts import (
    BriefOut,
    DocumentOut,
    HitOut,
    ProvisionOut,
    RuleOut,
    SignsOut,
    TimelineOut,
)
from corpus.changes.memory import remembered
from corpus.changes.view import view
from corpus.citation import cite, humanize, name_document, name_key, name_place, say_confidence
from corpus.document import Corpus, Document
from corpus.timeline import applies, chain, same_number, standing, successors
from index.query import Query as Search

router = APIRouter(prefix="/api/v1", tags=["văn bản"])
_SIGNS = "nq-04-2016"


@router.get("/documents", summary="Các văn bản, kèm hiệu lực", response_model=list[BriefOut])
def documents(desk: AtDesk, on: Day = None) -> list[dict[str, Any]]:
    """Tất cả văn bản; có ngày thì chỉ những văn bản áp dụng vào ngày ấy."""
    corpus = desk.assistant.corpus
    return [_brief(corpus, one, on or today()) for one in corpus if on is None or applies(one, on)]


@router.get("/documents/{id}", summary="Một văn bản", response_model=DocumentOut, responses=MAY_BE_LOST)
def document(id: Annotated[str, Path(description="khóa văn bản")], desk: AtDesk, on: Day = None) -> dict[str, Any]:
    """Những gì biết về văn bản và danh mục điều khoản trong kho."""
    corpus = desk.assistant.corpus
    one, day = _document(corpus, id), on or today()
    return {
        **_brief(corpus, one, day),
        "subject": one.subject, "structure": one.structure, "note": humanize(corpus, one.note or ""),
        "known": [humanize(corpus, text) for text in one.known],
        "unread": [humanize(corpus, text) for text in one.unread], "sources": list(one.sources),
        "chain": [_named(item) for item in chain(corpus, id)],
        "same_number": [_named(item) for item in same_number(corpus, one)],
        "provisions": [
            {"key": item.key, "place": name_place(item), "heading": item.heading} for item in one.provisions
        ],
    }  # fmt: skip


@router.get("/provisions/{key:path}", summary="Một điều khoản", response_model=ProvisionOut, responses=MAY_BE_LOST)
def provision(
    key: Annotated[str, Path(description="khóa điều khoản, có dấu gạch chéo")], desk: AtDesk, on: Day = None
) -> dict[str, Any]:
    """Nội dung, đường dẫn tiêu đề, hiệu lực, mức đối chiếu, văn bản thay thế."""
    corpus, day = desk.assistant.corpus, on or today()
    one = corpus.provisions.get(key)
    if one is None:
        raise ServiceError(NOT_FOUND, "Không có điều khoản nào mang khóa này.")
    home = corpus.documents[one.document_id]
    parts = key.split("/")
    above = ["/".join(parts[:end]) for end in range(2, len(parts))]
    return {
        "key": key, "place": name_place(one), "heading": one.heading, "text": one.text, "note": humanize(corpus, one.note or ""),
        "path": [{"key": None, "label": name_document(home)}]
        + [{"key": at, "label": name_place(corpus.provisions[at])} for at in above if at in corpus.provisions]
        + [{"key": key, "label": name_place(one)}],
        "status": standing(corpus, home, day), "applies": applies(home, day), "on": day.isoformat(),
        "text_kind": one.text_kind.value, "text_kind_label": one.text_kind.label,
        "confidence": one.confidence.value, "confidence_label": say_confidence(one.confidence),
        "line": cite(corpus, key, as_of=day, today=today()), "sources": list(one.sources),
        "successors": [_named(item) for item in successors(corpus, home.id)], "document": _named(home),
    }  # fmt: skip


@router.get("/signs", summary="27 biểu hiện, theo nhóm", response_model=list[SignsOut])
def signs(desk: AtDesk) -> list[dict[str, Any]]:
    """Các biểu hiện suy thoái, tự diễn biến, tự chuyển hóa theo Nghị quyết 04-NQ/TW năm 2016."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in _document(desk.assistant.corpus, _SIGNS).provisions:
        group, _, sign = one.at.partition("/")
        if group.startswith("nhom-") and sign.startswith("so-"):
            groups.setdefault(group[5:], []).append({
                "number": int(sign[3:]), "key": one.key, "heading": one.heading, "text": one.text,
                "confidence": one.confidence.value, "confidence_label": say_confidence(one.confidence)})  # fmt: skip
    return [{"group": int(group), "label": f"Nhóm {group}", "signs": found} for group, found in groups.items()]


@router.get("/compare", summary="So sánh hai văn bản", response_model=CompareOut, responses=MAY_BE_LOST)
def compare(
    desk: AtDesk,
    old: Annotated[str, Query(max_length=80, description="khóa văn bản cũ")],
    new: Annotated[str, Query(max_length=80, description="khóa văn bản mới")],
) -> dict[str, Any]:
    """Từng điều khoản thêm, bớt, thay đổi, đổi số, con số đứng đầu; kèm từng chủ đề đã biết của hai văn bản.

    Hai khóa trùng nhau, hoặc văn bản mới chỉ biết danh tính, thì bị từ chối (422).
    """
    corpus = desk.assistant.corpus
    left, right = _document(corpus, old), _document(corpus, new)
    rows = compare_documents(corpus, desk.assistant.index.topics, left.id, right.id)
    found = view(corpus, remembered(corpus, left.id, right.id)).as_dict()
    return {**found, "rows": [dict(vars(row)) for row in rows]}


@router.get("/rules", summary="Các mức, tỷ lệ theo thời gian", response_model=list[RuleOut])
def rules() -> list[dict[str, Any]]:
    """Mỗi quy tắc và các giá trị của nó qua các kỳ, mới trước."""
    return [
        {"id": one.id, "label": one.label, "unit": one.unit, "values": [_value(value) for value in one.values]}
        for one in rulebook().rules.values()
    ]


@router.get("/timeline", summary="Văn bản nào thay thế văn bản nào", response_model=TimelineOut)
def replacements(desk: AtDesk) -> dict[str, Any]:
    """Các văn bản có quan hệ thay thế, và các cặp cũ, mới."""
    corpus, day = desk.assistant.corpus, today()
    edges = [{"old": one.id, "new": item.id} for one in corpus for item in successors(corpus, one.id)]
    ids = {edge[side] for edge in edges for side in ("old", "new")}
    return {"documents": [_brief(corpus, one, day) for one in corpus if one.id in ids], "edges": edges}


@router.get("/search", summary="Tìm điều khoản", response_model=list[HitOut])
def search(
    desk: AtDesk,
    q: Annotated[str, Query(min_length=1, max_length=400, description="câu tìm, có dấu hay không")],
    k: Annotated[int, Query(ge=1, le=30, description="số điều khoản")] = 10,
    on: Day = None,
) -> list[dict[str, Any]]:
    """Các điều khoản gần nhất với câu tìm, áp dụng vào ngày nêu."""
    day = on or today()
    return found_in(desk.assistant.index, q, day, k)


def found_in(index: Any, words: str, day: date, k: int) -> list[dict[str, Any]]:
    """Hits with what people read of them."""
    corpus = index.corpus
    found = []
    for hit in index.search(Search(words, day), k=k):
        one = corpus.provisions.get(hit.key)
        found.append({
            "key": hit.key, "score": round(hit.score, 4), "name": name_key(corpus, hit.key),
            "heading": one.heading if one else corpus.documents[hit.key].title, "text": one.text if one else "",
            "line": cite(corpus, hit.key, as_of=day, today=today()),
        })  # fmt: skip
    return found


def _document(corpus: Corpus, id: str) -> Document:
    if id not in corpus.documents:
        raise ServiceError(NOT_FOUND, "Không có văn bản nào mang khóa này.")
    return corpus.documents[id]


def _named(one: Document) -> dict[str, str]:
    return {"id": one.id, "name": name_document(one), "title": one.title}


def _brief(corpus: Corpus, one: Document, day: date) -> dict[str, Any]:
    period = one.in_force
    return {
        **_named(one), "number": one.number, "kind": one.kind.label, "issuer": one.issuer, "scope": one.scope,
        "signed": one.signed.isoformat() if one.signed else None,
        "since": period.since.isoformat() if period.since else None,
        "until": period.until.isoformat() if period.until else None,
        "status": standing(corpus, one, day), "applies": applies(one, day), "provision_count": len(one.provisions),
        "text_kind": one.text_kind.value, "text_kind_label": one.text_kind.label,
        "confidence": one.confidence.value, "confidence_label": say_confidence(one.confidence),
        "replaces": list(one.replaces), "replaced_by": [item.id for item in successors(corpus, one.id)],
    }  # fmt: skip


def _value(value: Value) -> dict[str, Any]:
    def say(amount: Any) -> str | None:
        return None if amount is None else str(amount) if isinstance(amount, (int, str)) else str(plain(amount))

    return {
        "since": value.period.since.isoformat() if value.period.since else None,
        "until": value.period.until.isoformat() if value.period.until else None,
        "amount": say(value.amount), "upper": say(value.upper), "says": value.says, "cite": value.cite,
        "confidence": value.confidence.value, "unknown": value.unknown, "note": value.note,
    }  # fmt: skip
