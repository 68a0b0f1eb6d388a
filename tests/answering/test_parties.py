"""Openings that hold for one party, place, count or document and not for another."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.matter.parties import other_party
from assistant.answering.stored.carries import carries
from assistant.assistant import Assistant
from corpus.text import fold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        (
            "chi ủy chấm xong, đảng ủy xã có quyền chốt mức của chi bộ không",
            "chi ủy có quyền quyết định mức của chi bộ không",
        ),
        (
            "chi bộ trực thuộc đảng ủy cơ sở có được tự quyết định không",
            "đảng ủy cơ sở có được quyết định mức của chi bộ không",
        ),
        ("lỗi ở nơi cũ có tính vào nơi mới không", "vi phạm ở nơi cũ có tính vào kết quả của nơi cũ không"),
        (
            "có đảng viên bị khiển trách thì chi bộ có được xuất sắc không",
            "bí thư bị khiển trách thì chi bộ có được xuất sắc không",
        ),
        (
            "quy tắc của Thanh Hóa thì các tỉnh có áp dụng không",
            "ở Thanh Hóa đơn vị có 3 lãnh đạo có được 1 người xuất sắc không",
        ),
        ("thứ 5 họp, thứ 2 gửi dự thảo có được không", "thứ sáu họp, thứ năm mới gửi có được không"),
    ],
)
def test_another_party_is_another_question(asked: str, stored: str) -> None:
    assert other_party(fold(asked), fold(stored))


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        (
            "cơ quan mới có bị ảnh hưởng vì cán bộ vi phạm ở cơ quan cũ không",
            "lỗi ở đơn vị cũ, cơ quan tôi có bị tính không",
        ),
        (
            "đảng ủy xã có quyền chốt mức của chi bộ không",
            "đảng ủy cơ sở có quyền quyết định mức xếp loại của chi bộ không",
        ),
        ("thứ 5 họp, thứ 4 mới gửi có được không", "thứ sáu họp, thứ năm mới gửi có được không"),
    ],
)
def test_the_same_party_is_not(asked: str, stored: str) -> None:
    assert not other_party(fold(asked), fold(stored))


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Chi ủy em chấm xong rồi, vậy đảng ủy xã có quyền chốt mức xếp loại của chi bộ không?", "Có. "),
        ("Chi bộ trực thuộc đảng ủy cơ sở có được tự quyết định mức xếp loại của chính mình không?", "Không. "),
        ("bí thư bị khiển trách thì chi bộ có được xuất sắc không", "Không: "),
        ("đảng viên dự bị mới 3 tháng có phải kiểm điểm không", "Không, "),
        ("đảng viên dự bị được 10 tháng có phải viết bản kiểm điểm không", "Có, "),
        ("QĐ 124 có chấm theo thang 100 điểm như 366 không?", "Không. "),
        ("Quy định 124 có ngoại lệ 25% như Quy định 366 không", "Không. "),
        ("Kết luận 21-KL/TW có phải là kết luận về học tập và làm theo Bác không?", "Không. "),
        ("Kiểm điểm tập thể lãnh đạo vụ có 2 đồng chí có được ghép với chi ủy không?", "Có. "),
        ("đang bị đình chỉ sinh hoạt đảng, chưa được sinh hoạt lại, vậy cuối năm có phải kiểm điểm không", "Không. "),
        ("đảng viên hai năm liền không hoàn thành nhiệm vụ thì có thuộc diện sàng lọc không", "Có. "),
        ("đảng viên hay tụ tập đánh phỏm ăn tiền có nằm trong 27 biểu hiện không bác ơi", "Có. "),
        ("Ai đang bị đình chỉ sinh hoạt đảng thì cuối năm có phải viết bản kiểm điểm không hả cháu?", "Không. "),
        ("Kiểm điểm xong có nhất thiết phải xếp loại luôn không", "Có. "),
        ("Cách chọn người xuất sắc cho đơn vị dưới 05 người của Thanh Hóa có áp dụng trên toàn quốc không", "Không. "),
        ("phó phòng em mê đi coi bói, cúng sao giải hạn, có phải là một trong 27 biểu hiện không", "Có. "),
        ("Tập thể kiểm điểm sau cá nhân được không", "Không, "),
        ("thế đợt năm 2026 này có còn làm theo HD 25 không?", "Không. "),
        ("kỳ 2024 có lượng hóa theo thang 100 điểm giống như bây giờ không", "Không. "),
    ],
)  # fmt: skip
def test_it_opens_with(assistant_: Assistant, text: str, opening: str) -> None:
    assert assistant_.ask([text]).text.startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Chi bộ có đảng viên bị khiển trách thì chi bộ có được xuất sắc không",
        "chi bộ trực thuộc tỉnh ủy có được tự quyết định mức xếp loại không",
        "Sáng thứ 5 họp, thứ 2 gửi dự thảo thì có được không",
        "Chi ủy có phải gửi báo cáo kiểm điểm lên cấp trên trước khi họp không",
        "Có được họp kiểm điểm và xếp loại cùng một buổi không",
        "chi bộ mình không có chi ủy, bí thư có phải kiểm điểm trước chi bộ không?",
    ],
)
def test_none_is_better_than_a_wrong_one(assistant_: Assistant, text: str) -> None:
    assert not assistant_.ask([text]).text.startswith(("Có", "Không", "Đúng"))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("mẫu đó ai dùng v?", Outcome.NEEDS_DETAILS), ("Văn bản đó còn hiệu lực không em", Outcome.NEEDS_DETAILS),
        ("đảng viên hưu trí đóng đảng phí bao nhiêu phần trăm lương hưu", Outcome.NOT_IN_CORPUS),
        ("Huy hiệu 40 năm tuổi Đảng được thưởng bao nhiêu tiền", Outcome.NOT_IN_CORPUS),
        ("đảng viên nợ đảng phí có bị xếp không hoàn thành không", Outcome.ANSWERED),  # that it is not laid down is stored
        ("theo bot thì năm nay chị Hạnh đáng bị xếp mức nào", Outcome.AUTHORITY_DECIDES),
        ("theo chi bộ mình thì bí thư bị cảnh cáo, còn đảng viên thường có phải tự liên hệ biểu hiện suy thoái không", Outcome.ANSWERED),
        ("Tôi bị đình chỉ sinh hoạt cấp ủy hồi tháng 7, chưa có kết luận gì, vậy cuối năm kiểm điểm ở chỗ nào?", Outcome.ANSWERED),
        ("chi bộ em vừa đại hội xong, có phải kiểm điểm không", Outcome.ANSWERED),
    ],
)  # fmt: skip
def test_it_ends_so(assistant_: Assistant, text: str, outcome: Outcome) -> None:
    assert assistant_.ask([text]).status is outcome


@pytest.mark.parametrize(
    "text",
    [
        "người đứng đầu có được xếp xuất sắc khi tập thể chỉ hoàn thành tốt không",
        "tập thể chỉ hoàn thành tốt thì người đứng đầu có được xếp xuất sắc không",
        "bí thư có được xếp loại cao hơn chi bộ không",
    ],
)
def test_what_366_does_not_carry_on_heads_is_said(assistant_: Assistant, text: str) -> None:
    assert assistant_.ask([text]).text.startswith("Phần đọc được của Quy định 366 không ghi")
    assert assistant_.ask([f"năm 2022 {text}"]).text.startswith("Không")


def test_a_form_without_its_letter_is_of_the_forms_in_force(assistant_: Assistant) -> None:
    answer = assistant_.ask(["mẫu 02?"])

    assert answer.hits[0].startswith("hd-43-2025/")
    assert all(form in answer.text.split("\n")[0] for form in ("2A", "2B", "2C"))


def test_another_form_asked_for_in_a_follow_up_is_found(assistant_: Assistant) -> None:
    answer = assistant_.ask(
        ["báo cáo kiểm điểm của chi ủy làm theo mẫu mấy ạ", "thế còn quyết định xếp loại lại thì mẫu mấy"]
    )
    assert answer.hits[0] == "hd-43-2025/mau-03-hd-kd-dg-2025"


def test_what_is_abolished_is_not_what_still_serves() -> None:
    """
    The Có to "còn dùng … không" is no answer to "có bị bỏ … không".
    """
    still = "đã có kết luận rồi thì 27 biểu hiện còn dùng để soi nữa không"

    assert not carries(fold("kết luận ra rồi thì 27 biểu hiện cũ có bị bỏ đi không"), still, "có")
    assert carries(fold("27 biểu hiện giờ còn dùng không"), still, "có")
