"""Language models behind one small protocol; none is needed to answer."""

from assistant.llm.choose import model_for
from assistant.llm.model import Message, Model, Role
from assistant.llm.scripted import ScriptedModel

__all__ = ["Message", "Model", "Role", "ScriptedModel", "model_for"]
