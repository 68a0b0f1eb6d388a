"""Version notes: the topic asked about, other periods only, nothing that says the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.question.understanding import understand
from assistant.answering.versions import alike, topic_asked, topics_of, version_claims
from corpus.errors import UnsupportedFigure
from corpus.text import fold

TODAY = date(2026, 11, 21)
WHO_REVIEWS = "qd-366-2025/dieu-5/khoan-2"
LEAVE = "hd-43-2025/muc-7/tieu-muc-7.5"


@pytest.fixture
def note(assistant_):
    """The version lines for a provision and a question."""

    def note(key, asked):
        index = assistant_.index
        return version_claims(index, understand(asked, index.corpus, today=TODAY), key)

    return note


def test_note_is_about_what_was_asked(note):
    """
    Whoever asks of suspension is told of suspension, not of new members, though one provision holds both.
    """
    suspended = note(WHO_REVIEWS, "đảng viên bị đình chỉ sinh hoạt đảng có kiểm điểm không")
    admitted = note(WHO_REVIEWS, "đảng viên mới kết nạp 3 tháng có kiểm điểm không")

    assert suspended
    assert not any("kết nạp" in claim.text for claim in suspended)
    assert any("06 tháng vẫn phải kiểm điểm" in claim.text for claim in admitted)


def test_unchanged_matter_has_no_note(note):
    """
    Sick leave changed, maternity leave did not; one provision holds both.
    """
    assert note(LEAVE, "nghỉ ốm 4 tháng xếp loại thế nào")
    assert not note(LEAVE, "nghỉ thai sản xếp loại thế nào")


def test_no_overlap_no_note(note, assistant_):
    """
    A question that shares no weighty word with any topic gets none.
    """
    found = topics_of(assistant_.index.topics, WHO_REVIEWS)

    assert found
    assert topic_asked(found, fold("trời mưa to quá"), assistant_.index.weight) is None
    assert not note(WHO_REVIEWS, "trời mưa to quá")


def test_notes_of_all_provisions_keep_the_rules(note, shipped):
    """
    At most two lines, each of its own period, none of the provision's document, no letter of one year for a rule for all.
    """
    seen = 0
    for key, provision in shipped.provisions.items():
        claims = note(key, provision.heading)
        own = shipped.document_of(key)
        assert len(claims) <= 2, key
        assert len({claim.text.split(":", 1)[0] for claim in claims}) == len(claims), key
        for claim in claims:
            other = shipped.document_of(claim.citations[0])
            assert other.id != own.id, key
            assert own.is_local or (not other.is_local and other.kind.value != "cv"), key
        seen += len(claims)
    assert seen > 50


def test_same_rule_is_not_told_as_another_period(note):
    """
    The deadline of 31/12 stood before too: nothing to note.
    """
    claims = note("hd-43-2025/muc-4/tieu-muc-4.1", "hạn chót hoàn thành kiểm điểm, xếp loại là khi nào")

    assert not any("31/12" in claim.text for claim in claims)


def test_form_is_named_with_whom_it_is_for(note):
    """
    "Mẫu 02B" alone would leave open for whom.
    """
    claims = note("hd-43-2025/mau-02a-hd-kd-dg-2025", "mẫu 2A dành cho người giữ chức vụ lãnh đạo")

    assert any("giữ chức vụ" in claim.text and "02B-HD KĐ.ĐG 2023" in claim.text for claim in claims)


def test_altered_version_line_does_not_stand(note, assistant_):
    """
    The verifier knows the stored rule to the letter.
    """
    index = assistant_.index
    claim = note(LEAVE, "nghỉ ốm 4 tháng xếp loại thế nào")[0]
    grounds = Grounds(index.corpus, claim.citations, {}, index.topics, {TODAY})

    verify([claim], grounds)
    with pytest.raises(UnsupportedFigure):
        verify([replace(claim, text=claim.text.replace("03", "04"))], grounds)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("trước ngày 31/12; nơi đặc thù trước ngày 15/01", "nơi đặc thù trước ngày 15/01; trước ngày 31/12", True),
        ("trước ngày 31/12", "trước ngày 15/01", False),
        ("không quá 20% số tốt", "không quá 25% số tốt", False),
        ("bốn mức", "ba bước", False),
    ],
)
def test_alike_means_same_figures_and_words(one, other, expected):
    """
    Another figure is another rule, another order of words is not.
    """
    assert alike(one, other) is expected
