"""The deterministic calculator: every number of law is data, every result a finding with its steps and provisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding, Reading, Verdict
    from assistant.calculator.function import Function
    from assistant.calculator.functions import FUNCTIONS, find
    from assistant.calculator.rulebook import value_on

__all__ = ["FUNCTIONS", "Finding", "Function", "Reading", "Verdict", "find", "value_on"]

_HOMES = {
    "FUNCTIONS": "functions",
    "Finding": "finding",
    "Function": "function",
    "Reading": "finding",
    "Verdict": "finding",
    "find": "functions",
    "value_on": "rulebook",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first asked for, so that one of them does not cost them all."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
