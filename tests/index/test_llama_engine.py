"""The assistant as a LlamaIndex query engine, driven through LlamaIndex's own interface."""

from __future__ import annotations

import asyncio
from datetime import date

from llama_index.core.query_engine import BaseQueryEngine
from llama_index.core.schema import QueryBundle
from llama_index.core.tools import QueryEngineTool

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant
from index.llama import ProvisionQueryEngine

RATIO = "tỷ lệ đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ tối đa là bao nhiêu"


def test_engine_answers_with_the_cited_provisions_as_sources(assistant_: Assistant):
    """
    A LlamaIndex program gets the very answer our own door gives, its sources being the provisions cited.
    """
    engine = ProvisionQueryEngine(assistant_)
    answer = assistant_.ask(RATIO)
    response = engine.query(RATIO)

    assert isinstance(engine, BaseQueryEngine)
    assert answer.status is Outcome.ANSWERED
    assert str(response) == answer.text
    assert [item.node.node_id for item in response.source_nodes] == [item.key for item in answer.citations]
    assert "20%" in str(response)
    first = response.source_nodes[0].node
    assert first.metadata["document"] == "qd-366-2025"
    assert first.get_content() == assistant_.corpus.provisions[first.node_id].text


def test_engine_tells_status_day_and_maker(assistant_: Assistant):
    """
    What an answer is worth travels in the response's metadata, as plain values.
    """
    metadata = ProvisionQueryEngine(assistant_).query(RATIO).metadata

    assert metadata == {"status": "answered", "as_of": "2026-11-21", "made_by": "extractive"}


def test_engine_keeps_to_its_day(assistant_: Assistant):
    """
    An engine made for a day answers about that day, whatever day it is.
    """
    response = ProvisionQueryEngine(assistant_, as_of=date(2022, 12, 1)).query(RATIO)

    assert response.metadata["as_of"] == "2022-12-01"
    assert response.source_nodes[0].node.metadata["since"] <= "2022-12-01"


def test_engine_that_must_refuse_cites_nothing(assistant_: Assistant):
    """
    A question outside the field gets the courteous reply, its status, and no source.
    """
    response = ProvisionQueryEngine(assistant_).query("cách nấu phở bò tái")

    assert response.metadata["status"] == "out_of_scope"
    assert response.source_nodes == []
    assert str(response).strip()


def test_engine_is_awaited_and_takes_bundles(assistant_: Assistant):
    """
    The other ways LlamaIndex calls an engine give the same text, also as an agent's tool.
    """
    engine = ProvisionQueryEngine(assistant_)
    expected = str(engine.query(RATIO))
    tool = QueryEngineTool.from_defaults(engine, name="kiem_diem", description="Quy định kiểm điểm, xếp loại")

    assert str(engine.query(QueryBundle(RATIO))) == expected
    assert str(asyncio.run(engine.aquery(RATIO))) == expected
    assert tool.call(RATIO).content == expected
