"""Files people hand in: a sheet checked, a report audited, the annotated copy given back for a while."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from enum import StrEnum
from pathlib import Path as Place
from pathlib import PurePosixPath, PureWindowsPath
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, File, Form, Path, Request, Response, UploadFile

from assistant.audit.audit import audit_file
from assistant.audit.told.annotate import copy_name, write_annotated
from assistant.audit.told.telling import lines, summary
from assistant.service.common import MAY_BE_LOST, AtDesk
from assistant.service.failures import NOT_FOUND, NOT_KEPT, ServiceError
from assistant.service.keeping import KEPT_FOR, Keeping
from assistant.service.marks import marks
from assistant.service.wire.base import Dated
from assistant.service.wire.checking import AuditOut, CheckedOut
from assistant.sheet import show
from assistant.sheet.annotate import write_checked
from assistant.sheet.check import check_proposal, day_of
from assistant.sheet.outcome import SUFFIX, Outcome
from assistant.sheet.proposal import read_proposal
from assistant.sheet.rows import Proposal
from assistant.sheet.template import write_template
from corpus.document import Corpus
from corpus.vocabulary import SubjectGroup

router = APIRouter(prefix="/api/v1", tags=["kiểm tra, soát"])
_BYTES = {"schema": {"type": "string", "format": "binary"}}
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Subject(StrEnum):
    """Đối tượng của cả bảng."""

    MEMBER = "dang-vien"
    COLLECTIVE = "tap-the"
    ORGANIZATION = "to-chuc"
    LEADER = "lanh-dao"


GROUP_OF = {
    Subject.MEMBER: SubjectGroup.PARTY_MEMBER,
    Subject.COLLECTIVE: SubjectGroup.LEADERSHIP_COLLECTIVE,
    Subject.ORGANIZATION: SubjectGroup.PARTY_ORGANIZATION,
    Subject.LEADER: SubjectGroup.LEADER,
}

# Members are what a sheet is of unless its name says otherwise.
KIND_OF: dict[Subject, SubjectGroup | None] = {
    **dict.fromkeys(Subject, None),
    **{one: kind for one, kind in GROUP_OF.items() if one is not Subject.MEMBER},
}


@router.get("/check/template.xlsx", summary="Mẫu bảng đề nghị xếp loại", response_class=Response,
            responses={200: {"content": {_SHEET: _BYTES}}})  # fmt: skip
def template() -> Response:
    """Tệp Excel để điền."""
    with tempfile.TemporaryDirectory() as folder:
        path = Place(folder) / "mau.xlsx"
        write_template(path)
        return _file("de-nghi-xep-loai.xlsx", path.read_bytes())


@router.post("/check", summary="Kiểm tra bảng đề nghị xếp loại", response_model=CheckedOut)
async def check(
    request: Request,
    file: Annotated[UploadFile, File(description="bảng .xlsx hoặc .csv")],
    subject: Annotated[Subject, Form(description="đối tượng của cả bảng")] = Subject.MEMBER,
    day: Annotated[
        Dated | None, Form(description="ngày áp dụng; bỏ trống là ngày ghi trong bảng, không có thì hôm nay")
    ] = None,
    profile: Annotated[str | None, Form(max_length=40, description="quy định riêng của tỉnh, theo mã")] = None,
) -> dict[str, Any]:
    """Kết quả theo nhóm, và mã tải bản có chú thích."""
    data = await file.read()
    state = request.app.state
    found: dict[str, Any] = await state.heavy.do(
        _check, state.keeping, file.filename or "", data, KIND_OF[subject], day, profile or None
    )
    return found


@router.post("/audit", summary="Soát báo cáo", response_model=AuditOut)
async def audit(
    request: Request,
    desk: AtDesk,
    file: Annotated[UploadFile, File(description="báo cáo .docx, .pdf, .txt, .xlsx hoặc .csv")],
    day: Annotated[Dated | None, Form(description="ngày áp dụng")] = None,
) -> dict[str, Any]:
    """Các chỗ cần xem lại, chữ của báo cáo theo dòng, và mã tải bản có chú thích."""
    data = await file.read()
    state = request.app.state
    found: dict[str, Any] = await state.heavy.do(
        _audit, state.keeping, file.filename or "", data, day, desk.assistant.corpus
    )
    return found


@router.get("/files/{key}", summary="Tải tệp đã chú thích", response_class=Response,
            responses={200: {"content": {"application/octet-stream": _BYTES, _SHEET: _BYTES}}, 410: {}, **MAY_BE_LOST})  # fmt: skip
def download(key: Annotated[str, Path(description="mã tải")], request: Request) -> Response:
    """Tệp giữ trong bộ nhớ 1 giờ, đến lúc ghi ở `download_until`; quá giờ thì trả lời 410."""
    keeping: Keeping = request.app.state.keeping
    kept = keeping.get(key)
    if kept is not None:
        return _file(kept.name, kept.data)
    if keeping.was_kept(key):
        raise ServiceError(
            NOT_KEPT,
            f"Bản có chú thích này đã bỏ khỏi bộ nhớ: mỗi bản chỉ giữ {KEPT_FOR}, ngắn hơn khi nhiều người cùng gửi tệp.",
        )
    raise ServiceError(
        NOT_FOUND,
        f"Không có tệp nào mang mã này. Bản có chú thích chỉ giữ {KEPT_FOR} và mất khi máy chủ khởi động lại; nếu trước đây "
        "đã tải được thì hãy gửi lại báo cáo, bảng để có bản mới.",
    )


def checked(proposal: Proposal, outcomes: list[Outcome], day: date | None) -> dict[str, Any]:
    """Outcomes with the words that tell them; `day` is the one asked for, if any."""
    held_to = day_of(proposal, proposal.tables[0], day)
    return {
        "outcomes": [one.as_dict() for one in outcomes], "summary": show.summary(outcomes, held_to),
        "titles": list(show.TITLES), "rows": [list(row) for row in show.rows(outcomes)],
        "reasons": show.reasons(outcomes), "notes": show.notes(proposal, day), "download": None, "download_until": None,
    }  # fmt: skip


def _check(
    keeping: Keeping, name: str, data: bytes, subject: SubjectGroup | None, day: date | None, profile: str | None
) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = _written(folder, name, data)
        proposal = read_proposal(path)
        outcomes = check_proposal(proposal, day=day, subject=subject, profile=profile)
        copy = path.with_name(path.stem + SUFFIX)
        write_checked(path, proposal, outcomes, copy)
        slip = keeping.put(copy.name, copy.read_bytes())
        return {**checked(proposal, outcomes, day), "download": slip.key, "download_until": slip.until}


def _audit(keeping: Keeping, name: str, data: bytes, day: date | None, corpus: Corpus) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = _written(folder, name, data)
        found = audit_file(path, day=day, corpus=corpus)
        copy = copy_name(path)
        write_annotated(found, copy)
        slip = keeping.put(copy.name, copy.read_bytes())
        return {
            **found.as_dict(), **marks(found), "day": found.day.isoformat(), "summary": summary(found),
            "lines": lines(found), "download": slip.key, "download_until": slip.until,
        }  # fmt: skip


def _written(folder: str, name: str, data: bytes) -> Place:
    """The upload as a file of the folder, by the last part of its name with odd letters taken out."""
    last = re.sub(r"[^\w .()-]", "_", PureWindowsPath(PurePosixPath(name).name).name).strip(" .")[-100:]
    path = Place(folder) / (last or "tep")
    path.write_bytes(data)
    return path


def _file(name: str, data: bytes) -> Response:
    kind = _SHEET if name.endswith(".xlsx") else "application/octet-stream"
    return Response(
        data, media_type=kind, headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    )
