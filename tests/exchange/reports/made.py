"""An office's year as tests of documents use it: Ankara with Seoul and Sofia, what it did, what came of it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pypdfium2
from docx import Document as Docx
from PIL import Image
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.activities.models import (
    Activity,
    ActivityFile,
    Contact,
    FollowUp,
    Goal,
    Outcome,
    Plan,
)
from elci.activities.services import record_activity
from elci.domain.dates import PartialDate
from elci.registry.models import Partner
from elci.sources.models import Document


@dataclass
class Year:
    """What `year_of` made."""

    house: House
    goal: Goal
    visit: Activity
    festival: Activity
    aid: Activity


def year_of() -> Year:
    """2014: a visit to Seoul with a goal and an outcome, a festival with neither, aid to Sofia, a plan for 2015."""
    house = build()
    plan = Plan.objects.create(office=house.office, title="Stratejik Plan", since=2010, until=2014)
    goal = Goal.objects.create(
        plan=plan, number="2.1", title_tr="Kardeş kentlerle ulaşım", title_en="Transport"
    )
    visit = _activity(
        house, "official_visit", "Seul’e metro incelemesi", "2014-05-07", "seoul-kr", goals=[goal],
        parts={"headcounts": [{"who": "meclis üyesi", "number": 3, "side": "ours"}],
               "costs": [{"what": "Yol", "payer": "own", "amount": Decimal("12500.50"), "currency": "TRY"}]},
    )  # fmt: skip
    festival = _activity(house, "festival", "Sofya’da Ankara Günleri", "2014-09", "sofia-bg")
    aid = _activity(
        house, "aid", "Sofya’ya sel yardımı", "2014", "sofia-bg",
        parts={"goods": [{"direction": "given", "what": "Gıda kolisi", "quantity": Decimal("1500")}]},
    )  # fmt: skip
    _activity(house, "training", "Seul’de eğitim", "2015-02", "seoul-kr", status="planned")
    Outcome.objects.create(
        office=house.office, activity=visit, kind="practice", what_tr="Tek bilet uygulaması başladı",
        what_en="A single ticket was introduced", number=Decimal("210000"), unit="yolcu", on=PartialDate(2014),
        link="https://www.ankara.bel.tr/tek-bilet",
    )  # fmt: skip
    FollowUp.objects.create(
        office=house.office, activity=visit, what="Metro uzmanlarını Ankara’ya çağırmak", promised=True,
        due=date(2015, 3, 1), owner=house.people["officer"],
    )  # fmt: skip
    return Year(house, goal, visit, festival, aid)


def _activity(
    house: House,
    kind: str,
    title: str,
    when: str,
    partner: str,
    *,
    status: str = "done",
    parts: dict[str, list[dict[str, object]]] | None = None,
    goals: list[Goal] | None = None,
) -> Activity:
    held = Partner.objects.get(pk=partner)
    sides = [{"position": 1, "role": "partner", "partner": held}]
    values = {"kind": kind, "title_tr": title, "status": status, "date": PartialDate.parse(when)}
    draft = Draft(values=values, parts={"parties": sides, **(parts or {})}, lists={"goals": goals or []})
    return record_activity(draft, by=house.people["officer"], office=house.office)


def mayor_of_seoul(house: House) -> Contact:
    """A contact of the office with a present post at Seoul."""
    contact = Contact.objects.create(
        office=house.office, honorific="Bay", given_name="Minsu", family_name="Örnek", purpose="Kardeş kent",
        ground="public_task", keep_until=date(2030, 1, 1),
    )  # fmt: skip
    contact.posts.create(title="Mayor", partner=Partner.objects.get(pk="seoul-kr"), since=PartialDate(2022))
    contact.points.create(kind="address", value="110 Sejong-daero\nJung-gu")
    return contact


def photograph(activity: Activity, *, public: bool) -> ActivityFile:
    """A photograph with a place in its metadata, as telephones write it."""
    target = io.BytesIO()
    picture = Image.new("RGB", (3000, 2000), "#1f3a5f")
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    picture.save(target, "JPEG", exif=exif)
    document = Document(
        kind="photograph", title="Metro", original_name="metro.jpg", sha256="0" * 64, media_type="image/jpeg",
        size=target.tell(),
    )  # fmt: skip
    document.file.save("metro.jpg", io.BytesIO(target.getvalue()))
    return ActivityFile.objects.create(
        activity=activity, document=document, caption_tr="Seul metrosunda", public=public
    )


def text_of_pdf(content: bytes) -> str:
    """All words of a PDF, with single spaces."""
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def tables_of_docx(content: bytes) -> list[list[list[str]]]:
    """The cells of every table of a DOCX."""
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in Docx(io.BytesIO(content)).tables
    ]


def paragraphs_of_docx(content: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph of a DOCX."""
    return [(line.style.name, line.text) for line in Docx(io.BytesIO(content)).paragraphs]
