"""What a message asks, whatever stands around it: a story, a heading, those who rate, a polite last word."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.message.exam import put_up
from assistant.answering.message.rater import of_the_rated
from assistant.answering.question.asks import Asks, asks_of
from assistant.assistant import Assistant
from corpus.text import fold


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Bà ngoại em 79 tuổi, mắt kém, đi lại khó nên được chi bộ cho miễn sinh hoạt từ tháng 5. Cuối năm chi ủy vẫn nhắn bà nộp bản kiểm điểm. Bà có phải viết không?", "Không. Đảng viên được miễn"),
        ("Chi bộ tổ dân phố em họp kiểm điểm hôm 25/11 xong xuôi, giờ anh thư ký hỏi hồ sơ gửi lên đảng ủy phường gồm những gì.", "Hồ sơ gồm bản kiểm điểm cá nhân"),
        ("Em mới được bầu làm bí thư chi bộ, trước giờ chưa làm việc này bao giờ nên lo lắm. Xin hướng dẫn từng bước xếp loại đảng viên.", "Quy trình gồm 3 bước"),
    ],
)  # fmt: skip
def test_a_story_does_not_hide_what_is_asked(assistant_: Assistant, question: str, opens: str) -> None:
    """The case and the question, in the words of a stored one, are answered; a day told is not reckoned with for papers."""
    assert assistant_.ask(question).text.startswith(opens)


def test_a_complaint_is_told_where_though_a_vote_is_complained_of(assistant_: Assistant) -> None:
    """Where one complains is told by the texts: it is no judgement."""
    answer = assistant_.ask("em thấy bị xếp thấp là không công bằng vì có người ghét em, em khiếu nại ở đâu")
    assert answer.status is Outcome.ANSWERED
    assert "khiếu nại" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Đồng chí B bị cảnh cáo tháng 6. Chi bộ muốn xếp hoàn thành tốt. Làm vậy có đúng không?", "Đồng chí B bị cảnh cáo tháng 6, có được xếp hoàn thành tốt không?"),
        ("pho phong bi khien trach, chi bo xep hoan thanh nhiem vu co dung khong", "pho phong bi khien trach, co duoc xep hoan thanh nhiem vu khong?"),
        ("bị khiển trách mà chi bộ vẫn xếp hoàn thành tốt, giờ sửa lại được không", "bị khiển trách mà chi bộ vẫn xếp hoàn thành tốt, giờ sửa lại được không"),
        ("có người bị cảnh cáo, chi bộ xếp xuất sắc được không", "có người bị cảnh cáo, chi bộ xếp xuất sắc được không"),
    ],
)  # fmt: skip
def test_it_is_asked_of_the_one_rated(said: str, asked: str) -> None:
    """Those who rate are not the ones rated; what else is asked of the rating stays."""
    assert of_the_rated(said) == asked


def test_a_heading_is_no_question() -> None:
    """A heading over a question goes, one that asks for exercises stays."""
    assert put_up("Câu hỏi ôn tập 2: nêu thẩm quyền xếp loại") == "nêu thẩm quyền xếp loại"
    assert put_up("ôn tập: cho em 5 câu trắc nghiệm") == "ôn tập: cho em 5 câu trắc nghiệm"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("cho em hỏi tiêu chí hoàn thành nhiệm vụ của đảng viên với ạ", Asks.WHAT),
        ("điều kiện xuất sắc ạ", Asks.WHAT),
        ("đảng viên dự bị phải kiểm điểm ạ", Asks.YES_NO),
        ("có phải kiểm điểm không với ạ", Asks.YES_NO),
    ],
)
def test_a_polite_word_asks_for_no_yes_or_no(said: str, kind: Asks) -> None:
    """A matter only named is asked about; a statement with the same word is put up."""
    assert asks_of(fold(said)) is kind


@pytest.mark.parametrize(
    ("question", "says", "unsaid"),
    [
        ("bị khiển trách tháng 5 thì còn được hoàn thành tốt không", "Tùy trường hợp", "→ thuộc trường hợp"),
        ("vi phạm giao thông bị khiển trách thì có được hoàn thành nhiệm vụ không", "vi phạm không liên quan chức trách, công vụ", "→ thuộc"),
        ("có phải Thủ tướng ký Quy định 366 không", "Không. Người ký", "Có. Quy định"),
        ("mới kết nạp thì có được xếp loại không", "6 tháng", "Có, điều khoản nêu"),
        ("chi ủy có phải là tập thể lãnh đạo, quản lý không", "trong các cấp ủy", "Có."),
        ("khi nào thì bị coi là suy thoái về tư tưởng chính trị", "cấp có thẩm quyền kết luận", "Đó là biểu hiện"),
        ("27 biểu hiện gồm ba nhóm nào", "Ba nhóm", "biểu hiện 1:"),
    ],
)  # fmt: skip
def test_the_first_sentence_is_the_answer(assistant_: Assistant, question: str, says: str, unsaid: str) -> None:
    """No line that takes back the word before it, no Có to a case the clause does not speak of."""
    told = assistant_.ask(question).text
    assert says in told
    assert unsaid not in told
