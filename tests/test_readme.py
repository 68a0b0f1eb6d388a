"""The README tells the truth: its commands are run, its tables compared with the program."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from assistant.answering.answer import Outcome
from assistant.cli.main import main
from assistant.settings import VARIABLES

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
CI = (Path(__file__).parents[1] / ".ci" / "run").read_text(encoding="utf-8")
TRANSCRIPTS = re.findall(r"```console\n\$ troly (.+?)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), TRANSCRIPTS, ids=[command for command, _ in TRANSCRIPTS])
def test_transcript_is_what_the_program_prints(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], assistant_: object
) -> None:
    """What a reader sees in the README is what they will see on their screen on that day."""
    main(shlex.split(command))

    assert shown == capsys.readouterr().out


def test_settings_table_names_every_variable() -> None:
    """A setting nobody can find is no setting."""
    assert [name for name in VARIABLES if f"`{name}`" not in README] == []


def test_outcomes_table_names_every_outcome() -> None:
    """All six ways a question can end are explained."""
    assert [outcome.value for outcome in Outcome if f"`{outcome.value}`" not in README] == []


def test_ci_runs_the_command_the_readme_gives() -> None:
    """CI proves the very line people are told to type."""
    command = 'python -m pip install -q ".[dev]" && python -m pytest'

    assert command in README
    assert command in CI
