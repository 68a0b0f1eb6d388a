"""Vietnamese letters composed, folded and checked."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from corpus.text import fold, is_clean, nfc, squeeze

WORDS = st.text("ăâđêôơưĂÂĐÊÔƠƯáàảãạếềểễệốồổỗộ aeiouyx19/.-")


@given(WORDS)
def test_folding_is_the_same_however_the_letters_were_composed(text):
    """
    A phone's decomposed letters and a keyboard's composed ones meet.
    """
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(WORDS)
def test_folding_keeps_the_length_of_composed_text(text):
    """
    Offsets found in folded text are offsets in the text itself.
    """
    assert len(fold(nfc(text))) == len(nfc(text))


@given(WORDS)
def test_folding_twice_changes_nothing(text):
    """
    What is folded holds no mark any more.
    """
    assert fold(fold(text)) == fold(text)
    assert fold(text).isascii()


def test_eth_is_read_as_the_vietnamese_letter():
    """
    Old files and scans hold Ð (U+00D0) where Đ (U+0110) is meant; both look alike on paper.
    """
    assert nfc("\u00d0ảng vi\u00ean \u00f0ã") == "\u0110ảng viên \u0111ã"
    assert fold("\u00d0\u1ea3ng") == fold("\u0110ảng") == "dang"


def test_clean_is_composed_and_free_of_eth():
    """
    Stored text is one spelling only.
    """
    assert is_clean("Đảng ủy")
    assert not is_clean(unicodedata.normalize("NFD", "ủy"))
    assert not is_clean("\u00d0ảng")


def test_white_space_is_squeezed():
    """
    Line ends, tabs and no-break spaces are one space.
    """
    assert squeeze("  a\n\tb\u00a0 c ") == "a b c"
