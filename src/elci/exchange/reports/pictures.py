"""The map and the photographs of a document."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.accounts.models import Office
from elci.activities.models import ActivityFile
from elci.exchange.reports.activity_lines import ActivityLine, Spot
from elci.exchange.reports.layout import Picture
from elci.observatory.drawing.numerals import number
from elci.observatory.maps import EUROPE_MIDDLE_EAST, TURKEY, Caption, Land, Look, Place, Tie, draw_map
from elci.observatory.report.images import png
from elci.observatory.report.materials import Materials
from elci.observatory.report.typefaces import faces_folder

_CONTINENTS = {"AF": "africa", "AM": "americas", "AS": "asia", "EU": "europe", "OC": "oceania"}
_MAP_WIDTH, _NAMES, _SCALE, _EDGE = 900, 40, 2.4, 10.0
_PIXELS = 1500  # of the longer side of a photograph: 17 cm at 220 dots per inch
PHOTOGRAPHS = 12


@cache
def _land() -> Land:
    return Materials().land()


def map_of(office: Office, lines: Sequence[ActivityLine], language: str, title: str) -> Picture | None:
    """Where the activities lead, in the same drawing as the site's maps; None where no place is known."""
    home = office.municipalities.select_related("place").filter(place__latitude__isnull=False).first()
    counts: dict[Spot, int] = defaultdict(int)
    for line in lines:
        for spot in line.spots:
            counts[spot] += 1
    known = [spot for spot in counts if spot.latitude is not None]
    if home is None or home.place is None or not known:
        return None
    origin = Place(home.name, float(home.place.longitude), float(home.place.latitude), "TR")
    ties = [_tie(origin, spot, counts[spot]) for spot in known]
    near = EUROPE_MIDDLE_EAST.frame(_MAP_WIDTH)
    inside = all(near.holds(near.place(tie.partner.longitude, tie.partner.latitude), _EDGE) for tie in ties)
    look = Look(name="report-map", width=_MAP_WIDTH, names=_NAMES, by_continent=len(known) > 1)
    caption = Caption(title=title, description=title, language=language)
    drawing = draw_map(ties, _land(), caption, EUROPE_MIDDLE_EAST if inside else TURKEY, look)
    named = ", ".join(sorted(spot.name for spot in known)[:12])
    alt = ngettext(
        "Map: a line leads from %(home)s to %(count)s place abroad: %(named)s.",
        "Map: lines lead from %(home)s to %(count)s places abroad, among them %(named)s.",
        len(known),
    ) % {"home": home.name, "count": number(len(known), language), "named": named}
    credit = _("Places: GeoNames, CC BY 4.0. Land: Natural Earth.")
    return Picture(png(drawing, faces_folder(Materials()), _SCALE), alt, f"{title} {credit}")


def _tie(origin: Place, spot: Spot, count: int) -> Tie:
    assert spot.longitude is not None
    assert spot.latitude is not None
    return Tie(
        id=spot.key,
        origin=origin,
        partner=Place(spot.name, spot.longitude, spot.latitude, spot.country, spot.country_name),
        title=spot.name,
        continent=_CONTINENTS.get(spot.continent, ""),
        rank=-count,
    )


def photographs_of(lines: Sequence[ActivityLine], language: str) -> list[Picture]:
    """Photographs that may be published, at most PHOTOGRAPHS, each with its caption and activity."""
    by_activity = {line.activity.pk: line for line in lines}
    files = (
        ActivityFile.objects.filter(
            activity__in=list(by_activity), public=True, document__withdrawn__isnull=True,
            document__media_type__in=("image/jpeg", "image/png"),
        )
        .select_related("document")
        .order_by("activity__date", "activity", "id")[:PHOTOGRAPHS]
    )  # fmt: skip
    found = []
    for file in files:
        content = _small(file)
        line = by_activity[file.activity_id]
        said = (file.caption_en if language == "en" else "") or file.caption_tr or line.title
        if content is not None:
            caption = _("%(caption)s (activity %(number)s)") % {"caption": said, "number": line.number}
            found.append(Picture(content, said, caption, width=0.62))
    return found


def _small(file: ActivityFile) -> bytes | None:
    """The photograph as a document needs it: turned upright, small, without where and when it was taken."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with file.document.file.open("rb") as held, Image.open(held) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    picture.thumbnail((_PIXELS, _PIXELS))
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=82)
    return target.getvalue()
