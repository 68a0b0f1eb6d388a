"""Whatever the text: nothing is lost, places are unique, and the loader takes the result."""

from __future__ import annotations

import textwrap
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from corpus.document_file import load_document
from corpus.ingest.line import Extract
from corpus.ingest.plain import lines_of
from corpus.ingest.reading import compose
from tests.corpus.ingest.balance import lost_and_gained

_SCRAPS = some.sampled_from(
    ["Điều 1.", "Điều 2", "Điều 5 Quy định này", "Chương I", "Chương II", "PHỤ LỤC 1", "Mẫu 2A", "I.", "II-", "III.", "A.", "B.", "1.", "2.",
     "3-", "12.", "1.1.", "1.2", "2. 2.", "a)", "b)", "đ)", "-", "+", "•", "(1)", "(2)", "¹", "Nơi nhận:", "T/M BAN THƯỜNG VỤ", "BÍ THƯ",
     "QUY ĐỊNH", "BÁO CÁO", "Số: 15-QĐ/TU", "ngày 12 tháng 9 năm 2025", "Kính gửi:", "- 3 -", "7", "-----", "*", "Căn cứ Điều lệ", "tập thể",
     "cá nhân;", "kiểm điểm.", "gồm:", "của", "khoản", "20%", "", "", "\f", "Đảng¹", "x" * 70, "ý kiến " * 30, "| a | b |"]
)  # fmt: skip
_LINES = some.lists(some.lists(_SCRAPS, min_size=0, max_size=4).map(" ".join), max_size=40).map("\n".join)


def _draft(text: str, method: str = "txt"):
    extract = Extract(tuple(lines_of(text)), method)
    return extract, compose(Path("bat-ky.txt"), extract)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(some.one_of(_LINES, some.text(max_size=300)), some.sampled_from(["txt", "ocr"]))
def test_no_text_loses_a_character(text: str, method: str):
    """
    Scraps of real documents in any order, and any characters at all.
    """
    extract, draft = _draft(text, method)
    places = [piece.at for piece in draft.provisions]

    assert lost_and_gained(extract, draft) == ({}, {})
    assert len(places) == len(set(places))
    assert all(piece.heading.strip() and piece.lines[0] <= piece.lines[1] for piece in draft.provisions)
    assert draft.outline()


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_LINES)
def test_any_draft_loads(text: str, tmp_path: Path):
    """
    However odd the text, what is written is a file the loader accepts.
    """
    _, draft = _draft(text)
    document = draft.as_document()
    path = tmp_path / "bat-ky.yaml"
    path.write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False), encoding="utf-8")

    assert len(load_document(path).provisions) == len(document["provisions"])


_WORDS = some.sampled_from(
    "tập thể cá nhân kiểm điểm đánh giá xếp loại cấp ủy tổ chức báo cáo kết quả nhiệm vụ năm quý thời gian nội dung".split()
)


@some.composite
def _sentence(draw: some.DrawFn) -> str:
    words = draw(some.lists(_WORDS, min_size=3, max_size=40))
    return (" ".join(words)).capitalize() + "."


@some.composite
def _articles(draw: some.DrawFn) -> list[tuple[str, str]]:
    """Articles with clauses and points, each line with its place."""
    found: list[tuple[str, str]] = []
    for article in range(1, draw(some.integers(2, 6)) + 1):
        found.append((f"dieu-{article}", f"Điều {article}. Nội dung thứ {article}"))
        clauses = draw(some.sampled_from([0, 2, 3]))
        if clauses == 0:
            found.append((f"dieu-{article}", draw(_sentence())))
        for clause in range(1, clauses + 1):
            found.append((f"dieu-{article}/khoan-{clause}", f"{clause}. {draw(_sentence())}"))
            for letter in "abc"[: draw(some.sampled_from([0, 0, 2, 3]))]:
                found.append((f"dieu-{article}/khoan-{clause}/diem-{letter}", f"{letter}) {draw(_sentence())}"))
    return found


@settings(max_examples=120, deadline=None, derandomize=True)
@given(_articles(), some.integers(45, 110), some.integers(0, 30))
def test_wrapped_articles_come_back(source: list[tuple[str, str]], width: int, page: int):
    """
    Any tree of articles, cut at any width, with page numbers every few lines, comes back as it was.
    """
    lines: list[str] = []
    for _, text in source:
        for line in textwrap.wrap(text, width):
            lines.append(line)
            if page > 5 and len(lines) % page == 0:
                lines += ["", str(len(lines) // page + 1), ""]
    extract, draft = _draft("QUY ĐỊNH\nvề việc mẫu\n\n" + "\n".join(lines))

    assert [piece.at for piece in draft.provisions] == list(dict.fromkeys(at for at, _ in source))
    assert lost_and_gained(extract, draft) == ({}, {})
