"""One measure a file, each with its definition and an example worked by hand."""

from eval.metrics.citing import is_wrong_version, precision, recall
from eval.metrics.fidelity import says_all, says_any
from eval.metrics.loss import loss_points
from eval.metrics.ranking import hit_at, reciprocal_rank

__all__ = [
    "hit_at",
    "is_wrong_version",
    "loss_points",
    "precision",
    "recall",
    "reciprocal_rank",
    "says_all",
    "says_any",
]
