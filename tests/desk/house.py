"""A small registry for tests of the staff's side: Ankara and its office, real partners, listed ties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.test import Client

from elci.accounts.models import Office, Role, User
from elci.domain.dates import PartialDate
from elci.domain.names import tr_sort_key
from elci.exchange.search import rebuild
from elci.places.models import Country, Place, PlaceName
from elci.registry.models import (
    Agreement,
    AgreementEvent,
    AgreementParty,
    ListedTie,
    Municipality,
    Partner,
    Purpose,
    State,
)
from elci.registry.services.derived import derive
from elci.sources.models import Source

PASSWORD = "Kızılay’dan Ulus’a 7 dakika"
ROLES = tuple(Role.Name.values)


@dataclass
class House:
    """What `build` made, by the names that tests use."""

    office: Office
    other: Office
    people: dict[str, User]
    seoul: Agreement
    sofia: Agreement

    def client(self, who: str | None) -> Client:
        """A browser of someone who is signed in, or of nobody."""
        client = Client()
        if who:
            client.force_login(self.people[who])
        return client


def build() -> House:
    """Ankara with Seoul (1971) and Sofia (1992), both listed by study 000; offices, people of every role."""
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    other = Office.objects.create(pk="istanbul", name="İstanbul Büyükşehir Belediyesi")
    _places()
    ankara = _named(
        Municipality, "ankara", "Ankara Büyükşehir", "Ankara Metropolitan", kind="metropolitan",
        province="Ankara", office=office,
    )  # fmt: skip
    _named(
        Municipality, "istanbul", "İstanbul Büyükşehir", "Istanbul Metropolitan", kind="metropolitan",
        province="İstanbul", office=other,
    )  # fmt: skip
    for position, (tr, en) in enumerate([("Çevre", "Environment"), ("Turizm", "Tourism")], start=1):
        Purpose.objects.create(pk=f"000-p-{position:02d}", position=position, name_tr=tr, name_en=en)
    source = Source.objects.create(pk="000", title="Ankara’nın kardeş kentleri")
    seoul = _tie(ankara, _partner("seoul-kr", "gn:1835848"), 1971, source, 1)
    sofia = _tie(ankara, _partner("sofia-bg", "gn:727011"), 1992, source, 22)
    rebuild()
    return House(office, other, _people(office, other), seoul, sofia)


def _people(office: Office, other: Office) -> dict[str, User]:
    people = {}
    for role in ROLES:
        person = User.objects.create_user(role, password=PASSWORD, first_name=role.title(), last_name="Örnek")
        Role.objects.create(user=person, office=office, name=role)
        people[role] = person
    people["outsider"] = User.objects.create_user("outsider", password=PASSWORD)
    Role.objects.create(user=people["outsider"], office=other, name="administrator")
    people["nobody"] = User.objects.create_user("nobody", password=PASSWORD)
    return people


def _places() -> None:
    korea = _named(Country, "KR", "Güney Kore", "South Korea", continent="AS")
    bulgaria = _named(Country, "BG", "Bulgaristan", "Bulgaria", continent="EU")
    france = _named(Country, "FR", "Fransa", "France", continent="EU")
    _named(Place, "gn:1835848", "Seul", "Seoul", kind="city", country=korea)
    _named(Place, "gn:727011", "Sofya", "Sofia", kind="city", country=bulgaria)
    plovdiv = _named(Place, "gn:728193", "Filibe", "Plovdiv", kind="city", country=bulgaria)
    PlaceName.objects.create(
        pk="plovdiv-1", place=plovdiv, name="Philippopolis", folded="philippopolis", kind="old_name"
    )
    _named(Place, "gn:2996944", "Lyon", "Lyon", kind="city", country=france)


def _named(model: Any, key: str, tr: str, en: str, **more: Any) -> Any:
    return model.objects.create(pk=key, name_tr=tr, name_en=en, sort_key=tr_sort_key(tr), **more)


def _partner(key: str, place_id: str) -> Partner:
    place = Place.objects.get(pk=place_id)
    made: Partner = _named(Partner, key, place.name_tr, place.name_en, place=place, country=place.country)
    return made


def _tie(municipality: Municipality, partner: Partner, year: int, source: Source, row: int) -> Agreement:
    key = f"{municipality.pk}--{partner.pk}"
    tie = Agreement.objects.create(pk=key, kind="sister_city", date=PartialDate(year), state=State.LISTED)
    AgreementParty.objects.create(pk=f"{key}--1", agreement=tie, position=1, municipality=municipality)
    AgreementParty.objects.create(pk=f"{key}--2", agreement=tie, position=2, partner=partner)
    AgreementEvent.objects.create(
        pk=f"{key}--e1", agreement=tie, state=State.LISTED, date=PartialDate(2020), position=1, study=source
    )
    ListedTie.objects.create(
        pk=f"000-t4-{row:03d}", agreement=tie, municipality_as_written="Ankara", certainty="certain",
        study=source, table="Tablo 4", row=str(row),
    )  # fmt: skip
    derive(tie)
    return tie
