"""Language models behind the protocol: the scripted one, an OpenAI-compatible endpoint, a LlamaIndex one."""

from __future__ import annotations

import http.server
import json
import logging
import threading
import time

import httpx
import pytest
from llama_index.core.llms import CustomLLM, MockLLM
from llama_index.core.llms.callbacks import llm_completion_callback

from assistant.llm import Message, ScriptedModel, model_for
from assistant.llm.llama import LlamaIndexModel
from assistant.llm.openai_compatible import OpenAICompatible
from assistant.settings import Settings
from corpus.errors import ModelFailed

ASKED = [Message("system", "chỉ dùng nguồn"), Message("user", "câu hỏi mật 4711")]
KEY = "sk-bi-mat-123"


def endpoint(answer, **options) -> OpenAICompatible:
    """A model whose endpoint answers with a function of the request."""
    return OpenAICompatible("http://mo-hinh.test/v1", "qwen3:8b", transport=httpx.MockTransport(answer), **options)


def completion(text: object) -> httpx.Response:
    return httpx.Response(200, json={"choices": [{"message": {"role": "assistant", "content": text}}]})


def test_scripted_model_says_its_lines_in_order():
    """
    The fake gives its replies one by one, keeps what it was asked, and fails when they are used up.
    """
    model = ScriptedModel(["một", ModelFailed("nghỉ", retryable=True)])

    assert model.complete(ASKED) == "một"
    with pytest.raises(ModelFailed, match="nghỉ"):
        model.complete(ASKED)
    with pytest.raises(ModelFailed, match="hết câu trả lời"):
        model.complete(ASKED)
    assert model.asked == [ASKED] * 3


def test_scripted_model_may_answer_by_the_question():
    """
    A function in place of a list sees the messages.
    """
    model = ScriptedModel(lambda messages: messages[-1].content.upper())

    assert model.complete(ASKED) == "CÂU HỎI MẬT 4711"


def test_endpoint_is_asked_as_the_protocol_says():
    """
    One POST to /chat/completions with the model, the messages, temperature 0 and the key in the header.
    """
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return completion(" Đáp. [1] \n")

    assert endpoint(answer, key=KEY).complete(ASKED) == "Đáp. [1]"
    sent = json.loads(seen[0].content)
    assert (seen[0].method, str(seen[0].url)) == ("POST", "http://mo-hinh.test/v1/chat/completions")
    assert seen[0].headers["Authorization"] == f"Bearer {KEY}"
    assert (sent["model"], sent["temperature"]) == ("qwen3:8b", 0)
    assert sent["messages"] == [
        {"role": "system", "content": "chỉ dùng nguồn"},
        {"role": "user", "content": "câu hỏi mật 4711"},
    ]


def test_endpoint_thoughts_are_left_out():
    """
    Reasoning models put their thoughts before the answer; they are no part of it.
    """
    assert (
        endpoint(lambda _: completion("<think>20%? 30%?\n</think>\n\nMức 20% [1].")).complete(ASKED) == "Mức 20% [1]."
    )


@pytest.mark.parametrize(
    ("status", "retryable", "words"),
    [
        (401, False, "ASSISTANT_LLM_KEY"),
        (403, False, "ASSISTANT_LLM_KEY"),
        (404, False, "ASSISTANT_LLM_MODEL"),
        (400, False, "báo lỗi 400"),
        (302, False, "báo lỗi 302"),
        (408, True, "báo lỗi 408"),
        (429, True, "báo lỗi 429"),
        (503, True, "báo lỗi 503"),
    ],
)
def test_endpoint_errors_say_whether_to_ask_again(status: int, retryable: bool, words: str):
    """
    A busy endpoint may be asked again, a wrong key or name may not; what the endpoint wrote is not repeated.
    """
    model = endpoint(
        lambda _: httpx.Response(status, text=f"secret {KEY}", headers={"Location": "http://a.test"}), key=KEY
    )
    with pytest.raises(ModelFailed, match=words) as caught:
        model.complete(ASKED)

    assert caught.value.retryable is retryable
    assert caught.value.code == "TL-404"
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(200, text="không phải JSON"),
        httpx.Response(200, json={"choices": []}),
        httpx.Response(200, json=[1]),
        httpx.Response(200, json={"choices": [{"message": {"content": None}}]}),
        completion("   "),
        completion("<think>nghĩ mãi</think>"),
        completion(["mảng"]),
    ],
)
def test_endpoint_reply_that_is_none_is_refused(response: httpx.Response):
    """
    Whatever is not a text counts as no reply.
    """
    with pytest.raises(ModelFailed, match="không đọc được"):
        endpoint(lambda _: response).complete(ASKED)


def test_endpoint_reply_without_end_is_cut_off():
    """
    An endpoint that never stops sending must not fill the memory.
    """

    def pieces():
        while True:
            yield b"x" * 100_000

    with pytest.raises(ModelFailed, match="quá dài"):
        endpoint(lambda _: httpx.Response(200, content=pieces())).complete(ASKED)


@pytest.mark.parametrize("fault", [httpx.ConnectError("đứt"), httpx.RemoteProtocolError("lạ")])
def test_endpoint_out_of_reach_may_be_asked_again(fault: Exception):
    """
    A connection that fails is told by the host's name alone.
    """

    def answer(_: httpx.Request) -> httpx.Response:
        raise fault

    with pytest.raises(ModelFailed, match=r"mo-hinh\.test") as caught:
        endpoint(answer, key=KEY).complete(ASKED)
    assert caught.value.retryable
    assert caught.value.__suppress_context__


class _Slow(http.server.BaseHTTPRequestHandler):
    """Sends a little now and then, and never finishes."""

    def do_POST(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return  # the client has had enough

    def log_message(self, *args: object) -> None:
        return None


def test_endpoint_that_dribbles_is_given_up_after_its_time(caplog: pytest.LogCaptureFixture):
    """
    The time allowed is for the whole reply, not for each piece; no log line holds the question, the key or a password.
    """
    caplog.set_level(logging.DEBUG)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Slow)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        url = f"http://nguoidung:matkhau9@127.0.0.1:{server.server_address[1]}/v1"
        model = OpenAICompatible(url, "cham", key=KEY, seconds=0.3)
        started = time.monotonic()
        with pytest.raises(ModelFailed, match=r"0\.3 giây") as caught:
            model.complete(ASKED)
        model.close()
        assert time.monotonic() - started < 2
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

    assert caught.value.retryable
    for secret in (KEY, "matkhau9", "4711"):
        assert secret not in caplog.text
        assert secret not in str(caught.value)
        assert secret not in repr(model)


@pytest.mark.parametrize("url", ["", "khong-phai", "ftp://x.test/v1", "http://", "http://[::1"])
def test_endpoint_address_must_be_http(url: str):
    """
    A mistyped address is told when the program starts to use it, with an example.
    """
    with pytest.raises(ModelFailed, match=r"127\.0\.0\.1:11434"):
        OpenAICompatible(url, "m")


def test_endpoint_key_that_no_header_can_hold_is_refused():
    """
    A key pasted with a line break or a letter outside ASCII is refused without being repeated.
    """
    for key in ("sk-ổ-1", "sk-1\nX: 2"):
        with pytest.raises(ModelFailed, match="ASSISTANT_LLM_KEY") as caught:
            OpenAICompatible("http://a.test", "m", key=key)
        assert key not in str(caught.value)


def test_llamaindex_model_is_asked_in_turns():
    """
    Any LlamaIndex model takes our messages as its chat.
    """
    assert "câu hỏi mật" in LlamaIndexModel(MockLLM()).complete(ASKED)


class _Broken(CustomLLM):
    """A LlamaIndex model whose provider fails, telling its key."""

    text: str | None = None

    @property
    def metadata(self):
        return MockLLM().metadata.model_copy(update={"model_name": "hỏng"})

    @llm_completion_callback()
    def complete(self, prompt, formatted=False, **kwargs):
        if self.text is None:
            raise RuntimeError(f"401 for {KEY}")
        return MockLLM().complete("").model_copy(update={"text": self.text})

    @llm_completion_callback()
    def stream_complete(self, prompt, formatted=False, **kwargs):
        raise NotImplementedError


def test_llamaindex_model_that_fails_does_not_tell_the_providers_words():
    """
    What a provider's client says may hold the key; the error names the model alone. An empty reply is none.
    """
    with pytest.raises(ModelFailed, match="“hỏng” không trả lời được") as caught:
        LlamaIndexModel(_Broken()).complete(ASKED)
    assert caught.value.__suppress_context__
    with pytest.raises(ModelFailed, match="trống"):
        LlamaIndexModel(_Broken(text=" ")).complete(ASKED)


def test_model_is_used_only_where_an_endpoint_is_set(tmp_path):
    """
    Without an address there is no model; an address without a name is refused rather than guessed.
    """
    assert model_for(Settings(data=tmp_path)) is None
    with pytest.raises(ModelFailed, match="ASSISTANT_LLM_MODEL"):
        model_for(Settings(data=tmp_path, llm_url="http://a.test/v1"))
    chosen = model_for(Settings(data=tmp_path, llm_url="http://a.test/v1", llm_model="m", llm_key=KEY))
    assert isinstance(chosen, OpenAICompatible)
    assert chosen.name == "m"
