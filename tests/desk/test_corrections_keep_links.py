"""Correcting one thing of a record leaves whom and what it names, though that is not offered any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone
from tests.desk.every_form import address_of
from tests.desk.house import House
from tests.desk.sending import written_forms

from elci.accounts.models import User
from elci.activities.models import Call, Contact, Goal, Plan
from elci.registry.models import Agreement, Partner

WRITTEN = "Düzeltilen satır"


@dataclass(frozen=True)
class Line:
    """A page that corrects a record of a model: the box that is written into, the links that stay."""

    model: str
    box: str
    links: tuple[str, ...]


TABLE = {
    "gift": Line("activities.gift", "what", ("contact",)),
    "ride": Line("activities.ride", "means", ("driver",)),
    "programme-entry": Line("activities.programmeentry", "place", ("contact", "interpreters")),
    "need": Line("activities.guestneed", "what", ("contact",)),
    "edit-follow-up": Line("activities.followup", "what", ("owner",)),
    "edit-activity": Line("activities.activity", "title_tr", ("responsible", "goals")),
    "edit-outcome": Line("activities.outcome", "what_tr", ("goal", "agreement")),
    "edit-project": Line("activities.project", "title_tr", ("call", "responsible")),
    "edit-case": Line("procedures.case", "title", ("responsible",)),
    "edit-representative": Line("activities.representative", "", ("contact",)),
}


def gone(house: House) -> dict[str, Any]:
    """By link, what no list offers any more: off the visit's list, out of the office, taken back."""
    now = timezone.now()
    kim = Contact.objects.create(
        office=house.office, family_name="Kim", purpose="Ziyaret", ground="public_task", keep_until=now.date()
    )
    former = User.objects.create_user("former", first_name="Eski")
    plan = Plan.objects.create(office=house.office, title="Stratejik plan", since=2020, until=2024)
    goal = Goal.objects.create(plan=plan, title_tr="Kardeş kentler", kind="goal", withdrawn=now)
    Goal.objects.create(plan=plan, title_tr="Ağlar", kind="goal")
    call = Call.objects.create(office=house.office, title="Çağrı", programme="IPA", withdrawn=now)
    people = dict.fromkeys(("contact", "driver", "interpreters"), kim)
    people |= dict.fromkeys(("owner", "responsible"), former)
    return {**people, "goal": goal, "goals": goal, "call": call, "agreement": house.seoul}


@pytest.mark.parametrize("name", sorted(TABLE))
def test_what_is_no_longer_offered_stays_when_something_else_is_corrected(house: House, name: str) -> None:
    line, held = TABLE[name], gone(house)
    address = address_of(name, house)
    model: Any = apps.get_model(line.model)
    record = model._base_manager.get()
    for link in line.links:
        if model._meta.get_field(link).many_to_many:
            getattr(record, link).set([held[link]])
        else:
            setattr(record, link, held[link])
    record.save()
    if "agreement" in line.links:
        Agreement.objects.filter(pk=house.seoul.pk).update(withdrawn=timezone.now())
    client = house.client("administrator")
    form = next(form for form in written_forms(client.get(address).content.decode()) if form.texts)
    box = line.box or "since"
    assert box in form.texts
    reason = {"reason": "Yazım"} if "reason" in form.texts else {}
    answer = client.post(address, form.with_text(**{box: WRITTEN if line.box else "2019"}, **reason))
    assert answer.status_code == 302
    record.refresh_from_db()
    assert str(getattr(record, box)) == (WRITTEN if line.box else "2019")
    for link in line.links:
        now = getattr(record, link)
        assert (now.get() if hasattr(now, "get") else now) == held[link]


def test_a_members_share_is_corrected_though_its_tie_is_gone(house: House) -> None:
    address = address_of("project-part", house)
    project = apps.get_model("activities.project").objects.get()
    member = project.members.create(role="partner", partner=Partner.objects.get(pk="sofia-bg"))
    Agreement.objects.filter(pk=house.sofia.pk).update(state="cancelled")
    client = house.client("officer")
    page = client.get(f"{address}?row={member.pk}").content.decode()
    form = next(form for form in written_forms(page) if "share" in form.texts)
    assert client.post(address, form.with_text(share="4.800")).status_code == 302
    member.refresh_from_db()
    assert (member.share, member.partner_id) == (4800, "sofia-bg")
