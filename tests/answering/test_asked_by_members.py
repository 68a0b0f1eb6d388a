"""What members and officers ordinarily ask of the procedure, answered first and by no sentence on something else."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("trưởng thôn không phải đảng viên thì có kiểm điểm theo 366 không", "Phần đọc được của Quy định không nêu riêng trưởng thôn"),
        ("tự xếp loại trước rồi chi bộ mới xếp phải không", "Đúng. Bước 1 là tự đánh giá"),
        ("chi bộ tự xếp trước rồi đảng ủy xếp sau đúng không", "Đúng. Bước 1 là tự đánh giá"),
        ("cá nhân xếp trước, tập thể xếp sau phải không", "Không đúng, điều khoản nêu: Tập thể lãnh đạo, quản lý trước"),
        ("lỗi ở nơi cũ thì nơi mới có phải chịu không", "Không, điều khoản nêu: Vi phạm ở nơi công tác cũ"),
        ("phó bí thư đảng ủy phường do ai xếp loại", "Cấp ủy cấp trên trực tiếp quyết định"),
        ("chi ủy viên do ai xếp loại", "Cấp ủy cấp trên trực tiếp quyết định"),
        ("đảng ủy phường do ai xếp loại", "Ban thường vụ đảng ủy cấp trên trực tiếp quyết định xếp loại chi bộ cơ sở, đảng bộ cơ sở"),
        ("tỷ lệ 20% có từ quy định nào", "Quy định đang áp dụng đặt tỷ lệ này"),
        ("chi bộ không hoàn thành nhiệm vụ thì bí thư xếp loại gì", "Phần đọc được của Quy định không ấn định mức của người đứng đầu"),
        ("chi uy kiem diem truoc chi bo ko hay sau", "Phần đọc được của Quy định không ghi thứ tự giữa chi ủy và chi bộ"),
        ("sau hội nghị kiểm điểm phải làm gì", "Sau kiểm điểm"),
        ("trình tự kiểm điểm của chi bộ gồm những bước nào", "Các văn bản trong kho không chia việc kiểm điểm thành các bước"),
    ],
)  # fmt: skip
def test_the_very_question_is_answered(assistant_: Assistant, asked: str, opens: str) -> None:
    assert assistant_.ask(asked).text.startswith(opens)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("hướng dẫn 43 có mấy mẫu", "Kho ghi 7 mẫu của Hướng dẫn 43-HD/BTCTW"),
        ("27 biểu hiện gồm mấy nhóm? nhóm 1 có mấy biểu hiện", "chia ba nhóm, mỗi nhóm 9 biểu hiện"),
        (
            "trước đây có mấy mức xếp loại, bây giờ có mấy mức",
            "So với Quy định 124-QĐ/TW, Quy định 366-QĐ/TW vẫn có bốn mức",
        ),
        ("quyết định 132 năm 2018 và quy định 132 năm 2023 có phải một không", "Không. Đó là hai văn bản khác nhau"),
        ("QĐ 366 với HD 43 là một à", "Không đúng. Đó là hai văn bản khác nhau"),
    ],
)
def test_counts_and_pairs_open_the_list(assistant_: Assistant, asked: str, says: str) -> None:
    assert says in assistant_.ask(asked).text.splitlines()[0]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("văn bản bạn có là nguyên văn không", "diễn đạt lại"),
        ("có cần mạng để dùng bạn không", "Không cần mạng"),
        ("bạn có gửi báo cáo lên cấp trên giúp tôi được không", "không soạn, nộp, gửi giấy tờ"),
        ("bạn trả lời có chắc không, căn cứ đâu", "điều khoản ghi ở cuối mỗi câu"),
        ("bạn có soát báo cáo được không", "gửi tệp báo cáo"),
        ("bạn có thay cấp ủy quyết định xếp loại được không", "Không. Trợ lý chỉ tra cứu"),
        ("làm sao nạp văn bản của tỉnh vào đây", "nạp vào kho"),
    ],
)
def test_what_is_asked_of_the_assistant_itself(assistant_: Assistant, asked: str, says: str) -> None:
    made = assistant_.ask(asked)

    assert made.status is Outcome.SMALL_TALK
    assert says in made.text


@pytest.mark.parametrize(
    "asked",
    [
        "biên bản gửi lên cấp trên không", "ban tổ chức gửi báo cáo lên cấp trên trước ngày nào", "bỏ phiếu qua mạng được không",
        "bạn bè nói xấu nhau trên mạng có phải suy thoái không", "nói xấu Đảng trên mạng xã hội là biểu hiện nào",
        "chi bộ có soát báo cáo trước khi gửi không", "ban thường vụ có thay cấp ủy quyết định xếp loại không",
    ],
)  # fmt: skip
def test_what_is_asked_of_a_matter_is_no_small_talk(assistant_: Assistant, asked: str) -> None:
    assert assistant_.ask(asked).status is not Outcome.SMALL_TALK
