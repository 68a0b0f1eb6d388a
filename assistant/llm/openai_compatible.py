"""Any endpoint that speaks OpenAI's chat protocol: Ollama, vLLM, llama.cpp, a provider's service."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from typing import Any

import httpx

from assistant.llm.model import Message
from corpus.errors import ModelFailed

_LARGEST = 1_000_000  # bytes of one reply
_THOUGHTS = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)


class OpenAICompatible:
    """A model at a URL such as ``http://127.0.0.1:11434/v1``; temperature 0, one try, a deadline.

    The key goes into the request's header and nowhere else: no message, log line or representation holds it.
    """

    def __init__(
        self,
        url: str,
        model: str,
        *,
        key: str | None = None,
        seconds: float = 60.0,
        max_tokens: int = 1024,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """`seconds` is the longest a whole reply may take.

        Raises:
            ModelFailed: the URL is none, or the key cannot be sent.
        """
        if key is not None and not (key.isascii() and key.isprintable()):
            raise ModelFailed("ASSISTANT_LLM_KEY có ký tự không gửi đi được. Hãy chép lại khóa.")
        try:
            address = httpx.URL(url.rstrip("/") + "/chat/completions")
        except httpx.InvalidURL:
            address = httpx.URL()
        if address.scheme not in ("http", "https") or not address.host:
            raise ModelFailed("ASSISTANT_LLM_URL không phải địa chỉ http. Ví dụ đúng: http://127.0.0.1:11434/v1")
        auth = (address.username, address.password) if address.userinfo else None
        self.name = model
        self._address = address.copy_with(userinfo=b"", fragment=None)  # httpx logs the address it calls
        self._seconds = seconds
        self._max_tokens = max_tokens
        self._client = httpx.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {},
            auth=auth,
            timeout=httpx.Timeout(seconds, connect=min(5.0, seconds)),
            transport=transport,
        )

    def complete(self, messages: Sequence[Message]) -> str:
        asked = {
            "model": self.name,
            "messages": [{"role": message.role, "content": message.content} for message in messages],
            "temperature": 0,
            "max_tokens": self._max_tokens,
        }
        try:
            status, body = self._send(asked)
        except httpx.TimeoutException:
            raise self._late() from None
        except httpx.HTTPError:
            raise ModelFailed(f"Không nối được tới mô hình ngôn ngữ ở {self._address.host}.", retryable=True) from None
        if status != httpx.codes.OK:
            raise self._refused(status)
        text = _reply(body)
        if not text:
            raise ModelFailed(f"Mô hình “{self.name}” trả về nội dung không đọc được.")
        return text

    def close(self) -> None:
        self._client.close()

    def _send(self, asked: dict[str, Any]) -> tuple[int, bytes]:
        deadline = time.monotonic() + self._seconds
        body = bytearray()
        with self._client.stream("POST", self._address, json=asked) as response:
            for piece in response.iter_bytes():
                body += piece
                if len(body) > _LARGEST:
                    raise ModelFailed(f"Mô hình “{self.name}” trả về quá dài.")
                if time.monotonic() > deadline:
                    raise self._late()
        return response.status_code, bytes(body)

    def _late(self) -> ModelFailed:
        return ModelFailed(f"Mô hình “{self.name}” không trả lời trong {self._seconds:g} giây.", retryable=True)

    def _refused(self, status: int) -> ModelFailed:
        if status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
            return ModelFailed("Điểm cuối của mô hình ngôn ngữ từ chối khóa. Hãy kiểm tra ASSISTANT_LLM_KEY.")
        if status == httpx.codes.NOT_FOUND:
            return ModelFailed(
                f"Không thấy mô hình “{self.name}”. Hãy kiểm tra ASSISTANT_LLM_URL, ASSISTANT_LLM_MODEL."
            )
        busy = status in (httpx.codes.REQUEST_TIMEOUT, httpx.codes.TOO_MANY_REQUESTS) or status >= 500
        return ModelFailed(f"Mô hình “{self.name}” báo lỗi {status}.", retryable=busy)


def _reply(body: bytes) -> str:
    """The text of a chat completion, without the thoughts some models put before it; empty where there is none."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError):
        return ""
    return _THOUGHTS.sub("", content).strip() if isinstance(content, str) else ""
