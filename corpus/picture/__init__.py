"""The picture of what replaced what: lanes of documents along the years, as SVG and as lines."""

from corpus.picture.drawing import timeline_svg
from corpus.picture.lane import Lane, lanes
from corpus.picture.telling import timeline_lines

__all__ = ["Lane", "lanes", "timeline_lines", "timeline_svg"]
