"""Comparisons: which questions ask for one, which documents, which rows, and how they read."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.compare.claims import comparison_claims
from assistant.answering.compare.figures import figure_claims
from assistant.answering.compare.line import is_row, row_claim
from assistant.answering.compare.sides import sides
from assistant.answering.question.comparing import asks_comparison
from corpus.errors import AnswerError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so sánh 124 với 366 về tỷ lệ xuất sắc", ["qd-124-2023", "qd-366-2025"]),
        ("hạn nộp hồ sơ ở hướng dẫn 25 và hướng dẫn 43 chênh nhau thế nào", ["hd-25-2023", "hd-43-2025"]),
        ("Mẫu 2A 2B đổi thế nào từ 2023 sang 2025", ["hd-25-2023", "hd-43-2025"]),
        ("tập thể không hoàn thành: 124 là dưới 50%, còn giờ?", ["qd-124-2023", "qd-366-2025"]),
        ("hd21, qđ124, qđ366 ba văn bản nói ba kiểu, tổng hợp giúp", ["hd-21-2019", "qd-124-2023", "qd-366-2025"]),
        ("Quy định 366 so với quy định cũ có gì mới", ["qd-124-2023", "qd-366-2025"]),
    ],
)
def test_documents_to_compare(text, expected, read, shipped):
    """
    Named, by their years, by a bare number against today, or against the one before; the oldest stands first.
    """
    question = read(text)

    assert asks_comparison(question)
    assert [item.id for item in sides(shipped, question) or ()] == expected


@pytest.mark.parametrize(
    "text",
    ["Quy định 366 còn hiệu lực không", "chi bộ có 30 người tốt được mấy xuất sắc", "mẫu 2A dùng cho ai",
     "nghỉ ốm 4 tháng xếp loại thế nào", "hướng dẫn 43 ký ngày nào"],
)  # fmt: skip
def test_plain_question_is_no_comparison(text, read):
    """
    One document or none and no word of comparison.
    """
    assert not asks_comparison(read(text))


def test_matter_asked_about_and_no_other(assistant_):
    """
    Sick leave stands in the guidances of those years, so their rows are shown; nothing of degradation or new members.
    """
    answer = assistant_.ask("nghỉ ốm trên 3 tháng 2019 với 2025 xử lý có giống nhau không?")

    assert answer.text.startswith("Không giống nhau. So với Hướng dẫn 21-HD/BTCTW, Hướng dẫn 43-HD/BTCTW bỏ mức chặn")
    assert [claim.text.split("\n")[0] for claim in answer.claims[1:]] == ["Đảng viên nghỉ ốm:"]


def test_row_reads_as_a_table(assistant_):
    """
    A topic, then a line for each document with the mark of its own place.
    """
    lines = assistant_.ask("Hạn nộp hồ sơ ở hướng dẫn 25 và hướng dẫn 43 chênh nhau thế nào?").text.split("\n")

    assert lines[1] == "Hạn gửi hồ sơ về Ban Tổ chức Trung ương:"
    assert re.fullmatch(r"  – Hướng dẫn 25-HD/BTCTW: .*15/02.* \[1\]\.", lines[2])
    assert re.fullmatch(r"  – Hướng dẫn 43-HD/BTCTW: .*01/02.* \[2\]\.", lines[3])


def test_provision_that_compares_opens(assistant_):
    """
    Where the texts hold a comparison of the two documents, it is cited.
    """
    answer = assistant_.ask("Hướng dẫn 21 khác Hướng dẫn 16 năm 2018 ở những điểm nào?")

    assert answer.claims[0].citations == ("hd-16-2018/noi-dung-so-sanh",)
    assert "30%" in answer.claims[0].text


def test_titles_are_compared_by_titles(assistant_):
    """
    "bớt chữ gì" in the name is answered by the names.
    """
    answer = assistant_.ask("tên quy định 366 so với 124 bớt chữ gì?")

    assert [claim.citations for claim in answer.claims] == [("qd-124-2023",), ("qd-366-2025",)]
    assert "hằng năm" in answer.claims[0].text
    assert "hằng năm" not in answer.claims[1].text


def test_figures_with_an_old_and_a_new_value_are_claims_with_both_places(shipped):
    """
    Fewer than 50 % became fewer than 70 %: each side cites its own place; what was only recalled says so.
    """
    pair = (shipped.documents["qd-124-2023"], shipped.documents["qd-366-2025"])
    claims = {claim.citations: claim for claim in figure_claims(shipped, pair)}
    fewer = claims["qd-124-2023/dieu-12/khoan-4/diem-4.2", "qd-366-2025/dieu-11/khoan-4/diem-4.1"]
    recalled = claims["qd-124-2023/dieu-12/khoan-3/noi-dung-ca-nhan", "qd-366-2025/dieu-11/khoan-3"]

    assert "dưới 50%" in fewer.text.splitlines()[1]
    assert "dưới 70%" in fewer.text.splitlines()[2]
    assert "chưa đối chiếu" not in fewer.text
    assert "(ghi theo trí nhớ, chưa đối chiếu)" in recalled.text.splitlines()[1]


def test_general_comparison_names_a_figure_that_no_row_tells(assistant_, shipped):
    """
    Figures of places the topics left out follow their rows, and pass as rows of the comparison.
    """
    pair = (shipped.documents["qd-124-2023"], shipped.documents["qd-366-2025"])
    claims = comparison_claims(shipped, assistant_.index.topics, pair, [])
    told = [claim for claim in claims if claim in figure_claims(shipped, pair)]

    assert 1 <= len(told) <= 2
    assert claims[-len(told) :] == told
    assert all(is_row(shipped, assistant_.index.topics, claim) for claim in claims[1:])


def test_general_comparison_shows_what_changed(assistant_, shipped):
    """
    Every row differs, and none is shown twice in other words.
    """
    pair = (shipped.documents["qd-124-2023"], shipped.documents["qd-366-2025"])
    figures = figure_claims(shipped, pair)
    rows = [
        claim for claim in comparison_claims(shipped, assistant_.index.topics, pair, [])[1:] if claim not in figures
    ]
    changed = {topic.label for topic in assistant_.index.topics if topic.changed}

    assert 4 <= len(rows) <= 7
    assert {row.text.split(":\n")[0] for row in rows} <= changed
    assert len({row.text.split("\n", 1)[1] for row in rows}) == len(rows)


def test_tampered_rows_do_not_stand(assistant_, shipped):
    """
    Another figure, cells changed about, another topic's label, a heading that names other documents.
    """
    topics = assistant_.index.topics
    pair = (shipped.documents["qd-124-2023"], shipped.documents["qd-366-2025"])
    heading, *rows = comparison_claims(shipped, topics, pair, [])
    keys = {key for claim in (heading, *rows) for key in claim.citations}
    grounds = Grounds(shipped, keys, {}, topics)
    verify([heading, *rows], grounds)
    row = next(row for row in rows if "20%" in row.text)
    topic, left, right = row.text.split("\n")

    for altered in (
        replace(row, text=row.text.replace("20%", "30%", 1)),
        replace(row, text="\n".join((topic, right, left))),
        replace(row, text="\n".join((rows[-1].text.split("\n")[0], left, right))),
        replace(row, citations=row.citations[::-1]),
        replace(heading, text=heading.text.replace("124", "132")),
    ):
        with pytest.raises(AnswerError):
            verify([altered], grounds)


def test_row_says_where_a_document_is_silent(assistant_, shipped):
    """
    Silence of what we hold is said as that, and cites the document as a whole.
    """
    topic = next(item for item in assistant_.index.topics if item.id == "sick_leave")
    claim = row_claim(topic, [shipped.documents["qd-124-2023"], shipped.documents["hd-43-2025"]])

    assert claim.citations[0] == "qd-124-2023"
    assert "chưa có nội dung này trong kho" in claim.text.split("\n")[1]
