"""The shipped encoder: the light reader and sentence-transformers agree, however the text was typed."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest

from corpus.errors import ModelUnavailable
from corpus.text import fold
from index.embed import SHIPPED, HashingEmbedder, StaticEncoder, encoder_for

TEXTS = [
    "Đảng viên mới kết nạp 4 tháng có phải xếp loại không?",
    "ĐẢNG UỶ, Đảng ủy; đảng uỷ",
    "dang vien duoc mien sinh hoat co phai kiem diem khong",
    "Điều 11, khoản 1, điểm 1.5 Quy định số 366-QĐ/TW ngày 30/8/2025",
    "HTXSNV 20% số HTTNV…\n- tập thể lãnh đạo, quản lý\n- cá nhân",
    "bí thư chi bộ",
    "Ðảng bộ gõ bằng chữ Ð cũ",
    "Hello, world! naïve café 文字 ☂",
    "1.2.3 . .5 6. a.b",
    "",
    "???",
]


@pytest.fixture(scope="module")
def shipped() -> StaticEncoder:
    return StaticEncoder(SHIPPED)


@pytest.mark.filterwarnings("ignore")
def test_light_reader_agrees_with_sentence_transformers(shipped):
    """
    Whoever loads the folder with sentence-transformers gets the vectors that the program searches with.
    """
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(SHIPPED), device="cpu")
    texts = [*TEXTS, *(unicodedata.normalize("NFD", text) for text in TEXTS), *(fold(text) for text in TEXTS)]

    theirs = model.encode(texts, convert_to_numpy=True, show_progress_bar=False)

    assert np.abs(shipped.encode(texts) - theirs).max() < 1e-5


@pytest.mark.parametrize(
    "typed", [lambda text: unicodedata.normalize("NFD", text), fold, str.upper], ids=["nfd", "bare", "upper"]
)
def test_way_of_typing_does_not_change_the_vector(shipped, typed):
    """
    A phone's NFD, a question without accents and one in capitals are the same question.
    """
    texts = [text for text in TEXTS if "naïve" not in text]

    assert np.array_equal(shipped.encode(texts), shipped.encode([typed(text) for text in texts]))


def test_tokenizer_folds_by_itself(shipped):
    """
    Other programs give the tokenizer raw text; its pieces are those of the folded text.
    """
    tokenizer = shipped._tokenizer

    for text in TEXTS:
        for raw in (text, unicodedata.normalize("NFD", text), text.upper()):
            assert tokenizer.encode(raw).ids == tokenizer.encode(fold(text)).ids


def test_rows_have_length_one_and_unknown_text_none(shipped):
    """
    Cosines are inner products, and a text without a known letter is near nothing.
    """
    lengths = np.linalg.norm(shipped.encode(["xếp loại", "???", ""]), axis=1)

    assert lengths == pytest.approx([1, 0, 0], abs=1e-6)


def test_shipped_model_is_small_and_readable_by_others():
    """
    The whole folder stays within 8 MB, and another user of the machine can read it.
    """
    files = [path for path in SHIPPED.rglob("*") if path.is_file()]

    assert sum(path.stat().st_size for path in files) <= 8_000_000
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in files)


def test_meaning_is_near_without_a_shared_word(shipped):
    """
    "Sếp" is nearer to the head of an agency than to a mushroom.
    """
    asked, near, far = shipped.encode(["sếp", "người đứng đầu", "nấm hương"])

    assert asked @ near > asked @ far


def test_missing_model_names_the_command(tmp_path):
    """
    A folder without a model is refused with the command that makes one.
    """
    with pytest.raises(ModelUnavailable, match=r"python -m index\.train"):
        StaticEncoder(tmp_path)


def test_setting_names_the_encoder():
    """
    Nothing named means the shipped encoder; a folder its light reader; "hashing" the one for tests.
    """
    assert encoder_for(None).name == encoder_for(str(SHIPPED)).name
    assert isinstance(encoder_for("hashing"), HashingEmbedder)
