"""``troly docs compare``: what changed from one document to the next, figures first, on the screen or in a file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.screen import readable, say
from assistant.clock import today
from corpus.document import Corpus
from corpus.errors import InputError

if TYPE_CHECKING:
    from corpus.changes.view import View


def add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="VĂN_BẢN_1", help="khóa, cách gọi, hoặc một chuỗi như 132..366")
    parser.add_argument("second", metavar="VĂN_BẢN_2", nargs="?", help="khóa hoặc cách gọi; bỏ trống nếu đã nêu chuỗi")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--docx", metavar="TỆP", help="ghi bảng so sánh ra tệp Word")
    parser.add_argument("--html", metavar="TỆP", help="ghi trang để xem hoặc in")


def show_comparison(corpus: Corpus, args: argparse.Namespace) -> None:
    """Print the comparison, or write it where a file is named.

    Raises:
        InputError: the names do not give two documents with content, or a file cannot be written.
    """
    from assistant.cli.docs.chaining import compared  # at use: listing documents needs no matching, no Word
    from corpus.changes.telling import lines
    from corpus.changes.view import view

    first, second = readable(args.first), readable(args.second) if args.second else None
    views = [view(corpus, each) for each in compared(corpus, first, second)]
    if args.docx or args.html:
        for target, write in ((args.docx, _docx), (args.html, _html)):
            if target:
                _write(Path(readable(target)), write, views)
        return
    if args.json:
        shown = [each.as_dict() for each in views]
        print(json.dumps(shown if second is None else shown[0], ensure_ascii=False, indent=2))
        return
    say("\n\n".join("\n".join(lines(each)) for each in views))


def _write(path: Path, write: object, views: list[View]) -> None:
    assert callable(write)
    try:
        write(views, path)
    except OSError:
        raise InputError(
            f"Không ghi được {path}. Hãy xem lại thư mục đã có chưa, quyền ghi, tệp có đang mở không, hoặc chọn nơi khác."
        ) from None
    say(f"Đã ghi {path}")


def _docx(views: list[View], path: Path) -> None:
    from corpus.changes.paper import write_docx

    write_docx(views, path, day=today())


def _html(views: list[View], path: Path) -> None:
    from assistant.service.printed import printable

    path.write_text(printable(views, day=today()), encoding="utf-8")
