"""Starting and stopping the service as an operator does."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from assistant.service.serving import CannotListen, listen, welcome

_TROLY = "import sys; from assistant.cli.main import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        yield held.getsockname()[1]


@pytest.mark.parametrize("words", [("serve",), ("mcp", "--http")])
def test_taken_port_is_told_with_another_to_try(troly, taken, words):
    """
    The usual slip, a second start, ends in a sentence and a code, before anything is opened.
    """
    refused = troly(*words, "--port", str(taken))

    assert refused.code == 2
    assert "TL-731" in refused.err
    assert f"--port {taken + 1}" in refused.err


@pytest.mark.parametrize(
    ("host", "port", "word"),
    [
        ("khong.co.may.nay.invalid", 8000, "127.0.0.1"),
        ("203.0.113.7", 8000, "127.0.0.1"),
        ("127.0.0.1", 70000, "65535"),
    ],
)
def test_address_that_is_not_this_machines_is_told(host, port, word):
    """
    What may be written instead is in the message.
    """
    with pytest.raises(CannotListen, match=re.escape(word)):
        listen(host, port)


def test_whole_network_is_served_with_a_word_of_caution():
    """
    On this machine alone there is nothing to warn of; for the network it is said once, and the link is one that opens.
    """
    with listen("127.0.0.1", 0) as near, listen("0.0.0.0", 0) as far:
        assert "Lưu ý" not in welcome(near)
        assert "Lưu ý" in welcome(far)
        assert f"http://127.0.0.1:{far.getsockname()[1]}" in welcome(far)


@pytest.mark.skipif(os.name == "nt", reason="Windows gửi Ctrl+C cho cả nhóm tiến trình")
def test_service_says_where_it_is_and_stops_at_ctrl_c(assistant_, tmp_path):
    """
    The line with the address comes when it answers; Ctrl+C ends it in order, with no trace of the program's inside.
    """
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", _TROLY, "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as running:
        told = running.stdout.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", told)
        assert found, told
        alive = [httpx.get(f"{found[0]}{path}", timeout=10).status_code for path in ("/healthz", "/readyz", "/metrics")]
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)

    assert alive == [200] * 3
    assert running.returncode == 0
    assert out.decode().strip() == "Đã dừng."
    assert err == b""
