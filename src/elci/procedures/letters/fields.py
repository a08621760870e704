"""What fills the documents of a case: names, dates, decisions, tables. What is not known is left out: a gap.

The names of fields are Turkish, because offices write them in their own templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from elci.domain.dates import PartialDate
from elci.domain.names import tr_upper
from elci.domain.procedures.facts import PaymentFor, TravellerRole
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind, LetterKind, OfficeKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.routes import address_on
from elci.domain.procedures.verdicts import Judgement, Verdict
from elci.procedures.letters.clauses import clauses_for
from elci.procedures.letters.template import Fields
from elci.procedures.models import Case, CaseEvent, Letterhead, Paper

# What a gap is called on the page, and by it where the missing word is to be entered.
GAP_WORDS: dict[str, Promise] = {
    "sayı": _("number, from the system of correspondence"),
    "tarih": _("date, from the system of correspondence"),
    "dosya_kodu": _("file code"),
    "birim": _("name of the unit"),
    "imzalayan": _("who signs"),
    "imzalayan_unvanı": _("post of who signs"),
    "birim_yetkilisi": _("head of the unit"),
    "iletişim": _("address and telephone"),
    "ortak": _("the other side"),
    "ortak_ülke": _("country of the other side"),
    "ortak_nüfus": _("population of the partner city"),
    "alan": _("field of cooperation"),
    "amaç": _("aim"),
    "yarar": _("expected benefit"),
    "gider": _("cost and its source"),
    "yer": _("place"),
    "ilk_gün": _("first day"),
    "son_gün": _("last day"),
    "gün_sayısı": _("number of days"),
    "düzenleyen": _("organiser"),
    "davet_tarihi": _("date of the invitation"),
    "meclis_karar_tarihi": _("date of the council decision"),
    "meclis_karar_sayısı": _("number of the council decision"),
    "izin_makamı": _("permitting authority of the day"),
    "izin_tarihi": _("date of the permission"),
    "izin_sayısı": _("number of the permission"),
    "imza_tarihi": _("date of the signature"),
    "dayanak_karar": _("article on the council decision"),
    "dayanak_izin": _("article on the permission"),
    "amaç_maddeleri": _("purposes of the cooperation"),
    "katılanlar": _("travellers"),
    "program": _("programme"),
    "ödemeler": _("payments"),
    "sonuç": _("what came of it"),
    "belgeler": _("documents of the case"),
    "denetim_listesi": _("documents that the rules ask for"),
    "aidat": _("dues"),
}
_ROWS = 400


def fields_of(case: Case, judgement: Judgement, *, today: date) -> Fields:
    """What is known of a case, for its documents. today: the day whose law and authorities are named."""
    values = {
        **_house(case),
        **_other_side(case),
        **_case(case),
        **_acts(case),
        **_law(case, judgement, today),
    }
    known = {name: text for name, text in values.items() if text}
    return Fields(known, _tables(case, judgement), {"amaç_maddeleri": clauses_for(case)})


def day_tr(day: date | PartialDate | None) -> str:
    """`07.05.2026`, as official letters write a day; a year or month in words."""
    if isinstance(day, PartialDate):
        if day.day is None or day.before:
            return day.in_language("tr")
        day = date(day.year, day.month or 1, day.day)
    return day.strftime("%d.%m.%Y") if day else ""


def _house(case: Case) -> dict[str, str]:
    municipality = case.municipality
    name = case.office.name
    head = Letterhead.objects.filter(office=case.office).first()
    stem = name.removesuffix(" Belediyesi")
    return {
        "belediye": name,
        "belediye_başlık": tr_upper(f"{stem} Belediye Başkanlığı"),
        "belediye_kısa": stem,
        "belediye_en": f"{municipality.name_en} Municipality",
        "meclis_makamı": tr_upper(f"{stem} Belediye Meclisi Başkanlığına"),
        "valilik_makamı": tr_upper(f"{municipality.province} Valiliğine"),
        "mülki_amir_makamı": tr_upper(_civil_authority(case)),
        "il": municipality.province,
        "birim": head.unit if head else "",
        "birim_yetkilisi": head.unit_head if head else "",
        "imzalayan": head.signatory if head else "",
        "imzalayan_unvanı": head.post if head else "",
        "iletişim": head.contact if head else "",
        "dosya_kodu": case.file_code or (head.file_code if head else ""),
    }


def _civil_authority(case: Case) -> str:
    """A decision goes to the district governor in a district, to the governor elsewhere (5393 art. 23)."""
    municipality = case.municipality
    if municipality.kind in {"metropolitan", "provincial"}:
        return f"{municipality.province} Valiliğine"
    return f"{municipality.name_tr.split(' (')[0]} Kaymakamlığına"


def _other_side(case: Case) -> dict[str, str]:
    partner, body = case.partner, case.organisation
    country = (partner.country or partner.territory) if partner else (body.country if body else None)
    place = partner.place if partner else None
    population = f"{place.population:,}".replace(",", ".") if place and place.population else ""
    names = place.names.values_list("name", flat=True)[:8] if place else []
    return {
        "ortak": (partner or body).name_tr if partner or body else case.counterpart,
        "ortak_en": (partner or body).name_en if partner or body else case.counterpart,
        "ortak_ülke": country.name_tr if country else "",
        "ortak_ülke_en": country.name_en if country else "",
        "ortak_nüfus": population,
        "ortak_başka_adlar": ", ".join(names),
        "ortak_konum": f"{place.latitude:.2f}, {place.longitude:.2f}".replace(".", ",", 1)
        if place and place.latitude
        else "",
    }


def _case(case: Case) -> dict[str, str]:
    days = (case.ends - case.begins).days + 1 if case.begins and case.ends else None
    kind = CaseKind(case.kind)
    return {
        "dosya": case.title,
        "tür": label(kind).tr,
        "tür_en": label(kind).en,
        "alan": case.area,
        "amaç": case.aim,
        "yarar": case.benefit,
        "gider": case.cost,
        "yer": case.place,
        "ilk_gün": day_tr(case.begins),
        "son_gün": day_tr(case.ends),
        "gün_sayısı": str(days) if days else "",
        "düzenleyen": case.organiser,
        "davet_tarihi": day_tr(case.invitation_on),
        "kişi_sayısı": str(case.travellers.count() or ""),
        "amaçlar": ", ".join(purpose.name_tr.lower() for purpose in case.purposes.all()),
        "bitiş": day_tr(case.expires),
    }


_NAMED = {
    Act.COUNCIL_DECIDED: "meclis_karar",
    Act.PARTNER_DECIDED: "karşı_meclis_karar",
    Act.PERMITTED: "izin",
    Act.STATE_PERMITTED: "üst_izin",
    Act.APPLIED: "başvuru",
    Act.SIGNED: "imza",
    Act.MAYOR_APPROVED: "onay",
    Act.REPORTED_TO_COUNCIL: "rapor",
}


def _acts(case: Case) -> dict[str, str]:
    last: dict[str, CaseEvent] = {}
    for event in case.events.all():
        if event.withdrawn is None:
            last[event.act] = event
    found: dict[str, str] = {}
    for act, name in _NAMED.items():
        event = last.get(act.value)
        if event is not None:
            found[f"{name}_tarihi"] = day_tr(event.on)
            found[f"{name}_sayısı"] = event.number
            found[f"{name}_veren"] = event.by
    evaluated = last.get(Act.EVALUATED.value)
    found["sonuç"] = evaluated.note if evaluated else ""
    return found


def _law(case: Case, judgement: Judgement, today: date) -> dict[str, str]:
    address = address_on(jurisdiction(), LetterKind.APPLICATION, today, OfficeKind(case.municipality.kind))
    law = {"izin_makamı": address.addressee.tr if address else ""}
    for act, name in ((Act.COUNCIL_DECIDED, "dayanak_karar"), (Act.PERMITTED, "dayanak_izin")):
        articles = [
            basis.in_language("tr")
            for finding in judgement.findings
            if finding.rule.act is act
            and finding.verdict not in {Verdict.NOT_COVERED, Verdict.NOT_APPLICABLE}
            for basis in finding.bases
        ]
        law[name] = ", ".join(dict.fromkeys(articles))
    law["izin_gerekir"] = "evet" if law["dayanak_izin"] else ""
    return law


def _tables(case: Case, judgement: Judgement) -> dict[str, Sequence[Sequence[str]]]:
    held: dict[str, Sequence[Sequence[str]]] = {
        "adımlar": _steps(case, judgement),
        "kurallar": _rules(judgement),
        "denetim_listesi": _check_list(case, judgement),
    }
    tables = {name: rows for name, rows in held.items() if rows}
    travellers = [
        (str(number), each.name, each.post, label(TravellerRole(each.role)).tr)
        for number, each in enumerate(case.travellers.all(), 1)
    ]
    programme = [(day_tr(each.on), each.what, each.where) for each in case.programme.all()]
    payments = [
        (
            label(PaymentFor(each.what)).tr,
            day_tr(each.on),
            f"{each.amount or ''} {each.currency or 'TL'}".strip(),
        )
        for each in case.payments.all()
    ]
    papers = [
        (label(DocumentKind(each.kind)).tr, str(each.version), day_tr(each.on), each.number)
        for each in case.papers.all()
        if each.document.withdrawn is None
    ]
    for name, head, rows in (
        ("katılanlar", ("Sıra", "Adı soyadı", "Unvanı", "Belediyedeki sıfatı"), travellers),
        ("program", ("Gün", "Ne yapılacağı", "Yer"), programme),
        ("ödemeler", ("Ne için", "Gün", "Tutar"), payments),
        ("belgeler", ("Belge", "Sürüm", "Tarih", "Sayı"), papers),
    ):
        if rows:
            tables[name] = [head, *rows[:_ROWS]]
    return tables


def _check_list(case: Case, judgement: Judgement) -> list[Sequence[str]]:
    """Which documents the rules of the day ask for, and whether the case has them; drafts do not count."""
    asked = dict.fromkeys(
        kind
        for finding in judgement.findings
        if finding.verdict not in {Verdict.NOT_APPLICABLE, Verdict.NOT_COVERED}
        for kind in finding.rule.documents
    )
    rows: list[Sequence[str]] = [("Belge", "Dosyada")]
    for kind in asked:
        held = [
            paper.version
            for paper in case.papers.all()
            if paper.kind == kind.value and paper.document.withdrawn is None and paper.state != Paper.DRAFT
        ]
        rows.append((label(kind).tr, f"var, {max(held)}. sürüm" if held else "YOK"))
    return rows if len(rows) > 1 else []


def _steps(case: Case, judgement: Judgement) -> list[Sequence[str]]:
    events: dict[str, CaseEvent] = {
        event.act: event for event in case.events.all() if event.withdrawn is None
    }
    rows: list[Sequence[str]] = [("Adım", "Yapan", "Durum", "Tarih", "Sayı")]
    for state in judgement.steps:
        event = events.get(state.step.act.value)
        by = event.by if event and event.by else label(Actor(state.step.by)).tr
        number = event.number if event else ""
        rows.append((state.step.title.tr, by, label(state.status).tr, day_tr(state.done), number))
    return rows


def _rules(judgement: Judgement) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = [("Kural", "Dayanak", "Sonuç", "Açıklama")]
    for finding in judgement.findings:
        if finding.verdict is not Verdict.NOT_APPLICABLE:
            articles = "; ".join(basis.in_language("tr") for basis in finding.bases)
            asks = finding.rule.title.tr or finding.rule.asks.tr
            rows.append((asks, articles, label(finding.verdict).tr, finding.reason.tr))
    return rows
