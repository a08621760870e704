"""Write the gallery of the design into var/gallery/: every kind of page with real words, in both languages.

Run `python design/gallery/make.py` after `python -m elci.config.build`, then open var/gallery/index.html. In
the templates `[[Türkçe|English]]` holds both languages of a sentence.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template import Context, Engine

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(HERE)]

from ties import ties  # noqa: E402
from words import words  # noqa: E402

from elci.observatory.charts import Band, Bar, Words, draw_bars, draw_timeline  # noqa: E402
from elci.observatory.maps import (  # noqa: E402
    EUROPE_MIDDLE_EAST,
    TURKEY,
    WORLD,
    Caption,
    Look,
    Place,
    Tie,
    draw_map,
    read_land,
)

STATIC = PROJECT / "src" / "elci" / "portal" / "static"
TARGET = PROJECT / "var" / "gallery"
PAGES = ("home", "list", "record", "municipality", "search", "claims", "signin", "edit", "empty")
_CONTINENTS = {
    "asia": ("Asya", "Asia"),
    "europe": ("Avrupa", "Europe"),
    "africa": ("Afrika", "Africa"),
    "americas": ("Amerika", "Americas"),
}


def main() -> None:
    """Write all pages and print the address of the first."""
    settings.configure(USE_I18N=False)
    TARGET.mkdir(parents=True, exist_ok=True)
    for language in ("tr", "en"):
        engine = Engine(dirs=[str(HERE / "templates")], loaders=[("template_loaders.Bilingual", language)])
        context = {
            **words(language),
            **drawings(language),
            "lang": language,
            "static": "../../src/elci/portal/static/",
        }
        context["wordmark"] = (STATIC / "portal" / "wordmark.svg").read_text(encoding="utf-8").strip()
        for page in PAGES:
            extra = context["pages"].get(page, {})
            html = engine.get_template(f"{page}.html").render(Context({**context, **extra, "page": page}))
            (TARGET / f"{page}-{language}.html").write_text(html, encoding="utf-8")
    links = "".join(
        f'<li><a href="{page}-{lang}.html">{page} ({lang})</a>' for page in PAGES for lang in ("tr", "en")
    )
    (TARGET / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><ul>{links}</ul>', encoding="utf-8"
    )
    print(TARGET / "index.html")


def drawings(language: str) -> dict[str, Any]:
    """Maps and charts of the gallery."""
    english = language == "en"
    rows = ties(language)
    land, fine = read_land(STATIC / "built" / "land-110m.json"), read_land(STATIC / "built" / "land-50m.json")
    ankara = Place("Ankara", 32.85, 39.92, "TR")
    drawn = [
        Tie(
            str(row["number"]),
            ankara,
            Place(row["partner"], row["longitude"], row["latitude"], row["code"]),
            f"Ankara – {row['partner']}, {row['year']} · {row['kind']}",
            f"record-{language}.html",
            row["continent"],
        )
        for row in rows
    ]
    caption = Caption("Ankara’s ties" if english else "Ankara’nın bağları", f"{len(rows)}", language)
    years = Counter(row["year"] for row in rows)
    continents = Counter(row["continent"] for row in rows)
    bars = [
        Bar(_CONTINENTS[key][english], count, f"list-{language}.html", key)
        for key, count in continents.most_common()
    ]
    terms = [
        Band(1989, 1993, "Karayalçın"),
        Band(1994, 2017, "Gökçek"),
        Band(2018, 2018, "Tuna"),
        Band(2019, None, "Yavaş"),
    ]
    by_year = Words("Ties by year" if english else "Yıllara göre bağlar", language=language)
    by_continent = Words("By continent" if english else "Kıtalara göre", language=language)
    links = dict.fromkeys(years, f"list-{language}.html")
    return {
        "map_wide": draw_map(drawn, land, caption, WORLD, Look("world", 1248)),
        "map_middle": draw_map(drawn, land, caption, WORLD, Look("world-m", 720)),
        "map_region_middle": draw_map(drawn, land, caption, TURKEY, Look("region-m", 720, by_continent=True)),
        "map_narrow": draw_map(drawn, fine, caption, EUROPE_MIDDLE_EAST, Look("region-n", 360)),
        "map_region": draw_map(drawn, land, caption, TURKEY, Look("region", 1248, by_continent=True)),
        "map_region_narrow": draw_map(drawn, land, caption, WORLD, Look("world-n", 360, by_continent=True)),
        "map_small": draw_map(
            drawn, fine, caption, EUROPE_MIDDLE_EAST, Look("small", 380, selected="8", names=0)
        ),
        "years_wide": draw_timeline(
            years, by_year, bands=terms, links=links, name="years", wide=592, tall=230
        ),
        "years_narrow": draw_timeline(
            years, by_year, bands=terms, links=links, name="years-n", wide=343, tall=200
        ),
        "bars_wide": draw_bars(bars, by_continent, name="continents", wide=592),
        "bars_narrow": draw_bars(bars, by_continent, name="continents-n", wide=343),
        "rows": [{**row, **_state(row, english)} for row in rows[5:25]],
        "few": rows[-9:],
    }


def _state(row: dict[str, Any], english: bool) -> dict[str, str]:
    key = {"Sofya": "cancelled", "Sofia": "cancelled"}.get(row["partner"], "listed")
    names = {"cancelled": ("İptal edildi", "Cancelled"), "listed": ("Listede", "Listed")}
    return {"state": key, "state_name": names[key][english]}


if __name__ == "__main__":
    main()
