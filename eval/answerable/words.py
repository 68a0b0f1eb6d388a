"""The words alone of questions that are answered and of those nothing answers: one more trait."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import Pipeline

from assistant.answering.judges.answerable import NAME, WORDS
from assistant.answering.judges.intent import terms_of
from assistant.answering.judges.train_intent import write

_FOLDS = 5
Texts = NDArray[np.object_]
Answered = NDArray[np.bool_]


def words_model() -> Pipeline:
    """Logistic regression on TF-IDF of folded syllables and bigrams."""
    return Pipeline([
        ("terms", TfidfVectorizer(analyzer=terms_of, min_df=2, sublinear_tf=True)),
        ("judge", LogisticRegression(C=10.0, max_iter=1000, class_weight="balanced")),
    ])  # fmt: skip


def unseen(folded: Texts, answered: Answered) -> NDArray[np.float64]:
    """The probability, (n,), that each question is answered, by models that have not seen it."""
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=2)
    scores = cross_val_predict(words_model(), folded, answered, cv=folds, method="predict_proba")
    return np.asarray(scores[:, 1], np.float64)


def write_words(folded: Texts, answered: Answered) -> None:
    """Write the model learned from all."""
    model = words_model().fit(folded, answered)
    judge: LogisticRegression = model["judge"]
    weights = np.vstack([np.zeros_like(judge.coef_), judge.coef_])
    write(WORDS, ["none", NAME], np.array([0.0, judge.intercept_[0]]), weights, model["terms"])
