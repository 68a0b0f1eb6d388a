"""No English word reaches a person: argparse's catalogue, every help, every complaint."""

from __future__ import annotations

import argparse
import ast
import gettext
import inspect
import re

import pytest

from assistant.cli.commands import COMMANDS
from assistant.cli.parser import LOCALE
from index.text import is_syllable

FOLDER = LOCALE / "vi" / "LC_MESSAGES"

# What only a programmer can cause; none of it depends on what is typed.
PROGRAMMERS = {
    ".__call__() not defined",
    "%r is not callable",
    "'required' is an invalid argument for positionals",
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    "conflicting subparser alias: %s",
    "conflicting subparser: %s",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "mutually exclusive arguments must be optional",
}
# Names of things, not words.
NAMES = {
    "id",
    "question",
    "json",
    "yaml",
    "docx",
    "xlsx",
    "csv",
    "pdf",
    "ics",
    "txt",
    "troly",
    "help",
    "html",
    "readme",
    "http",  # and below: names of what people install, open or point to
    "https",
    "mcp",
    "telegram",
    "timeline",  # a word of the command line, like list and show
    "word",
    "web",
    "webhook",
}
WRONG = [
    ("bogus",),
    ("--bogus",),
    ("--today",),
    ("--today", "mai", "docs", "list"),
    ("ask",),
    ("ask", "--as-of"),
    ("ask", "--as-of", "2022", "tỷ lệ"),
    ("ask", "--as", "2022-01-01", "tỷ lệ"),
    ("ask", "--json=1", "tỷ lệ"),
    ("ask", "--batch", "không-có.jsonl"),
    ("ask", "--batch", "-", "tỷ lệ"),
    ("chat", "tỷ lệ"),
    ("docs",),
    ("docs", "xoa"),
    ("docs", "list", "tất cả"),
    ("docs", "list", "--on", "hôm nay"),
    ("docs", "show"),
    ("docs", "show", "Quy định 999"),
    ("docs", "show", "qd-366-2025/dieu-99"),
    ("docs", "show", "điều 99 quy định 366"),
    ("docs", "show", "HD21"),
    ("docs", "compare", "qd-366-2025"),
    ("docs", "compare", "qd-366-2025", "QĐ 366"),
    ("docs", "compare", "qd-366-2025", "qd-37-2021"),
    ("lint", "không-có"),
    ("lint", "a", "b"),
    ("index",),
    ("index", "xoa"),
    ("index", "build", "--model"),
    ("index", "status", "--model", "a"),
    ("corpus",),
    ("corpus", "xoa"),
    ("corpus", "add"),
    ("corpus", "add", "không-có.docx"),
    ("corpus", "remove", "qd-1-2020"),
    ("corpus", "verify", "qd-1-2020"),
    ("calc", "bogus"),
    ("calc", "ty-le", "tot"),
    ("check",),
    ("check", "không-có.xlsx"),
    ("audit",),
    ("audit", "không-có.docx"),
]


def messages_of_argparse():
    """Every text that the running Python's argparse hands to gettext."""
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            values = [part.value for part in node.args if isinstance(part, ast.Constant)]
            found |= {value for value in values if isinstance(value, str)}
    return found


def read_catalogue():
    """The entries of the .po file (msgid → msgstr), and the plural forms of its msgids."""
    entries, plurals, current = {}, set(), ""
    for line in (FOLDER / "troly.po").read_text(encoding="utf-8").splitlines():
        found = re.fullmatch(r'(?:(msgid|msgid_plural|msgstr(?:\[0\])?) )?(".*")', line)
        if found is None:
            continue
        word, text = found.group(1), ast.literal_eval(found.group(2))
        if word == "msgid":
            current = text
            entries[current] = ""
        elif word == "msgid_plural":
            plurals.add(text)
        else:
            entries[current] += text
    return entries, plurals


def english_words(text):
    """Words that are no Vietnamese and no name: what is left when options, keys, files and metavariables are gone."""
    known = {
        name
        for entry in COMMANDS
        for name in (
            entry,
            "list",
            "show",
            "compare",
            "build",
            "status",
            "template",
            "add",
            "remove",
            "verify",
            "export",
        )
    }
    foreign = set(re.findall(r"[a-z]{3,}", " ".join(messages_of_argparse()))) - {"can"}
    found = []
    for token in text.split():
        word = token.strip("()[]{}“”\"'.,:;…!?|<>").lower()
        if re.search(r"[-_/.=0-9\\@]", word) or not re.fullmatch(r"[a-z]{3,}", word) or word in known | NAMES:
            continue
        if word in foreign or not is_syllable(word):
            found.append(word)
    return found


def test_compiled_catalogue_is_the_written_one():
    """
    Who changes troly.po and forgets msgfmt is told.
    """
    with (FOLDER / "troly.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    compiled = {key if isinstance(key, str) else key[0]: text for key, text in catalogue.items()}
    written, _ = read_catalogue()

    assert len(written) >= 25
    assert compiled == written


def test_every_message_of_argparse_is_translated():
    """
    A newer Python may say new things; this test names them.
    """
    written, plurals = read_catalogue()

    assert messages_of_argparse() - PROGRAMMERS - plurals - written.keys() == set()


def test_translations_keep_the_places_of_their_values():
    """
    A translation may leave a value out but not ask for one that is not given.
    """
    value = re.compile(r"%(?:\(\w+\))?[a-z]")
    for message, translation in read_catalogue()[0].items():
        assert set(value.findall(translation)) <= set(value.findall(message)) or not message, message


def test_english_words_are_noticed():
    """
    The net itself has no holes for the words it is meant to catch.
    """
    assert english_words("usage: troly [-h]") == ["usage"]
    assert english_words("the following arguments are required: KHÓA") == [
        "the", "following", "arguments", "are", "required",
    ]  # fmt: skip
    assert english_words("Lỗi: không hiểu các đối số: --list") == []


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS), ("docs", "list"), ("docs", "show"),
                                   ("docs", "compare"), ("index", "build"), ("index", "status"),
                                   *(("corpus", word) for word in ("add", "list", "remove", "verify", "export"))],
                         ids=" ".join)  # fmt: skip
def test_help_is_vietnamese(words, troly):
    """
    Every help of every command, to the last option.
    """
    shown = troly(*words, "--help")

    assert (shown.code, shown.err) == (0, "")
    assert english_words(shown.out) == []


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_use_is_told_in_one_vietnamese_line(words, troly):
    """
    Code 2, nothing on standard output, one line with the error's code and no English.
    """
    shown = troly(*words)

    assert (shown.code, shown.out) == (2, "")
    assert re.fullmatch(r"Lỗi: \S.* \(mã TL-\d{3}\)\n", shown.err)
    assert english_words(shown.err.replace("bogus", "")) == []
