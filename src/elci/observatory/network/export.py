"""Writing a network for other programs: GEXF 1.3 and GraphML (Gephi and others), GeoJSON (maps).

The same network gives the same bytes: no dates, nodes and ties in the network's order. Attributes are given
by name, one value per node; undefined values (None, nan) are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from math import isnan
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from elci.observatory.network.adjacency import Network
from elci.observatory.network.places import Places
from elci.observatory.network.problems import NetworkError

Attributes = Mapping[str, Sequence[Any]]
SUFFIXES = (".gexf", ".graphml", ".geojson")
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}  # the same words in both formats


def export(network: Network, path: Path, attributes: Attributes, places: Places | None = None) -> None:
    """Write the network in the format of the file's suffix. NetworkError: another suffix, or no places."""
    suffix = path.suffix.lower()
    if suffix == ".gexf":
        text = "".join(gexf(network, with_places(attributes, places)))
    elif suffix == ".graphml":
        text = "".join(graphml(network, with_places(attributes, places)))
    elif suffix == ".geojson" and places is not None:
        text = json.dumps(geojson(network, attributes, places), ensure_ascii=False, allow_nan=False) + "\n"
    elif suffix == ".geojson":
        raise NetworkError(
            f"{path.name}: harita dosyası için koordinat gerekir; --twins ile bir kardeş kent listesi verin.",
            f"{path.name}: a map file needs coordinates; give a list of twin towns with --twins.",
        )
    else:
        raise NetworkError(
            f"{path.name}: “{suffix}” biçimi bilinmiyor; dosya adı {', '.join(SUFFIXES)} ile bitmeli.",
            f"{path.name}: format “{suffix}” is unknown; the file name must end in {', '.join(SUFFIXES)}.",
        )
    path.write_text(text, encoding="utf-8", newline="\n")


def with_places(attributes: Attributes, places: Places | None) -> Attributes:
    """The attributes with country, latitude and longitude added."""
    if places is None:
        return attributes
    located: Attributes = {
        "country": places.countries,
        "latitude": places.latitude.tolist(),
        "longitude": places.longitude.tolist(),
    }
    return {**attributes, **located}


def gexf(network: Network, attributes: Attributes) -> Iterator[str]:
    """The parts of a GEXF 1.3 document."""
    columns = _columns(attributes)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '<graph defaultedgetype="undirected" mode="static">\n<attributes class="node">\n'
    for place, (name, kind, _) in enumerate(columns):
        yield f'<attribute id="{place}" title={quoteattr(name)} type="{_TYPES[kind]}"/>\n'
    yield "</attributes>\n<nodes>\n"
    for node, label in enumerate(network.labels):
        yield f'<node id="{node}" label={_quoted(label)}><attvalues>'
        for place, (_, _, values) in enumerate(columns):
            if values[node] is not None:
                yield f'<attvalue for="{place}" value={_quoted(_written(values[node]))}/>'
        yield "</attvalues></node>\n"
    yield "</nodes>\n<edges>\n"
    for number, (one, other) in enumerate(network.ties.tolist()):
        yield f'<edge id="{number}" source="{one}" target="{other}"/>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def graphml(network: Network, attributes: Attributes) -> Iterator[str]:
    """The parts of a GraphML document."""
    columns = [("label", str, [str(label) for label in network.labels]), *_columns(attributes)]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for place, (name, kind, _) in enumerate(columns):
        yield f'<key id="d{place}" for="node" attr.name={quoteattr(name)} attr.type="{_TYPES[kind]}"/>\n'
    yield '<graph id="network" edgedefault="undirected">\n'
    for node in range(network.nodes):
        yield f'<node id="n{node}">'
        for place, (_, _, values) in enumerate(columns):
            if values[node] is not None:
                yield f'<data key="d{place}">{escape(_clean(_written(values[node])))}</data>'
        yield "</node>\n"
    for one, other in network.ties.tolist():
        yield f'<edge source="n{one}" target="n{other}"/>\n'
    yield "</graph>\n</graphml>\n"


def geojson(network: Network, attributes: Attributes, places: Places) -> dict[str, Any]:
    """A FeatureCollection (RFC 7946): a point per node, a line per tie; none without coordinates.

    A tie across the date line becomes two lines that meet it, as the standard asks.
    """
    columns = _columns({**attributes, "country": places.countries})
    spots = [
        None if isnan(x) or isnan(y) else (x, y)
        for x, y in zip(places.longitude.tolist(), places.latitude.tolist(), strict=True)
    ]
    features = []
    for node, spot in enumerate(spots):
        if spot is not None:
            properties = {name: values[node] for name, _, values in columns if values[node] is not None}
            properties = {"label": network.labels[node], **properties}
            features.append(_feature({"type": "Point", "coordinates": list(spot)}, properties))
    for one, other in network.ties.tolist():
        start, end = spots[one], spots[other]
        if start is not None and end is not None:
            ends = {"one": network.labels[one], "other": network.labels[other]}
            features.append(_feature(_line(start, end), ends))
    return {"type": "FeatureCollection", "features": features}


def _feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _line(start: tuple[float, float], end: tuple[float, float]) -> dict[str, Any]:
    if abs(start[0] - end[0]) <= 180:
        return {"type": "LineString", "coordinates": [list(start), list(end)]}
    side = 180.0 if start[0] > 0 else -180.0
    # The end seen from the start's side of the date line.
    beyond = end[0] + 2 * side
    part = (side - start[0]) / (beyond - start[0])
    latitude = start[1] + part * (end[1] - start[1])
    coordinates = [[list(start), [side, latitude]], [[-side, latitude], list(end)]]
    return {"type": "MultiLineString", "coordinates": coordinates}


def _columns(attributes: Attributes) -> list[tuple[str, type, list[Any]]]:
    """Attributes as Python values with their type; None where undefined."""
    found = []
    for name, values in attributes.items():
        plain = [value.item() if hasattr(value, "item") else value for value in values]
        plain = [None if isinstance(value, float) and isnan(value) else value for value in plain]
        kind = next((type(value) for value in plain if value is not None), str)
        found.append((name, kind, plain))
    return found


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Without the characters that XML 1.0 cannot hold."""
    return "".join(
        sign
        for sign in text
        if sign in "\t\n\r" or " " <= sign <= "\ud7ff" or "\ue000" <= sign <= "\ufffd" or sign > "\uffff"
    )
