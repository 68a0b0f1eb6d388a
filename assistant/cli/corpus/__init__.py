"""``troly corpus``: the organization's own documents: taken in, listed, taken out, checked, copied elsewhere."""

from __future__ import annotations

import argparse

from assistant.cli.corpus.adding import add_files
from assistant.cli.corpus.exporting import export
from assistant.cli.corpus.listing import list_loaded
from assistant.cli.corpus.removing import remove_loaded
from assistant.cli.corpus.verifying import verify
from assistant.settings import Settings

HELP = """Nạp văn bản của cơ quan mình: nguyên văn văn bản Trung ương, quy định của tỉnh, hướng dẫn của đơn vị.
Nguyên văn đã nạp thay cho bản diễn đạt lại có cùng khóa. Văn bản giữ trong thư mục dữ liệu của máy này.

Ví dụ:
  troly corpus add quy-dinh-366.docx
  troly corpus add huong-dan-05.pdf --scope "Lào Cai"
  troly corpus list
  troly corpus verify"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="Việc", dest="action", metavar="VIỆC", required=True)
    adding = actions.add_parser("add", help="nạp văn bản từ tệp")
    adding.add_argument("files", nargs="+", metavar="TỆP", help="tệp .docx, .pdf, .txt, .html, ảnh quét hoặc .yaml")
    adding.add_argument("--yes", action="store_true", help="không hỏi lại trước khi nạp")
    adding.add_argument("--id", metavar="KHÓA", help="khóa của văn bản, ví dụ qd-366-2025")
    adding.add_argument("--number", metavar="SỐ", help="số, ký hiệu, ví dụ 366-QĐ/TW")
    adding.add_argument("--kind", metavar="LOẠI", help="loại văn bản viết tắt: qd, hd, kl, nq, ct, cv, kh, tb …")
    adding.add_argument("--title", metavar="TÊN", help="tên gọi, trích yếu")
    adding.add_argument("--issuer", metavar="CƠ_QUAN", help="cơ quan ban hành")
    adding.add_argument("--signed", metavar="NGÀY", help="ngày ký (21/11/2026 hoặc 2026-11-21)")
    adding.add_argument(
        "--since", metavar="NGÀY", help="ngày có hiệu lực, nếu khác ngày ký (21/11/2026 hoặc 2026-11-21)"
    )
    adding.add_argument("--scope", metavar="NƠI", help="tỉnh, đơn vị áp dụng, nếu là văn bản địa phương")
    adding.add_argument("--replaces", metavar="KHÓA", nargs="+", help="khóa các văn bản bị thay thế")
    actions.add_parser("list", help="liệt kê văn bản đã nạp")
    removing = actions.add_parser("remove", help="gỡ một văn bản đã nạp")
    removing.add_argument("id", metavar="KHÓA", help="khóa của văn bản, xem: troly corpus list")
    removing.add_argument("--yes", action="store_true", help="không hỏi lại trước khi gỡ")
    verifying = actions.add_parser("verify", help="kiểm tra văn bản đã nạp, liệt kê những chỗ cần rà soát")
    verifying.add_argument("id", nargs="?", metavar="KHÓA", help="chỉ kiểm tra văn bản này")
    exporting = actions.add_parser("export", help="chép văn bản đã nạp và tệp gốc ra thư mục khác")
    exporting.add_argument("folder", nargs="?", default="van-ban-da-nap", metavar="THƯ_MỤC", help="nơi chép tới")


def run(args: argparse.Namespace) -> int:
    """Raises: RegulationError: a file or a document cannot be taken; the message says why."""
    settings = Settings.read()
    if args.action == "add":
        return add_files(settings, args)
    if args.action == "remove":
        return remove_loaded(settings, args.id, yes=args.yes)
    if args.action == "verify":
        return verify(settings, args.id)
    if args.action == "export":
        return export(settings, args.folder)
    return list_loaded(settings)
