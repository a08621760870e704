"""Where a letter of the day goes, and on what that rests."""

from datetime import date

import pytest

from elci.domain.procedures.kinds import LetterKind, OfficeKind
from elci.domain.procedures.routes import address_on, local_authority
from elci.domain.procedures.rules import Sureness

DAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("letter", "addressee", "through"),
    [
        (LetterKind.TO_COUNCIL, "Belediye Meclisi Başkanlığı", []),
        (LetterKind.REPORT_TO_COUNCIL, "Belediye Meclisi Başkanlığı", []),
        (LetterKind.GOVERNOR_NOTICE, "Valilik", []),
        (LetterKind.APPLICATION, "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı", ["Valilik"]),
        (LetterKind.PERMISSION_FILE, "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı", ["Valilik"]),
        (LetterKind.FOREIGN_MINISTRY_NOTICE, "Dışişleri Bakanlığı", []),
    ],
)
def test_the_letters_of_a_metropolitan_municipality(law, letter, addressee, through):
    address = address_on(law, letter, DAY, OfficeKind.METROPOLITAN)
    assert (address.addressee.tr, [one.tr for one in address.through]) == (addressee, through)
    assert address.bases


@pytest.mark.parametrize(
    ("office", "authority"),
    [
        (OfficeKind.METROPOLITAN, "Valilik"),
        (OfficeKind.PROVINCIAL, "Valilik"),
        (OfficeKind.METROPOLITAN_DISTRICT, "Kaymakamlık"),
        (OfficeKind.TOWN, "Kaymakamlık"),
    ],
)
def test_a_decision_goes_to_the_local_authority_of_the_municipality(law, office, authority):
    """Regulation on the work of councils, art. 18: governor in provincial centres, district governor elsewhere."""
    assert address_on(law, LetterKind.DECISION_TO_GOVERNOR, DAY, office).addressee.tr == authority
    assert local_authority(office).tr == authority


def test_the_ministry_of_the_application_changes_with_its_day(law):
    days = (date(2018, 7, 9), date(2018, 12, 10), date(2021, 10, 29))
    found = [address_on(law, LetterKind.APPLICATION, day, OfficeKind.PROVINCIAL).addressee.en for day in days]
    assert len(set(found)) == 3


def test_an_address_in_the_unsettled_autumn_of_2018_says_so(law):
    address = address_on(law, LetterKind.APPLICATION, date(2018, 10, 2), OfficeKind.PROVINCIAL)
    assert address.sureness is Sureness.UNSETTLED
    assert address.unsettled is not None


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        (LetterKind.PERMISSION_FILE, date(2021, 4, 20)),
        (LetterKind.APPLICATION, date(2005, 4, 6)),
        (LetterKind.INVITATION, DAY),  # goes to whom one invites; no rule says more
    ],
)
def test_no_address_where_none_is_proved(law, letter, day):
    assert address_on(law, letter, day, OfficeKind.PROVINCIAL) is None
