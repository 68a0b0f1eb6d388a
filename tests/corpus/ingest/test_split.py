"""Structure in real, ugly text: what is a heading, what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.ingest.draft import Draft
from corpus.ingest.line import Extract
from corpus.ingest.plain import lines_of
from corpus.ingest.reading import compose
from tests.corpus.ingest.balance import lost_and_gained

TITLE = "QUY ĐỊNH\nvề việc mẫu\n\n"


def draft_of(text: str) -> Draft:
    extract = Extract(tuple(lines_of(TITLE + text)), "txt")
    draft = compose(Path("mau.txt"), extract)
    assert lost_and_gained(extract, draft) == ({}, {})
    return draft


def places(text: str) -> list[str]:
    return [piece.at for piece in draft_of(text).provisions]


def left_out(text: str) -> dict[str, str]:
    return {each.text: each.why for each in draft_of(text).remainder}


def test_article_named_at_the_start_of_a_line_is_no_heading():
    """
    "Điều 5 Quy định này" is a reference that the end of a line cut off from its sentence.
    """
    text = (
        "Điều 1. Phạm vi\nViệc này làm theo khoản 2\nĐiều 5 Quy định này và văn bản khác.\nĐiều 2. Nội dung\nLàm tốt.\n"
    )

    assert places(text) == ["dieu-1", "dieu-2"]


def test_next_article_number_in_a_reference_is_no_heading():
    """
    Even where the number would continue the count.
    """
    text = "Điều 1. Phạm vi\nViệc này làm theo quy định tại\nĐiều 2 của Quy định này.\nĐiều 2. Nội dung\nLàm tốt.\n"

    assert places(text) == ["dieu-1", "dieu-2"]
    assert "Điều 2 của Quy định này" in draft_of(text).provisions[0].text


def test_number_that_a_sentence_wants_is_no_heading():
    """
    After "tại khoản" a number at the start of the next line belongs to the sentence.
    """
    assert places("Điều 1. A\nThực hiện theo quy định tại khoản\n1. Điều 3 của Quy định này.\n2. Hai.\n") == ["dieu-1"]


def test_numbered_sentence_without_a_second_is_no_heading():
    """
    "1. 125 đảng viên …" stands alone, so it is a sentence; the reader says that it was unsure.
    """
    draft = draft_of("I. TÌNH HÌNH\nSố liệu như sau:\n1. 125 đảng viên được xếp loại.\nII. KẾT QUẢ\n1. Một.\n2. Hai.\n")

    expected = ["muc-I", "muc-II", "muc-II/tieu-muc-1", "muc-II/tieu-muc-2"]
    assert [piece.at for piece in draft.provisions] == expected
    assert any("không thấy số tiếp theo" in question for question in draft.questions)


def test_number_out_of_turn_is_a_sentence_and_told():
    """
    "12." after 2 continues nothing.
    """
    draft = draft_of("1. Một.\n2. Hai.\n12. Mười hai chi bộ đã họp.\n")

    assert [piece.at for piece in draft.provisions] == ["muc-1", "muc-2"]
    assert any("“12.” không nối tiếp" in question for question in draft.questions)


def test_missing_article_is_told():
    """
    An article lost by a scanner leaves a gap, which a person should look at.
    """
    draft = draft_of("Điều 1. A\nMột.\nĐiều 2. B\nHai.\nĐiều 4. C\nBốn.\n")

    assert [piece.at for piece in draft.provisions] == ["dieu-1", "dieu-2", "dieu-4"]
    assert any("không thấy Điều 3" in question for question in draft.questions)


def test_list_without_marks_is_a_list():
    """
    After a colon, lines that end in semicolons are items although nothing numbers them.
    """
    text = "1. Hồ sơ gồm:\nBáo cáo của tập thể;\nBản kiểm điểm cá nhân;\nBiên bản.\nCấp ủy lưu năm năm.\n2. Hai.\n"

    assert places(text) == ["muc-1", "muc-1/y-1", "muc-1/y-2", "muc-1/y-3", "muc-1/doan-2", "muc-2"]


def test_bullets_of_two_kinds_nest_by_who_came_first():
    """
    "+" under "-", and back again.
    """
    text = "1. Việc:\n- gạch một\n+ cộng một\n+ cộng hai\n- gạch hai\n2. Hai.\n"

    assert places(text) == ["muc-1", "muc-1/y-1", "muc-1/y-1/y-1", "muc-1/y-1/y-2", "muc-1/y-2", "muc-2"]


def test_marks_with_other_signs_are_other_levels():
    """
    "1)" under "1-", "(1)" as items.
    """
    text = "1- Một:\n1) con một;\n2) con hai.\n2- Hai:\n(1) bước một;\n(2) bước hai.\n"

    assert places(text) == ["muc-1", "muc-1/diem-1", "muc-1/diem-2", "muc-2", "muc-2/y-1", "muc-2/y-2"]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("a b c d đ e g", "a b c d dd e g"),
        ("a b c d e f g", "a b c d e f g"),
        ("a b c d e g h", "a b c d e g h"),
    ],
)
def test_letters_count_as_offices_write_them(letters: str, expected: str):
    """
    With đ, without it, with f: each is a list without a gap.
    """
    text = "Điều 1. A\n1. Một:\n" + "".join(f"{letter}) việc thứ {letter};\n" for letter in letters.split())

    assert places(text)[2:] == [f"dieu-1/khoan-1/diem-{letter}" for letter in expected.split()]


def test_attached_rule_and_forms_count_for_themselves():
    """
    A statute attached to a decision starts again at Điều 1; annexes and forms at I.
    """
    text = (
        "Điều 1. Ban hành Quy chế.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nNguyễn Văn Mẫu\n"
        "QUY CHẾ\nlàm việc\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này nêu việc.\nĐiều 2. Nguyên tắc\n1. Dân chủ.\n"
        "2. Công khai.\nPHỤ LỤC I\nCÁC MẪU\nMẫu 02A-HD KĐ.ĐG 2025\nBẢN KIỂM ĐIỂM\nI. Ưu điểm\n1. Tư tưởng\n2. Đạo đức\nII. Hạn chế\n"
    )
    rule, form = "noi-dung-kem-theo", "mau-02a-hd-kd-dg-2025"

    assert places(text) == [
        "dieu-1", "dieu-2", rule, f"{rule}/chuong-I", f"{rule}/dieu-1", f"{rule}/dieu-2", f"{rule}/dieu-2/khoan-1",
        f"{rule}/dieu-2/khoan-2", "phu-luc-I", form, f"{form}/muc-I", f"{form}/muc-I/tieu-muc-1", f"{form}/muc-I/tieu-muc-2",
        f"{form}/muc-II",
    ]  # fmt: skip


def test_page_numbers_and_footers_inside_sentences_are_taken_out():
    """
    The sentence is whole again; number and footer are remainders.
    """
    text = "1. Việc kiểm điểm của tập thể trong\n\n- {0} -\nChỉ thị 05 – trang in\n\ntoàn đảng bộ được làm hằng năm; các cấp ủy lại"
    pages = "".join(
        text.format(number) if number == 2 else f"\n\n- {number} -\nChỉ thị 05 – trang in\n\nlại làm tiếp"
        for number in (2, 3, 4)
    )

    draft = draft_of(pages + " theo kế hoạch.\n2. Hai.\n")

    assert [piece.at for piece in draft.provisions] == ["muc-1", "muc-2"]
    assert (
        "trong toàn đảng bộ được làm hằng năm; các cấp ủy lại lại làm tiếp lại làm tiếp theo kế hoạch."
        in draft.provisions[0].text
    )
    assert {"số trang", "dòng lặp ở đầu, cuối trang"} <= {each.why for each in draft.remainder}


def test_footnote_in_a_sentence_becomes_its_own_piece():
    """
    The sentence around it is joined; the note is found under its number.
    """
    draft = draft_of(
        "1. Các cấp ủy thực hiện văn bản của Đảng¹ về việc\n\n¹ Kết luận số 21-KL/TW.\n\nkiểm điểm.\n2. Hai.\n"
    )
    at = {piece.at: piece for piece in draft.provisions}

    assert at["muc-1"].text == "1. Các cấp ủy thực hiện văn bản của Đảng¹ về việc kiểm điểm."
    assert at["noi-dung-chu-thich-1"].body == "Kết luận số 21-KL/TW."


def test_decimal_numbers_hold_their_parents_numbers():
    """
    1.1 stands under 1 in both ways of writing; a typist's "2. 2." is 2.2.
    """
    text = "I. A\n1. Một\n1.1. Con\n1.1.1. Cháu.\n1.2. Con hai.\n2. Hai\n2.1. Con\n2. 2. Con hai.\nĐiều này xong.\n"

    assert places(text) == [
        "muc-I", *(f"muc-I/tieu-muc-{number}" for number in ("1", "1.1", "1.1.1", "1.2", "2", "2.1", "2.2")),
    ]  # fmt: skip


def test_blank_number_in_the_head_is_asked_for():
    """
    "Số: /BC": the suffix tells the kind, the number is asked for.
    """
    extract = Extract(
        tuple(
            lines_of(
                "Số: /BC-SNN\nThanh Hoá, ngày tháng 01 năm 2023\nBÁO CÁO\nKết quả năm\n\nI. Một\nA.\nII. Hai\nB.\n"
            )
        ),
        "txt",
    )
    draft = compose(Path("mau.txt"), extract)

    assert (draft.head.number, draft.head.dated, draft.head.place) == (None, "tháng 01 năm 2023", "Thanh Hoá")
    assert any("không thấy số văn bản" in question for question in draft.questions)


def test_articles_after_a_gap_are_headings():
    """
    An excerpt has Điều 1, then Điều 11 and Điều 19; none of them is swallowed by the one before.
    """
    text = "Điều 1. Phạm vi\nÁp dụng chung.\nĐiều 11. Khung tiêu chuẩn\nTheo khung.\nĐiều 19. Hiệu lực\nTừ ngày ký.\n"

    assert places(text) == ["dieu-1", "dieu-11", "dieu-19"]


def test_rule_above_numbered_points_is_a_provision():
    """
    "1. Không quá 20% … tương đồng." is law though 1.1 follows; a heading above points is none.
    """
    text = (
        "Điều 4. Tỷ lệ\n1. Không quá 20% số được xếp Hoàn thành tốt nhiệm vụ.\n1.1. Nhóm do đảng ủy xác định.\n"
        "1.2. Nơi có dưới 05 người thì báo cáo.\n2. Về hồ sơ\na) Một bản chính.\nb) Một bản sao.\n"
    )
    written = {each["at"]: each for each in draft_of(text).as_document(id="mau")["provisions"]}

    assert written["dieu-4/khoan-1"]["text"] == "Không quá 20% số được xếp Hoàn thành tốt nhiệm vụ."
    assert written["dieu-4/khoan-1"]["heading"].startswith("Tỷ lệ – ")
    assert "dieu-4/khoan-2" not in written


def test_chapter_tells_which_articles_stand_in_it():
    """
    Their keys do not, since articles are counted through the chapters.
    """
    text = "Chương I\nCHUNG\nĐiều 1. A\nMột.\nĐiều 2. B\nHai.\nChương II\nRIÊNG\nĐiều 3. C\nBa.\n"

    assert (
        draft_of(text).as_document(id="mau")["structure"]
        == "Chương I: CHUNG (Điều 1, Điều 2); Chương II: RIÊNG (Điều 3)"
    )


def test_line_that_hangs_on_goes_on_in_the_next():
    """
    In a short text no width tells that lines were wrapped; "quản lý của" does.
    """
    text = "Điều 1. A\n1. Áp dụng đối với cá nhân thuộc thẩm quyền quản lý của\nBan Thường vụ Tỉnh ủy.\n2. Hai.\n"

    assert (
        draft_of(text).provisions[1].body
        == "Áp dụng đối với cá nhân thuộc thẩm quyền quản lý của Ban Thường vụ Tỉnh ủy."
    )


def test_page_numbers_of_a_text_without_pages_are_left_out():
    """
    They count on from 2, each beside a blank line.
    """
    text = "Điều 1. A\nMột.\n\n    2\nĐiều 2. B\nHai.\n\n    3\nĐiều 3. C\nBa.\n"

    left = left_out(text)

    assert (left["2"], left["3"]) == ("số trang", "số trang")


def test_letters_and_chapters_that_a_scan_misreads_continue_the_count():
    """
    "ở)" after d) is đ), a second "Chương II" is III, and an annex stands right under the signature.
    """
    text = (
        "Chương I\n\nCHUNG\n\nĐiều 1. A\n\nCác trường hợp gồm:\n\na) một việc;\n\nb) hai việc;\n\nc) ba việc;\n\nd) bốn việc;\n\n"
        "ở) năm việc.\n\nChương II\n\nRIÊNG\n\nĐiều 2. B\n\nHai.\n\nChương II\n\nCUỐI\n\nĐiều 3. C\n\nTheo quy định. -\n\n"
        "Nơi nhận:\n- Lưu.\n\nTrần Thị Mẫu\nPHỤ LỤC 1\n\nBẢNG KÊ\n\n1. Nhóm một.\n\n2. Nhóm hai.\n"
    )
    found = [piece.at for piece in compose(Path("mau.tif"), Extract(tuple(lines_of(TITLE + text)), "ocr")).provisions]

    assert {"dieu-1/diem-d", "dieu-1/diem-dd", "chuong-III", "phu-luc-1/muc-2"} <= set(found)
