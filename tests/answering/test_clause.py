"""A provision's clauses: whole lines and sentences, the ones that answer, figures in one spelling."""

from __future__ import annotations

import random

import pytest

from assistant.answering.clauses.choosing import SHORT, choose
from assistant.answering.clauses.clause import clauses, listed, sentences
from assistant.answering.clauses.figures import figures
from assistant.answering.clauses.repeating import repeats
from assistant.answering.question.asks import Asks
from corpus.text import fold, squeeze
from index.text import tokens


def is_part(line, text):
    """Whether a line of an answer is a line of a text or a run of its whole sentences."""
    return any(line == stored.strip() for stored in text.splitlines()) or line in {
        clause.text for clause in clauses(text)
    }


def test_clauses_are_the_whole_text_in_order(shipped):
    """
    Nothing of any provision is lost, doubled or moved when it is cut into clauses.
    """
    for provision in shipped.provisions.values():
        cut = clauses(provision.text)
        assert squeeze(" ".join(clause.text for clause in cut)) == squeeze(provision.text), provision.key
        assert [clause.number for clause in cut] == list(range(len(cut))), provision.key


def test_clause_begins_like_a_sentence_and_ends_like_one(shipped):
    """
    A cut falls behind a full stop and before a capital, never inside "TS. A" or "11.1.5".
    """
    for provision in shipped.provisions.values():
        for before, after in zip(clauses(provision.text), clauses(provision.text)[1:], strict=False):
            joined = f"{before.text} {after.text}" in squeeze(provision.text)
            if joined and not listed(after.text) and "\n" not in provision.text:
                assert before.text[-1] in ".!?", provision.key
                assert not after.text[0].islower(), provision.key


@pytest.mark.parametrize("asks", list(Asks))
def test_chosen_clauses_are_whole_and_in_order(asks, shipped, assistant_):
    """
    Every provision under questions of every kind: nothing cut mid-sentence, order kept, an introduction with its items.
    """
    draw = random.Random(11)
    for provision in draw.sample(list(shipped.provisions.values()), 120):
        words = draw.sample(tokens(provision.text), min(6, len(tokens(provision.text))))
        chosen = choose(provision.text, " ".join(words), asks, assistant_.index.weight)
        assert chosen, provision.key
        places = [squeeze(provision.text).find(squeeze(line)) for line in chosen]
        assert -1 not in places, provision.key
        assert all(is_part(line, provision.text) for line in chosen), (provision.key, chosen)
        assert not chosen[-1].endswith(":") or chosen[-1] == clauses(provision.text)[-1].text, provision.key


def test_short_provision_is_given_whole(shipped, assistant_):
    """
    Up to the limit there is nothing to choose.
    """
    for provision in shipped.provisions.values():
        if len(provision.text) <= SHORT:
            chosen = choose(provision.text, "gì", Asks.WHAT, assistant_.index.weight)
            assert squeeze(" ".join(chosen)) == squeeze(provision.text), provision.key


def test_item_brings_the_line_it_hangs_on(assistant_):
    """
    "- 05 ngày" alone would not say what takes five days.
    """
    filler = "\n".join(
        f"Nội dung khác số {number} nói về việc không liên quan tới câu hỏi này." for number in range(12)
    )
    text = f"{filler}\nThời gian kiểm điểm:\n- Cấp tỉnh: 03 ngày.\n- Cấp xã: 02 ngày.\n{filler}"

    chosen = choose(text, fold("cấp xã kiểm điểm mấy ngày"), Asks.HOW_MANY, assistant_.index.weight)

    assert "- Cấp xã: 02 ngày." in chosen
    assert chosen.index("Thời gian kiểm điểm:") < chosen.index("- Cấp xã: 02 ngày.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ngày 01/3", {"1/3"}), ("1.240 đảng viên", {"1240"}), ("5,0 điểm", {"5,0"}), ("05 ngày và 5 ngày", {"5"}),
     ("từ 70 đến dưới 90", {"70", "90"}), ("Điều 11, khoản 1, điểm 1.5", {"11", "1", "1.5"}), ("20%", {"20"}),
     ("1.234.567,8", {"1234567,8"}), ("366-QĐ/TW", {"366"}), ("không có số", set()), ("0", {"0"})],
)  # fmt: skip
def test_figures_have_one_spelling(text, expected):
    """
    "05" is "5" and "1.240" is 1240, but "1.5" is a place, not 15.
    """
    assert figures(text) == expected


def test_sentences_of_a_note_make_up_the_note(shipped):
    """
    Joined again they are the note, whatever abbreviations stand in it.
    """
    for provision in shipped.provisions.values():
        if provision.note:
            assert squeeze(" ".join(sentences(provision.note))) == squeeze(provision.note), provision.key


CONDITIONS = "qd-366-2025/dieu-11/khoan-1"
QUOTA = "qd-366-2025/dieu-11/khoan-1/diem-1.5"
PLACES = "qd-366-2025/dieu-7/khoan-2"
STEPS = "qd-366-2025/dieu-12/khoan-1"


@pytest.fixture
def chosen(shipped, assistant_):
    """The clauses of a provision chosen for a question."""

    def chosen(key, asked, asks, *, brief=False):
        return choose(shipped.provisions[key].text, fold(asked), asks, assistant_.index.weight, brief=brief)

    return chosen


def test_introduction_that_answers_brings_its_items(chosen):
    """
    "… từ 90 trở lên và đồng thời:" is not an answer without what comes after the colon.
    """
    lines = chosen(CONDITIONS, "90 điểm tròn có được xuất sắc chưa", Asks.YES_NO)

    assert [line[:4] for line in lines] == ["Xếp ", "1.1.", "1.2.", "1.3.", "Ngoà"]


@pytest.mark.parametrize("question", ["kiểm điểm ở những đâu", "ai kiểm điểm ở mấy nơi", "các nơi kiểm điểm"])
def test_numbered_list_has_no_gaps(question, chosen):
    """
    2.1, 2.2, 2.4 without 2.3 would look like the text.
    """
    numbers = [line.split()[0] for line in chosen(PLACES, question, Asks.WHERE)]

    assert numbers == ["2.1.", "2.2.", "2.3.", "2.4."]


def test_one_item_answers_without_its_counting_introduction(chosen):
    """
    "Quy trình gồm 3 bước:" above one step would promise two more.
    """
    lines = chosen(STEPS, "cơ quan tham mưu về tổ chức, cán bộ thẩm định, tổng hợp, đề xuất", Asks.WHAT)

    assert len(lines) == 1
    assert lines[0].startswith("Bước 2")


def test_all_steps_where_several_are_asked_for(chosen):
    """
    "gồm những bước nào" is no question about one of them.
    """
    lines = chosen(STEPS, "quy trình gồm những bước nào, thẩm định ra sao", Asks.HOW)

    assert [line.split(" –")[0] for line in lines[-3:]] == ["Bước 1", "Bước 2", "Bước 3"]


@pytest.mark.parametrize("question", ["nơi nổi trội được quyết định tỷ lệ cao hơn, không quá 25%", "25% khi nào"])
def test_rule_stands_before_its_exception(question, chosen):
    """
    25% without the rule of 20% misleads.
    """
    lines = chosen(QUOTA, question, Asks.HOW_MANY)

    exception = next(number for number, line in enumerate(lines) if line.startswith("- Ngoại lệ"))
    assert exception > 0
    assert "20%" in lines[0]


def test_brief_choice_takes_half_the_room(chosen, shipped):
    """
    Beside other things an answer says less of a long provision.
    """
    long = [key for key, provision in shipped.provisions.items() if len(provision.text) > SHORT]
    brief, full = (
        sum(len(line) for key in long for line in chosen(key, shipped.provisions[key].heading, Asks.WHAT, brief=short))
        for short in (True, False)
    )
    assert 0 < brief < 0.8 * full


@pytest.mark.parametrize(
    ("line", "said", "expected"),
    [
        ("Báo cáo được gửi trước hội nghị.", "Trước hội nghị, báo cáo được gửi.", True),
        ("Báo cáo được gửi trước 03 ngày.", "Báo cáo được gửi trước.", False),
        ("Kết quả được công khai, trừ nội dung mật.", "Có. Kết quả được công khai nội dung mật.", False),
        ("Chi bộ họp hằng tháng.", "Báo cáo được gửi trước hội nghị.", False),
    ],
)
def test_line_repeats_only_if_it_adds_no_figure_and_no_condition(line, said, expected):
    """
    The same sentence in another order is said once; a figure or a condition more is said.
    """
    assert repeats(line, said, lambda _: 1.0) is expected
