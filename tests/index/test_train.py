"""Training the encoder: end to end on a tiny folder, the same twice, what is left out stays out."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from corpus.load import load_corpus
from index.embed import StaticEncoder
from index.train import main
from index.training.pairs import document_lines, own_units, wording_pairs
from index.training.recipe import Recipe
from index.training.scoring import Words
from index.training.sources import Fold, LawQuestion, Laws, read_laws
from index.training.tokenizer import train_tokenizer, without_compounds

zstandard = pytest.importorskip("zstandard")

TINY = Recipe(pieces=300, compounds=60, dimension=16, wiki_pairs=20, own_epochs=1, batch=32)

DOCUMENT = """\
id: qd-1-2020
number: 1-QĐ/TW
kind: qd
title: Quy định thử
issuer: Bộ Chính trị
signed: 2020-01-01
in_force: {since: 2020-01-01, until: null}
text_kind: restated
sources: [https://example.org]
questions: [quy định thử có từ bao giờ, quy định thử còn hiệu lực không]
provisions:
  - at: dieu-1
    heading: Mức xếp loại
    confidence: confirmed
    text: Có bốn mức xếp loại chất lượng đảng viên.
    questions: [có mấy mức xếp loại, đảng viên được xếp loại mấy mức]
  - at: dieu-2
    heading: Thời hạn báo cáo
    confidence: confirmed
    text: Báo cáo gửi trước ngày 31 tháng 12.
    questions: [bao giờ phải gửi báo cáo, hạn nộp báo cáo là ngày nào]
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few laws, questions and encyclopedia articles, all made up."""
    home = tmp_path_factory.mktemp("data")
    (home / "vnlaw-pool").mkdir()
    (home / "viwiki-2017").mkdir()
    (home / "corpus").mkdir()
    (home / "corpus" / "qd-1-2020.yaml").write_text(DOCUMENT, encoding="utf-8")
    generator = random.Random(1)
    syllables = [
        "đảng",
        "viên",
        "cán",
        "bộ",
        "xếp",
        "loại",
        "báo",
        "cáo",
        "nhiệm",
        "vụ",
        "hoàn",
        "thành",
        "tổ",
        "chức",
        "cơ",
        "quan",
        "luật",
        "điều",
        "khoản",
        "công",
        "dân",
    ]

    def said(length: int) -> str:
        return " ".join(generator.choice(syllables) for _ in range(length)).capitalize() + "."

    articles = [
        {
            "id": f"l#{number}",
            "law": "Luật thử",
            "law_id": "l",
            "article": str(number),
            "title": said(4),
            "text": said(40),
        }
        for number in range(30)
    ]
    questions = [
        {"id": f"q{number}", "text": said(8), "set": "alqac22" if number < 5 else "alqac25"} for number in range(15)
    ]
    with gzip.open(home / "vnlaw-pool/corpus.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(item) + "\n" for item in articles)
    (home / "vnlaw-pool/questions.jsonl").write_text("".join(json.dumps(item) + "\n" for item in questions))
    (home / "vnlaw-pool/qrels.tsv").write_text("".join(f"q{number}\tl#{number}\t1\n" for number in range(15)))
    wiki = "".join(
        json.dumps({"title": said(2), "text": f"{said(60)}\n{said(60)}\n{said(60)}"}) + "\n" for _ in range(10)
    )
    (home / "viwiki-2017/corpus.jsonl.zst").write_bytes(zstandard.ZstdCompressor().compress(wiki.encode()))
    return home


def _train(data: Path, out: Path, *more: str, members: tuple[Recipe, ...] = (TINY,)) -> int:
    return main(["--data", str(data), "--corpus", str(data / "corpus"), "--out", str(out), *more], members=members)


@pytest.mark.filterwarnings("ignore")
def test_training_runs_end_to_end_and_the_same_twice(data, tmp_path, capsys):
    """
    The same data and seed give the same model to the last bit.
    """
    assert _train(data, tmp_path / "one") == 0
    assert _train(data, tmp_path / "two") == 0

    one, two = StaticEncoder(tmp_path / "one"), StaticEncoder(tmp_path / "two")
    assert one.name == two.name
    assert one.encode(["Đảng viên xếp loại"]).shape == (1, TINY.dimension)
    assert "bộ tách chữ" in capsys.readouterr().out


@pytest.mark.filterwarnings("ignore")
def test_several_trainings_from_one_start_are_averaged(data, tmp_path):
    """
    What ships is their mean: each row lies half way between those of the two.
    """
    other = replace(TINY, own_epochs=3)
    for name, members in (("one", (TINY,)), ("other", (other,)), ("both", (TINY, other))):
        assert _train(data, tmp_path / name, members=members) == 0

    one, two, both = (
        load_file(tmp_path / name / "model.safetensors")["embedding.weight"] for name in ("one", "other", "both")
    )
    assert not np.allclose(one, two, atol=1e-3)
    assert np.allclose((one + two) / 2, both, atol=1e-6)


@pytest.mark.filterwarnings("ignore")
def test_folds_share_a_base_and_differ(data, tmp_path):
    """
    Each fold's model leaves out other questions, so no two are alike.
    """
    assert _train(data, tmp_path, "--folds", "2") == 0
    assert _train(data, tmp_path / "alone", "--exclude-fold", "1/2") == 0

    names = [StaticEncoder(tmp_path / name).name for name in ("fold-0", "fold-1", "alone")]
    assert names[0] != names[1] == names[2]


def test_missing_data_is_told_with_the_remedy(tmp_path, capsys):
    """
    Without the public data nothing is written; the sentence names the file and the command.
    """
    assert main(["--data", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert "vnlaw-pool" in told
    assert "python -m index.train" in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("written", ["5/5", "x/2", "1", "-1/3", "1/"])
def test_fold_not_of_its_number_is_refused(tmp_path, capsys, written):
    """
    A part that does not exist would leave nothing out.
    """
    assert main(["--data", str(tmp_path), "--out", str(tmp_path), f"--exclude-fold={written}"]) == 2
    assert "I/K" in capsys.readouterr().err


def test_fold_model_never_overwrites_the_shipped_one(tmp_path, capsys):
    """
    A model that has not seen a part of the questions is for measuring, not for shipping.
    """
    assert main(["--data", str(tmp_path), "--exclude-fold", "0/5"]) == 2
    assert "ghi đè" in capsys.readouterr().err


def test_each_question_falls_in_one_fold_however_typed():
    """
    Folds part the questions, and one without accents stays with its twin.
    """
    questions = [f"câu hỏi số {number}" for number in range(40)]

    assert all(sum(Fold(part, 5).holds(question) for part in range(5)) == 1 for question in questions)
    assert Fold(2, 5).holds("Đảng viên?") == Fold(2, 5).holds("dang vien")


def test_held_out_sets_and_their_likes_are_not_trained_on():
    """
    Questions of the confirming sets stay out, and so does one of another set that is worded like theirs.
    """
    asked = "hộ chiếu ngoại giao có thời hạn bao nhiêu năm"
    laws = Laws(
        {},
        [
            LawQuestion(asked, "alqac22", ("a",)),
            LawQuestion(asked + " ạ", "alqac25", ("a",)),
            LawQuestion("độ tuổi kết hôn của nam là bao nhiêu", "alqac25", ("b",)),
        ],
    )

    assert [item.gold for item in laws.training_questions(None)] == [("b",)]


def test_fold_leaves_out_our_questions(data):
    """
    What the fold holds is in no unit, and all else is.
    """
    corpus = load_corpus(data / "corpus")
    whole = [text for unit in own_units(corpus) for text in unit.questions]
    kept = [text for unit in own_units(corpus, Fold(0, 2)) for text in unit.questions]

    assert kept == [text for text in whole if not Fold(0, 2).holds(text)]
    assert 0 < len(kept) < len(whole)


def test_wording_belongs_to_its_own_question_and_is_left_out_with_it():
    """
    A sibling question of the same place opens with another sentence, so it is a wrong answer.
    """
    corpus = load_corpus()
    whole, kept = wording_pairs(corpus, None), wording_pairs(corpus, Fold(0, 2))

    assert all(pair.topic == pair.target for pair in whole)
    assert kept == [pair for pair in whole if not Fold(0, 2).holds(pair.target)]
    assert 0 < len(kept) < len(whole)


def test_versions_of_one_regulation_are_of_one_line():
    """
    132, 124 and 366 say the same in different years: they must not be each other's wrong answers.
    """
    lines = document_lines(load_corpus())

    assert lines["qd-132-2018"] == lines["qd-124-2023"] == lines["qd-366-2025"]
    assert lines["nq-12-2012"] != lines["qd-366-2025"]


def test_compounds_join_syllables_and_come_apart():
    """
    Syllables that stand together become one piece; the other tokenizer gives the same numbers piece by piece.
    """
    whole = train_tokenizer(["dang vien hoc tap", "ky luat dang vien", "mot dang vien"] * 20, pieces=120, compounds=5)
    apart = without_compounds(whole)

    assert "▁dang▁vien" in whole.encode("Đảng viên").tokens
    assert apart.encode("Đảng viên").tokens == ["▁dang", "▁vien"]
    assert whole.get_vocab() == apart.get_vocab()
    assert whole.encode("đảng. Viên").tokens == ["▁dang", "▁vien"]


def test_question_left_out_of_its_own_document_does_not_help_it():
    """
    A document read without the question scores as if it had never held it.
    """
    documents = [("thời hạn báo cáo", "bao giờ nộp báo cáo"), ("mức xếp loại", "có mấy mức")]
    without = [("thời hạn báo cáo",), documents[1]]
    question = "bao giờ nộp báo cáo"

    assert Words(documents).scores(question, own=0)[0] < Words(documents).scores(question)[0]
    assert Words(documents).scores("có mấy mức", own=0)[1] == pytest.approx(Words(documents).scores("có mấy mức")[1])
    assert Words(without).scores(question)[0] > 0


def test_unknown_article_ids_do_not_break_the_reading(data):
    """
    Every question that was read has a gold article that is there.
    """
    laws = read_laws(data)

    assert len(laws.questions) == 15
    assert all(name in laws.articles for question in laws.questions for name in question.gold)
