"""What people leave and take: feedback, one's own data, the quiz; and what the administrator reads."""

from __future__ import annotations

import hmac
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request

from assistant.clock import today
from assistant.service.common import NEEDS_ADMIN, AtDesk, Person, cited
from assistant.service.failures import NEEDS_KEY, UNREADABLE, ServiceError
from assistant.service.wire.administering import CountOut, RemarkOut, UnansweredOut
from assistant.service.wire.base import Dated
from assistant.service.wire.people import (
    DeletedOut,
    ExportOut,
    FeedbackBody,
    FeedbackOut,
    GradeBody,
    GradeOut,
    NextBody,
    NextOut,
    TopicOut,
    WeakOut,
)
from assistant.training import Quiz

router = APIRouter(prefix="/api/v1", tags=["người dùng"])
_NO_ID = "Cần mã người dùng ở đầu mục X-Troly-Person (16 đến 64 chữ, số tự đặt ngẫu nhiên)."


def _own(person: Person) -> str:
    if not person:
        raise ServiceError(UNREADABLE, _NO_ID)
    return person


Own = Annotated[str, Depends(_own)]


@router.post("/feedback", summary="Góp ý, báo sai", response_model=FeedbackOut)
def feedback(body: FeedbackBody, desk: AtDesk, person: Person) -> dict[str, str]:
    """Giữ lại góp ý cho người quản trị; trả mã góp ý. Báo sai một điều khoản thì ghi khóa của nó."""
    corpus = desk.assistant.corpus
    if body.key is not None and body.key not in corpus.provisions and body.key not in corpus.documents:
        raise ServiceError(UNREADABLE, "Không có điều khoản nào mang khóa này.")
    if body.receipt is not None and ("\0" in body.receipt or desk.store.receipts.get(body.receipt) is None):
        raise ServiceError(UNREADABLE, "Không có câu trả lời nào mang mã này.")
    if body.key is None and body.receipt is None and not body.comment.strip():
        raise ServiceError(UNREADABLE, "Góp ý chưa có gì: hãy ghi mã biên nhận, khóa điều khoản hoặc lời góp ý.")
    kept = desk.store.feedback.add(
        person, receipt=body.receipt, key=body.key, helpful=body.helpful, comment=body.comment
    )
    return {"id": str(kept)}


@router.get("/me/export", summary="Lấy dữ liệu của mình", response_model=ExportOut)
def export(desk: AtDesk, person: Own) -> dict[str, Any]:
    """Tất cả những gì đang giữ về người này."""
    return desk.store.export(person)


@router.delete("/me", summary="Xóa dữ liệu của mình", response_model=DeletedOut)
def delete(desk: AtDesk, person: Own) -> dict[str, int]:
    """Xóa ngay; trả số bản ghi đã xóa."""
    return {"deleted": desk.delete(person)}


@router.get("/quiz/topics", summary="Các chủ đề trắc nghiệm", response_model=list[TopicOut])
def topics(desk: AtDesk) -> list[dict[str, Any]]:
    """Mỗi chủ đề và số câu."""
    return [{"id": id, "label": label, "count": count} for id, label, count in _quiz(desk).topics()]


@router.post("/quiz/next", summary="Câu trắc nghiệm kế tiếp", response_model=NextOut)
def next_item(body: NextBody, desk: AtDesk, person: Own) -> dict[str, Any]:
    """Câu đến hạn ôn, hết thì câu mới; item rỗng khi chưa có câu nào đến hạn."""
    item = _quiz(desk).next(person, topic=body.topic, today=today())
    return {"item": None if item is None else {**asdict(item), "topic_label": item.topic_label}}


@router.post("/quiz/grade", summary="Chấm câu trắc nghiệm", response_model=GradeOut)
def grade(body: GradeBody, desk: AtDesk, person: Own) -> dict[str, Any]:
    """Đúng hay sai, giải thích và điều khoản."""
    result = _quiz(desk).grade(person, body.item, body.option)
    lines = cited(desk.assistant.corpus, result.citations, today())
    return {**asdict(result), "due": result.due.isoformat(), "citations": lines}


@router.get("/quiz/weak", summary="Phần còn yếu", response_model=list[WeakOut])
def weak(desk: AtDesk, person: Own) -> list[dict[str, Any]]:
    """Các chủ đề hay sai, yếu nhất trước."""
    return [asdict(one) for one in _quiz(desk).weak_points(person)]


def _admin(
    request: Request,
    x_admin_key: Annotated[
        str, Header(max_length=200, description="khóa quản trị, như máy chủ đặt ở ASSISTANT_ADMIN_KEY")
    ] = "",
) -> None:
    key = request.app.state.settings.admin_key
    if not key or not hmac.compare_digest(key.encode(), x_admin_key.encode()):
        raise ServiceError(NEEDS_KEY)


Since = Annotated[Dated | None, Query(description="từ ngày này (giờ quốc tế) trở đi")]
Most = Annotated[int, Query(ge=1, le=1000, description="nhiều nhất bao nhiêu")]
admin = APIRouter(
    prefix="/api/v1/admin",
    tags=["quản trị"],
    dependencies=[Depends(_admin)],
    responses=NEEDS_ADMIN,
)


@admin.get("/unanswered", summary="Câu hỏi chưa trả lời được", response_model=list[UnansweredOut])
def unanswered(desk: AtDesk, since: Since = None, limit: Most = 100) -> list[dict[str, Any]]:
    """Hay hỏi nhất trước; tên người đã che; không lưu nội dung thì chỉ có kết quả và chủ đề."""
    return [asdict(one) for one in desk.store.unanswered.list(limit, since=_start(since))]


@admin.get("/feedback", summary="Góp ý của người dùng", response_model=list[RemarkOut])
def remarks(desk: AtDesk, since: Since = None, limit: Most = 100) -> list[dict[str, Any]]:
    """Mới nhất trước."""
    return [asdict(one) for one in desk.store.feedback.list(_start(since), limit)]


@admin.get("/counts", summary="Số câu chưa trả lời được theo kết quả", response_model=list[CountOut])
def counts(desk: AtDesk, since: Since = None) -> list[dict[str, Any]]:
    """Đếm theo kết quả và chủ đề."""
    found = desk.store.unanswered.counts(since=_start(since))
    return [{"outcome": outcome, "topic": topic, "count": count} for (outcome, topic), count in found.items()]


def _start(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), tzinfo=UTC)


def _quiz(desk: AtDesk) -> Quiz:
    return Quiz(desk.assistant.corpus, desk.store.progress)
