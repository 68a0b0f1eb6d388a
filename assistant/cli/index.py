"""``troly index``: build the search index, or say what it was built from and whether it may be used."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace

from assistant.assistant import build_index, index_folder
from assistant.cli.exits import Exit
from assistant.cli.screen import progress
from assistant.settings import Settings
from corpus.errors import StaleIndex
from corpus.library import Library
from index.embed import encoder_for
from index.store import Manifest

HELP = """Dựng chỉ mục tìm kiếm hoặc xem tình trạng chỉ mục.
Chỉ mục tự dựng ở lần hỏi đầu tiên và khi văn bản thay đổi."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="Việc", dest="action", metavar="VIỆC", required=True)
    build = actions.add_parser("build", help="dựng chỉ mục từ các văn bản")
    build.add_argument("--model", metavar="TÊN", help="mô hình sentence-transformers dùng thay cho mô hình có sẵn")
    actions.add_parser("status", help="xem chỉ mục dựng từ gì, có dùng được không")


def run(args: argparse.Namespace) -> int:
    settings = Settings.read()
    if args.action == "status":
        return _status(settings)
    if args.model:
        settings = replace(settings, model=args.model)
    started = time.perf_counter()
    manifest = build_index(settings, progress=progress)
    took = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    print(f"Đã dựng chỉ mục {_size(manifest)} trong {took} giây, ở {index_folder(settings)}")
    if args.model:
        print(f"Để hỏi bằng mô hình này, đặt biến môi trường ASSISTANT_MODEL={args.model}")
    return Exit.CLEAN


def _status(settings: Settings) -> int:
    folder = index_folder(settings)
    print(f"Thư mục: {folder}")
    if settings.index is None and not folder.exists():
        print("Tình trạng: chưa dựng. Chỉ mục tự dựng khi hỏi, hoặc chạy: troly index build")
        return Exit.DECLINED
    try:
        manifest = Manifest.load(folder)
        print(f"Dựng lúc: {manifest.built} (giờ quốc tế), {_size(manifest)}")
        print(f"Bộ mã hóa: {manifest.encoder}")
        manifest.check(corpus=Library(settings.data).digest(), encoder=encoder_for(settings.model).name, folder=folder)
    except StaleIndex as error:
        print(f"Tình trạng: không dùng được. {error}")
        return Exit.DECLINED
    print("Tình trạng: dùng được, khớp với các văn bản và bộ mã hóa hiện có.")
    return Exit.CLEAN


def _size(manifest: Manifest) -> str:
    return (
        f"{len(manifest.chunks)} văn bản, {manifest.total} đoạn, {manifest.units} mục tìm được, "
        f"{manifest.questions} câu hỏi mẫu"
    )
