"""``troly lint``: every fault of the document files at once, each with its file, line and remedy."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from assistant.cli.exits import Exit
from corpus.document_file import load_document
from corpus.errors import DocumentError, InputError
from corpus.files import SHIPPED
from corpus.lint import faults
from corpus.load import load_corpus
from corpus.notions import check_notions, load_notions
from corpus.topics import check_topics, load_topics

HELP = """Rà các tệp văn bản (.yaml): cú pháp, khóa, ngày hiệu lực, văn bản thay thế, câu hỏi trùng.
Không nêu thư mục thì rà các văn bản có sẵn; nêu thư mục thì rà tệp trong đó cùng các văn bản có sẵn."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", metavar="THƯ_MỤC", type=Path, help="thư mục chứa các tệp văn bản")


def run(args: argparse.Namespace) -> int:
    folder = args.folder or SHIPPED
    if not folder.is_dir():
        raise InputError(f"Không có thư mục “{folder}”.")
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise InputError(f"Thư mục “{folder}” không có tệp .yaml nào.")
    found = list(_faults(folder, files))
    for fault in found:
        print(fault)
    print(f"{len(files)} tệp, {len(found)} lỗi." if found else f"{len(files)} tệp, không có lỗi.")
    return Exit.DECLINED if found else Exit.CLEAN


def _faults(folder: Path, files: list[Path]) -> Iterator[DocumentError]:
    """Faults file by file; those that lie between files show once every file can be read."""
    broken = False
    for path in files:
        try:
            load_document(path)
        except DocumentError as error:
            broken = True
            yield error
    if broken:
        return
    own = folder.resolve() != SHIPPED
    try:
        corpus = load_corpus(SHIPPED, folder) if own else load_corpus(SHIPPED)
        check_topics(load_topics(), corpus)
        check_notions(load_notions(), corpus)
    except DocumentError as error:
        yield error
        return
    yield from faults(corpus)
