"""Which municipality a written name means: "Kadıköy Belediyesi", "İstanbul / Kadıköy", "ANKARA B.Ş.B."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from elci.domain.names import fold_words


@dataclass(frozen=True, slots=True)
class KnownMunicipality:
    """A municipality of the registry. kind: a `Municipality.Kind` value."""

    id: str
    name: str
    province: str
    kind: str


_METROPOLITAN = "metropolitan"
_STATE_WORDS = re.compile(
    r"\b(t c|tc|turkiye cumhuriyeti|baskanligi|belediye baskanligi|belediyesi|belediye|municipality( of)?|ilcesi)\b"
)
_GREAT = re.compile(r"\b(buyuksehir|buyuk sehir|bsb|b s b|bb|bsb|ibb|abb|metropolitan)\b")
_SHORT = {"ibb": "istanbul", "abb": "ankara"}
_DISTRICT = re.compile(r"\b(ilce|buyuksehir ilce|merkez|il)\b$")
# Names that a law changed, old → new; a list of either time means the same municipality.
# Eyüp became Eyüpsultan by Decree-Law 696 (2017), Kazan Kahramankazan by Law 6752 (2016).
RENAMED = {"eyup": "eyupsultan", "kazan": "kahramankazan"}

# What lists call a municipality beside its official name, folded, with the province: "Kdz. Ereğli" parts it from
# Konya's Ereğli; Ondokuzmayıs is also written apart and with a number.
ALSO_CALLED = {
    ("eregli", "zonguldak"): ("karadeniz eregli", "kdz eregli"),
    ("ondokuzmayis", "samsun"): ("ondokuz mayis", "19 mayis"),
}


class MunicipalityNames:
    """Finds municipalities by written name. Not found or more than one: the person is asked."""

    def __init__(self, known: Iterable[KnownMunicipality]) -> None:
        self.by_id = {each.id: each for each in known}
        self._named: dict[str, set[str]] = defaultdict(set)
        for each in self.by_id.values():
            bare = _bare(fold_words(each.name))
            province = fold_words(each.province)
            forms = {bare, f"{province} {bare}", f"{bare} {province}"}
            for old, new in RENAMED.items():
                forms |= {form.replace(new, old) for form in forms if new in form.split()}
                forms |= {re.sub(rf"\b{old}\b", new, form) for form in forms if old in form.split()}
            for other in ALSO_CALLED.get((bare, province), ()):
                forms |= {other, f"{province} {other}", f"{other} {province}"}
            for form in forms:
                self._named[form].add(each.id)
        self._find = lru_cache(maxsize=20_000)(self._found)

    def find(self, text: str, province: str = "") -> tuple[str, ...]:
        """Ids of the municipalities that the name can mean: one is certain, none unknown, more are asked."""
        return self._find(text, province)

    def _found(self, text: str, province: str) -> tuple[str, ...]:
        folded = fold_words(text)
        great = _GREAT.search(folded)
        words = _bare(" ".join(_SHORT.get(word, word) for word in folded.split()))
        found = self._named.get(words) or self._named.get(f"{fold_words(province)} {words}") or set()
        if great and "ilce" not in folded.split():
            found = {key for key in found if self.by_id[key].kind == _METROPOLITAN}
        elif len(found) > 1:
            above = {key for key in found if self.by_id[key].kind in (_METROPOLITAN, "provincial")}
            found = above if len(above) == 1 and province == "" else found
        if province and len(found) > 1:
            found = {
                key for key in found if fold_words(self.by_id[key].province) == fold_words(province)
            } or found
        return tuple(sorted(found))

    def near(self, text: str, limit: int = 5) -> list[str]:
        """Ids of municipalities whose name is written much like this one, the nearest first; to propose only."""
        close = get_close_matches(_bare(fold_words(text)), list(self._named), n=limit, cutoff=0.75)
        return list(dict.fromkeys(key for name in close for key in sorted(self._named[name])))[:limit]


def _bare(folded: str) -> str:
    """The folded name without the words that say what it is."""
    plain = _GREAT.sub(" ", _STATE_WORDS.sub(" ", folded))
    plain = " ".join(plain.split())
    return _DISTRICT.sub("", plain).strip() or plain
