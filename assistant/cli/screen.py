"""What a person sees: wrapped, coloured text and tables on a terminal, plain lines everywhere else."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_LEAD = re.compile(r"^\s*(?:\[\d+\]\s|[-–•+]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)?\s*")
_NARROWEST = 30


def is_terminal() -> bool:
    """Whether a person reads standard output as it comes."""
    return sys.stdout.isatty()


def say(text: str) -> None:
    """Print a reply: as it is, or wrapped to the terminal's width with its citation lines dimmed."""
    if not is_terminal():
        print(text, flush=True)
        return
    from rich.text import Text

    console = _console()
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    for line in text.splitlines() or [""]:
        style = "dim" if re.match(r"\s+\[\d+\]\s", line) else ""
        console.print(Text(wrap(line, width=width), style=style), soft_wrap=True)


def table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows: ruled and wrapped on a terminal; elsewhere one row a line, its cells parted by tabs."""
    if not is_terminal():
        for row in (titles, *rows):
            print("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    ruled = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for title in titles:
        ruled.add_column(title, overflow="fold")  # a key cut short would be of no use
    for row in rows:
        ruled.add_row(*(Text(cell) for cell in row))
    _console().print(ruled)


def progress(text: str) -> None:
    """Tell how far a long work has come, on standard error: results stay clean for other programs."""
    print(text, file=sys.stderr, flush=True)


def _console() -> Console:
    """A console that paints nothing at all where ``NO_COLOR`` is set."""
    from rich.console import Console

    return Console(highlight=False, color_system=None if os.environ.get("NO_COLOR") else "auto")


def wrap(line: str, *, width: int) -> str:
    """A line in several of at most `width` columns; what follows a list mark hangs under its text."""
    found = _LEAD.match(line)
    lead = found.group(0) if found else ""
    if len(lead) > width // 2:
        lead = ""
    body = line[len(lead) :]
    return textwrap.fill(
        body,
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    ) or line  # fmt: skip


def readable(text: str) -> str:
    """What was typed, as UTF-8 whatever the console was set to; what is no letter even then gets a replacement mark."""
    try:
        return os.fsencode(text).decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
