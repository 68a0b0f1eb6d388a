"""A file handed in on the page: a report read for mistakes, a sheet checked against the ceilings."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse

from assistant.audit.audit import audit_file
from assistant.audit.told.annotate import copy_name, write_annotated
from assistant.audit.told.telling import summary
from assistant.clock import parse_day
from assistant.service.common import AtDesk
from assistant.service.keeping import KEPT_FOR, Keeping
from assistant.service.pages.marked import marked
from assistant.service.pages.shown import show, told
from assistant.service.routes.files import KIND_OF, Subject, checked
from assistant.sheet.annotate import write_checked
from assistant.sheet.check import check_proposal
from assistant.sheet.outcome import SUFFIX
from assistant.sheet.proposal import read_proposal
from corpus.document import Corpus
from corpus.errors import ProposalError, RegulationError
from corpus.vocabulary import SubjectGroup

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
SUBJECTS = {
    Subject.MEMBER: "đảng viên",
    Subject.LEADER: "cá nhân lãnh đạo, quản lý",
    Subject.COLLECTIVE: "tập thể lãnh đạo, quản lý",
    Subject.ORGANIZATION: "tổ chức đảng",
}


class Kind(StrEnum):
    """What a file is read as."""

    REPORT = "bao-cao"
    SHEET = "bang"


@router.get("/kiem-tra")
def form() -> HTMLResponse:
    return _page()


@router.post("/kiem-tra")
async def check(
    request: Request,
    desk: AtDesk,
    tep: Annotated[UploadFile | None, File()] = None,
    loai: Annotated[Kind, Form()] = Kind.REPORT,
    doi_tuong: Annotated[Subject, Form()] = Subject.MEMBER,
    ngay: Annotated[str, Form(max_length=20)] = "",
) -> HTMLResponse:
    """The findings below the form, and the annotated copy to take along."""
    chosen: dict[str, Any] = {"kind": loai, "subject": doi_tuong, "day": ngay}
    state = request.app.state
    try:
        if tep is None or not tep.filename:
            raise ProposalError("chưa chọn tệp. Hãy chọn báo cáo hoặc bảng cần kiểm tra rồi gửi lại.")
        day = parse_day(ngay) if ngay.strip() else None
        data = await tep.read()
        name = _safe(tep.filename)
        if loai is Kind.REPORT:
            found = await state.heavy.do(_audit, state.keeping, name, data, day, desk.assistant.corpus)
        else:
            found = await state.heavy.do(_check, state.keeping, name, data, day, KIND_OF[doi_tuong])
    except RegulationError as error:
        return _page(status=422, **chosen, refusal=told(error))
    return _page(**chosen, found=found)


def _page(*, status: int = 200, **given: Any) -> HTMLResponse:
    shown = {"kind": Kind.REPORT, "subject": Subject.MEMBER, "day": "", "found": None, "refusal": None, **given}
    return show("check.html", status=status, subjects=SUBJECTS, kept_for=KEPT_FOR, **shown)


def _audit(keeping: Keeping, name: str, data: bytes, day: date | None, corpus: Corpus) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        audit = audit_file(path, day=day, corpus=corpus)
        copy = copy_name(path)
        write_annotated(audit, copy)
        slip = keeping.put(copy.name, copy.read_bytes())
        # A count of none of the rarest kind is not worth the reader's while.
        said = summary(audit).removeprefix(f"{name}: ").replace(", cắt bớt 0)", ")")
        return {
            **marked(audit), "name": name, "copy": copy.name, "said": said, "counts": audit.counts,
            "slip": slip, "table": None,
        }  # fmt: skip


def _check(keeping: Keeping, name: str, data: bytes, day: date | None, subject: SubjectGroup | None) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        proposal = read_proposal(path)
        outcomes = check_proposal(proposal, day=day, subject=subject)
        copy = path.with_name(path.stem + SUFFIX)
        write_checked(path, proposal, outcomes, copy)
        return {
            "table": checked(proposal, outcomes, day), "outcomes": outcomes, "name": name, "copy": copy.name,
            "slip": keeping.put(copy.name, copy.read_bytes()),
        }  # fmt: skip


def _safe(name: str) -> str:
    """The last part of a file's name with odd letters taken out."""
    last = re.sub(r"[^\w .()-]", "_", PureWindowsPath(PurePosixPath(name).name).name).strip(" .")[-100:]
    return last or "tep"
