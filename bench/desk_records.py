"""A large office for benchmarks: Ankara's, with made-up activities and people of real kinds of names, seeded."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

_SEED = 20261121
_BATCH = 2_000
_DAYS = 365 * 21
_GIVEN = [
    "Ayşe",
    "Mehmet",
    "Elif",
    "Mustafa",
    "Zeynep",
    "Ali",
    "Fatma",
    "Hüseyin",
    "Emine",
    "Murat",
    "Emina",
    "Amir",
    "Selma",
    "Haris",
    "Ivana",
    "Dimitar",
    "Elena",
    "Georgi",
    "Anna",
    "Peter",
    "Ingrid",
    "Lars",
    "Maria",
    "José",
    "Giulia",
    "Marco",
    "Seo-yeon",
    "Min-jun",
    "Yuki",
    "Haruto",
    "Aigerim",
    "Nursultan",
    "Leyla",
    "Elçin",
    "Olena",
    "Andriy",
    "Fatou",
    "Mamadou",
    "Chantal",
    "Pierre",
    "Klara",
    "Tomáš",
    "Zsófia",
    "Gábor",
    "Sophie",
    "Jürgen",
    "Eleni",
    "Nikos",
    "Amina",
    "Omar",
]
_FAMILY = [
    "Yılmaz",
    "Kaya",
    "Demir",
    "Şahin",
    "Çelik",
    "Öztürk",
    "Aydın",
    "Arslan",
    "Doğan",
    "Kılıç",
    "Hadžić",
    "Begić",
    "Kovačević",
    "Petrović",
    "Ivanov",
    "Dimitrova",
    "Georgiev",
    "Novák",
    "Dvořák",
    "Nagy",
    "Szabó",
    "Kowalski",
    "Wiśniewska",
    "Müller",
    "Schäfer",
    "García",
    "Rossi",
    "Bianchi",
    "Kim",
    "Park",
    "Lee",
    "Tanaka",
    "Sato",
    "Nazarbekov",
    "Aliyev",
    "Mammadova",
    "Shevchenko",
    "Bondarenko",
    "Diop",
    "Traoré",
    "Dubois",
    "Lefèvre",
    "Papadopoulos",
    "Hassan",
    "Haddad",
]
_ENDS = [
    "oğlu",
    "er",
    "türk",
    "han",
    "soy",
    "gil",
    "can",
    "taş",
    "dağ",
    "su",
    "bay",
    "yurt",
    "kan",
    "öz",
    "demir",
    "gül",
]
_POSTS = (
    "Belediye başkanı", "Belediye başkan yardımcısı", "Dış ilişkiler müdürü", "Meclis üyesi", "Proje yöneticisi",
    "Büyükelçi", "Protokol müdürü", "Kültür dairesi başkanı", "Çevirmen", "Üniversite öğretim üyesi",
)  # fmt: skip
_WHAT = (
    "heyet ziyareti", "kardeş kent haftası", "öğrenci kampı", "itfaiye eğitimi", "sergi açılışı", "film günleri",
    "sel yardımı", "ulaşım çalıştayı", "belediyecilik semineri", "fidan dikimi", "halk oyunları festivali",
    "kütüphane bağışı", "spor turnuvası", "atık yönetimi incelemesi", "imza töreni", "basın toplantısı",
)  # fmt: skip
_NOTES = (
    "Heyet belediye başkanınca karşılandı; iş birliği konuları görüşüldü ve tutanağa bağlandı.",
    "Katılımcılara şehir gezisi düzenlendi. Toplu taşıma işletmesi yerinde incelendi.",
    "Afet sonrası gıda kolisi, battaniye ve su pompası gönderildi; teslim tutanağı imzalandı.",
    "Öğrenciler iki hafta boyunca ailelerin yanında kaldı, dil dersi ve atölyelere katıldı.",
    "Ortak proje başvurusu için takvim ve iş bölümü üzerinde anlaşıldı.",
    "Gelecek yıl karşı tarafta yinelenmesine karar verildi.",
)
_KINDS = (
    "official_visit",
    "festival",
    "training",
    "aid",
    "congress",
    "exhibition",
    "student_exchange",
    "hosting",
)


def fill(activities: int, contacts: int) -> Any:
    """Write the office's records without the journal, as many as asked for; returns its officer."""
    from elci.accounts.models import Role, User
    from elci.registry.models import Agreement, Municipality
    from elci.registry.services import open_office

    draw = random.Random(_SEED)
    office = open_office(Municipality.objects.get(pk="ankara"), by=None)
    officer = User.objects.create(username="officer", first_name="Elif", last_name="Örnek", language="tr")
    Role.objects.create(user=officer, office=office, name="officer")
    ties = [
        (tie, side.partner)
        for tie in Agreement.objects.with_parties()
        for side in tie.parties.all()
        if side.partner is not None
    ]
    partners = [(tie if tie.office_ids() else None, partner) for tie, partner in ties]
    _in_batches(_activities(draw, activities, office, officer, partners))
    _in_batches(_people(draw, contacts, office, [partner for _tie, partner in ties]))
    return officer


def _in_batches(rows: Iterator[list[Any]]) -> None:
    """Insert records, each list holding one and then its parts, model by model."""
    from django.db import transaction

    with transaction.atomic():
        held: dict[type, list[Any]] = {}
        for row in rows:
            for record in row:
                held.setdefault(type(record), []).append(record)
            if len(next(iter(held.values()))) >= _BATCH:
                _insert(held)
        _insert(held)


def _insert(held: dict[type, list[Any]]) -> None:
    for model, records in held.items():
        model.objects.bulk_create(records)  # type: ignore[attr-defined]
        records.clear()


def _activities(
    draw: random.Random, number: int, office: Any, officer: Any, partners: list[Any]
) -> Iterator[list[Any]]:
    from elci.activities.models import Activity, ActivityParty
    from elci.domain.dates import PartialDate

    start = date(2005, 1, 1)
    for place in range(number):
        tie, partner = draw.choice(partners)
        day = start + timedelta(days=draw.randrange(_DAYS))
        known = draw.random()
        written = (
            PartialDate.of(day) if known < 0.85 else PartialDate(day.year, day.month) if known < 0.95
            else PartialDate(day.year)
        )  # fmt: skip
        lasts = draw.random() < 0.2 and known < 0.85
        activity = Activity(
            pk=f"own-{place:016x}",
            kind=draw.choice(_KINDS),
            title_tr=f"{partner.name_tr} {draw.choice(_WHAT)} {day.year}",
            note_tr=" ".join(draw.sample(_NOTES, 2)),
            date=written,
            until=PartialDate.of(day + timedelta(days=draw.randint(1, 9))) if lasts else None,
            status="done" if day < date(2026, 1, 1) else "planned",
            office=office,
            desk=office.pk,
            responsible=officer if place % 7 == 0 else None,
        )
        yield [
            activity,
            ActivityParty(
                pk=f"own-{place:016x}-1", activity=activity, position=1, role="partner", partner=partner, agreement=tie
            ),
        ]  # fmt: skip


def _people(draw: random.Random, number: int, office: Any, partners: list[Any]) -> Iterator[list[Any]]:
    from elci.activities.models import Contact, ContactPoint, Post

    for place in range(number):
        given, family = draw.choice(_GIVEN), draw.choice(_FAMILY)
        if draw.random() < 0.5:
            family += draw.choice(_ENDS)
        partner = draw.choice(partners)
        contact = Contact(
            pk=place + 1,
            office=office,
            given_name=given,
            family_name=family,
            country_id=partner.country_id,
            purpose="Kardeş kent işleri",
            ground="public_task",
            keep_until=date(2030, 1, 1),
            last_contact=date(2015, 1, 1) + timedelta(days=draw.randrange(4_000)),
        )
        contact.derive()
        yield [
            contact,
            Post(contact=contact, title=draw.choice(_POSTS), partner=partner),
            ContactPoint(contact=contact, kind="email", value=f"kisi{place}@example.org"),
        ]
