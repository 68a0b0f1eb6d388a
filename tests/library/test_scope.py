"""The place a person chose decides whose texts stand beside the central ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.desk import Desk
from assistant.storage import Store

LOCAL = "Hướng dẫn 05-HD/TU"


@pytest.fixture
def desk(with_local, tmp_path):
    with_desk = Desk(with_local, Store.open(replace(with_local.settings, data=tmp_path)))
    yield with_desk
    with_desk.close()


def test_place_a_person_chose_goes_before_the_setting(desk):
    """
    An officer of Nghệ An and one of Lào Cai ask the same service.
    """
    store = desk.store
    told = {}
    for place in ("Lào Cai", "Nghệ An"):
        person = store.person("web", place)
        store.set_settings(person, scope=place)
        question = "dự thảo báo cáo kiểm điểm gửi trước mấy ngày"
        told[place] = desk.ask(question, person=person, thread="1", channel="web").answer.text

    assert LOCAL in told["Lào Cai"]
    assert LOCAL not in told["Nghệ An"]
    given = desk.ask("dự thảo báo cáo kiểm điểm gửi trước mấy ngày", person=store.person("web", "Nghệ An"), thread="2",
                     channel="web", scope="Lào Cai")  # fmt: skip
    assert LOCAL in given.answer.text


def test_search_leaves_out_texts_of_other_places(with_local):
    """
    A filter, not a lower rank: they are not among the hits at all, unless the question names the place.
    """
    from index.query import Query

    def found(text, scope):
        hits = with_local.index.search(Query(text, None, scope=scope), k=100)
        return {hit.key.split("/", 1)[0] for hit in hits}

    assert "lc-05-hd-tu-2026" in found("thời hạn gửi hồ sơ kiểm điểm", "Lào Cai")
    assert "lc-05-hd-tu-2026" not in found("thời hạn gửi hồ sơ kiểm điểm", "Nghệ An")
    assert "lc-05-hd-tu-2026" in found("thời hạn gửi hồ sơ kiểm điểm của Lào Cai", "Nghệ An")
