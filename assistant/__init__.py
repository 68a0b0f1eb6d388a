"""Answering, calculating, serving: the assistant over the regulations of review and rating."""

import logging

logging.getLogger("assistant").addHandler(logging.NullHandler())  # what is logged goes where an operator says
