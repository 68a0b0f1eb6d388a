"""Whether the service keeps to its own description: requests made up from it, and every answer held against it.

    python -m eval.contract --examples 100
    python -m eval.contract --examples 100 --only /calc

The tests do the same with fewer requests.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Err
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# A text of figures may be refused although the description, which knows texts only, allows it; the reverse may not be.
WRONG = [*CHECKS, negative_data_rejection]
MODES = {schemathesis.GenerationMode.POSITIVE: CHECKS, schemathesis.GenerationMode.NEGATIVE: WRONG}


@dataclass(frozen=True)
class Breach:
    """An answer that the description does not allow, or a failure of the program."""

    operation: str
    told: str


def breaches(
    app: Any, *, examples: int, start: int, headers: Mapping[str, str], only: str = ""
) -> Iterator[Breach | str]:
    """Try every operation whose name holds `only` with right and with wrong requests.

    Yields each breach, and after an operation its name; the requests follow from `start` alone.
    """
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    for found in schema.get_all_operations():
        if isinstance(found, Err):
            raise found.err()
        operation = found.ok()
        if only not in operation.label:
            continue
        for mode, checks in MODES.items():
            strategy = operation.as_strategy(generation_mode=mode)
            try:
                # a key given from outside would put right what was made wrong
                given_too = headers if mode is schemathesis.GenerationMode.POSITIVE else {}
                _try(strategy, checks, examples=examples, start=start, headers=given_too)
            except Unsatisfiable:
                pass  # where nothing can be wrong, as in a route without parameters
            except (Exception, FailureGroup) as error:
                yield Breach(operation.label, _told(error))
        yield operation.label


def _try(strategy: Any, checks: Sequence[Any], *, examples: int, start: int, headers: Mapping[str, str]) -> None:
    @seed(start)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def attempt(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(checks=list(checks), headers=dict(headers))

    attempt()


def _told(error: BaseException) -> str:
    parts = getattr(error, "exceptions", ())
    return "\n".join([str(error), *(_told(part) for part in parts)])


def main() -> int:
    """Try the shipped service over a folder of its own; 1 where a breach was found."""
    from assistant.assistant import index_folder
    from assistant.service import create_app
    from assistant.service.limits import Limits
    from assistant.settings import Settings

    parser = argparse.ArgumentParser(prog="python -m eval.contract")
    parser.add_argument("--examples", type=int, default=100, help="số yêu cầu mỗi loại cho một địa chỉ (100)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--only", default="", help="chỉ các địa chỉ có đoạn chữ này, ví dụ /calc; bỏ trống là mọi địa chỉ"
    )
    args = parser.parse_args()
    shared = Settings.read()
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        mine = replace(shared, data=Path(folder), index=index_folder(shared), admin_key="khoa")
        app = create_app(mine, limits=Limits(rate=0))
        for one in breaches(
            app, examples=args.examples, start=args.seed, headers={"X-Admin-Key": "khoa"}, only=args.only
        ):
            if isinstance(one, Breach):
                count += 1
                print(f"SAI {one.operation}\n{one.told}\n")
            else:
                print(f"xong {one}", flush=True)
        app.state.desk.close()
    print(f"{count} chỗ sai")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
