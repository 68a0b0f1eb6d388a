"""A case told before what is asked of it: what does not bear on the question takes no part in it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.matter.subject import slots
from assistant.answering.matter.voting import asks_of_votes
from assistant.answering.message.people import nameless, post_told
from assistant.answering.message.story import told_in_short
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.province import is_whereabouts
from assistant.answering.question.understanding import understand
from assistant.answering.stored.apart.raters import of_another_rated
from assistant.assistant import Assistant
from corpus.document import Corpus

SHORT = [
    # age and illness tell only of her, what the cell decided is the case; the paper she asks of is named
    (
        "Bà cố em 90 tuổi, nằm liệt nửa năm, được chi bộ cho miễn sinh hoạt. Họ vẫn bắt nộp bản kiểm điểm. Bà có phải viết không?",
        "được chi bộ cho miễn sinh hoạt, Họ vẫn bắt nộp bản kiểm điểm, đảng viên có phải viết bản kiểm điểm không",
    ),
    # whoever is asked about is named by the post told
    ("Dượng tôi là phó giám đốc sở, hay đi đá bóng. Ai xếp loại dượng ấy?", "Ai xếp loại phó giám đốc sở"),
    ("Cậu tôi là phó giám đốc sở, hay đi đá bóng. Ai xếp loại cậu ấy?", "Ai xếp loại phó giám đốc sở"),
    ("toi la hieu truong truong cap 2, nha gan truong. ai xep loai toi", "ai xep loai hieu truong truong cap 2"),
    # an answer that is offered is none of the case
    ("Bác tôi là bí thư tỉnh ủy, tôi hỏi cho biết: cấp nào xếp loại bác ấy, Ban Bí thư hay Bộ Chính trị?", "cấp nào xếp loại bí thư tỉnh ủy"),
    # what is asked only points to the clause before it
    ("Trường em xét theo năm học nên để qua tết mới xếp loại cũng được, đúng không ạ?", "Trường xét theo năm học, để qua tết mới xếp loại cũng được, đúng không"),
]  # fmt: skip

BARE_TOO = [
    ("Chi bộ em có một cô bị khai trừ hồi tháng 9. Cuối năm có phải xếp loại cô ấy không?", "đảng viên bị khai trừ"),
    ("chi bo em co mot co bi khai tru hoi thang 9. cuoi nam co phai xep loai co ay khong?", "dang vien bi khai tru"),
]


@pytest.mark.parametrize(("told", "short"), SHORT)
def test_what_does_not_bear_on_the_question_is_left_out(told: str, short: str) -> None:
    assert told_in_short(told)[0] == short


@pytest.mark.parametrize(("told", "begins"), BARE_TOO)
def test_one_of_a_unit_is_who_is_asked_about(told: str, begins: str) -> None:
    assert told_in_short(told)[0].startswith(begins)


def test_what_binds_a_rule_is_never_left_out() -> None:
    """
    A suspension told stands in every way the case is told in short.
    """
    ways = told_in_short(
        "Anh tôi vui tính, đang bị đình chỉ sinh hoạt cấp ủy, ở nhà trồng rau. Anh ấy có phải kiểm điểm không?"
    )

    assert ways
    assert all("đình chỉ sinh hoạt cấp ủy" in way for way in ways)


def test_day_of_admission_is_kept() -> None:
    """
    The month counts where a rule counts the months.
    """
    assert (
        "tháng 9"
        in told_in_short("Anh họ tôi vào Đảng hồi tháng 9, làm ở ngân hàng. Anh ấy có phải kiểm điểm không?")[0]
    )


@pytest.mark.parametrize(
    "text", ["Đảng viên dự bị có phải kiểm điểm không?", "xếp loại tổ chức đảng do ai quyết định vậy ạ"]
)
def test_plain_question_is_not_told_again(text: str) -> None:
    assert told_in_short(text) == []


def test_two_questions_are_no_case() -> None:
    assert told_in_short("trần xuất sắc bao nhiêu phần trăm, với lại lãi suất tiết kiệm giờ mấy phần trăm") == []


def test_person_named_is_a_member() -> None:
    """
    "chú ấy" names nobody, though its vowel lies between À and Ỹ.
    """
    assert nameless("anh Tuấn Anh dùng bằng giả") == "đảng viên dùng bằng giả"
    assert nameless("xếp loại chú ấy thế nào") == "xếp loại chú ấy thế nào"


def test_post_is_told_of_kin_and_of_oneself() -> None:
    assert post_told("Chồng tôi là hiệu trưởng kiêm bí thư chi bộ") == "hiệu trưởng kiêm bí thư chi bộ"
    assert post_told("em mới làm kế toán xã") == "kế toán xã"
    assert post_told("Chồng tôi là người hiền") is None


LEADS = [
    ("Ông ngoại em 85 tuổi, vừa mổ mắt nên chi bộ cho miễn sinh hoạt từ tháng 4. Cuối năm họ vẫn nhắn nộp bản kiểm điểm. Ông có phải nộp không?", "Không. Đảng viên được miễn công tác và sinh hoạt đảng không thuộc đối tượng kiểm điểm"),
    ("Mợ tôi là phó chủ tịch ủy ban tỉnh, tôi hỏi cho biết thôi: xếp loại mợ ấy do cấp nào quyết định, Ban Bí thư hay Bộ Chính trị?", "Cấp ủy cấp trên trực tiếp quyết định xếp loại theo phân cấp quản lý"),
    ("Trưởng phòng giáo dục bị tố cáo hồi tháng 9, thanh tra tỉnh chưa có kết luận mà tuần này đã họp xếp loại. Xử lý thế nào ạ?", "Khi có tố cáo, cấp ủy cấp trên trực tiếp chỉ đạo kiểm tra, xác minh"),
    ("Nếu tôi thấy mức xếp loại của mình không công bằng, trong chi bộ vài người ghét tôi nên bỏ phiếu thấp, tôi khiếu nại ở đâu?", "Kho chưa có điều khoản nêu nơi nhận khiếu nại"),
    ("Đảng bộ phường tôi hai năm liền xuất sắc, năm nay có một chi bộ bị cảnh cáo. Đảng bộ còn được xuất sắc không?", "Tùy trường hợp: điều kiện Hoàn thành xuất sắc nhiệm vụ của tập thể"),
    ("Trạm y tế em có một y sĩ bị khai trừ hồi tháng 8. Cuối năm có phải xếp loại anh ấy không?", "Phần đọc được của Quy định không nêu riêng người đã bị khai trừ"),
    # the day told is that of a meeting that was held
    ("Chi bộ tổ dân phố tôi họp kiểm điểm hôm 27/11 xong xuôi, giờ hồ sơ gửi lên đảng ủy phường gồm những gì", "Hồ sơ gồm bản kiểm điểm cá nhân"),
    ("Anh chủ tịch hội cựu chiến binh kiêm phó bí thư chi bộ, hai vợ chồng đều bận. Anh ấy dùng Mẫu 2A hay 2B?", "Mẫu 02A-HD KĐ.ĐG 2025"),
    ("Công ty em năm nay lợi nhuận đạt 88% kế hoạch. Giám đốc có được hoàn thành xuất sắc không", "Không. Nơi mình trực tiếp lãnh đạo, quản lý"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "lead"), LEADS)
def test_case_is_answered_by_what_bears_on_it(assistant_: Assistant, told: str, lead: str) -> None:
    assert assistant_.ask(told).text.startswith(lead)


def test_case_told_in_a_turn_before_is_told_in_short_too(assistant_: Assistant) -> None:
    """
    Who rates the head who told of himself two turns before; what was taken for the question is said.
    """
    answer = assistant_.ask(
        ["tôi là hiệu trưởng kiêm bí thư chi bộ trường THPT", "tôi kiểm điểm ở đâu", "còn ai xếp loại tôi"]
    )

    assert answer.text.startswith("Cấp ủy cấp trên trực tiếp quyết định xếp loại")


@pytest.mark.parametrize(
    "judged",
    [
        "Đồng chí Lâm ở chi bộ tôi hay cãi lãnh đạo, theo trợ lý nên xếp đồng chí ấy loại gì?",
        "Ông Trần Văn C chủ tịch xã tôi ăn chặn tiền cứu trợ, vậy ông ấy phải bị xếp không hoàn thành nhiệm vụ đúng không?",
    ],
)
def test_judgement_asked_behind_a_case_stays_declined(assistant_: Assistant, judged: str) -> None:
    assert assistant_.ask(judged).status.value == "authority_decides"


def test_what_is_only_nearest_quotes_no_yes(assistant_: Assistant) -> None:
    """
    A clause told as the nearest there is says no Có to what was asked.
    """
    text = assistant_.ask(
        "chỗ tôi sếp kiêm nhiều việc, năm nay hợp đồng chỉ đạt 92% mục tiêu đề ra. Sếp có lên xuất sắc được ko"
    ).text

    assert "Có, điều khoản nêu" not in text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("anh ấy đi công tác Hà Nội đúng hôm kiểm điểm", True),
        ("mới chuyển từ quê lên Hà Nội làm công nhân", True),
        ("quy định xếp loại của Đà Nẵng thế nào", False),
        ("ở Tây Ninh tỷ lệ xuất sắc là bao nhiêu", False),
    ],
)
def test_journey_names_no_province_whose_rule_is_asked(text: str, place: bool, shipped: Corpus) -> None:
    assert is_whereabouts(understand(text, shipped, today=date(2026, 11, 30))) is place


def test_form_set_against_form_asks_which() -> None:
    assert asks_of("truong phong dung mau 2a hay 2b") is Asks.WHICH_FORM
    assert asks_anything("em là giáo viên, viết mẫu 2a hay 2b")


def test_exemption_not_yet_given_is_none() -> None:
    assert "standing" not in slots("đơn xin miễn sinh hoạt gửi rồi nhưng chi bộ chưa họp")
    assert slots("được miễn sinh hoạt từ tháng 2, chưa nhận được giấy")["standing"] == {"exempt"}


def test_who_rates_is_not_told_by_who_rates_again() -> None:
    again = "quyet dinh xep loai lai do cap nao ban hanh"

    assert of_another_rated("xep loai dang vien do cap nao quyet dinh", again)
    assert not of_another_rated("ai ra quyet dinh xep loai lai", again)
    assert not of_another_rated("phat hien gian doi thi cap nao quyet dinh xep loai", again)


def test_appeal_is_not_asked_of_votes() -> None:
    assert not asks_of_votes("chi bo bo phieu thap, toi khieu nai o dau")
    assert asks_of_votes("bo phieu xep loai the nao")


def test_what_papers_consist_of_is_no_day(assistant_: Assistant) -> None:
    """
    A day told with the meeting is reckoned where a day is asked for, not where a list is.
    """
    listed = assistant_.ask("họp kiểm điểm hôm 28/11, hồ sơ gửi lên đảng ủy xã gồm những gì")
    timed = assistant_.ask("họp kiểm điểm hôm 28/12 thì gửi dự thảo báo cáo trước ngày nào")

    assert not listed.findings
    assert timed.findings
