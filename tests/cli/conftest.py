"""Running a command line as a person would: what came out, what was complained of, and the exit code."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.cli.main import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """The end of one command."""

    code: int
    out: str
    err: str


@pytest.fixture
def troly(capsys, monkeypatch, assistant_):
    """Run a command line in this process; `stdin` is what is piped into it."""

    def run(*words, stdin=b""):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main(list(words))
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture
def process(assistant_):
    """Run a command line in a process of its own, with its environment changed by `env`."""

    def run(*words, stdin=b"", env=()):
        command = [sys.executable, "-m", "assistant.cli.main", *words]
        around = {**os.environ, **dict(env)}
        done = subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, env=around, timeout=60, check=False)
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
