"""YAML with the line of every value, so that a refusal can say where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from corpus.errors import DocumentError, InvalidDate, RepeatedKey

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader is ten times faster where it was built

Where = tuple[str | int, ...]


class Marked:
    """A file's values and, for each place in them, its line (from 1)."""

    def __init__(self, path: Path) -> None:
        """Read one file.

        Raises:
            DocumentError: it is not YAML, not a mapping, or not UTF-8.
            RepeatedKey: a key stands twice in one mapping.
            InvalidDate: a day that no calendar has.
        """
        self.path = path
        self._lines: dict[Where, int] = {}
        try:
            loader = _Loader(path.read_text(encoding="utf-8"))
            try:
                node = loader.get_single_node()
                self.value: Any = None if node is None else self._build(loader, node, ())
            finally:
                loader.dispose()
        except UnicodeDecodeError:
            raise DocumentError("tệp không phải UTF-8. Hãy lưu lại theo mã UTF-8.", path=path) from None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else None
            raise DocumentError(
                "sai cú pháp YAML. Hãy xem lại dấu ngoặc, dấu hai chấm, thụt lề quanh dòng này.", path=path, line=line
            ) from None
        except RecursionError:
            raise DocumentError("có dấu neo trỏ vòng vào chính nó. Hãy bỏ dấu neo.", path=path) from None
        if not isinstance(self.value, dict):
            raise DocumentError("tệp phải là một danh mục khóa: giá trị.", path=path, line=1)

    def line(self, where: Where) -> int:
        """The line of a place, or of the nearest place around it."""
        while where and where not in self._lines:
            where = where[:-1]
        return self._lines.get(where, 1)

    def _build(self, loader: Any, node: yaml.Node, where: Where) -> Any:
        self._lines[where] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            found: dict[str, Any] = {}
            for key_node, value_node in node.value:
                key = str(loader.construct_object(key_node))
                line = key_node.start_mark.line + 1
                if key in found:
                    raise RepeatedKey(f"khóa “{key}” viết hai lần. Hãy bỏ một.", path=self.path, line=line)
                found[key] = self._build(loader, value_node, (*where, key))
                self._lines[(*where, key)] = line
            return found
        if isinstance(node, yaml.SequenceNode):
            return [self._build(loader, item, (*where, number)) for number, item in enumerate(node.value)]
        try:
            return loader.construct_object(node)
        except ValueError:
            raise InvalidDate(
                f"không có ngày {node.value}. Hãy xem lại ngày, tháng.", path=self.path, line=node.start_mark.line + 1
            ) from None
