"""Rule files read strictly: YAML without repeated keys, numbers of law without floats."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from corpus.errors import NotExact, ParameterError

_EXACT = re.compile(r"^\d+(/[1-9]\d*)?$")


class _Strict(yaml.CSafeLoader):
    """YAML in which a key given twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        repeated = next((key for key in keys if keys.count(key) > 1), None)
        if repeated is not None:
            raise ParameterError(f"khóa “{repeated}” ghi hai lần (dòng {node.start_mark.line + 1})")
        return super().construct_mapping(node, deep)


def read_file(path: Path) -> Any:
    """The content of a rule file.

    Raises:
        ParameterError: it is not YAML, or repeats a key; the message names file and line.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Strict)
    except yaml.YAMLError as error:
        raise ParameterError(f"Tệp {path.name} không đọc được: {error}. Hãy sửa lại cú pháp YAML.") from None
    except ParameterError as error:
        raise ParameterError(f"Tệp {path.name}: {error.message}. Hãy bỏ bớt một khóa.") from None


def exact(raw: object) -> int | Fraction:
    """A number of law, as a whole number or a fraction in text.

    Raises:
        NotExact: it is a float, or text that is neither.
    """
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and is_exact(raw):
        number = Fraction(raw)
        return int(number) if number.denominator == 1 else number
    raise NotExact(f"“{raw}” không phải số nguyên hay phân số viết dạng chữ (ví dụ 1/5).")


def is_exact(raw: object) -> bool:
    """Whether text is written as a whole number or a fraction."""
    return isinstance(raw, str) and _EXACT.match(raw) is not None
