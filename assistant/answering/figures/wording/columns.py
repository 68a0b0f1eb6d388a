"""A table typed as text: said again as counts, row by row."""

from __future__ import annotations

import re

from assistant.answering.figures.wording.named_ratings import RATING, rating_named
from assistant.answering.figures.wording.people_listed import FEWEST, tell_people
from corpus.text import fold

_TOTAL = r"tong so|tong cong|tong|ts"
_CELL = r"\s*[|;,/]?\s*"
_HEADER = re.compile(
    rf"(?:\b(?:stt|tt)\b{_CELL})?(?:\b(?:ten )?(?:chi bo|don vi|to chuc|tap the|thon|phong|noi)\b{_CELL})?"
    rf"(?P<columns>\b(?:{RATING}|{_TOTAL})\b(?:{_CELL}\b(?:{RATING}|{_TOTAL})\b)+)(?P<after>\s*[:;|\n]?\s*)(?=\D{{0,40}}\d)"
)
_COLUMN = re.compile(rf"\b(?:{RATING}|{_TOTAL})\b")
_ROW = re.compile(
    r"\s*[|;,.]?\s*(?P<name>[^\d|;:?!]*?)\s*[:|]?\s*(?P<numbers>\d+(?:\s*[|,/;]?\s+\d+|\s*[|/;]\s*\d+)*)(?![\d%.,]*\d|\s*%)"
)
_BETWEEN = r"\s*[|;,/–-]\s*"
_LABELS = rf"(?:{RATING}|{_TOTAL})\b(?:(?:{_BETWEEN}|\s+)(?:{RATING}|{_TOTAL})\b)+"
_NUMBERS = rf"\d+(?:{_BETWEEN}\d+)+(?![\d%]|[.,]\d)"
# "4 / 25 / 6 / 1 (xs/tốt/ht/kht)", "xs/tốt/ht/kht: 4/25/6/1": one row, its columns named behind or before it
_ONE_ROW = (
    re.compile(
        rf"(?<![\w.,/])(?P<numbers>{_NUMBERS})\s*(?:[(\[]|theo thu tu|lan luot (?:la|theo)|:)\s*(?P<labels>{_LABELS})(?! (?:nhiem vu )?tro len)\s*[)\]]?"
    ),
    re.compile(
        rf"(?P<labels>\b{_LABELS})\s*(?:[:=)]|(?:lan luot )?la)?\s*(?P<numbers>\d+(?:(?:{_BETWEEN}|\s+)\d+)+)(?![\d%]|[.,]\d)"
    ),
)
_BEHIND = re.compile(
    rf"[(\[]\s*(?:(?:cac )?cot|theo thu tu|lan luot)?(?: (?:la|la:|:))?\s*(?P<labels>{_LABELS})(?! (?:nhiem vu )?tro len)\s*[)\]]"
)
_NAMED_ROW = (
    r"(?P<name>\b(?:chi bo|to|thon|ap|xom|khu pho|khu|phong|ban|don vi|khoi|nhom|doi|khoa|truong|xa|phuong)(?: [a-z]+){{0,3}}?(?: \d{{1,2}}(?=\s*[|:]))?)"
    r"\s*[|:]?\s*(?P<numbers>\d+(?:\s*[|/,]\s*\d+|\s+\d+){{{more}}})(?![\d%])"
)
_LEAST = 2  # rows


def tell_rows(text: str) -> str:
    """The text with its table or its list put as "Thôn Đông: 4 xuất sắc, 15 tốt; …", as it is where it has none."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    return (
        _table(text, folded)
        or _columns_behind(text, folded)
        or _one_row(text, folded)
        or tell_people(text, folded)
        or text
    )


def _columns_behind(text: str, folded: str) -> str | None:
    """ "chi bộ A 3/15, chi bộ B 4/22 (xs/tốt)": the columns of several rows named behind them."""
    for header in _BEHIND.finditer(folded):
        columns = [rating_named(match.group()) for match in _COLUMN.finditer(header["labels"])]
        if "xuất sắc" not in columns or "tốt" not in columns or len(set(columns)) < len(columns):
            continue
        row = re.compile(_NAMED_ROW.format(more=len(columns) - 1))
        rows = list(row.finditer(folded, 0, header.start()))
        if len(rows) < _LEAST or not all(re.search(r"[^\W\d_]", one["name"]) for one in rows):
            continue
        if re.search(r"\d", row.sub(" ", folded[: header.start()])):
            continue  # a number stands in no row
        said = "; ".join(
            f"{text[one.start('name') : one.end('name')].strip()}: "
            + ", ".join(
                f"{count} {column}" for count, column in zip(re.findall(r"\d+", one["numbers"]), columns, strict=True)
            )
            for one in rows
        )
        return f"{text[: rows[0].start('name')]}{said}. {text[header.end() :].lstrip(' .,;')}"
    return None


def _one_row(text: str, folded: str) -> str | None:
    """A single row of as many numbers as columns; None where one of them bears no name of its own."""
    for pattern in _ONE_ROW:
        for match in pattern.finditer(folded):
            columns = [rating_named(one.group()) or "tổng số" for one in _COLUMN.finditer(match["labels"])]
            counts = re.findall(r"\d+", match["numbers"])
            if (
                len(columns) != len(counts)
                or len(set(columns)) < len(columns)
                or len(columns) < FEWEST - ("/" in match["labels"])
            ):
                continue
            said = ", ".join(
                f"{count} {column}" if column != "tổng số" else f"{column} {count}"
                for count, column in zip(counts, columns, strict=True)
            )
            return f"{text[: match.start()]}{said}{text[match.end() :]}"
    return None


def _table(text: str, folded: str) -> str | None:
    for header in _HEADER.finditer(folded):
        columns = [rating_named(match.group()) for match in _COLUMN.finditer(header["columns"])]
        if "xuất sắc" not in columns or "tốt" not in columns or len(set(columns)) < len(columns):
            continue
        rows, end = _rows(text, folded, header.end(), len(columns))
        if rows:
            said = "; ".join(
                f"{name}: "
                + ", ".join(f"{count} {column}" for count, column in zip(counts, columns, strict=True) if column)
                for name, counts in rows
            )
            rest = text[end:].lstrip(" .;,|")
            return f"{text[: header.start()]}{said}. {rest}".strip()
    return None


def _rows(text: str, folded: str, at: int, width: int) -> tuple[list[tuple[str, list[str]]], int]:
    """Each row as its name and its numbers; none where a row has more or fewer numbers than there are columns."""
    rows: list[tuple[str, list[str]]] = []
    numbered = re.match(r"\s*[|;]?\s*0?1[.)]?\s*[|]?\s*(?=[^\W\d])", folded[at:])
    at += numbered.end() if numbered else 0
    while (row := _ROW.match(folded, at)) is not None:
        counts = re.findall(r"\d+", row["numbers"])
        name = text[row.start("name") : row.end("name")].strip(" -–:|")
        ahead = numbered is not None and len(counts) == width + 1 and counts[-1].lstrip("0") == str(len(rows) + 2)
        counts = counts[:-1] if ahead else counts
        if len(counts) == width + 1 and name and not ahead:
            name, counts = f"{name} {counts[0]}", counts[1:]
        if len(counts) != width or not name or len(name.split()) > 6:
            break
        rows.append((name, counts))
        at = row.end()
        if numbered and not ahead:
            following = re.match(rf"\s*[;|]\s*0?{len(rows) + 1}[.)]?\s*[|]?\s*(?=[^\W\d])", folded[at:])
            at += following.end() if following else 0
    return rows, at
