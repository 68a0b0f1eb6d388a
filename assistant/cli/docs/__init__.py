"""``troly docs``: the documents as they stand in the corpus: listed, shown, compared."""

from __future__ import annotations

import argparse

from assistant.cli.docs.comparing import add_compare, show_comparison
from assistant.cli.docs.listing import list_documents
from assistant.cli.docs.naming import find_target
from assistant.cli.docs.picturing import show_timeline
from assistant.cli.docs.showing import show_document, show_provision
from assistant.cli.exits import Exit
from assistant.cli.screen import readable
from assistant.clock import parse_day, today
from assistant.settings import Settings
from corpus.document import Document
from corpus.load import load_corpus

HELP = """Liệt kê, xem, so sánh các văn bản.

Ví dụ:
  troly docs list --on 2022-12-31
  troly docs show qd-366-2025/dieu-11/khoan-1
  troly docs show "điều 11 qđ 366"
  troly docs compare "QĐ 124" "QĐ 366"
  troly docs compare 132..366 --docx diem-moi.docx
  troly docs timeline --svg so-do.svg"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="Việc", dest="action", metavar="VIỆC", required=True)
    listing = actions.add_parser("list", help="liệt kê văn bản, kèm hiệu lực")
    listing.add_argument(
        "--on", metavar="NGÀY", help="chỉ những văn bản áp dụng vào ngày này (21/11/2026 hoặc 2026-11-21)"
    )
    show = actions.add_parser("show", help="xem một văn bản hoặc một điều khoản")
    show.add_argument(
        "name", nargs="+", metavar="KHÓA", help="khóa (qd-366-2025/dieu-11) hoặc cách gọi (điều 11 qđ 366)"
    )
    show.add_argument("--chunks", action="store_true", help="in các đoạn đã cắt để lập chỉ mục")
    add_compare(actions.add_parser("compare", help="điểm mới của một văn bản so với văn bản trước"))
    timeline = actions.add_parser("timeline", help="văn bản nào thay văn bản nào, theo thời gian")
    timeline.add_argument("--svg", metavar="TỆP", help="ghi sơ đồ ra tệp hình (SVG)")
    timeline.add_argument("--of", metavar="VĂN_BẢN", help="chỉ chuỗi của một văn bản")


def run(args: argparse.Namespace) -> int:
    corpus = load_corpus(extra=Settings.read().library)
    if args.action == "list":
        list_documents(corpus, today=today(), on=parse_day(args.on) if args.on else None)
    elif args.action == "compare":
        show_comparison(corpus, args)
    elif args.action == "timeline":
        show_timeline(corpus, args, today=today())
    else:
        for target in find_target(corpus, readable(" ".join(args.name))):
            if isinstance(target, Document):
                show_document(corpus, target, today=today(), chunks=args.chunks)
            else:
                show_provision(corpus, target, today=today(), chunks=args.chunks)
    return Exit.CLEAN
