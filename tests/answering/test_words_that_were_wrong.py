"""A Có or Không that said the opposite of the rule, each from what it was drawn wrongly."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [("tỷ lệ 25% áp dụng cho mọi đơn vị đúng không", "Đúng"), ("cơ quan tham mưu quyết định xếp loại phải không", "Đúng"),
     ("nhận xét nơi cư trú có bắt buộc với mọi người không", "Có"), ("đảng viên không chức vụ chỉ kiểm điểm ở chi bộ phải không", "Không đúng"),
     ("đảng viên dự bị không phải kiểm điểm đúng không", "Không đúng"), ("bị gợi ý kiểm điểm thì có phải giải trình không", "Không")],
)  # fmt: skip
def test_word_of_another_case_is_not_said(asked: str, wrong: str, assistant_):
    """
    An exception, a proposal, a rule with exceptions, and what is said of others settle nothing of what is put.
    """
    assert not assistant_.ask([asked]).text.startswith(wrong)


@pytest.mark.parametrize(
    ("asked", "word"),
    [("không công khai kết quả xếp loại có sai không", "Có. Kết quả xếp loại được công khai"),
     ("không xếp loại đảng viên đã kiểm điểm có sai không", "Có. Tập thể, cá nhân đã kiểm điểm thì phải"),
     ("không kiểm điểm người được miễn sinh hoạt có sai không", "Không. Đảng viên được miễn công tác và sinh hoạt đảng không thuộc"),
     ("tỷ lệ 25% áp dụng cho nơi nổi trội đúng không", "Đúng"), ("cơ quan tham mưu đề xuất mức xếp loại phải không", "Đúng")],
)  # fmt: skip
def test_fault_asked_of_what_is_left_undone(asked: str, word: str, assistant_):
    """
    What is to be done is wrongly left undone; what need not be done is not.
    """
    assert assistant_.ask([asked]).text.startswith(word)


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [("năm 2024 tập thể làm 45% chỉ tiêu thì xếp loại gì", "Không hoàn thành nhiệm vụ, vì bị kỷ luật"),
     ("năm 2024 vi phạm nồng độ cồn thì xếp loại gì", "Không hoàn thành nhiệm vụ, vì bị kỷ luật"),
     ("kiểm điểm chia làm 2 buổi tối được không", "Có, phù hợp: thời gian kiểm điểm")],
)  # fmt: skip
def test_discipline_or_sessions_not_told_of_are_not_answered_for(asked: str, wrong: str, assistant_):
    """
    Nobody who tells no discipline is rated for one, and two evenings are no morning and afternoon.
    """
    assert not assistant_.ask([asked]).text.startswith(wrong)


@pytest.mark.parametrize(
    ("asked", "word"),
    [("124 bị bãi bỏ chưa", "Rồi. Quy định 124-QĐ/TW"), ("quy định 366 có bãi bỏ 124 không", "Có. Quy định 366-QĐ/TW"), ("366 có làm 124 hết hiệu lực không", "Có. Quy định 366-QĐ/TW"),
     ("hướng dẫn 43 có bỏ hướng dẫn 25 không", "Có. Hướng dẫn 43-HD/BTCTW"), ("quy định 132 bãi bỏ 366 phải không", "Không")],
)  # fmt: skip
def test_one_text_does_away_with_another(asked: str, word: str, assistant_):
    """
    Whether a text ended another is no question of its own being in force.
    """
    assert assistant_.ask([asked]).text.startswith(word)


@pytest.mark.parametrize(
    "asked",
    ["ban chi uy 5 nguoi, 4 tot, vay tap the chi uy co dc xuat sac khong",
     "ban chấp hành 15 đồng chí, 12 hoàn thành tốt, tập thể ban chấp hành có được xếp xuất sắc không"],
)  # fmt: skip
def test_body_asked_of_is_not_answered_by_the_quota_of_its_people(asked: str, assistant_):
    """
    Whether the body may be excellent is not how many of its people may be.
    """
    assert assistant_.ask([asked]).text.startswith("Chưa kết luận được")
