"""Procedure as people ask of it: the stored sentence that tells it outright, of the body, the person and the case asked about."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Các bước đánh giá, xếp loại tập thể lãnh đạo, quản lý?", "Gồm 3 bước"),
        ("chi ủy có phải kiểm điểm tập thể k hay chỉ cá nhân bí thư", "Có. "),
        ("Đảng viên có đơn tố cáo đang xác minh có đc xếp loại ko", "Tùy trường hợp."),
        ("ban thuong vu dang uy xa kiem diem thi ai chu tri, thanh phan du gom ai", "không ghi ai chủ trì"),
        ("Chi đoàn, công đoàn có được tham gia góp ý kiểm điểm chi bộ không", "không nêu riêng chi đoàn, công đoàn"),
        ("em là bí thư chi bộ thôn, họp kiểm điểm chi bộ trong 1 buổi tối được không", "Không. "),
        ("đảng ủy cấp trên cơ sở do ai xếp loại", "Ban thường vụ cấp ủy cấp tỉnh quyết định"),
        ("kiểm điểm lại khi nào, ai bắt kiểm điểm lại", "cấp ủy cấp trên trực tiếp"),
        ("hạn nộp của chi bộ?", "không ghi hạn nộp của chi bộ"),
        ("Xin hỏi tập thể lãnh đạo hội cựu chiến binh xã có phải kiểm điểm không", "Tùy trường hợp."),
        ("nhận xét nơi cư trú ko xin được thì hồ sơ có hợp lệ ko", "không ghi hồ sơ thiếu nhận xét nơi cư trú"),
        ("cách chức rồi còn xếp loại hoàn thành nhiệm vụ được không ạ", "bị kỷ luật từ khiển trách trở lên"),
        ("mình vừa là bí thư đảng ủy vừa chủ tịch xã thì kiểm điểm mấy lần viết mấy bản", "Một bản"),
        ("mình vừa là bí thư đảng ủy vừa chủ tịch xã thì phải kiểm điểm ở mấy nơi hả ad", "hai nơi"),
        (
            "Không hoàn thành nhiệm vụ 2 năm liền thì bị sao? có bị xóa tên khỏi đảng không",
            "2/3 số đảng viên chính thức",
        ),
    ],
)
def test_what_is_asked_is_told_first(assistant_: Assistant, question: str, said: str) -> None:
    """Steps, who presides, where and how often, what comes of it: the first line tells it."""
    answer = assistant_.ask(question)

    assert answer.status is Outcome.ANSWERED
    assert said in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("hay nói xấu cấp trên sau lưng, trong họp thì im ru là biểu hiện số mấy", "biểu hiện thứ 5, nhóm 1"),
        ("Người đưa vợ con vào làm cơ quan mình quản lý thuộc biểu hiện suy thoái nào?", "biểu hiện thứ 9, nhóm 1"),
        ("xuyên tạc lịch sử trên youtube là nhóm mấy biểu hiện mấy", "biểu hiện thứ 3, nhóm 3"),
        ("thờ ơ trước cái sai, thấy tham nhũng không tố cáo là biểu hiện nào", "biểu hiện thứ 5, nhóm 1"),
    ],
)
def test_signs_near_each_other_are_told_apart(assistant_: Assistant, question: str, sign: str) -> None:
    """Silence in a meeting is no agitation on the net, a post for one's kin no trade in posts."""
    assert sign in assistant_.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("bí thư xếp loại gì nếu có đảng viên bị khai trừ", "không xếp người đứng đầu Không hoàn thành nhiệm vụ"),
        ("chi bộ xếp loại gì nếu có đảng viên bị khai trừ", "không ấn định mức của chi bộ"),
    ],
)
def test_a_case_told_behind_what_is_asked_is_heard(assistant_: Assistant, question: str, said: str) -> None:
    """ "… xếp loại gì nếu có đảng viên bị khai trừ" tells the case last; it is the same case."""
    assert said in assistant_.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("366 quy định gì về hồ sơ", "biên bản hội nghị"),
        ("366 nói gì về kỷ luật", "khiển trách trở lên"),
        ("quy định 366 nói gì về nghỉ ốm", "03 tháng"),
    ],
)
def test_a_matter_in_a_document_is_looked_up(assistant_: Assistant, question: str, said: str) -> None:
    """Asked what a document says of a matter, its identity is beside the point."""
    answer = assistant_.ask(question)

    assert said in answer.text.split("\n")[0]


def test_a_summary_in_so_many_lines_has_so_many(assistant_: Assistant) -> None:
    """ "trong 5 dòng để phát biểu ở chi bộ" says how long and what for, no matter of its own."""
    text = assistant_.ask("Tóm tắt cho mình quy định 366 trong 5 dòng để phát biểu ở chi bộ").text

    assert sum(line.startswith("– ") for line in text.split("\n")) == 5


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("so sanh 25 voi 43", ("25-HD/BTCTW", "43-HD/BTCTW")),
        ("25 khác 43 chỗ nào", ("25-HD/BTCTW", "43-HD/BTCTW")),
        ("so sánh giúp em 16 với 21", ("16-HD/BTCTW", "21-HD/BTCTW")),
    ],
)
def test_two_bare_numbers_are_documents(assistant_: Assistant, question: str, documents: tuple[str, str]) -> None:
    """Two numbers that documents of one kind bear, set against each other, are those documents."""
    text = assistant_.ask(question).text

    assert all(number in text for number in documents)
    assert "So sánh" in text


@pytest.mark.parametrize("question", ["so sánh 25 với 20 tốt", "có 21 tốt so với 25", "25 tốt so với 43 đảng viên"])
def test_two_counts_are_no_documents(assistant_: Assistant, question: str) -> None:
    """Numbers of people set against each other stay counts."""
    assert "So sánh Hướng dẫn" not in assistant_.ask(question).text


def test_levels_are_an_aspect_of_a_comparison(assistant_: Assistant) -> None:
    """ "khác gì về mức xếp loại" asks of the levels and what each takes, not of the steps."""
    text = assistant_.ask("quy định 366 so với 124 thì khác gì về mức xếp loại").text

    assert "Bốn mức xếp loại" in text
    assert "Các bước đánh giá" not in text
