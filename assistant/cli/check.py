"""``troly check``: a proposal sheet checked group by group before it is sent up."""

from __future__ import annotations

import argparse
import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.copying import place_for
from assistant.cli.exits import Exit
from assistant.clock import parse_day
from corpus.errors import InputError
from corpus.vocabulary import SubjectGroup

if TYPE_CHECKING:
    from assistant.sheet.outcome import Outcome
    from assistant.sheet.rows import Proposal

HELP = """Kiểm tra bảng đề nghị xếp loại (.xlsx, .csv): tỷ lệ xuất sắc theo nhóm, cộng số, mức được phép của từng người.

  troly check template            ghi mẫu bảng de-nghi-xep-loai.xlsx để điền
  troly check de-nghi.xlsx        in kết quả theo nhóm, ghi bản có chú thích bên cạnh tệp gốc
  troly check --groups "Chi bộ A:28/5; Chi bộ B:40/9"    (tốt/xuất sắc)
Danh sách tổ chức (mỗi dòng một tổ chức) tính chung một nhóm; cán bộ lãnh đạo, quản lý tính theo cột Chức danh.
Bảng ghi ngày ở dòng trên tiêu đề cột thì được kiểm tra theo quy định của ngày ấy; cột, dòng nào không đọc đều được nêu tên.
Mã thoát 0: mọi dòng đạt; 1: có dòng vượt, không khớp, không được phép hoặc chưa kết luận được; 2: bảng không đọc được."""
TEMPLATE = "de-nghi-xep-loai.xlsx"
_SUBJECTS = {
    "dang-vien": SubjectGroup.PARTY_MEMBER,
    "tap-the": SubjectGroup.LEADERSHIP_COLLECTIVE,
    "to-chuc": SubjectGroup.PARTY_ORGANIZATION,
    "lanh-dao": SubjectGroup.LEADER,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="TỆP", help="bảng đề nghị, hoặc chữ template để lấy mẫu")
    parser.add_argument("target", nargs="?", metavar="TỆP_GHI", help="nơi ghi mẫu hoặc bản có chú thích")
    parser.add_argument(
        "--groups", metavar="NHÓM", help="nhóm ghi thẳng: tên:tốt/xuất sắc, cách nhau bằng dấu chấm phẩy"
    )
    parser.add_argument(
        "--subject",
        choices=sorted(_SUBJECTS),
        help="đối tượng của những dòng không ghi (mặc định theo tên trang tính, không thì đảng viên)",
    )
    parser.add_argument(
        "--day",
        metavar="NGÀY",
        help="kiểm tra theo quy định áp dụng vào ngày này (21/11/2026 hoặc 2026-11-21); mặc định là ngày ghi trong bảng, hoặc hôm nay",
    )
    parser.add_argument("--profile", metavar="HỒ_SƠ", help="quy định riêng của địa phương, ví dụ thanh-hoa")
    parser.add_argument("--no-copy", action="store_true", help="không ghi bản có chú thích")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Print the outcome by group, then write the annotated copy.

    Raises:
        RegulationError: the file cannot be read, or nothing was given.
    """
    if args.file == "template":
        return _template(args.target)
    if (args.file is None) == (args.groups is None):
        raise InputError("Hãy cho một tệp bảng đề nghị hoặc --groups, ví dụ: troly check de-nghi.xlsx")
    with _without_collecting():
        return _check(args)


def _check(args: argparse.Namespace) -> int:
    from assistant.sheet.check import check_proposal
    from assistant.sheet.flags import proposal_of
    from assistant.sheet.outcome import SUFFIX, State
    from assistant.sheet.proposal import read_proposal

    day = parse_day(args.day) if args.day else None
    path = Path(args.file) if args.file else None
    copy = None
    if path is not None and not args.no_copy:
        copy = place_for(args.target, path.with_name(path.stem + SUFFIX), original=path)
    proposal = read_proposal(path) if path else proposal_of(args.groups)
    subject = _SUBJECTS[args.subject] if args.subject else None
    outcomes = check_proposal(proposal, day=day, subject=subject, profile=args.profile)
    if not args.json:
        _show(proposal, outcomes, day)
    if path is not None and copy is not None:
        from assistant.sheet.annotate import write_checked

        write_checked(path, proposal, outcomes, copy)
    if args.json:
        print(json.dumps(_as_dict(proposal, outcomes, day, copy), ensure_ascii=False, indent=2))
    elif copy is not None:
        print(f"Bản có chú thích: {copy}")
    return Exit.CLEAN if all(one.state is State.HOLDS for one in outcomes) else Exit.DECLINED


@contextmanager
def _without_collecting() -> Iterator[None]:
    """A workbook is many small objects that all live to the end; looking for dead ones among them costs a fifth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _show(proposal: Proposal, outcomes: list[Outcome], day: date | None) -> None:
    from assistant.cli.screen import say, table
    from assistant.sheet.check import day_of
    from assistant.sheet.show import TITLES, notes, reasons, rows, summary

    say(summary(outcomes, day_of(proposal, proposal.tables[0], day)))
    if shown := rows(outcomes):
        table(TITLES, shown)
    for line in (*reasons(outcomes), *notes(proposal, day)):
        say(line)


def _as_dict(proposal: Proposal, outcomes: list[Outcome], day: date | None, copy: Path | None) -> dict[str, object]:
    from assistant.sheet.check import day_of
    from assistant.sheet.show import notes

    return {
        "day": day_of(proposal, proposal.tables[0], day).isoformat(),
        "outcomes": [one.as_dict() for one in outcomes],
        "notes": notes(proposal, day),
        "copy": str(copy) if copy else None,
    }


def _template(asked: str | None) -> int:
    from assistant.sheet.template import write_template

    target = place_for(asked or TEMPLATE, Path(TEMPLATE))
    write_template(target)
    print(f"Đã ghi mẫu: {target}. Điền xong, chạy: troly check {target}")
    return Exit.CLEAN
