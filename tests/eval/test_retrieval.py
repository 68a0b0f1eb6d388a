"""The retrieval benchmark: its figures by hand on a small pool, its table, and what it must show on the real one."""

from __future__ import annotations

import doctest
import gzip
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import eval.metrics.ranking
import eval.metrics.recall
from eval import retrieval
from eval.plain import Plain
from eval.pool import Pool, fuse, of_set, read_pool
from index.embed import SHIPPED, HashingEmbedder, encoder_for

ARTICLES = {
    "1#1": ("Bộ luật Lao động", "Thời giờ làm việc", "Thời giờ làm việc bình thường không quá 08 giờ trong một ngày."),
    "1#2": ("Bộ luật Lao động", "Nghỉ hằng năm", "Người lao động được nghỉ hằng năm 12 ngày làm việc."),
    "2#1": ("Luật Giao thông", "Tốc độ", "Người lái xe phải tuân thủ quy định về tốc độ."),
    "2#2": (
        "Luật Giao thông",
        "Rượu bia",
        "Nghiêm cấm điều khiển xe mà trong máu có nồng độ cồn.\nKhông uống rượu khi lái xe.",
    ),
    "3#1": ("Luật Cư trú", "Đăng ký", "Công dân đăng ký thường trú tại nơi ở hợp pháp."),
}
QUESTIONS = [
    ("a-1", "alqac25", "một ngày làm việc mấy giờ", ["1#1"]),
    ("a-2", "alqac25", "uong ruou co duoc lai xe khong", ["2#2"]),
    ("b-1", "lter23", "nghỉ hằng năm bao nhiêu ngày", ["1#2"]),
    ("b-2", "lter23", "đăng ký thường trú và nghỉ hằng năm", ["3#1", "1#2"]),
]
REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "vnlaw-pool"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pool of five articles and four questions, in the files of the real one."""
    home = tmp_path / "vnlaw-pool"
    home.mkdir()
    with gzip.open(home / "corpus.jsonl.gz", "wt", encoding="utf-8") as lines:
        for name, (law, title, text) in ARTICLES.items():
            line = {
                "id": name,
                "law": law,
                "law_id": name[0],
                "article": name[2],
                "title": title,
                "text": text,
                "src": "t",
            }
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    asked = [
        json.dumps({"id": name, "text": text, "set": part}, ensure_ascii=False) for name, part, text, _ in QUESTIONS
    ]
    (home / "questions.jsonl").write_text("\n".join(asked), encoding="utf-8")
    gold = [f"{name}\t{article}\t1" for name, _, _, right in QUESTIONS for article in right]
    (home / "qrels.tsv").write_text("\n".join(gold), encoding="utf-8")
    return home


@pytest.fixture
def pool(folder: Path) -> Pool:
    return Pool(read_pool(folder), HashingEmbedder())


@pytest.mark.parametrize("module", [eval.metrics.ranking, eval.metrics.recall], ids=["ranking", "recall"])
def test_metric_example_by_hand_holds(module):
    """
    Each metric's worked example in its docstring is what the code gives.
    """
    result = doctest.testmod(module)

    assert result.attempted >= 2
    assert result.failed == 0


def test_accented_words_miss_a_question_without_marks(pool: Pool):
    """
    The accented index finds nothing for undiacritized words it alone would need; the folded one finds the article.
    """
    plain = ["uong ruou"]

    assert next(iter(pool.best(pool.folded(plain))))[0] == "2#2"
    assert "2#2" not in next(iter(pool.best(pool.syllables(plain))))


def test_best_orders_by_score_and_drops_what_shares_nothing(pool: Pool):
    """
    Equal scores keep the pool's order; a score of 0 is no result, also when fewer than k score.
    """
    scores = np.array([[0.0, 2.0, 3.0, 2.0, 0.0]], dtype=np.float32)

    assert list(pool.best(scores)) == [["2#1", "1#2", "2#2"]]
    assert list(pool.best(scores, k=2)) == [["2#1", "1#2"]]


def test_fused_score_is_the_stated_sum():
    """
    BM25 as it is plus the weight times the cosine; a negative cosine takes nothing away.
    """
    lexical = np.array([[6.0, 3.0, 0.0]], dtype=np.float32)
    dense = np.array([[0.1, 0.9, -0.5]], dtype=np.float32)
    expected = [[6 + 12 * 0.1, 3 + 12 * 0.9, 0]]

    np.testing.assert_allclose(fuse(lexical, dense, 12), expected, atol=1e-5)


def test_dense_score_of_an_article_is_that_of_its_best_piece(folder: Path):
    """
    A long article counts by the piece that fits, not by its average.
    """
    laws = read_pool(folder)
    filler = "\n".join("nội dung khác hẳn về thủ tục hành chính " * 10 for _ in range(20))
    fitting = "không uống rượu khi lái xe " * 15
    laws.articles["2#2"] = replace(laws.articles["2#2"], text=f"{filler}\n{fitting}\n{filler}")
    asked = "không uống rượu khi lái xe"
    best = Pool(laws, HashingEmbedder()).dense([asked])[0]

    assert int(best.argmax()) == list(ARTICLES).index("2#2")
    assert best.max() > 0.8


def test_plain_pipeline_ranks_texts_by_their_best_piece(folder: Path, tmp_path: Path):
    """
    The peer finds the article too, each once, the same from its own store, from FAISS and read back from disk.
    """
    laws = read_pool(folder)
    texts = {item.id: f"{item.law}\n{item.title}\n{item.text}" for item in laws.articles.values()}
    plain = Plain.build(texts, HashingEmbedder())
    plain.save(tmp_path / "saved")
    asked = "nghỉ hằng năm bao nhiêu ngày"

    assert plain.rank(asked)[0] == "1#2"
    assert sorted(plain.rank(asked)) == sorted(ARTICLES)
    assert plain.rank(asked, k=3) == Plain.build(texts, HashingEmbedder(), faiss=True).rank(asked, k=3)
    assert plain.rank(asked) == Plain.open(tmp_path / "saved", HashingEmbedder()).rank(asked)


def test_report_has_every_way_set_and_figure(folder: Path, capsys: pytest.CaptureFixture[str]):
    """
    One run compares five ways on each set and on all, and says which encoder and weight it used.
    """
    assert retrieval.main([str(folder), "--model", "hashing", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    ways = list(dict.fromkeys(row["way"] for row in report["rows"]))

    assert (report["articles"], report["encoder"], len(ways)) == (5, "hashing:256", 5)
    assert [(row["way"], row["set"]) for row in report["rows"]] == [
        (way, name) for way in ways for name in ("alqac25", "lter23", "tất cả")
    ]
    folded = {row["set"]: row for row in report["rows"] if row["way"] == "BM25 bỏ dấu + cặp âm tiết"}
    assert folded["alqac25"]["R@1"] == (1 + 1) / 2
    assert folded["lter23"]["R@1"] == (1 / 1 + 1 / 2) / 2  # of the second question's two articles one can be first
    assert folded["lter23"]["R@5"] == (1 / 1 + 2 / 2) / 2
    assert folded["tất cả"]["questions"] == 4
    assert folded["tất cả"]["R@1"] == (1 + 1 + 1 + 1 / 2) / 4


def test_table_is_for_people_and_may_be_limited_to_sets(folder: Path, capsys: pytest.CaptureFixture[str]):
    """
    Without --json a table is printed; --sets leaves the others out.
    """
    assert retrieval.main([str(folder), "--model", "hashing", "--sets", "lter23"]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0].split() == [
        "Cách",
        "tìm",
        "Bộ",
        "câu",
        "hỏi",
        "Số",
        "câu",
        "R@1",
        "R@5",
        "R@10",
        "MRR@10",
        "ms/câu",
    ]
    assert len(lines) == 1 + 5 * 2
    assert not any("alqac25" in line for line in lines)


def test_wrong_folder_and_unknown_set_are_told(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """
    A mistyped folder or set ends with one line that says what is there.
    """
    assert retrieval.main([str(tmp_path / "khac"), "--model", "hashing"]) == 2
    assert "không phải thư mục vnlaw-pool" in capsys.readouterr().err
    assert retrieval.main([str(folder), "--model", "hashing", "--sets", "alqac99"]) == 2
    assert "alqac99; có: alqac25, lter23" in capsys.readouterr().err


def test_weight_is_tuned_on_one_set_and_kept_beside_its_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """
    Tuning writes the weight with the command, the set and the encoder it belongs to; ties take the smaller weight.
    """
    monkeypatch.setattr(retrieval, "FUSION", tmp_path / "fusion.json")
    assert retrieval.main([str(folder), "--model", "hashing", "--tune", "--sets", "alqac25"]) == 0
    written = json.loads((tmp_path / "fusion.json").read_text(encoding="utf-8"))

    assert (written["tuned_on"], written["encoder"], written["dense"]) == ("alqac25", "hashing:256", 0.0)
    assert "python -m eval.retrieval" in written["made_by"]
    assert "Kết hợp" in capsys.readouterr().out


def test_kept_weight_names_the_command_that_made_it():
    """
    The weight in use is data with its origin.
    """
    kept = json.loads(retrieval.FUSION.read_text(encoding="utf-8"))

    assert 0 <= kept["dense"] <= 32  # BM25 of a good match is about 30 to 60
    assert {"made_by", "encoder"} <= set(kept)


def test_fused_is_at_or_above_words_alone_on_every_public_set():
    """
    Meaning must earn its place: with the shipped encoder no set of questions loses by it.
    """
    if not (REAL / "qrels.tsv").is_file() or not SHIPPED.is_dir():
        pytest.skip("needs ../shared/data/vnlaw-pool and the shipped encoder")
    laws = read_pool(REAL)
    whole = Pool(laws, encoder_for(None))
    weight = json.loads(retrieval.FUSION.read_text(encoding="utf-8"))["dense"]
    for name in ("alqac22", "alqac25", "lter23"):
        asked = of_set(laws, name)
        texts = [item.text for item in asked]
        lexical, dense = whole.folded(texts), whole.dense(texts)
        alone, fused = (
            sum(
                eval.metrics.ranking.reciprocal_rank(ranked, item.gold)
                for ranked, item in zip(whole.best(scores), asked, strict=True)
            )
            for scores in (lexical, fuse(lexical, dense, weight))
        )
        assert fused >= alone, name
