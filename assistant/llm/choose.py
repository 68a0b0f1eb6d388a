"""Which language model the settings ask for, if any."""

from __future__ import annotations

from assistant.llm.model import Model
from assistant.settings import Settings
from corpus.errors import ModelFailed


def model_for(settings: Settings) -> Model | None:
    """The model at the endpoint set, or None where none is set: then nothing is sent anywhere.

    Raises:
        ModelFailed: an endpoint is set without a model's name, or its address is none.
    """
    if settings.llm_url is None:
        return None
    if settings.llm_model is None:
        raise ModelFailed("Đã đặt ASSISTANT_LLM_URL nhưng chưa đặt ASSISTANT_LLM_MODEL (tên mô hình).")
    from assistant.llm.openai_compatible import OpenAICompatible

    return OpenAICompatible(settings.llm_url, settings.llm_model, key=settings.llm_key)
