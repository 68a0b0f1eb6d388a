"""``troly docs timeline``: what replaced what, as lines on the screen or as a picture in a file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from assistant.cli.docs.naming import find_document
from assistant.cli.screen import readable, say
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.errors import InputError
from corpus.picture import lanes, timeline_lines, timeline_svg


def show_timeline(corpus: Corpus, args: argparse.Namespace, *, today: date) -> None:
    """Print the lanes, or write the picture.

    Raises:
        InputError: a document that replaced none and was replaced by none, or a file that cannot be written.
    """
    document = find_document(corpus, readable(args.of)) if args.of else None
    focus = document.id if document else None
    if document is not None and not lanes(corpus, focus=focus):
        raise InputError(f"Kho chưa ghi {name_document(document)} thay hoặc bị văn bản nào thay.")
    if not args.svg:
        say("\n".join(timeline_lines(corpus, today=today, focus=focus)))
        return
    path = Path(readable(args.svg))
    drawn = timeline_svg(corpus, today=today, focus=focus, wide=True, links=False, styled=True)
    try:
        path.write_text(drawn, encoding="utf-8")
    except OSError:
        raise InputError(
            f"Không ghi được {path}. Hãy xem lại thư mục đã có chưa, quyền ghi, tệp có đang mở không, hoặc chọn nơi khác."
        ) from None
    say(f"Đã ghi {path}")
