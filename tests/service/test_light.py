"""What a running service holds: nothing of what only builds an index, reads scans or runs the other doors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from assistant.settings import Settings

HEAVY = (
    "torch", "sentence_transformers", "transformers", "llama_index", "bm25s", "sklearn", "pandas", "nltk", "openai",
    "telegram", "mcp", "icalendar", "pytesseract", "viparse", "bs4", "matplotlib", "pytest", "schemathesis",
)  # fmt: skip
_SERVE = f"""
import sys
from dataclasses import replace
from pathlib import Path

from fastapi.testclient import TestClient

from assistant.service import create_app
from assistant.settings import Settings

settings = replace(Settings.read(), data=Path(sys.argv[1]), index=Path(sys.argv[2]))
with TestClient(create_app(settings)) as client:
    answers = [
        client.post("/api/v1/ask", json={{"question": "tỷ lệ xuất sắc tối đa là bao nhiêu"}}),
        client.get("/api/v1/search", params={{"q": "ty le xuat sac"}}),
        client.get("/api/v1/compare", params={{"old": "hd-25-2023", "new": "hd-43-2025"}}),
        client.post("/api/v1/calc/ty-le", json={{"tot": "28", "xuat_sac": "5"}}),
        client.post("/api/v1/audit", files={{"file": ("b.txt", "Chi bộ có 28/40 đảng viên, tỷ lệ 71%.".encode())}}),
        *(client.get(path) for path in ("/", "/tinh", "/kiem-tra", "/van-ban", "/thay-doi", "/readyz", "/openapi.json")),
    ]
print([answer.status_code for answer in answers if answer.status_code != 200])
print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_serving_loads_nothing_heavy(settings: Settings, tmp_path: Path) -> None:
    """Memory and the first answer stay small: the model is read by the service's own reader, never by torch."""
    command = [sys.executable, "-c", _SERVE, str(tmp_path), str(settings.index)]
    shown = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=dict(os.environ), timeout=300, check=True
    )

    assert shown.stdout.splitlines() == ["[]", "[]"]
