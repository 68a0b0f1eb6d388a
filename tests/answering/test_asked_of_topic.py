"""Turns that would get the answer before them again, or none: read with what was spoken of, and what a case told first asks."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("turns", "first"),
    [(["xếp loại đảng viên có bắt buộc bỏ phiếu kín không", "bỏ phiếu online thì sao"], "Phần đọc được của Quy định không ghi việc bỏ phiếu, trực tiếp hay qua mạng"),
     (["hồ sơ gửi Ban Tổ chức Trung ương trước ngày nào", "trễ 5 ngày thì sao"], "Phần đọc được của Hướng dẫn không ghi gửi hồ sơ trễ hạn"),
     (["hạn nộp hồ sơ là ngày nào", "có xin lùi được không"], "Phần đọc được của Hướng dẫn không ghi việc lùi hạn"),
     (["quy trình mấy bước", "bước 2 ai làm"], "Bước 1, cá nhân, tập thể tự đánh giá, xếp loại; bước 2, cơ quan tham mưu"),
     (["đảng viên bị khiển trách xếp loại gì", "nếu lỗi ngoài công việc thì sao"], "Phần đọc được của Quy định không nêu riêng kỷ luật vì việc ngoài công vụ"),
     (["đảng viên hưu trí chấm theo phụ lục nào", "nông dân thì chấm kiểu gì"], "Theo phụ lục dành cho đảng viên không làm việc trong hệ thống chính trị")],
)  # fmt: skip
def test_turn_is_read_with_what_was_spoken_of(turns: list[str], first: str, assistant_):
    """
    The sentence stored for what the turn asks of that matter opens, and it is said how the turn was taken.
    """
    made = assistant_.ask(turns)
    assert made.text.startswith(first)
    assert "Hiểu là hỏi" in made.text


@pytest.mark.parametrize("turn", ["trời hôm nay thế nào", "lương cán bộ xã bao nhiêu"])
def test_foreign_turn_is_not_made_ours(turn: str, assistant_):
    assert "Hiểu là hỏi riêng" not in assistant_.ask(["ai quyết định xếp loại chi bộ", turn]).text


def test_what_no_line_tells_is_said_to_be_untold(assistant_):
    turns = ["ông nội tôi 80 tuổi đảng viên", "có phải làm kiểm điểm không", "còn họp thì sao"]

    assert assistant_.ask(turns).text.startswith("Chưa thấy điều khoản nói riêng về ý vừa hỏi (“họp”)")


def test_somebody_else_of_whom_the_same_holds_is_no_new_matter(assistant_):
    turns = ["mẫu 2C dùng cho ai", "nông dân có dùng không", "còn tiểu thương ngoài chợ"]

    assert "Chưa thấy điều khoản" not in assistant_.ask(turns).text


@pytest.mark.parametrize(
    ("turns", "said"),
    [(["đảng viên bị khiển trách thì xếp loại gì", "nếu chỉ bị phê bình thôi thì sao"], "Phần đọc được của Quy định không nêu việc phê bình, nhắc nhở"),
     (["phụ lục 4 cho ai", "mấy tiêu chí chung"], "Cá nhân không giữ chức vụ lãnh đạo, quản lý; nhóm tiêu chí chung (30 điểm) có 3 tiêu chí"),
     (["27 biểu hiện chia mấy nhóm", "nhóm 2 có bao nhiêu"], "Suy thoái về đạo đức, lối sống là nhóm 2"),
     (["mẫu 2A dùng cho ai", "2C thì sao"], "Mẫu 02C"),
     (["hồi 2019 tỉ lệ xuất sắc thế nào", "2023", "giờ"], "Số tập thể xếp mức Hoàn thành xuất sắc nhiệm vụ nhiều nhất bằng 20%")],
)  # fmt: skip
def test_turn_puts_another_thing_in_place(turns: list[str], said: str, assistant_):
    assert assistant_.ask(turns).text.startswith(said)


@pytest.mark.parametrize(
    ("turns", "said"),
    [(["em bị cảnh cáo tháng 2", "hết năm sao"], "Không hoàn thành nhiệm vụ, nếu vi phạm liên quan chức trách, công vụ"),
     (["kết nạp 15/7/2026", "cuối năm thế nào"], "Kết nạp 15/7/2026, đến 31/12/2026 được 5 tháng tròn"),
     (["em vừa sinh em bé tháng 5", "thế xếp loại thế nào"], "Theo kết quả làm việc thực tế của năm")],
)  # fmt: skip
def test_case_told_first_is_what_the_turn_asks_of(turns: list[str], said: str, assistant_):
    assert assistant_.ask(turns).text.startswith(said)


@pytest.mark.parametrize("told", ["kết nạp 15/7/2026", "ông nội tôi 80 tuổi đảng viên", "vào đảng tháng 9 năm nay"])
def test_what_befell_a_member_is_asked_back_for(told: str, assistant_):
    """
    A message that only tells facts is no question the texts leave open: what is wanted is asked.
    """
    assert assistant_.ask([told]).text.startswith(
        "Câu hỏi còn thiếu dữ kiện để trả lời chính xác. Hãy nêu việc cần hỏi"
    )


@pytest.mark.parametrize(
    "asked", ["không có ai hoàn thành tốt thì có ai được xuất sắc không", "khong ai hoan thanh tot thi co duoc xep ai xuat sac ko"]
)  # fmt: skip
def test_nobody_good_is_not_nobody_excellent(asked: str, assistant_):
    assert assistant_.ask([asked]).text.startswith("Không, tính theo câu chữ")


@pytest.mark.parametrize(
    ("asked", "first"),
    [("đảng viên bán vé số thì kiểm điểm mẫu nào", "Mẫu 02C"), ("shipper là đảng viên chấm phụ lục mấy", "Phụ lục 5"),
     ("công nhân công ty tư nhân viết bản kiểm điểm theo mẫu gì", "Mẫu 02C"), ("chủ quán cà phê là đảng viên chấm theo phụ lục mấy", "Phụ lục 5"),
     ("em làm hợp đồng ở xã, là đảng viên thì mẫu 2B hay 2C", "Phần đọc được của Hướng dẫn không nêu riêng người làm hợp đồng"),
     ("bí thư chi bộ tổ dân phố viết bản kiểm điểm theo mẫu nào", "Phần đọc được của Hướng dẫn không nêu riêng bí thư chi bộ thôn")],
)  # fmt: skip
def test_form_and_annex_of_those_outside_the_political_system(asked: str, first: str, assistant_):
    assert assistant_.ask([asked]).text.startswith(first)


@pytest.mark.parametrize("asked", ["nhờ người khác viết hộ bản kiểm điểm được không", "nho nguoi viet ho ban kd dc ko"])
def test_review_is_not_written_by_another(asked: str, assistant_):
    """
    A wording of a question that asks two things is no wording of its second half.
    """
    assert assistant_.ask([asked]).text.startswith("Không. Cá nhân phải tự viết bản kiểm điểm")


def test_time_of_day_is_not_told_by_the_length(assistant_):
    assert not assistant_.ask(["họp kiểm điểm buổi tối được không"]).text.startswith("Không")


def test_lines_that_speak_of_nothing_asked_anew_are_not_the_answer(assistant_):
    turns = ["đảng viên hưu trí có phải kiểm điểm không", "viết mẫu nào", "họp online được không"]

    assert assistant_.ask(turns).text.startswith("Phần đọc được của Hướng dẫn không ghi việc họp kiểm điểm trực tuyến")


def test_line_that_tells_the_case_keeps_its_answer(assistant_):
    turns = ["kiểm điểm tập thể tối thiểu mấy ngày", "ban thường vụ tỉnh ủy thì sao", "nếu có gợi ý kiểm điểm thì sao"]

    assert "cấp gợi ý" in assistant_.ask(turns).text


def test_appeal_against_a_discipline_is_of_no_review(assistant_):
    assert assistant_.ask(["khiếu nại kỷ luật đảng gửi ai"]).status.value == "not_in_corpus"


@pytest.mark.parametrize("asked", ["Ủng hộ dân chủ cực đoan có bị tính vào 27 điều không?", "Không chịu học hỏi thêm từ ai bị tính vào biểu hiện suy thoái, đúng không?"])  # fmt: skip
def test_deed_that_counts_as_a_sign_is_affirmed(asked: str, assistant_):
    assert assistant_.ask([asked]).text.startswith("Có. Đó là biểu hiện")


def test_turn_that_points_back_is_of_what_was_told(assistant_):
    turns = ["phê bình kiểu nể nang, dĩ hòa vi quý thì là biểu hiện gì", "biểu hiện đó ở nhóm mấy"]

    assert "nhóm 1" in assistant_.ask(turns).text
