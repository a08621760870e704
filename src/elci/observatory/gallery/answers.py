"""Questions and answers as plain values: what a program that knows no frames may ask of a package.

A question is a mapping: `package` (a folder), `world` (a file, or absent), `world_name`, `language`, `ask` (a
name of ASKED) and what that needs: `name`, `choice`, `figure`, `form`. An answer is `{"answer": …}`, or
`{"unknown": name}` for what is not there, or `{"fault": [tr, en]}` for what cannot be read.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from elci.domain.errors import ElciError
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.controls import controls_of
from elci.observatory.gallery.files import TYPES, Wish, file
from elci.observatory.gallery.hall import Hall, NoSuchExhibitError
from elci.observatory.gallery.index import index
from elci.observatory.gallery.likeness import likeness, likeness_offers
from elci.observatory.gallery.page import about, page
from elci.observatory.gallery.tested import tested

Question = Mapping[str, Any]
_halls: dict[tuple[str, str], Hall] = {}


def answer(question: Question) -> dict[str, Any]:
    """The answer to a question; see the module's words for its shape."""
    try:
        return {"answer": ASKED[question["ask"]](_hall(question), question)}
    except NoSuchExhibitError as error:
        return {"unknown": str(error.args[0])}
    except ElciError as error:
        return {"fault": [error.in_language("tr"), error.in_language("en")]}


def _hall(question: Question) -> Hall:
    """The opened package of a question; of several the one asked last is kept."""
    key = (str(question["package"]), str(question.get("world") or ""))
    if key not in _halls:
        _halls.clear()
        world = Path(key[1]) if key[1] else None
        _halls[key] = Hall(Path(key[0]), world, str(question.get("world_name") or ""))
    return _halls[key]


def _choice(question: Question) -> Choice:
    return Choice.of(question.get("choice") or {})


def _index(hall: Hall, question: Question) -> Any:
    world = hall.world
    return {
        **about(hall),
        "chapters": index(hall, question["language"], of_world=bool(question.get("of_world"))),
        "world": None
        if world is None
        else {"name": world.name, "ties": world.network.edges, "cities": world.network.nodes},
    }


def _controls(hall: Hall, question: Question) -> Any:
    name = question["name"]
    offered = hall.offers(name, question["language"])
    return {
        "title": hall.title(name, question["language"]),
        "fields": list(controls_of(name).fields),
        "offers": offered,
    }


def _page(hall: Hall, question: Question) -> Any:
    return page(hall, question["name"], _choice(question), question["language"])


def _file(hall: Hall, question: Question) -> Any:
    wish = Wish(
        question["name"],
        _choice(question),
        question["form"],
        question.get("figure", ""),
        question["language"],
    )
    content = file(hall, wish)
    return {"type": TYPES[wish.form], "content": base64.b64encode(content).decode()}


def _likeness(hall: Hall, question: Question) -> Any:
    return likeness(hall, _choice(question), question["language"])


def _likeness_controls(hall: Hall, question: Question) -> Any:
    return {"offers": likeness_offers(hall, question["language"])}


def _tested(hall: Hall, question: Question) -> Any:
    return tested(hall, question["language"])


ASKED: Mapping[str, Callable[[Hall, Question], Any]] = {
    "index": _index,
    "controls": _controls,
    "page": _page,
    "file": _file,
    "likeness": _likeness,
    "likeness-controls": _likeness_controls,
    "tested": _tested,
}
