"""``troly check``: a proposal sheet checked group by group before it is sent up."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from assistant.cli.exits import Exit
from assistant.clock import parse_day
from corpus.errors import InputError, ProposalError
from corpus.vocabulary import SubjectGroup

HELP = """Kiểm tra bảng đề nghị xếp loại (.xlsx, .csv): tỷ lệ xuất sắc theo nhóm, cộng số, mức được phép của từng người.

  troly check template            ghi mẫu bảng de-nghi-xep-loai.xlsx để điền
  troly check de-nghi.xlsx        in kết quả theo nhóm, ghi bản có chú thích bên cạnh tệp gốc
  troly check --groups "Chi bộ A:28/5; Chi bộ B:40/9"    (tốt/xuất sắc)"""
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
        help="kiểm tra theo quy định áp dụng vào ngày này (năm-tháng-ngày); mặc định là ngày ghi trong bảng, hoặc hôm nay",
    )
    parser.add_argument("--profile", metavar="HỒ_SƠ", help="quy định riêng của địa phương, ví dụ thanh-hoa")
    parser.add_argument("--no-copy", action="store_true", help="không ghi bản có chú thích")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Print the outcome by group; write the annotated copy.

    Raises:
        RegulationError: the file cannot be read, or nothing was given.
    """
    from assistant.sheet.check import State, check_proposal, day_of
    from assistant.sheet.flags import proposal_of
    from assistant.sheet.proposal import read_proposal

    if args.file == "template":
        return _template(Path(args.target or TEMPLATE))
    if (args.file is None) == (args.groups is None):
        raise InputError("Hãy cho một tệp bảng đề nghị hoặc --groups, ví dụ: troly check de-nghi.xlsx")
    asked = parse_day(args.day) if args.day else None
    path = Path(args.file) if args.file else None
    proposal = read_proposal(path) if path else proposal_of(args.groups)
    day = day_of(proposal, proposal.tables[0], asked)
    subject = _SUBJECTS[args.subject] if args.subject else None
    outcomes = check_proposal(proposal, day=asked, subject=subject, profile=args.profile)
    copy = None
    if path is not None and not args.no_copy:
        from assistant.sheet.annotate import SUFFIX, write_checked

        copy = Path(args.target) if args.target else path.with_name(path.stem + SUFFIX)
        _refuse_original(copy, path)
        write_checked(path, proposal, outcomes, copy)
    from assistant.sheet.show import TITLES, notes, reasons, rows, summary

    if args.json:
        shown = {
            "day": day.isoformat(),
            "outcomes": [one.as_dict() for one in outcomes],
            "notes": notes(proposal, asked),
            "copy": str(copy) if copy else None,
        }
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        from assistant.cli.screen import say, table

        say(summary(outcomes, day))
        if shown_rows := rows(outcomes):
            table(TITLES, shown_rows)
        for line in reasons(outcomes):
            say(line)
        for line in notes(proposal, asked):
            say(line)
        if copy is not None:
            say(f"Bản có chú thích: {copy}")
    return Exit.DECLINED if any(one.state is not State.HOLDS for one in outcomes) else Exit.CLEAN


def _template(target: Path) -> int:
    from assistant.sheet.template import write_template

    if target.exists():
        raise ProposalError("tệp đã có. Hãy đặt tên khác để không ghi đè.", place=target.name)
    write_template(target)
    print(f"Đã ghi mẫu: {target}. Điền xong, chạy: troly check {target}")
    return Exit.CLEAN


def _refuse_original(copy: Path, path: Path) -> None:
    if copy.resolve() == path.resolve():
        raise InputError("Bản có chú thích không được ghi đè tệp gốc. Hãy đặt tên khác.")
