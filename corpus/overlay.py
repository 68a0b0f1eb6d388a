"""An organization's own documents laid over the shipped ones: the official wording replaces the restated, key by key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus.document import Asking, Document, Period, Provision
from corpus.inside import inside
from corpus.text import fold, squeeze
from corpus.vocabulary import Status, TextKind

_MARKS = re.compile(r"[^\w]+")
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_RULING = re.compile(
    r"\d|\b(?:phai|khong|duoc|gui|truoc|cham nhat|toi da|toi thieu|it nhat|tham quyen|theo mau|thuc hien)\b"
)
_TELLING = 4


def join(shipped: Mapping[str, Document], loaded: Sequence[Document]) -> dict[str, Document]:
    """All documents: those loaded over those shipped; what a loaded one says it replaces lapses the day it begins.

    A link to a document that is not here (never loaded, or removed since) is left out rather than refused.
    """
    found = dict(shipped)
    for own in loaded:
        found[own.id] = lay(shipped[own.id], own) if own.id in shipped else _once_asked(own)
    for own in loaded:
        here = found[own.id]
        found[own.id] = replace(
            here,
            replaces=_known(here.replaces, found),
            replaced_by=_known(here.replaced_by, found),
            implements=_known(here.implements, found),
        )
    for own in loaded:
        for old_id in found[own.id].replaces:
            _close(found, old_id, own.id)
    return found


def _known(links: Sequence[str], documents: Mapping[str, Document]) -> tuple[str, ...]:
    return tuple(link for link in links if link in documents)


def lay(restated: Document, official: Document) -> Document:
    """One document over another of its id.

    A restated provision whose key the official text has takes its words, together with those of the places under it
    that we did not hold apart; one that lies within a longer official provision takes its lines there; one whose place
    the official text lacks stays as restated. What the document is and its days in force stay: the head of a file is read
    less surely than it was checked, and a text is silent about who replaced it.
    """
    texts = {item.at: item for item in official.provisions}
    ours = {item.at for item in restated.provisions}
    taken: dict[str, Provision] = {}
    kept: list[Provision] = []
    for item in restated.provisions:
        parts = [part for part in official.provisions if _belongs(part.at, item.at, ours)]
        if not parts:
            within = _within(item, texts)
            kept.append(item if within is None else _worded(item, within, [within]))
            continue
        own = texts.get(item.at)
        merged = _worded(item, own or parts[0], parts)
        if own is None:
            kept.append(merged)
        else:
            taken[item.at] = merged
    provisions = [*(taken.get(item.at, item) for item in official.provisions), *kept]
    whole = replace(
        restated,
        number=restated.number or official.number,
        signed=restated.signed or official.signed,
        signer=restated.signer or official.signer,
        replaces=tuple(dict.fromkeys((*restated.replaces, *official.replaces))),
        text_kind=official.text_kind,
        confidence=official.confidence,
        sources=tuple(dict.fromkeys((*official.sources, *restated.sources))),
        unread=() if official.text_kind is TextKind.OFFICIAL else restated.unread,
        questions=(*restated.questions, *official.questions),
        provisions=tuple(provisions),
    )
    return _once_asked(whole)


def _belongs(at: str, place: str, ours: Iterable[str]) -> bool:
    """Whether an official place is part of one of ours and of none of ours further in."""
    if at != place and not at.startswith(place + "/"):
        return False
    return not any(
        other != place and other.startswith(place + "/") and (at == other or at.startswith(other + "/"))
        for other in ours
    )


def _within(ours: Provision, texts: Mapping[str, Provision]) -> Provision | None:
    """Our place as the lines of the nearest official one around it."""
    above = ours.at
    while "/" in above:
        above = above.rsplit("/", 1)[0]
        if above in texts:
            found = inside(texts[above].text, above, ours.at)
            return None if found is None else replace(texts[above], text=found)
    return None


def _worded(ours: Provision, own: Provision, parts: Sequence[Provision]) -> Provision:
    """Our provision in the official words: found by the questions we know for it, without the sentences we had put
    before it and the notes on our own wording."""
    return replace(
        ours,
        heading=own.heading if own.at == ours.at else ours.heading,
        label=own.label if own.at == ours.at else ours.label,
        text="\n".join(part.text for part in parts),
        confidence=own.confidence,
        sources=own.sources,
        note=own.note if own.at == ours.at else None,
        placed_by=own.placed_by,
        questions=(
            *(Asking(item.text, also=item.also) for item in ours.questions),
            *(own.questions if own.at == ours.at else ()),
        ),
        keywords=tuple(dict.fromkeys((*ours.keywords, *own.keywords))),
        text_kind=own.text_kind,
    )


def _close(found: dict[str, Document], old_id: str, new_id: str) -> None:
    """End an older document's days where the newer one says that it replaces it; a local text ends no central one."""
    old, new = found[old_id], found[new_id]
    since = new.in_force.since
    closes = since is not None and (old.in_force.since is None or old.in_force.since < since)
    if not closes or old_id == new_id or (new.is_local and not old.is_local):
        found[new_id] = replace(new, replaces=tuple(item for item in new.replaces if item != old_id))
        return
    assert since is not None
    links = tuple(dict.fromkeys((*old.replaced_by, new_id)))
    if old.in_force.until is None:
        period = Period(old.in_force.since, since)
        found[old_id] = replace(old, in_force=period, status=Status.REPLACED, replaced_by=links)
    elif since <= old.in_force.until:
        found[old_id] = replace(old, replaced_by=links)


def _once_asked(document: Document) -> Document:
    """Each question in one place of the document, the first that has it."""
    seen: set[str] = set()

    def fresh(askings: tuple[Asking, ...]) -> tuple[Asking, ...]:
        forms = {squeeze(_MARKS.sub(" ", fold(item.text))): item for item in askings}
        kept = tuple(item for form, item in forms.items() if form not in seen)
        seen.update(forms)
        return kept

    provisions = tuple(replace(item, questions=fresh(_asked(item))) for item in document.provisions)
    return replace(document, provisions=provisions)


def _asked(provision: Provision) -> tuple[Asking, ...]:
    """The questions of a provision; one that nobody wrote questions for is asked for by its heading and by the
    sentences that rule something, so that search weighs it like the others."""
    if provision.questions or not provision.is_official:
        return provision.questions
    sentences = [squeeze(part) for line in provision.text.splitlines() for part in _SENTENCE.split(line)]
    telling = [part for part in sentences if 20 <= len(part) <= 300 and _RULING.search(fold(part))]
    return tuple(Asking(text) for text in dict.fromkeys((provision.heading, *telling[:_TELLING])))
