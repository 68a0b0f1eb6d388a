"""Figures told again in other words, left over, or set against another year: right ones stay clean, wrong ones are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit import AuditFinding, Verdict, audit_file
from corpus.document import Corpus
from tests.audit.sentences import findings

HEAD = "BÁO CÁO\nkết quả kiểm điểm, đánh giá, xếp loại năm 2024\n\nTân An, ngày 20 tháng 12 năm 2024\n\n"
RATED = (
    "Có 41 chi bộ được đánh giá, xếp loại: 5 chi bộ hoàn thành xuất sắc nhiệm vụ, 32 chi bộ hoàn thành tốt nhiệm vụ, "
    "4 chi bộ hoàn thành nhiệm vụ.\n\n"
)
FOREWORD = "Cấp ủy các cấp chuẩn bị kỹ, đúng trình tự.\n\n"
CASES = {
    "mức xếp loại nêu lại": (
        RATED + FOREWORD + "Tóm lại, năm qua có {} chi bộ xuất sắc, không có chi bộ yếu kém.",
        "5",
        "7",
    ),
    "số bị kỷ luật nêu lại": (
        "Thi hành kỷ luật 9 đảng viên: khiển trách 6, cảnh cáo 2, khai trừ 1.\n\n"
        + FOREWORD
        + "Tóm lại, trong năm {} đảng viên bị kỷ luật.",
        "9",
        "12",
    ),
    "số còn lại ở mục riêng": (
        "Kết quả khắc phục:\n- Phải khắc phục: 168 nội dung.\n- Đã khắc phục: 139 nội dung.\n- Còn lại: {} nội dung.",
        "29",
        "39",
    ),
    "ít hơn năm trước": (
        "Kỷ luật 55 đảng viên: khiển trách 37, cảnh cáo 11, cách chức 2, khai trừ 5; ít hơn năm 2023 là {} trường hợp "
        "(năm 2023 kỷ luật 63 đảng viên).",
        "8",
        "18",
    ),
    "xuất sắc so với tốt": (RATED.strip() + " Số chi bộ xuất sắc bằng {} số chi bộ tốt.", "15,63%", "16,53%"),
    "hai loại trong một tổng": (
        "Đã kiểm tra {} tổ chức đảng và đảng viên (kiểm tra 38 tổ chức đảng, 56 đảng viên).",
        "94",
        "76",
    ),
    "bảng chữ thẳng cột": (
        "Khối          Được xếp loại  Xuất sắc  Tốt  Hoàn thành\nThôn          24  3  18  3\n"
        "Trường học    8  1  7  0\nCơ quan       9  1  7  1\nCộng          41  5  32  {}\n",
        "4",
        "6",
    ),
    "điểm phần trăm nêu cách xa": (
        "Năm nay có 382 đảng viên được xếp loại, trong đó 58 đồng chí hoàn thành xuất sắc nhiệm vụ (15,18%). "
        "Năm 2023 có 371 đảng viên được xếp loại, trong đó 53 đồng chí hoàn thành xuất sắc nhiệm vụ (14,29%). "
        "Như thế tỷ lệ xuất sắc tăng {} điểm phần trăm.",
        "0,89",
        "0,98",
    ),
}
DEADLINES = {
    "hạn của từng đối tượng": (
        "Yêu cầu chi bộ hoàn thành kiểm điểm trước ngày 10/12/2024, tập thể hoàn thành trước ngày 15/12/2024. Thực tế, "
        "chi bộ cuối cùng kiểm điểm xong ngày {}/12/2024; tập thể cuối cùng kết thúc ngày 13/12/2024.",
        "08",
        "12",
    ),
    "nơi gửi muộn nhất": ("Tài liệu gửi trước ít nhất 03 ngày; nơi gửi muộn nhất trước {} ngày.", "03", "02"),
}


def told(text: str, folder: Path) -> list[AuditFinding]:
    path = folder / "bao-cao.txt"
    path.write_text(HEAD + text + "\n", encoding="utf-8")
    return [one for one in audit_file(path).findings if one.verdict in (Verdict.WRONG, Verdict.TRUNCATED)]


@pytest.mark.parametrize(("text", "right", "wrong"), CASES.values(), ids=CASES.keys())
def test_wrong_figure_is_named_and_the_right_one_is_not(text: str, right: str, wrong: str, tmp_path: Path):
    """
    The same text with the right figure is clean; with the wrong one it is told, that figure among those compared.
    """
    assert told(text.format(right), tmp_path) == []

    found = told(text.format(wrong), tmp_path)
    compared = {figure.text for one in found for figure in (one.claim.target, *one.claim.involved) if figure}
    assert wrong in compared


@pytest.mark.parametrize(("text", "right", "wrong"), DEADLINES.values(), ids=DEADLINES.keys())
def test_deadline_is_held_against_its_own_thing(text: str, right: str, wrong: str, tmp_path: Path):
    """
    The day something was done is held against the deadline of that thing, not of the next.
    """
    assert told(text.format(right), tmp_path) == []
    assert [one.kind.value for one in told(text.format(wrong), tmp_path)] == ["deadline"]


def test_rounded_shares_of_a_row_need_not_make_a_hundred(tmp_path: Path):
    """
    15,82 + 79,74 + 3,87 + 0,56 = 99,99: rounding, no error.
    """
    table = (
        "| Nhóm | Tổng | Xuất sắc | Tốt | Hoàn thành | Không hoàn thành |\n|---|---|---|---|---|---|\n"
        "| A | 146 | 22 | 118 | 5 | 1 |\n| B | 1.093 | 174 | 870 | 43 | 6 |\n| Cộng | 1.239 | 196 | 988 | 48 | 7 |\n"
        "| Tỷ lệ % | 100 | 15,82% | 79,74% | 3,87% | 0,56% |\n"
    )

    assert told(table, tmp_path) == []
    assert "79,74%" in [one.computed for one in told(table.replace("79,74%", "79,47%"), tmp_path)]


def test_lapsed_document_in_a_list_under_a_verb_is_told(tmp_path: Path):
    """
    What the listed documents are cited for stands in the line above them.
    """
    text = "Đảng ủy đã tổ chức quán triệt:\n\na) Quy định số 132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị;"
    path = tmp_path / "bao-cao.txt"
    path.write_text(HEAD + text, encoding="utf-8")

    assert Verdict.NOT_IN_FORCE in [one.verdict for one in audit_file(path).findings]


def test_a_number_told_again_is_shown_beside_the_first_of_its_parts(texts: Corpus, tmp_path: Path):
    """
    "Hoàn thành tốt trở lên" is of two ratings: the one told first stands for both, on every run.
    """
    sentence = (
        "Số đảng viên được đánh giá, xếp loại là 1.619 đồng chí. Kết quả: hoàn thành xuất sắc nhiệm vụ 229 đồng chí, "
        "hoàn thành tốt nhiệm vụ 1.208 đồng chí, hoàn thành nhiệm vụ 165 đồng chí, không hoàn thành nhiệm vụ 17 đồng "
        "chí. Số đảng viên hoàn thành tốt nhiệm vụ trở lên là 1.473 đồng chí."
    )
    found = [one.claim for one in findings(sentence, texts, tmp_path) if one.computed == "1.437"]

    assert [claim.involved[0].text for claim in found] == ["229"]
