"""Files as people name them, and each one read into the values of a document."""

from __future__ import annotations

import glob
import re
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.cli.screen import progress
from assistant.clock import parse_day
from corpus.document import Corpus
from corpus.errors import DocumentError, InputError
from corpus.files import sha256_of
from corpus.marked import Marked

_FIELDS = ("id", "number", "kind", "title", "issuer", "signed", "scope", "replaces")


@dataclass(frozen=True)
class Read:
    """A document as read: its values, its outline for people to confirm, its file and what that was called."""

    values: Mapping[str, Any]
    outline: str
    source: Path
    file: str | None = None


def find_files(names: list[str]) -> list[Path]:
    """The files of names, patterns and folders (a shell on Windows leaves patterns as they are).

    Raises:
        InputError: one names nothing.
    """
    found: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            from corpus.ingest.reading import SUFFIXES

            # A folder that was exported holds the documents beside their originals; any other holds files to be read.
            here = sorted(path.glob("*.yaml")) or sorted(
                item
                for item in path.iterdir()
                if item.suffix.lower() in SUFFIXES and not item.name.startswith(("~", "."))
            )
        elif path.is_file():
            here = [path]
        else:
            here = [Path(item) for item in sorted(glob.glob(name)) if Path(item).is_file()]
        if not here:
            raise InputError(f"Không thấy tệp “{name}”. Hãy xem lại tên và thư mục.")
        found += here
    return list(dict.fromkeys(found))


def chosen(args: Namespace) -> dict[str, Any]:
    """What the command line says of the document, which goes before what the file says.

    Raises:
        InputError: a day is none.
    """
    found = {name: getattr(args, name) for name in _FIELDS if getattr(args, name, None)}
    if "number" in found and not re.match(r"\d+\s*[-–/]", found["number"]):
        raise InputError(f"Số “{found['number']}” không đọc được. Hãy viết như trên văn bản, ví dụ 05-HD/TU.")
    if "signed" in found:
        found["signed"] = parse_day(found["signed"])
    if args.since:
        found["in_force"] = {"since": parse_day(args.since), "until": None}
    return found


def read_document(path: Path, given: Mapping[str, Any], known: Corpus) -> Read:
    """Read a file.

    Raises:
        DocumentError: it cannot be read, or is no document.
    """
    if path.suffix.lower() in (".yaml", ".yml"):
        return _read_yaml(path, given)
    from corpus.ingest import read_draft

    draft = read_draft(path, progress=_Told(), known=known)
    said = {name: str(value) for name, value in given.items() if name not in ("id", "replaces", "in_force")}
    if "in_force" in given:
        said["in_force_since"] = str(given["in_force"]["since"])
    values = draft.as_document(id=given.get("id"), overrides=said)
    if "replaces" in given:
        values["replaces"] = list(given["replaces"])
    return Read(values, draft.outline(), path)


class _Told:
    """Tells how far a long reading has come, a line for each tenth of each kind of work."""

    def __init__(self) -> None:
        self._last = ("", -1)

    def __call__(self, done: int, total: int, what: str) -> None:
        tenth = 10 * done // max(1, total)
        if total > 2 and (what, tenth) != self._last:
            self._last = (what, tenth)
            progress(f"Đọc tệp: {what} {done}/{total}")


def _read_yaml(path: Path, given: Mapping[str, Any]) -> Read:
    """A document already in the library's form, such as one exported from another machine, with its original beside it."""
    values = {**Marked(path).value, **given}
    came = values.pop("loaded", None) or {}
    source = path
    if came.get("original"):
        beside = path.parent / str(came["original"])
        if not beside.is_file():
            raise DocumentError(f"thiếu tệp gốc {came['original']} bên cạnh. Hãy chép cả thư mục.", path=path)
        if came.get("sha256") and sha256_of(beside) != came["sha256"]:
            raise DocumentError(f"tệp gốc {came['original']} đã bị thay đổi. Hãy lấy lại bản gốc.", path=path)
        source = beside
    places = values.get("provisions") or []
    lines = [f"  {item.get('at')}: {item.get('heading')}" for item in places if isinstance(item, dict)]
    return Read(values, "\n".join(lines), source, came.get("file"))
