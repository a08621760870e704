"""A union sees its members as they allow, and no further."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from tests.desk.house import House

from elci.accounts.models import JournalEntry, Office, Role, Sharing, User
from elci.accounts.rights import SHARED, Right, may
from elci.accounts.sharing import share
from elci.activities.models import Activity, Outcome
from elci.domain.dates import PartialDate
from elci.registry.models import Membership, Municipality, Organisation
from elci.registry.services import open_union_office
from elci.registry.sharing import offices_seen


@dataclass
class Union:
    """The Union of Municipalities of Türkiye with an office, and someone who works there."""

    office: Office
    person: User
    house: House

    def client(self) -> Client:
        client = Client()
        client.force_login(self.person)
        return client

    def shown(self, *what: str) -> None:
        share(self.house.office, self.office, what, by=self.house.people["head"], now=timezone.now())


@pytest.fixture
def union(house: House) -> Union:
    organisation = Organisation.objects.create(
        pk="tbb", name_tr="Türkiye Belediyeler Birliği", name_en="Union of Municipalities of Türkiye",
        kind="union", sort_key="türkiye",
    )  # fmt: skip
    for key in ("ankara", "istanbul"):
        Membership.objects.create(
            pk=f"tbb--{key}", organisation=organisation, municipality_id=key, kind="member"
        )
    office = open_union_office(organisation, by=None)
    person = User.objects.create_user("birlik", password="Kızılay’dan Ulus’a 7 dakika")
    Role.objects.create(user=person, office=office, name=Role.Name.UNION)
    Activity.objects.create(
        pk="own-1", kind="festival", title_tr="Seul günleri", status="done", office=house.office, desk="ankara",
        date=PartialDate(2024, 5),
    )  # fmt: skip
    Outcome.objects.create(
        office=house.office, activity_id="own-1", kind="visitors", what_tr="1200 ziyaretçi"
    )
    return Union(office, person, house)


def sees_ankara(person: User) -> set[Right]:
    """What a person sees of Ankara."""
    return {right for right in Right if "ankara" in offices_seen(person, right)}


@pytest.mark.parametrize("what", Sharing.What.values)
def test_a_kind_of_records_is_seen_once_the_member_allows_it_and_until_it_takes_that_back(
    what: str, union: Union
) -> None:
    assert not sees_ankara(union.person)
    union.shown(what)
    assert sees_ankara(union.person) == {SHARED[what]}
    assert set(offices_seen(union.person, SHARED[what])) == {"ankara", union.office.pk}
    union.shown()
    assert not sees_ankara(union.person)


def test_whatever_is_shared_no_other_right_reaches_into_the_member(union: Union) -> None:
    union.shown(*Sharing.What.values)
    assert sees_ankara(union.person) == set(SHARED.values())
    assert not [right for right in Right if may(union.person, right, "ankara")]


def test_one_members_permission_opens_nothing_of_anothers(union: Union) -> None:
    union.shown("ties")
    assert "istanbul" not in offices_seen(union.person, Right.SEE_TIE_FACTS)


def test_another_role_in_the_unions_office_is_given_nothing_by_members(union: Union) -> None:
    union.shown("ties")
    Role.objects.filter(user=union.person).update(name=Role.Name.OFFICER)
    assert not sees_ankara(User.objects.get(pk=union.person.pk))


def test_allowing_and_taking_back_are_journalled(union: Union) -> None:
    union.shown("ties", "outcomes")
    union.shown("ties")
    entries = JournalEntry.objects.filter(subject_type="accounts.sharing").order_by("pk")
    assert [entry.verb for entry in entries] == ["sharing.allowed", "sharing.allowed", "sharing.ended"]
    assert {entry.actor for entry in entries} == {union.house.people["head"]}


def test_an_unknown_kind_is_refused(union: Union) -> None:
    with pytest.raises(ValidationError):
        union.shown("contacts")
    assert not Sharing.objects.exists()


def test_a_member_that_shows_nothing_is_named_only(union: Union) -> None:
    union.shown("activities")
    page = union.client().get("/masa/uyeler/").content.decode()
    assert "Ankara Büyükşehir" in page
    assert "İstanbul Büyükşehir" in page
    assert "/masa/uyeler/ankara/activities/" in page
    assert "/masa/uyeler/istanbul/" not in page
    assert "/masa/uyeler/ankara/ties/" not in page
    assert "kayıt göstermiyor" in page


def test_the_number_of_queries_does_not_grow_with_the_members(
    union: Union, django_assert_max_num_queries: object
) -> None:
    union.shown(*Sharing.What.values)
    client = union.client()
    client.get("/masa/uyeler/")
    for number in range(30):
        made = Office.objects.create(pk=f"uye-{number}", name=f"Üye {number}")
        Municipality.objects.create(
            pk=made.pk, name_tr=made.name, name_en=made.name, kind="district", province="Ankara",
            sort_key=made.name, office=made,
        )  # fmt: skip
        Membership.objects.create(
            pk=f"m{number}", organisation_id="tbb", municipality_id=made.pk, kind="member"
        )
        share(made, union.office, Sharing.What.values, by=None, now=timezone.now())
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        page = client.get("/masa/uyeler/").content.decode()
    assert "Üye 29" in page


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("ties", "Seul"),
        ("activities", "Seul günleri"),
        ("outcomes", "1200 ziyaretçi"),
        ("memberships", "Türkiye"),
    ],
)
def test_the_facts_of_a_member_are_listed(what: str, said: str, union: Union) -> None:
    address = f"/masa/uyeler/ankara/{what}/"
    assert union.client().get(address).status_code == 403
    union.shown(what)
    assert said in union.client().get(address).content.decode()


def test_a_taken_back_record_is_not_shown(union: Union) -> None:
    union.shown("activities", "outcomes")
    Outcome.objects.update(withdrawn=timezone.now())
    Activity.objects.update(withdrawn=timezone.now())
    for what in ("activities", "outcomes"):
        page = union.client().get(f"/masa/uyeler/ankara/{what}/").content.decode()
        assert "1200 ziyaretçi" not in page
        assert "Seul günleri" not in page


def test_a_head_decides_on_a_page_what_the_union_sees(union: Union) -> None:
    client = union.house.client("head")
    page = client.get("/masa/kayitlarimizi-kim-goruyor/").content.decode()
    assert "Türkiye Belediyeler Birliği" in page
    client.post("/masa/kayitlarimizi-kim-goruyor/", {"union": "tbb", "tbb-what": ["ties", "activities"]})
    assert set(Sharing.objects.standing().values_list("what", flat=True)) == {"ties", "activities"}
    client.post("/masa/kayitlarimizi-kim-goruyor/", {"union": "tbb"})
    assert not Sharing.objects.standing().exists()


def test_an_office_cannot_share_with_whom_it_is_no_member_of(union: Union) -> None:
    Membership.objects.filter(municipality="ankara").delete()
    union.house.client("head").post(
        "/masa/kayitlarimizi-kim-goruyor/", {"union": "tbb", "tbb-what": ["ties"]}
    )
    assert not Sharing.objects.exists()


@pytest.fixture
def former(union: Union) -> Union:
    """The union saw Ankara's activities until Ankara left it."""
    union.shown("activities")
    Membership.objects.filter(municipality="ankara").update(until=PartialDate(2025, 12, 31))
    return union


def test_what_was_shown_is_seen_no_longer_than_the_membership_lasts(former: Union) -> None:
    assert not sees_ankara(former.person)
    assert former.client().get("/masa/uyeler/ankara/activities/").status_code == 403
    ahead = PartialDate(timezone.localdate().year + 4)
    Membership.objects.filter(municipality="ankara").update(until=ahead)
    assert "Seul günleri" in former.client().get("/masa/uyeler/ankara/activities/").content.decode()


def test_what_a_former_member_had_allowed_can_be_taken_back_and_not_widened(former: Union) -> None:
    client = former.house.client("head")
    page = client.get("/masa/kayitlarimizi-kim-goruyor/").content.decode()
    assert "Bu birlikteki üyeliğiniz sona erdi" in page
    assert re.findall(r'name="tbb-what" value="(\w+)"', page) == ["activities"]
    client.post("/masa/kayitlarimizi-kim-goruyor/", {"union": "tbb", "tbb-what": ["ties", "activities"]})
    assert [held.what for held in Sharing.objects.standing()] == ["activities"]
    client.post("/masa/kayitlarimizi-kim-goruyor/", {"union": "tbb"})
    assert not Sharing.objects.standing().exists()
    assert "Burada çalışan bir birlik yok" in client.get("/masa/kayitlarimizi-kim-goruyor/").content.decode()
