"""What the bot may ask of the server, method by method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eval.bot.api.call import BOT, Json, Refused, refuse
from eval.bot.api.ledger import Ledger
from eval.bot.api.rules import check_text

Files = Mapping[str, tuple[str, bytes]]


def do(ledger: Ledger, method: str, data: Json, files: Files) -> Any:
    """The result of a method.

    Raises:
        Refused: as Telegram would refuse it.
    """
    match method:
        case "getMe":
            return BOT
        case "setMyCommands":
            for item in data["commands"]:
                refuse(not 1 <= len(item["command"]) <= 32 or len(item["description"]) > 256, "BOT_COMMAND_INVALID")
            return True
        case "setWebhook" | "deleteWebhook":
            ledger.webhook = data if method == "setWebhook" else None
            return True
        case "sendMessage":
            check_text(data["text"], data.get("entities", []), 4096)
            return ledger.keep(data, {"text": data["text"]})
        case "sendDocument":
            return _send_document(ledger, data, files)
        case "editMessageText":
            return ledger.edit(data, "text")
        case "editMessageCaption":
            return ledger.edit(data, "caption")
        case "answerCallbackQuery":
            refuse(len(data.get("text", "")) > 200, "MESSAGE_TOO_LONG")
            ledger.answers.append(data)
            return True
        case "answerInlineQuery":
            return _answer_inline(ledger, data)
        case "sendChatAction" | "logOut" | "close":
            return True
        case "getFile":
            return _get_file(ledger, data["file_id"])
    raise Refused(404, f"Not Found: method {method}")


def _send_document(ledger: Ledger, data: Json, files: Files) -> Json:
    name, content = files["document"] if "document" in files else next(iter(files.values()))
    refuse(not content, "file must be non-empty")
    file_id = f"sent-{len(ledger.files)}"
    ledger.files[file_id] = content
    document = {"file_id": file_id, "file_unique_id": "u" + file_id, "file_name": name, "file_size": len(content)}
    return ledger.keep(data, {"document": document, "caption": data.get("caption", "")})


def _answer_inline(ledger: Ledger, data: Json) -> bool:
    refuse(len(data["results"]) > 50, "RESULTS_TOO_MUCH")
    for item in data["results"]:
        content = item["input_message_content"]
        check_text(content["message_text"], content.get("entities", []), 4096)
    ledger.answers.append(data)
    return True


def _get_file(ledger: Ledger, file_id: str) -> Json:
    refuse(file_id not in ledger.files, "wrong file_id")
    size = len(ledger.files[file_id])
    refuse(size > 20 << 20, "file is too big")
    return {"file_id": file_id, "file_unique_id": "u", "file_size": size, "file_path": f"documents/{file_id}"}
