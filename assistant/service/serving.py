"""Listening for connections until stopped: one port, taken before anything is opened, and patience that ends."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Callable
from typing import Any

import uvicorn
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from corpus.errors import RegulationError

_HEADERS_S = 15.0  # for the head of a request to be whole; its body falls under the time of the request
_STOPPING_S = 10  # for what is being answered when the server is told to stop
_LOCAL = ("127.0.0.1", "::1", "localhost")


class CannotListen(RegulationError):
    """The address or port cannot be used; the message says why and what to do."""

    code = "TL-731"


class _Patient(AutoHTTPProtocol):  # type: ignore[misc, valid-type]
    """A connection that is closed where the head of a request never ends; by itself the server waits for ever."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._arm()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._disarm()
        else:
            self._arm()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        super().connection_lost(exc)

    def _arm(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(_HEADERS_S, self.transport.close)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def listen(host: str, port: int) -> socket.socket:
    """Take a port of an address of this machine.

    Raises:
        CannotListen: another program has it, it is not allowed, or there is no such address.
    """
    if not 0 <= port <= 65535:
        raise CannotListen(f"Cổng {port} không có. Hãy chọn một số từ 1 đến 65535, ví dụ --port 8080.")
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, UnicodeError) as error:
        raise CannotListen(_why(error, host, port)) from None


def serve(app: Any, listening: socket.socket, *, ready: Callable[[], None], proxy: str | None = None) -> None:
    """Answer until the program is told to stop; `proxy` are the addresses whose word on the caller is taken.

    Raises:
        KeyboardInterrupt: stopped at the keyboard, after what was being answered.
    """
    config = uvicorn.Config(
        app,
        http=_Patient,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=proxy is not None,  # anyone may write X-Forwarded-For; unasked it is believed of nobody
        forwarded_allow_ips=proxy or "",
        timeout_graceful_shutdown=_STOPPING_S,
    )
    _Server(config, ready).run(sockets=[listening])


def welcome(listening: socket.socket, *, path: str = "") -> str:
    """What the operator is told once the server answers."""
    host, port = listening.getsockname()[:2]
    everywhere = host in ("0.0.0.0", "::")
    shown = "127.0.0.1" if everywhere else f"[{host}]" if ":" in host else host
    lines = [f"Đang phục vụ ở http://{shown}:{port}{path} (dừng: Ctrl+C)"]
    if everywhere or host not in _LOCAL:
        lines.append(
            "Lưu ý: máy khác trong mạng cũng vào được, nội dung đi trên mạng không mã hóa. Chỉ dùng trong mạng cơ quan, "
            "hoặc đặt sau một máy chủ HTTPS."
        )
    return "\n".join(lines)


def _why(error: OSError | UnicodeError, host: str, port: int) -> str:
    number = getattr(error, "errno", None)
    if number == errno.EADDRINUSE:
        return f"Cổng {port} đang có chương trình khác dùng (có thể là chính trợ lý đã mở). Hãy chọn cổng khác, ví dụ --port {port + 1 if port < 65535 else 8000}."
    if number in (errno.EACCES, errno.EPERM):
        return f"Máy này không cho mở cổng {port}. Hãy chọn cổng khác từ 1024 trở lên, ví dụ --port 8000."
    return f"Máy này không có địa chỉ “{host}”. Hãy ghi 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (cả mạng)."
