"""The forests the audit reads give what the library that grew them gives."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.audit.weighing.alarm import RULES
from assistant.audit.weighing.weigh import FAMILY, MODEL, forests
from eval.weighing.learn import classifier, exported
from index.forest import Forest


def test_forest_scores_as_the_model_it_was_read_from():
    """
    Probabilities agree with scikit-learn's to five places, on rows never seen.
    """
    chance = np.random.default_rng(3)
    table = chance.normal(size=(400, 9)).astype(np.float32)
    right = (table[:, 0] * table[:, 3] > 0.2) | (table[:, 5] > 1)
    model = classifier(40).fit(table, right)
    fresh = chance.normal(size=(50, 9)).astype(np.float32)

    scores = Forest.read(exported("one", model), "one").score(fresh.tolist())

    assert scores == pytest.approx(model.predict_proba(fresh)[:, 1], abs=1e-5)


def test_rows_with_other_columns_than_those_learned_from_are_refused():
    """
    A trait added without learning anew would shift every column after it, unseen.
    """
    forest = forests(MODEL)["alarm"]

    with pytest.raises(ValueError, match=f"columns for a model of {forest.width}"):
        forest.score([[0.0, 1.0]])


def test_no_rows_give_no_scores():
    """
    A report without figures is no error.
    """
    assert forests(MODEL)["alarm"].score([]).shape == (0,)


def test_model_has_a_forest_for_every_family():
    """
    What holds and what fails of each kind of relation is judged, and so is each alarm.
    """
    trained = forests(MODEL)

    assert {f"holds.{name}" for name in FAMILY.values()} <= set(trained)
    assert {"fails.share", "fails.triple", "fails.run", "fails.again", "alarm"} <= set(trained)
    assert RULES[-1] == "weighed"
