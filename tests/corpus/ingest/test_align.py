"""Official texts land on the keys our restatements use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.document import Corpus
from corpus.ingest import read_draft
from corpus.ingest.align import identify, replaced_by_this, signature
from corpus.ingest.draft import Draft, Head
from corpus.vocabulary import DocumentKind

CENTRAL = """BAN CHẤP HÀNH TRUNG ƯƠNG
*
Số 366-QĐ/TW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 30 tháng 8 năm 2025

QUY ĐỊNH
về việc kiểm điểm và đánh giá, xếp loại chất lượng
-----

- Căn cứ Điều lệ Đảng,
Bộ Chính trị quy định như sau:
Chương III
ĐÁNH GIÁ, XẾP LOẠI
Điều 11. Mức xếp loại
1. Hoàn thành xuất sắc nhiệm vụ
Đạt các điều kiện sau:
1.1. Điều kiện thứ nhất.
1.2. Điều kiện thứ hai.
1.3. Điều kiện thứ ba.
1.4. Điều kiện thứ tư.
1.5. Tỷ lệ không quá một phần năm.
2. Hoàn thành tốt nhiệm vụ
Khi đủ điểm.
Điều 12. Quy trình
1. Ba bước.
2. Trình tự.

T/M BỘ CHÍNH TRỊ
Trần Cẩm Tú

Phụ lục 1
KHUNG TIÊU CHÍ ĐỐI VỚI TẬP THỂ
1. Một: 10 điểm.
2. Hai: 20 điểm.
"""
GUIDANCE = """BAN TỔ CHỨC TRUNG ƯƠNG
Số: 21-HD/BTCTW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 18 tháng 10 năm 2019

HƯỚNG DẪN
kiểm điểm, đánh giá, xếp loại chất lượng hằng năm

Thực hiện Quy định của Bộ Chính trị, Ban Tổ chức Trung ương hướng dẫn:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích thứ nhất.
2. Yêu cầu thứ hai.
II. NỘI DUNG
A. KIỂM ĐIỂM
1. Đối tượng
1.1. Tập thể.
1.2. Cá nhân.
B. ĐÁNH GIÁ, XẾP LOẠI
1. Tổ chức đảng
1.1. Đối tượng.
1.2. Tiêu chí.
1.3. Mức xếp loại
a) Xuất sắc.
b) Tốt.
c) Hoàn thành.
d) Không hoàn thành.

K/T TRƯỞNG BAN
Nguyễn Văn Mẫu

Mẫu 01-HD KĐ.ĐG 2019
BÁO CÁO KIỂM ĐIỂM
I. Ưu điểm
II. Hạn chế
"""


def draft_of(text: str, folder: Path, shipped: Corpus) -> Draft:
    path = folder / "van-ban.txt"
    path.write_text(text, encoding="utf-8")
    return read_draft(path, known=shipped)


def places(draft: Draft) -> set[str]:
    return {piece.at for piece in draft.provisions}


def test_central_regulation_lands_on_its_keys(shipped: Corpus, tmp_path: Path):
    """
    Articles, clauses, decimal points and annexes of Quy định 366 take the keys of the restatement.
    """
    draft = draft_of(CENTRAL, tmp_path, shipped)
    head = draft.head

    assert (draft.known, head.issuer, head.signed) == ("qd-366-2025", "Bộ Chính trị", date(2025, 8, 30))
    assert {"dieu-11/khoan-1", "dieu-11/khoan-1/diem-1.5", "dieu-11/khoan-2", "dieu-12/khoan-1", "phu-luc-1"} <= places(
        draft
    )
    restated = {provision.at for provision in shipped.documents["qd-366-2025"].provisions}
    assert {
        "dieu-11/khoan-1",
        "dieu-11/khoan-1/diem-1.4",
        "dieu-11/khoan-1/diem-1.5",
        "phu-luc-1",
    } <= restated & places(draft)


def test_guidance_with_roman_parts_lands_on_its_keys(shipped: Corpus, tmp_path: Path):
    """
    Mục II, phần B, tiết 1.3, điểm a of Hướng dẫn 21, and its form, whatever the forms' numbers look like.
    """
    draft = draft_of(GUIDANCE, tmp_path, shipped)
    restated = {provision.at for provision in shipped.documents["hd-21-2019"].provisions}
    expected = {
        "muc-I/tieu-muc-1", "muc-II/phan-A/tieu-muc-1.1", "muc-II/phan-B/tieu-muc-1.3/diem-d", "mau-01-hd-kd-dg-2019",
    }  # fmt: skip

    assert draft.known == "hd-21-2019"
    assert expected <= places(draft) & restated


def test_same_number_of_another_day_is_another_document(shipped: Corpus, tmp_path: Path):
    """
    Numbers come back; the day tells them apart.
    """
    other = CENTRAL.replace("30 tháng 8 năm 2025", "02 tháng 3 năm 2026")

    assert draft_of(other, tmp_path, shipped).known is None


def test_replaced_documents_are_found_by_number_and_day(shipped: Corpus, tmp_path: Path):
    """
    What the last article says it replaces is matched with the corpus; what the corpus lacks is only told.
    """
    text = CENTRAL.replace("2. Trình tự.", "2. Trình tự.\nĐiều 13. Hiệu lực\nQuy định này có hiệu lực từ ngày ký, thay thế Quy định số "
                           "124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị và Quy định số 999-QĐ/TW ngày 01/02/2003.")  # fmt: skip
    draft = draft_of(text, tmp_path, shipped)

    assert draft.replaced == ("qd-124-2023",)
    assert len(draft.head.replaces) == 2
    assert draft.as_document()["replaces"] == ["qd-124-2023"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("muc-I.2.2.b", "muc-I/tieu-muc-2.2/diem-b"),
        ("dieu-11/khoan-1/diem-1.5", "dieu-11/khoan-1/diem-1.5"),
        ("mau-02a-hd-kd-dg-2025", "mau-2a"),
        ("phu-luc-1", "phu-luc-I"),
    ],
)
def test_signature_sees_through_ways_of_writing(first: str, second: str):
    """
    One place written in two ways has one signature.
    """
    assert signature(first) == signature(second)


def test_signature_keeps_articles_apart_from_sections():
    """
    Điều 1 is not mục 1.
    """
    assert signature("dieu-1") != signature("muc-1")


def test_document_of_another_place_with_the_same_number_is_not_replaced(shipped):
    """
    "Quy định số 34-QĐi/TU … của Tỉnh ủy" is the writer's own; Hòa Bình's stays. Nor is one of the centre meant by /TU.
    """
    written = ("Quy định số 34-QĐi/TU, ngày 28/01/2019", "Quy định số 07-QĐ/TU")
    own = Head(issuer="Tỉnh ủy Minh Hải", place="Minh Hải", replaces=written)

    assert replaced_by_this(own, shipped, None) == ()
    assert replaced_by_this(Head(issuer="Tỉnh ủy Hòa Bình", replaces=written[:1]), shipped, None) == (
        "tu-34-qdi-tu-2019",
    )


@pytest.mark.parametrize(("signed", "place", "known"), [
    (date(2025, 12, 20), None, False), (date(2023, 1, 15), "Lai Châu", False), (date(2023, 1, 15), "Thanh Hóa", True),
])  # fmt: skip
def test_a_title_of_a_thousand_reports_is_no_identity(
    signed: date, place: str | None, known: bool, shipped: Corpus
) -> None:
    """
    "Báo cáo kết quả kiểm điểm …" without a number is the corpus's own only where its year and place are not others.
    """
    title = "Báo cáo kết quả thực hiện kiểm điểm, đánh giá, xếp loại chất lượng"
    head = Head(title=title, kind=DocumentKind.REPORT, signed=signed, place=place)

    found = identify(head, shipped)

    assert (found is not None and found.id == "th-bc-snn-2023") is known
