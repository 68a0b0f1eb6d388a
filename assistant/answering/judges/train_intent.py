"""Train the judge of messages: ``python -m assistant.answering.judges.train_intent``.

Examples are `examples.yaml` and, for what is in scope, the bank of questions of the corpus and `in_person.yaml`: questions
asked in the first person, which are no call for a judgement. Multinomial logistic
regression on TF-IDF (scikit-learn); a fifth of the examples is held out for the printed figures.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from assistant.answering.judges.intent import FILE, IN_SCOPE, terms_of
from corpus.document import askings
from corpus.load import load_corpus

Weights = NDArray[np.float64]
EXAMPLES = Path(__file__).parent / "examples.yaml"
IN_PERSON = Path(__file__).parent / "in_person.yaml"
_FAINT = 0.04  # weights below this in every class are left out of the file


def main() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import classification_report
    from sklearn.model_selection import train_test_split

    texts, labels = examples()
    bank = len(texts) - len(_bank())
    vectorizer = TfidfVectorizer(analyzer=terms_of, min_df=2, sublinear_tf=True)
    weights = np.asarray([0.25 if number >= bank else 1.0 for number in range(len(texts))])
    split = train_test_split(texts, labels, weights, test_size=0.2, random_state=7, stratify=labels)
    train_texts, test_texts, train_labels, test_labels, train_weights, _ = split
    model = LogisticRegression(C=20.0, max_iter=2000, class_weight="balanced")
    model.fit(vectorizer.fit_transform(train_texts), train_labels, sample_weight=train_weights)
    print(classification_report(test_labels, model.predict(vectorizer.transform(test_texts)), digits=3))
    model.fit(vectorizer.fit_transform(texts), labels, sample_weight=weights)
    write(FILE, [str(name) for name in model.classes_], model.intercept_, model.coef_, vectorizer)


def write(file: Path, classes: list[str], bias: Weights, weights: Weights, vectorizer: TfidfVectorizer) -> None:
    """Write a fitted model, (c,) and (c, n), as the file an `Intent` is read from."""
    terms = {}
    for term, column in vectorizer.vocabulary_.items():
        values = weights[:, column]
        if np.abs(values).max() >= _FAINT:
            terms[term] = [round(float(vectorizer.idf_[column]), 3), *(round(float(value), 2) for value in values)]
    content = {
        "classes": classes,
        "bias": [round(float(value), 3) for value in bias],
        "terms": dict(sorted(terms.items())),
    }
    file.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{file.name}: {len(terms)} đặc trưng, {file.stat().st_size // 1024} KB")


def examples() -> tuple[list[str], list[str]]:
    """Messages and their classes; the bank of questions comes last."""
    texts: list[str] = []
    labels: list[str] = []
    for label, messages in yaml.safe_load(EXAMPLES.read_text(encoding="utf-8")).items():
        texts += messages
        labels += [label] * len(messages)
    bank = _bank()
    return texts + bank, labels + [IN_SCOPE] * len(bank)


def _bank() -> list[str]:
    in_person: list[str] = yaml.safe_load(IN_PERSON.read_text(encoding="utf-8"))
    return [*(asking.text for _, asking in askings(load_corpus())), *in_person]


if __name__ == "__main__":
    main()
