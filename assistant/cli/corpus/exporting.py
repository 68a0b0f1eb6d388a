"""The loaded documents and their originals copied to a folder that `add` takes in again on another machine."""

from __future__ import annotations

import shutil
from pathlib import Path

from assistant.cli.exits import Exit
from assistant.cli.screen import say
from assistant.settings import Settings
from corpus.errors import InputError
from corpus.library import Library


def export(settings: Settings, target: str) -> int:
    """Copy all loaded documents; what the folder holds under other names stays.

    Raises:
        InputError: the target is a file, or the library itself.
    """
    library, folder = Library(settings.data), Path(target)
    if folder.exists() and (not folder.is_dir() or folder.resolve() == library.folder.resolve()):
        raise InputError(f"Không chép vào “{target}” được. Hãy chọn một thư mục khác.")
    loaded = library.list()
    if not loaded:
        say("Chưa nạp văn bản nào để chép.")
        return Exit.DECLINED
    for item in loaded:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(item.path, folder / item.path.name)
        if item.original is not None and item.original.is_file():
            beside = folder / item.original.parent.name
            beside.mkdir(exist_ok=True)
            shutil.copyfile(item.original, beside / item.original.name)
    say(f"Đã chép {len(loaded)} văn bản vào {folder}. Nạp ở máy khác bằng: troly corpus add {folder}")
    return Exit.CLEAN
