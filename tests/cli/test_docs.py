"""The documents listed, shown and compared."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.timeline import applies


def rows(text):
    """The rows of a plain table without its titles."""
    return [line.split("\t") for line in text.splitlines()[1:]]


def test_list_has_every_document_with_its_standing(troly, shipped):
    """
    Key, name, title, standing today, provisions held.
    """
    shown = troly("docs", "list")
    found = {row[0]: row for row in rows(shown.out)}

    assert (shown.code, shown.err) == (0, "")
    assert found.keys() == shipped.documents.keys()
    assert found["qd-132-2018"][1] == "Quy định 132-QĐ/TW ngày 08/3/2018"
    assert found["qd-132-2018"][3] == "đã hết hiệu lực từ 04/10/2023"
    assert found["qd-366-2025"][3:] == ["đang hiệu lực", str(len(shipped.documents["qd-366-2025"].provisions))]
    assert found["qd-132-2023"][4] == "chỉ danh tính"


def test_list_on_a_day_has_what_applied_then(troly, shipped):
    """
    What a review of the end of 2022 had to go by.
    """
    shown = troly("docs", "list", "--on", "2022-12-31")
    found = {row[0] for row in rows(shown.out)}

    assert found == {document.id for document in shipped if applies(document, date(2022, 12, 31))}
    assert {"qd-132-2018", "hd-21-2019", "cv-4264-2022"} <= found
    assert not {"qd-124-2023", "qd-366-2025", "hd-43-2025"} & found


def test_provision_is_shown_whole(troly, shipped):
    """
    Heading, text, citation line, key, sources: everything known of the place.
    """
    key = "qd-366-2025/dieu-11/khoan-1/diem-1.5"
    shown = troly("docs", "show", key)
    provision = shipped.provisions[key]

    assert shown.code == 0
    assert shown.out.startswith(f"{provision.heading}\n{provision.text}\n")
    assert "Điều 11, khoản 1, điểm 1.5, Quy định 366-QĐ/TW ngày 30/8/2025 · đang hiệu lực · diễn đạt lại" in shown.out
    assert f"Khóa: {key}" in shown.out
    assert all(f"Nguồn: {source}" in shown.out for source in provision.sources)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("điểm 1.5 khoản 1 điều 11 qđ 366", ["qd-366-2025/dieu-11/khoan-1/diem-1.5"]),
        ("qd-366-2025/dieu-15/", None),
        ("Điều 15 Quy định 366", None),
        ("mẫu 2A hướng dẫn 43", ["hd-43-2025/mau-02a-hd-kd-dg-2025"]),
    ],
)
def test_place_is_found_as_people_name_it(name, keys, troly, shipped):
    """
    A key, the beginning of a key, or the words of a citation.
    """
    shown = troly("docs", "show", name)
    found = [line.removeprefix("Khóa: ") for line in shown.out.splitlines() if line.startswith("Khóa: ")]

    assert found == (keys or [key for key in shipped.provisions if key.startswith("qd-366-2025/dieu-15")])


def test_document_is_shown_with_its_line_and_its_provisions(troly, shipped):
    """
    What it replaced, what bears the same number, what is held of it.
    """
    shown = troly("docs", "show", "QĐ", "132", "năm", "2018")

    assert "Tình trạng: đã hết hiệu lực từ 04/10/2023" in shown.out
    assert "Quy định 132-QĐ/TW ngày 08/3/2018 → Quy định 124-QĐ/TW ngày 04/10/2023 → Quy định 366-QĐ/TW" in shown.out
    assert "Cùng số: Quy định 132-QĐ/TW ngày 27/10/2023, Kiểm soát quyền lực" in shown.out
    assert all(f"({item.key})" in shown.out for item in shipped.documents["qd-132-2018"].provisions)


def test_document_known_by_identity_says_so(troly):
    """
    Nobody should look for content that is not there.
    """
    assert "Kho chỉ có danh tính văn bản này, chưa có nội dung." in troly("docs", "show", "qd-132-2023").out


@pytest.mark.parametrize("name", ["qd-366-2025", "nq-04-2016", "bd-cv-2022", "th-bc-snn-2023"])
def test_every_kind_of_document_can_be_shown(name, troly):
    """
    Numbered or not, central or local: no identifier, no "None" on the screen.
    """
    shown = troly("docs", "show", name)

    assert shown.code == 0
    assert not any(word in shown.out for word in ("None", "restated", "TextKind", "Period("))


def test_chunks_are_shown_as_they_were_embedded(troly, shipped):
    """
    Chunking is visible: context line, text, length.
    """
    shown = troly("docs", "show", "--chunks", "qd-366-2025/dieu-11/khoan-1")

    assert shown.out.startswith("Đoạn 1, qd-366-2025/dieu-11/khoan-1 (")
    assert shown.out.count("Quy định 366-QĐ/TW ngày 30/8/2025 – Điều 11, khoản 1 – ") == shown.out.count("Đoạn ")
    for line in shipped.provisions["qd-366-2025/dieu-11/khoan-1"].text.splitlines():
        assert line in shown.out


def test_chunks_of_a_document_are_all_shown(troly, shipped):
    """
    Its identity first, then every provision.
    """
    shown = troly("docs", "show", "hd-16-2018", "--chunks")

    assert shown.out.startswith("Đoạn 1, hd-16-2018 (")
    assert all(f", {item.key} (" in shown.out for item in shipped.documents["hd-16-2018"].provisions)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("show", "HD21"),
            "hợp với nhiều văn bản: Hướng dẫn 21-HD/BTCTW ngày 18/10/2019 (hd-21-2019); Hướng dẫn 21-HD",
        ),
        (("show", "qd-367-2025"), "Không thấy văn bản “qd-367-2025”. Gần nhất: qd-366-2025"),
        (("show", "qd-366-2025/dieu-11/khoan-99"), "Gần nhất: qd-366-2025/dieu-11/khoan-"),
        (("show", "điều 99 quy định 366"), "không có điều khoản nào ở nơi ấy trong kho"),
        (("show", "phở bò"), "Không thấy văn bản “phở bò”. Xem: troly docs list"),
        (("compare", "qd-366-2025", "366-QĐ/TW"), "Hai tên cùng chỉ một văn bản"),
        (("compare", "qd-366-2025", "qd-37-2021"), "Kho chỉ có danh tính của Quy định 37-QĐ/TW"),
        (("list", "--on", "31/13/2022"), "Ngày “31/13/2022” không đọc được"),
    ],
)
def test_what_cannot_be_found_is_told_with_a_way_on(words, message, troly):
    """
    The nearest keys, the candidates, or where to look.
    """
    shown = troly("docs", *words)

    assert (shown.code, shown.out) == (2, "")
    assert message in shown.err
