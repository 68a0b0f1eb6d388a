"""The corpus as LlamaIndex sees it, driven through LlamaIndex's own interface."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import numpy as np
import pytest
from llama_index.core import MockEmbedding, StorageContext, load_index_from_storage
from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.core.response_synthesizers import get_response_synthesizer
from llama_index.core.schema import MetadataMode, QueryBundle
from llama_index.core.vector_stores import (
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
    SimpleVectorStore,
    VectorStoreQuery,
)

from corpus.document import Corpus
from corpus.load import load_corpus
from corpus.timeline import applies
from index.build import build
from index.chunk import chunk_corpus
from index.embed import HashingEmbedder
from index.llama import (
    CorpusReader,
    EncoderEmbedding,
    FilteringFaissStore,
    ProvisionRetriever,
    filters_for,
    ingestion,
    read_query,
    unit_node,
    vector_index,
)
from index.query import Query
from index.search import Index
from index.vectors import VectorTable

TODAY = date(2026, 11, 21)
NOW = "qd-366-2025"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="module")
def index(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("llama") / "index"
    build(corpus, HashingEmbedder(), folder)
    return Index.open(folder, HashingEmbedder())


@pytest.fixture(scope="module")
def vectors(corpus: Corpus):
    return vector_index(corpus, HashingEmbedder())


def test_node_holds_what_a_citation_needs(corpus: Corpus):
    """
    A node alone is enough to cite its provision and to say when it applied.
    """
    key = f"{NOW}/dieu-11/khoan-1"
    node = unit_node(corpus, key)

    assert key == node.node_id == node.metadata["key"]
    assert corpus.provisions[key].text == node.get_content()
    assert (node.metadata["document"], node.metadata["number"]) == (NOW, "366-QĐ/TW")
    assert corpus.provisions[key].heading == node.metadata["heading"]
    assert node.metadata["path"].startswith("Quy định 366-QĐ/TW ngày 30/8/2025 – Điều 11, khoản 1 – ")
    assert (node.metadata["since"], node.metadata["until"]) == ("2025-08-30", "9999-12-31")
    assert (node.metadata["status"], node.metadata["text_kind"]) == ("in_force", "restated")
    assert corpus.provisions[key].confidence.value == node.metadata["confidence"]
    assert list(corpus.provisions[key].sources) == node.metadata["sources"].split()
    assert len(corpus.provisions[key].questions) == node.metadata["questions"]


def test_node_of_every_unit_is_flat_and_belongs_to_its_document(corpus: Corpus):
    """
    Many vector stores take flat metadata only, and remove a regulation by its source node.
    """
    for key in (*corpus.documents, *corpus.provisions):
        node = unit_node(corpus, key)
        assert all(isinstance(value, str | int) for value in node.metadata.values()), key
        assert corpus.document_of(key).id == node.ref_doc_id == node.metadata["document"]
        assert node.metadata["since"] < node.metadata["until"]


def test_node_of_an_unknown_key_is_refused(corpus: Corpus):
    """
    A key the corpus lacks must not become an empty node.
    """
    with pytest.raises(KeyError):
        unit_node(corpus, f"{NOW}/dieu-99")


def test_model_sees_the_path_but_not_the_addresses(corpus: Corpus):
    """
    Keys and sources cost a model's attention and tempt it to copy them.
    """
    shown = unit_node(corpus, f"{NOW}/dieu-11/khoan-1").get_content(MetadataMode.LLM)

    assert "Điều 11, khoản 1" in shown
    assert "https://" not in shown
    assert NOW not in shown


def test_pipeline_yields_our_chunks_with_our_vectors(corpus: Corpus):
    """
    A LlamaIndex pipeline over the corpus holds the very texts and vectors our own index holds.
    """
    nodes = ingestion(corpus, EncoderEmbedding(HashingEmbedder())).run()
    chunks = chunk_corpus(corpus)

    assert [f"{chunk.key}#{chunk.number}" for chunk in chunks] == [node.node_id for node in nodes]
    assert [chunk.embedded for chunk in chunks] == [node.get_content(MetadataMode.EMBED) for node in nodes]
    assert [chunk.text for chunk in chunks] == [node.get_content() for node in nodes]
    expected = HashingEmbedder().encode([chunk.embedded for chunk in chunks])
    np.testing.assert_allclose(expected, [node.embedding for node in nodes], atol=1e-6)


def test_pipeline_run_again_answers_from_its_cache(corpus: Corpus):
    """
    The second run of a pipeline embeds nothing, and another corpus does not get the first one's pieces.
    """
    counted = EncoderEmbedding(HashingEmbedder())
    pipeline = ingestion(corpus, counted)
    first = pipeline.run()
    part = Corpus(documents={NOW: corpus.documents[NOW]}, digest="another")
    smaller = ingestion(part, counted)
    smaller.cache = pipeline.cache

    assert [node.node_id for node in first] == [node.node_id for node in pipeline.run()]
    assert {NOW} == {node.metadata["document"] for node in smaller.run()}


def test_reader_yields_one_document_a_regulation(corpus: Corpus):
    """
    The reader hands over whole regulations, so LlamaIndex can insert and remove them by our ids.
    """
    read = CorpusReader(corpus).load_data()

    assert list(corpus.documents) == [document.doc_id for document in read]
    whole = next(document for document in read if document.doc_id == NOW)
    assert all(provision.text in whole.text for provision in corpus.documents[NOW].provisions)


def test_embedding_gives_the_encoders_vectors_one_by_one_and_together():
    """
    Batches, single texts, queries and awaited queries are one and the same vector.
    """
    model = EncoderEmbedding(HashingEmbedder())
    texts = ["mức xếp loại", "", "hạn nộp báo cáo"]
    expected = HashingEmbedder().encode(texts)

    np.testing.assert_allclose(expected, model.get_text_embedding_batch(texts), atol=1e-7)
    np.testing.assert_allclose(expected[0], model.get_query_embedding(texts[0]), atol=1e-7)
    np.testing.assert_allclose(expected[2], asyncio.run(model.aget_query_embedding(texts[2])), atol=1e-7)
    assert model.model_name == "hashing:256"


def test_retriever_finds_the_provision_in_force(index: Index):
    """
    Through LlamaIndex's retriever the same search is done as by our own door, for the day in force.
    """
    retriever = ProvisionRetriever(index, today=lambda: TODAY, k=5)
    question = "tỷ lệ đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ"
    found = retriever.retrieve(question)
    direct = index.search(read_query(question, index.corpus, today=TODAY), k=5)

    assert [hit.key for hit in direct] == [item.node.node_id for item in found]
    assert [hit.score for hit in direct] == [item.score for item in found]
    assert len(found) == 5
    for document in {item.node.metadata["document"] for item in found if item.node.metadata["kind"] == "provision"}:
        assert applies(index.corpus.documents[document], TODAY)


def test_retriever_takes_a_query_bundle_and_can_be_awaited(index: Index):
    """
    The two other ways LlamaIndex calls a retriever give the same nodes.
    """
    retriever = ProvisionRetriever(index, today=lambda: TODAY)
    bundle = QueryBundle("hạn gửi báo cáo kết quả kiểm điểm")
    plain = [item.node.node_id for item in retriever.retrieve(bundle.query_str)]

    assert plain == [item.node.node_id for item in retriever.retrieve(bundle)]
    assert plain == [item.node.node_id for item in asyncio.run(retriever.aretrieve(bundle))]


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("tỷ lệ đảng viên xếp loại xuất sắc", NOW),
        ("tỷ lệ đảng viên xếp loại xuất sắc năm 2022", "hd-21-2019"),
        ("theo Quy định 132 thì khung tiêu chí đánh giá thế nào", "qd-132-2018"),
        ("Quy định 124-QĐ/TW năm 2023 quy định tỷ lệ xuất sắc bao nhiêu", "qd-124-2023"),
    ],
)
def test_retriever_reads_the_day_and_documents_from_the_question(index: Index, question: str, document: str):
    """
    A year or a document named moves the search to the texts of that time.
    """
    found = ProvisionRetriever(index, today=lambda: TODAY, k=10).retrieve(question)
    provisions = [item.node.metadata for item in found if item.node.metadata["kind"] == "provision"]
    later = [metadata["document"] for metadata in provisions if metadata["document"] == NOW]

    assert document in {metadata["document"] for metadata in provisions}
    assert later == [] or document == NOW


def test_retriever_built_for_a_day_and_documents_stays_there(index: Index):
    """
    What the constructor fixes wins over what the question names.
    """
    retriever = ProvisionRetriever(index, today=lambda: TODAY, as_of=date(2022, 12, 1), documents=["hd-21-2019"])
    found = retriever.retrieve("Điều 11 Quy định 366 nói gì về tỷ lệ xuất sắc năm 2026")

    assert {"hd-21-2019"} == {item.node.metadata["document"] for item in found}
    assert any(item.node.metadata["kind"] == "provision" for item in found)


def test_retriever_takes_another_reading_of_questions(index: Index):
    """
    A program with its own understanding of questions plugs it in.
    """
    seen = []

    def read(text: str) -> Query:
        seen.append(text)
        return Query("27 biểu hiện", None, only=frozenset({"nq-04-2016"}))

    found = ProvisionRetriever(index, today=lambda: TODAY, read=read).retrieve("bất kỳ")

    assert seen == ["bất kỳ"]
    assert {"nq-04-2016"} == {item.node.metadata["document"] for item in found}


def test_retriever_serves_a_query_engine_of_llamaindex(index: Index):
    """
    LlamaIndex's own query engine over our retriever cites our provisions; its model is a fake.
    """
    engine = RetrieverQueryEngine(
        ProvisionRetriever(index, today=lambda: TODAY, k=3),
        response_synthesizer=get_response_synthesizer(llm=MockLLM(max_tokens=64)),
    )
    response = engine.query("ai có thẩm quyền đánh giá, xếp loại")

    assert len(response.source_nodes) == 3
    assert str(response).strip()


def test_vector_index_is_faiss_unless_told_otherwise(corpus: Corpus, vectors):
    """
    The default store is embedded FAISS with one row a chunk.
    """
    assert isinstance(vectors.vector_store, FilteringFaissStore)
    assert len(chunk_corpus(corpus)) == vectors.vector_store.client.ntotal


@pytest.mark.parametrize("day", [date(2019, 12, 1), date(2024, 6, 1), TODAY])
def test_vector_index_finds_only_what_applies(corpus: Corpus, vectors, day: date):
    """
    Filters come before ranking: ten results are found on any day, none of them a provision of another time.
    """
    retriever = vectors.as_retriever(similarity_top_k=10, filters=filters_for(corpus, as_of=day))
    found = retriever.retrieve("tiêu chuẩn mức chất lượng hoàn thành xuất sắc nhiệm vụ đối với đảng viên")

    assert len(found) == 10
    for item in found:
        metadata = item.node.metadata
        if metadata["kind"] == "provision" and not corpus.documents[metadata["document"]].is_local:
            assert metadata["since"] <= day.isoformat() < metadata["until"]


def test_vector_index_with_another_store_and_embedding_gives_the_same(corpus: Corpus, vectors):
    """
    LlamaIndex's own in-memory store in place of FAISS, given our filters, returns the same chunks.
    """
    other = vector_index(corpus, EncoderEmbedding(HashingEmbedder()), SimpleVectorStore())
    assert isinstance(other.vector_store, SimpleVectorStore)
    chosen = {"documents": ["hd-21-2019", "qd-132-2018"], "as_of": date(2022, 6, 1)}
    for wanted in (filters_for(corpus, **chosen), filters_for(corpus, as_of=TODAY), filters_for(corpus, documents=[])):
        ours, theirs = (
            item.as_retriever(similarity_top_k=12, filters=wanted).retrieve("đánh giá, xếp loại chất lượng chi bộ")
            for item in (vectors, other)
        )
        scores = [pytest.approx(item.score, abs=1e-5) for item in ours]
        assert scores == [item.score for item in theirs]
    assert ours == []


def test_vector_index_takes_any_llamaindex_embedding(corpus: Corpus):
    """
    An embedding of another dimension sets the dimension of the store.
    """
    small = Corpus(documents={NOW: corpus.documents[NOW]}, digest="part")

    assert vector_index(small, MockEmbedding(embed_dim=7)).vector_store.client.d == 7


def test_vector_index_is_saved_and_read_back_with_its_filters(corpus: Corpus, vectors, tmp_path):
    """
    A saved index still refuses what does not apply; without its rows' metadata it is not opened.
    """
    vectors.storage_context.persist(persist_dir=str(tmp_path))
    store = FilteringFaissStore.from_persist_dir(str(tmp_path))
    again = load_index_from_storage(
        StorageContext.from_defaults(vector_store=store, persist_dir=str(tmp_path)),
        embed_model=EncoderEmbedding(HashingEmbedder()),
    )
    wanted = filters_for(corpus, as_of=date(2020, 1, 1))
    before, after = (
        [
            item.node.node_id
            for item in one.as_retriever(similarity_top_k=8, filters=wanted).retrieve("kiểm điểm tập thể")
        ]
        for one in (vectors, again)
    )
    for left in tmp_path.glob("*.rows.json"):
        left.unlink()

    assert before == after
    with pytest.raises(OSError, match=r"rows\.json"):
        FilteringFaissStore.from_persist_dir(str(tmp_path))


def test_faiss_store_refuses_rows_it_does_not_know():
    """
    A FAISS index filled elsewhere has no metadata to filter by, so it is refused, not searched unfiltered.
    """
    filled = VectorTable.build(np.eye(3, dtype=np.float32)).index
    with pytest.raises(ValueError, match="not added through this store"):
        FilteringFaissStore(filled).query(VectorStoreQuery(query_embedding=[1.0, 0.0, 0.0]))


def test_faiss_store_restricts_by_source_and_by_other_metadata(corpus: Corpus, vectors):
    """
    LlamaIndex's `doc_ids` and filters on any field work, alone and together.
    """
    wanted = MetadataFilters(filters=[MetadataFilter(key="until", value="2025-08-30", operator=FilterOperator.LTE)])
    found = vectors.as_retriever(similarity_top_k=50, filters=wanted, doc_ids=["qd-132-2018", NOW]).retrieve("điều")

    assert {"qd-132-2018"} == {item.node.ref_doc_id for item in found}


def test_filters_let_through_what_the_search_does(index: Index):
    """
    On every day something begins or ends, and the day before, filters and search agree on every unit.
    """
    corpus = index.corpus
    periods = [document.in_force for document in corpus]
    edges = {day for period in periods for day in (period.since, period.until) if day} | {TODAY, date(2023, 2, 1)}
    units = [unit_node(corpus, key) for key in index.keys]
    for day in sorted(edges | {edge - timedelta(days=1) for edge in edges}):
        wanted = filters_for(corpus, as_of=day).filters
        passed = {node.node_id for node in units if any(node.metadata[item.key] in item.value for item in wanted)}
        searched = {hit.key for hit in index.search(Query("kiểm điểm", day), k=len(index.keys))}
        assert searched == passed, day
