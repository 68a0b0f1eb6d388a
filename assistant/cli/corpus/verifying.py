"""Whether the loaded documents are whole and what of them is still to be looked at again."""

from __future__ import annotations

from assistant.cli.corpus.telling import review_lines
from assistant.cli.exits import Exit
from assistant.cli.screen import say
from assistant.library import review
from assistant.library.adding import kept_review
from assistant.settings import Settings
from corpus.citation import say_day
from corpus.document_file import load_document
from corpus.errors import DocumentError
from corpus.files import sha256_of
from corpus.library import Library
from corpus.load import load_corpus
from corpus.loaded import Loaded


def verify(settings: Settings, only: str | None) -> int:
    """Check files, originals and figures; code 1 where anything is to be looked at.

    Raises:
        NotLoaded: `only` is not in the library.
    """
    library = Library(settings.data)
    loaded = [library.find(only)] if only else library.list()
    if not loaded:
        say("Chưa nạp văn bản nào. Nạp bằng: troly corpus add TỆP")
        return Exit.CLEAN
    broken = [fault for item in loaded for fault in _faults(item)]
    for fault in broken:
        say(f"Lỗi: {fault}")
    try:
        corpus = library.corpus()
    except DocumentError as error:
        if not broken:
            say(f"Lỗi: {error}")
        say("Có tệp không đọc được, chưa rà soát được nội dung. Hãy sửa tệp ấy, hoặc gỡ bằng: troly corpus remove KHÓA")
        return Exit.DECLINED
    shipped, doubtful = load_corpus(), 0
    for item in loaded:
        if item.id not in corpus.documents:
            continue
        found = review(shipped, corpus, load_document(item.path))
        doubtful += len(found.doubts)
        say(f"{found.name}, khóa {item.id}")
        say("\n".join(review_lines(corpus, found)))
        kept = kept_review(library, item.id)
        if kept is not None:
            known = {(each["reason"], each["key"], each["rule"]) for each in kept["doubts"]}
            fresh = [each for each in found.doubts if (each.reason.value, each.key, each.rule) not in known]
            if fresh:
                say(f"Trong đó {len(fresh)} chỗ mới thấy sau lần nạp ngày {_day(kept['at'])}.")
        say("")
    return Exit.DECLINED if broken or doubtful else Exit.CLEAN


def _faults(item: Loaded) -> list[str]:
    found = []
    try:
        load_document(item.path)
    except DocumentError as error:
        found.append(str(error))
    if item.original is not None:
        if not item.original.is_file():
            found.append(f"{item.id}: mất tệp gốc {item.original.name}. Hãy nạp lại từ tệp gốc.")
        elif item.sha256 and sha256_of(item.original) != item.sha256:
            found.append(f"{item.id}: tệp gốc {item.original.name} đã bị thay đổi sau khi nạp. Hãy nạp lại.")
    return found


def _day(written: str) -> str:
    from assistant.clock import parse_day

    return say_day(parse_day(written))
