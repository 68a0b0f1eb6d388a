"""The forests the audit reads give what the library that grew them gives."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.audit.weighing.alarm import RULES
from assistant.audit.weighing.forest import Forest
from assistant.audit.weighing.weigh import FAMILY, MODEL, forests
from eval.weighing.learn import exported
from eval.weighing.learn import forests as grown


def test_forest_scores_as_the_model_it_was_read_from():
    """
    The mean log odds of the models agree with scikit-learn's to five places, on rows never seen.
    """
    chance = np.random.default_rng(3)
    table = chance.normal(size=(400, 9)).astype(np.float32)
    right = (table[:, 0] * table[:, 3] > 0.2) | (table[:, 5] > 1)
    models = grown(40, table, right, seeds=(1, 2))
    fresh = chance.normal(size=(50, 9)).astype(np.float32)

    scores = Forest.read(exported("one", models), "one").score(fresh.tolist())

    odds = sum(model.decision_function(fresh) for model in models) / 2
    assert scores == pytest.approx(1 / (1 + np.exp(-odds)), abs=1e-5)
    assert not np.allclose(*(model.decision_function(fresh) for model in models), atol=1e-3)


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
