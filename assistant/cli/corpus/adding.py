"""Files taken in one after another: read, shown, confirmed, stored, and what to look at again told."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.cli.corpus.confirming import confirmed
from assistant.cli.corpus.reading import Read, chosen, find_files, read_document
from assistant.cli.corpus.telling import review_lines
from assistant.cli.exits import Exit
from assistant.cli.screen import progress, say
from assistant.clock import parse_day
from assistant.library import add
from assistant.settings import Settings
from corpus.citation import say_day
from corpus.document import UNNAMED
from corpus.errors import InputError, Unidentified
from corpus.library import Library
from corpus.text import fold


def add_files(settings: Settings, args: Namespace) -> int:
    """Take the files in; the first that cannot be taken stops the rest, those before it stay.

    Raises:
        InputError: a file is not there, an identity is given for several files, or nobody is there to confirm.
        DocumentError, LibraryError: a file cannot be taken.
    """
    files, given = find_files(args.files), chosen(args)
    if len(files) > 1 and set(given) & {"id", "number", "title", "signed"}:
        raise InputError("Số, tên, ngày ký, khóa chỉ đặt được cho một tệp. Hãy nạp từng tệp.")
    library = Library(settings.data)
    for number, path in enumerate(files, start=1):
        if len(files) > 1:
            say(f"[{number}/{len(files)}] {path.name}")
        read = read_document(path, given, library.corpus())
        _show(read, path)
        if not args.yes and not confirmed(f"Nạp văn bản này từ {path.name}?"):
            say("Không nạp. Kho văn bản giữ nguyên.")
            return Exit.DECLINED
        _store(settings, library, read)
    return Exit.CLEAN


def _store(settings: Settings, library: Library, read: Read) -> None:
    started = time.perf_counter()
    values = dict(read.values)
    if _is_nothing(values):
        raise Unidentified(
            f"{read.source.name}: không thấy số, ngày ký, cơ quan ban hành và điều khoản nào, nên chưa rõ là văn bản gì. "
            "Hãy kiểm tra lại tệp; nếu đúng là văn bản cần nạp thì thêm --number, --signed, --issuer."
        )
    before = next((item for item in library.list() if item.id == values.get("id")), None)
    if not isinstance(values.get("in_force"), dict):
        values["in_force"] = {"since": values.get("signed"), "until": None}
    review = add(settings, values, read.source, file=read.file, progress=progress)
    took = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    say(f"Đã nạp {review.name} trong {took} giây, khóa {review.document}.")
    if before is not None:
        say(
            f"Bản nạp trước của văn bản này (tệp {before.file}, ngày {say_day(parse_day(before.at))}) đã được thay bằng bản này."
        )
    say("\n".join(review_lines(library.corpus(), review)))
    document = library.corpus().documents[review.document]
    if document.in_force.since is None:
        say(f"Chưa rõ ngày ký nên coi là áp dụng vào mọi ngày. Nếu biết, nạp lại kèm --signed NGÀY --id {document.id}")
    scope = document.scope
    if scope == document.issuer:
        say(f"Chưa rõ văn bản này của tỉnh, đơn vị nào. Nếu biết, nạp lại kèm --scope NƠI --id {document.id}")
    elif scope and fold(scope) not in fold(settings.scope or ""):
        say(f'Để các câu hỏi đều xét văn bản của {scope}, đặt biến môi trường ASSISTANT_SCOPE="{scope}"')


def _is_nothing(values: Mapping[str, Any]) -> bool:
    """Whether nothing of a document was found: a note or a letter taken in by mistake would answer questions."""
    named = values.get("number") or values.get("signed") or values.get("issuer") != UNNAMED
    return not named and len(values.get("provisions") or []) < 3


def _show(read: Read, path: Path) -> None:
    values = read.values
    whole = path.suffix.lower() == ".yaml"  # a draft's outline tells the rest itself
    for label, name in (
        ("Khóa", "id"), ("Số", "number"), ("Tên", "title"), ("Ban hành", "issuer"), ("Ngày ký", "signed"),
        ("Phạm vi", "scope"), ("Thay thế", "replaces"),
    ):  # fmt: skip
        value = values.get(name)
        if name == "signed" and value:
            value = say_day(parse_day(str(value)))
        if isinstance(value, (list, tuple)):
            value = ", ".join(map(str, value))
        if value and (whole or name in ("id", "scope")):
            say(f"{label}: {value}")
    say(read.outline)
