"""``troly docs``: the documents as they stand in the corpus: listed, shown, compared."""

from __future__ import annotations

import argparse

from assistant.cli.docs.comparing import show_comparison
from assistant.cli.docs.listing import list_documents
from assistant.cli.docs.naming import find_document, find_target
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
  troly docs compare "QĐ 124" "QĐ 366\""""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="Việc", dest="action", metavar="VIỆC", required=True)
    listing = actions.add_parser("list", help="liệt kê văn bản, kèm hiệu lực")
    listing.add_argument("--on", metavar="NGÀY", help="chỉ những văn bản áp dụng vào ngày này (năm-tháng-ngày)")
    show = actions.add_parser("show", help="xem một văn bản hoặc một điều khoản")
    show.add_argument(
        "name", nargs="+", metavar="KHÓA", help="khóa (qd-366-2025/dieu-11) hoặc cách gọi (điều 11 qđ 366)"
    )
    show.add_argument("--chunks", action="store_true", help="in các đoạn đã cắt để lập chỉ mục")
    compare = actions.add_parser("compare", help="so sánh hai văn bản theo từng chủ đề")
    compare.add_argument("first", metavar="VĂN_BẢN_1", help="khóa hoặc cách gọi")
    compare.add_argument("second", metavar="VĂN_BẢN_2", help="khóa hoặc cách gọi")


def run(args: argparse.Namespace) -> int:
    corpus = load_corpus(extra=Settings.read().library)
    if args.action == "list":
        list_documents(corpus, today=today(), on=parse_day(args.on) if args.on else None)
    elif args.action == "compare":
        show_comparison(corpus, *(find_document(corpus, readable(name)) for name in (args.first, args.second)))
    else:
        for target in find_target(corpus, readable(" ".join(args.name))):
            if isinstance(target, Document):
                show_document(corpus, target, today=today(), chunks=args.chunks)
            else:
                show_provision(corpus, target, today=today(), chunks=args.chunks)
    return Exit.CLEAN
