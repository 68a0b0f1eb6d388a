"""A document written as the YAML of the shipped ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from corpus.errors import DocumentError

_DAYS = frozenset({"signed", "since", "until"})


def dump(values: Mapping[str, Any]) -> str:
    """A document as the YAML of the shipped ones: readable text, days as days."""
    return str(yaml.dump(_plain(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120))


class _Dumper(yaml.SafeDumper):
    """Long texts as blocks, as people write them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


def _plain(value: Any, key: str = "") -> Any:
    """Mappings, lists, text and days; an ISO day given as text becomes a day where a day belongs."""
    if isinstance(value, Mapping):
        return {str(name): _plain(item, str(name)) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        if key in _DAYS:
            try:
                return date.fromisoformat(value)
            except ValueError:
                raise DocumentError(f"{key} là “{value}”, không phải ngày năm-tháng-ngày.") from None
        return str(value)
    return value
