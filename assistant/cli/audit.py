"""``troly audit``: the figures, references and deadlines of a finished report, checked."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from assistant.cli.copying import place_for
from assistant.cli.exits import Exit
from assistant.clock import parse_day

HELP = """Soát một báo cáo (.docx, .pdf, .txt, .xlsx, .csv): tỷ lệ, phép cộng, số liệu hai nơi, văn bản viện dẫn.

  troly audit bao-cao.docx             in kết quả, ghi bản có chú thích bên cạnh tệp gốc
  troly audit bao-cao.docx --json      in kết quả dạng JSON
Tệp gốc không bị thay đổi; bản có chú thích đã có thì bản sau mang thêm số. Số chưa đối chiếu được chỉ được liệt kê, không coi là sai;
chỗ có thể lệch mà chưa đủ chắc được nêu riêng ở mục “Nên đối chiếu lại”."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP", help="báo cáo cần soát")
    parser.add_argument("target", nargs="?", metavar="TỆP_GHI", help="nơi ghi bản có chú thích (.docx hoặc .xlsx)")
    parser.add_argument(
        "--day", metavar="NGÀY", help="ngày của báo cáo, nếu khác ngày ghi trong báo cáo (21/11/2026 hoặc 2026-11-21)"
    )
    parser.add_argument("--no-copy", action="store_true", help="không ghi bản có chú thích")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Print the summary and the findings; write the annotated copy (with --json only where a place is given).

    Raises:
        RegulationError: the file cannot be read, or the copy not be put where it was asked.
    """
    from assistant.audit.audit import audit_file
    from assistant.audit.told.annotate import copy_name, write_annotated
    from assistant.settings import Settings
    from corpus.load import load_corpus

    path = Path(args.file)
    wanted = not args.no_copy and (args.target or not args.json)
    beside = copy_name(path)
    endings = (".xlsx",) if path.suffix.lower() in (".xlsx", ".xlsm") else (".docx", ".xlsx")
    copy = place_for(args.target, beside, original=path, endings=endings) if wanted else None
    found = audit_file(
        path, day=parse_day(args.day) if args.day else None, corpus=load_corpus(extra=Settings.read().library)
    )
    if copy is not None:
        write_annotated(found, copy)
    if args.json:
        print(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))
    else:
        from assistant.audit.told.telling import lines, summary
        from assistant.cli.screen import say

        say(summary(found))
        for line in lines(found):
            say(line)
        if copy is not None:
            say(f"Bản có chú thích: {copy}")
    return Exit.DECLINED if found.serious else Exit.CLEAN
