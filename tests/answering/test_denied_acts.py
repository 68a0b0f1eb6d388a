"""A question that denies its act ("khỏi …", "chưa đến mức …", "đứng ngoài …"): the word answers the sense of it."""

from __future__ import annotations

import pytest

from assistant.answering.question.interrogative import asking, confirms, is_tagged
from assistant.answering.question.negation import Denial, act_denied, negations
from assistant.answering.question.polarity import stance
from assistant.answering.verdict.refuted import is_refuted
from assistant.answering.verdict.wording import forms_of
from assistant.assistant import Assistant
from corpus.document import Corpus
from corpus.text import fold


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Đảng viên đã kiểm điểm rồi thì khỏi xếp loại luôn cho gọn, được không?", "Không"),
        ("Kết quả xếp loại thôi không công khai, chỉ bí thư biết, vậy có được không?", "Không"),
        ("Phát hiện đảng viên gian dối sau khi đã xếp loại thì thôi, bỏ qua, khỏi xếp lại, phải không?", "Không đúng"),
        ("Đánh giá cán bộ dưới quyền sai thì người đứng đầu vô can phải không?", "Không đúng"),
        ("Đảng ủy cơ sở không có quyền quyết định xếp loại chi bộ trực thuộc, đúng không?", "Không đúng"),
        ("Nói xấu lãnh đạo trên mạng không nằm trong 27 biểu hiện đúng không?", "Không đúng"),
        ("Đảng viên được miễn công tác và sinh hoạt đảng thì khỏi phải kiểm điểm đúng không?", "Đúng"),
        ("Người đang bị đình chỉ sinh hoạt đảng có được miễn viết bản kiểm điểm không?", "Có"),
    ],
)
def test_word_answers_what_is_denied(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith((f"{opens}.", f"{opens},"))


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Đảng viên mới kết nạp 8 tháng có được đứng ngoài diện kiểm điểm không?", "Không,"),
        ("Đảng viên mới kết nạp 3 tháng không phải kiểm điểm cuối năm 2025, phải không ạ?", "Đúng,"),
        ("Đảng viên kết nạp được 9 tháng thì chưa cần kiểm điểm, đúng không?", "Không đúng,"),
        ("Được 48 điểm thì chưa đến nỗi không hoàn thành nhiệm vụ, phải không?", "Không đúng:"),
        ("Đảng viên mới kết nạp 8 tháng có phải kiểm điểm không?", "Có,"),
    ],
)
def test_computed_word_answers_what_is_denied(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith(opens)


def test_sentence_of_the_act_denied_does_not_affirm_its_omission(assistant_: Assistant) -> None:
    text = assistant_.ask("Bản kiểm điểm nhờ đồng nghiệp viết giùm, khỏi tự viết, có được không ạ?").text
    assert not text.startswith("Có")


@pytest.mark.parametrize(
    ("statement", "kind", "act"),
    [
        ("cu ky quyet dinh luon, khoi xac minh, duoc khong", Denial.RELEASED, "xac minh"),
        ("co duoc dung ngoai dien kiem diem khong", Denial.RELEASED, "dien kiem diem"),
        ("khong bi xep muc thap, dung khong", Denial.ABSENT, "xep muc thap"),
        ("khong xep loai", Denial.ABSENT, "xep loai"),
        ("chi bo khong duoc tu quyet", Denial.BARRED, "tu quyet"),
    ],
)
def test_what_is_denied(statement: str, kind: Denial, act: str) -> None:
    (found,) = negations(statement)
    assert (found.kind, act_denied(statement, found)) == (kind, act)


@pytest.mark.parametrize(
    "statement",
    [
        "khoi co quan co phai kiem diem khong",
        "dua dang vien ra khoi dang",
        "bi xep khong hoan thanh nhiem vu",
        "dong thoi xem xet ve cong tac can bo",
        "ket nap chua duoc 6 thang",
    ],
)
def test_nothing_is_denied(statement: str) -> None:
    assert negations(statement) == []


def test_case_put_first_is_told_from_what_is_asked() -> None:
    put = stance("kiem diem khong can hop thi co duoc xep loai khong")
    assert put.under
    assert not put.negative
    assert put.denies


def test_last_word_puts_a_statement_up() -> None:
    assert is_tagged(fold("Quy định 124 bị bỏ hả?"))
    assert confirms(fold("chi bộ mới lập 4 tháng vẫn phải xếp loại chứ"))
    assert not is_tagged(fold("kiểm điểm mấy ngày hả?"))
    assert asking(fold("Đảng viên có phải kiểm điểm ạ")).endswith("kiem diem")


def test_sentence_that_affirms_may_deny_and_no_stored_no_becomes_a_yes() -> None:
    assert "Không đúng. Cá nhân phải tự viết bản kiểm điểm." in forms_of("Có. Cá nhân phải tự viết bản kiểm điểm.")
    assert "Có. Cá nhân phải tự viết bản kiểm điểm." not in forms_of("Không. Cá nhân phải tự viết bản kiểm điểm.")


def test_clause_that_refutes_is_whole(shipped: Corpus) -> None:
    provision = shipped.provisions["hd-43-2025/muc-7/tieu-muc-7.6"]
    clause = provision.text.strip()
    assert is_refuted(f"Không đúng, vì điều khoản nêu: {clause}", provision)
    assert not is_refuted(f"Đúng, vì điều khoản nêu: {clause}", provision)
    assert not is_refuted(f"Không đúng, vì điều khoản nêu: {clause[:-9]}", provision)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Năm 2024, đảng viên bị khiển trách vì việc không liên quan công vụ có thuộc trường hợp Không hoàn thành nhiệm vụ không?", "Có"),
        ("năm 2021 nghỉ ốm cộng dồn 3 tháng rưỡi có bị chặn không được xếp từ Tốt trở lên không", "Có"),
    ],
)  # fmt: skip
def test_what_is_denied_of_another_matter_turns_nothing(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith(opens)
