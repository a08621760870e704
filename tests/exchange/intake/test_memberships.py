"""A list of memberships: recognised, read, compared, written whole, undone whole."""

from __future__ import annotations

from typing import Any

import pytest

from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry, Office, User
from elci.domain.dates import PartialDate
from elci.domain.intake.membership_cells import MembershipKind
from elci.exchange.intake import work
from elci.exchange.intake.undoing import BatchUndoError
from elci.exchange.intake.writing import ChangedSinceReview
from elci.exchange.models import Batch, Content, Phase
from elci.registry.models import Membership, Municipality, Organisation, SearchName
from elci.registry.services import MembershipDraft, date_membership, record_membership
from elci.search.models import SearchEntry

pytestmark = pytest.mark.usefixtures("db_loaded")

HEAD = "Kuruluş;Üyeler;Üyelik türü;Üyelik tarihi"


def outcomes(batch: Batch) -> list[str]:
    return list(batch.rows.values_list("outcome", flat=True))


def registry() -> tuple[object, ...]:
    return (
        sorted(Membership.objects.values_list("pk", "since", "kind")),
        sorted(Organisation.objects.values_list("pk", "name_tr")),
        sorted(SearchName.objects.values_list("folded", "target", "key")),
    )


def test_a_column_of_organisations_makes_it_a_list_of_memberships(bring: Any) -> None:
    assert bring("UCLG-MEWA;Çankaya;Üye;2019", head=HEAD).content == Content.MEMBERSHIPS
    assert bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent").content == Content.TIES


def test_a_row_is_read_with_the_original_beside_it(bring: Any) -> None:
    row = bring("Uluslararası Barış Belediyeleri;Çankaya Belediyesi;Kurucu üye;05.2019", head=HEAD,
                others=True).rows.get()  # fmt: skip
    assert (row.municipality_id, row.kind, row.date) == (
        "ankara-cankaya",
        "founding_member",
        PartialDate(2019, 5),
    )
    assert row.cells == ["Uluslararası Barış Belediyeleri", "Çankaya Belediyesi", "Kurucu üye", "05.2019"]


def test_an_organisation_is_found_by_its_abbreviation_and_by_its_name_with_the_abbreviation(
    bring: Any,
) -> None:
    Organisation.objects.create(
        pk="uclg-test", name_tr="Birleşmiş Kentler Deneme", name_en="United Test", abbreviation="BKD",
        kind="network", sort_key="",
    )  # fmt: skip
    batch = bring("BKD;Çankaya;Üye;", "Birleşmiş Kentler Deneme (BKD);Ankara;Üye;", head=HEAD)
    assert set(batch.rows.values_list("organisation", flat=True)) == {"uclg-test"}


def test_a_cell_of_members_becomes_several_memberships(bring: Any) -> None:
    batch = bring("Akdeniz Kentler Birliği;Ankara ve Çankaya Belediyesi;Üye;", head=HEAD)
    assert list(batch.rows.values_list("municipality", flat=True)) == ["ankara", "ankara-cankaya"]


def test_a_union_can_be_a_member(bring: Any) -> None:
    union = Organisation.objects.filter(memberships_held__isnull=False).distinct().first()
    assert union is not None
    row = bring(f"Akdeniz Kentler Birliği;{union.name_tr};Üye;", head=HEAD, others=True).rows.get()
    assert (row.member_id, row.municipality_id) == (union.pk, None)


def test_a_charter_is_signed_and_another_organisations_kind_is_asked_once(bring: Any) -> None:
    charter = Organisation.objects.filter(kind="charter").first()
    assert charter is not None
    batch = bring(
        f"{charter.name_tr};Çankaya", "Akdeniz Kentler Birliği;Çankaya", "Akdeniz Kentler Birliği;Ankara",
        head="Kuruluş;Üye",
    )  # fmt: skip
    assert batch.rows.get(organisation=charter).kind == "signatory"
    assert batch.counts["groups"] == {"kind_missing": [["", 2, [2, 3]]]}


def test_an_unknown_organisation_is_asked_and_can_be_added(bring: Any, officer: User) -> None:
    before = registry()
    batch = bring("Sakin Nehirler Ağı;Çankaya;Üye;2020", "Sakin Nehirler Ağı;Ankara;Üye;2020", head=HEAD)
    assert batch.counts["groups"] == {"organisation_unknown": [["sakin nehirler agi", 2, [1, 2]]]}
    batch.answers = {"organisation_unknown": {"sakin nehirler agi": "new:network"}}
    work.review(batch)
    assert outcomes(batch) == ["new", "new"]
    work.commit(batch, officer)
    made = Organisation.objects.get(name_tr="Sakin Nehirler Ağı")
    assert (made.kind, made.memberships.count()) == ("network", 2)
    work.take_back(batch, officer)
    assert registry() == before


def test_what_is_on_record_is_the_same_and_a_date_that_it_lacks_a_change(bring: Any) -> None:
    held = Membership.objects.filter(municipality="ankara", kind="member", since__isnull=True).first()
    assert held is not None
    name = held.organisation.name_tr
    assert outcomes(bring(f"{name};Ankara;Üye;", head=HEAD)) == ["same"]
    assert outcomes(bring(f"{name};Ankara;Üye;2011", head=HEAD)) == ["changed"]


def test_another_date_than_the_records_is_asked(bring: Any, officer: User, office: Office) -> None:
    held = Membership.objects.filter(municipality="ankara", kind="member", since__isnull=True).first()
    assert held is not None
    date_membership(held, PartialDate(2001), by=officer, office=office, reason="belge")
    batch = bring(f"{held.organisation.name_tr};Ankara;Üye;2011", head=HEAD)
    assert batch.counts["problems"] == {"record_date": 1}


def test_one_membership_written_twice_is_one(bring: Any) -> None:
    batch = bring("Akdeniz Kentler Birliği;Çankaya;Üye;2010", "Akdeniz Kentler Birliği;Çankaya;Üye;03.2010",
                  head=HEAD)  # fmt: skip
    assert outcomes(batch) == ["repeat", "new"]


def test_members_that_the_list_of_one_organisation_omits_are_shown_and_stay(
    bring: Any, officer: User
) -> None:
    organisation = Organisation.objects.get(pk="akdeniz-kentler-birligi")
    held = set(organisation.memberships.filter(municipality__isnull=False).values_list("pk", flat=True))
    batch = bring("Akdeniz Kentler Birliği;Çankaya;Üye;2010", head=HEAD)
    assert set(batch.counts["gone_ids"]) == held != set()
    work.commit(batch, officer)
    assert held <= set(organisation.memberships.values_list("pk", flat=True))


def test_a_written_membership_is_what_the_verb_would_have_made(
    bring: Any, officer: User, office: Office
) -> None:
    batch = bring("Akdeniz Kentler Birliği;Çankaya;Üye;2010", head=HEAD)
    work.commit(batch, officer)
    made = Membership.objects.get(pk=batch.rows.get().membership_id)
    entry = JournalEntry.objects.of(made).get()
    by_bulk = snapshot(made)
    assert (entry.verb, entry.after, entry.office_id) == ("membership.recorded", by_bulk, "ankara")
    made.delete()
    one = record_membership(
        Municipality.objects.get(pk="ankara-cankaya"), Organisation.objects.get(pk="akdeniz-kentler-birligi"),
        MembershipDraft("member", PartialDate(2010), "Akdeniz Kentler Birliği", "Çankaya"),
        by=officer, office=office,
    )  # fmt: skip
    assert snapshot(one) == by_bulk


def test_an_undone_list_leaves_the_registry_as_it_was(bring: Any, officer: User) -> None:
    held = Membership.objects.filter(municipality="ankara", kind="member", since__isnull=True).first()
    assert held is not None
    before = registry()
    batch = bring(f"{held.organisation.name_tr};Ankara;Üye;2011", "Akdeniz Kentler Birliği;Çankaya;Üye;2010",
                  head=HEAD)  # fmt: skip
    work.commit(batch, officer)
    assert registry() != before
    work.take_back(batch, officer)
    assert (batch.phase, registry()) == (Phase.UNDONE, before)


def test_a_membership_of_a_list_is_found_until_the_list_is_undone(bring: Any, officer: User) -> None:
    batch = bring("Akdeniz Kentler Birliği;Çankaya;Üye;2010", head=HEAD)
    work.commit(batch, officer)
    line = SearchEntry.objects.filter(kind="membership", key=batch.rows.get().membership_id)
    assert "Akdeniz Kentler Birliği" in line.get().title_tr
    work.take_back(batch, officer)
    assert not line.exists()


def test_a_membership_that_was_changed_since_stands_in_the_way(
    bring: Any, officer: User, office: Office
) -> None:
    batch = bring("Akdeniz Kentler Birliği;Çankaya;Üye;2010", head=HEAD)
    work.commit(batch, officer)
    made = Membership.objects.get(pk=batch.rows.get().membership_id)
    date_membership(made, PartialDate(2012), by=officer, office=office, reason="karar")
    with pytest.raises(BatchUndoError):
        work.take_back(batch, officer)
    assert Membership.objects.filter(pk=made.pk).exists()


def test_a_membership_recorded_since_the_preview_stops_the_writing(
    bring: Any, officer: User, office: Office
) -> None:
    batch = bring("Akdeniz Kentler Birliği;Çankaya;Üye;2010", head=HEAD)
    record_membership(
        Municipality.objects.get(pk="ankara-cankaya"), Organisation.objects.get(pk="akdeniz-kentler-birligi"),
        MembershipDraft("member"), by=officer, office=office,
    )  # fmt: skip
    with pytest.raises(ChangedSinceReview):
        work.commit(batch, officer)
    batch.refresh_from_db()
    assert outcomes(batch) == ["changed"]


def test_the_kinds_of_membership_are_the_records_own() -> None:
    assert {kind.value for kind in MembershipKind} == set(Membership.Kind.values)
