"""Groups typed into a form and checked as a sheet would be."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import Field

from assistant.clock import today
from assistant.service.routes.files import GROUP_OF, Subject, checked
from assistant.service.wire.base import Body, Dated
from assistant.service.wire.checking import CheckedOut
from assistant.sheet.book import Sheet
from assistant.sheet.check import check_proposal
from assistant.sheet.columns import Layout
from assistant.sheet.fields import Field as Column
from assistant.sheet.rows import GroupRow, Proposal, Table

router = APIRouter(prefix="/api/v1", tags=["kiểm tra, soát"])
_MOST = 1_000_000
_COLUMNS = {
    "total": Column.TOTAL, "excellent": Column.EXCELLENT, "good": Column.GOOD, "completed": Column.COMPLETED,
    "not_completed": Column.NOT_COMPLETED, "unrated": Column.UNRATED,
}  # fmt: skip


class GroupIn(Body):
    """Một nhóm và số người theo mức."""

    name: str = Field(min_length=1, max_length=200, description="tên nhóm")
    good: int = Field(0, ge=0, le=_MOST, description="số Hoàn thành tốt nhiệm vụ")
    excellent: int = Field(0, ge=0, le=_MOST, description="số Hoàn thành xuất sắc nhiệm vụ")
    completed: int | None = Field(None, ge=0, le=_MOST, description="số Hoàn thành nhiệm vụ")
    not_completed: int | None = Field(None, ge=0, le=_MOST, description="số Không hoàn thành nhiệm vụ")
    total: int | None = Field(None, ge=0, le=_MOST, description="tổng số")
    unrated: int | None = Field(None, ge=0, le=_MOST, description="số chưa xếp loại")
    outstanding: bool = Field(False, description="đơn vị có thành tích nổi trội")


class GroupsBody(Body):
    """Các nhóm cần kiểm tra; mỗi nhóm tính riêng."""

    groups: list[GroupIn] = Field(min_length=1, max_length=200, description="các nhóm")
    day: Dated | None = Field(None, description="ngày áp dụng; bỏ trống là hôm nay")
    subject: Subject = Field(Subject.MEMBER, description="đối tượng của các nhóm")
    profile: str | None = Field(None, max_length=40, description="quy định riêng của tỉnh, theo mã")


@router.post("/check/groups", summary="Kiểm tra các nhóm ghi thẳng", response_model=CheckedOut)
def check_groups(body: GroupsBody) -> dict[str, Any]:
    """Mỗi nhóm: tỷ lệ xuất sắc có vượt không, các mức cộng có khớp không."""
    rows: list[GroupRow] = []
    first: dict[str, int] = {}
    for number, group in enumerate(body.groups, start=1):
        given = {column: getattr(group, name) for name, column in _COLUMNS.items()}
        counts = {column: count for column, count in given.items() if count is not None}
        twice = first.get(" ".join(group.name.lower().split()), 0)
        first.setdefault(" ".join(group.name.lower().split()), number)
        rows.append(GroupRow(number, group.name, counts, None, group.outstanding, twice=twice))
    day = body.day or today()
    proposal = Proposal((Table(Layout(Sheet("", ()), 0, {}), tuple(rows)),))
    found = check_proposal(proposal, day=day, subject=GROUP_OF[body.subject], profile=body.profile or None)
    return checked(proposal, found, day)
