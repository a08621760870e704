"""The page of questions: what could not be read stands beside its question, and keeps what was typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.exchange.intake.files import HEAD

from elci.accounts.models import Office, Role, User
from elci.exchange.intake import work
from elci.exchange.intake.staging import make_batch_of_text
from elci.exchange.models import Batch
from elci.registry.models import Municipality

pytestmark = pytest.mark.usefixtures("db_loaded")


@pytest.fixture
def batch(settings: Any, tmp_path: Path, built_gazetteer: None) -> Batch:
    settings.MEDIA_ROOT = tmp_path
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    Municipality.objects.filter(pk="ankara").update(office=office)
    officer = User.objects.create_user("memur", language="tr")
    Role.objects.create(user=officer, office=office, name="officer")
    rows = ("Ankra;Lyon;Fransa;2001;Kardeş Kent", "Ankara;Nacka;İsveç;12.05.98;Kardeş Kent",
            "Ankara;Graz;Avusturya;35927;Kardeş Kent")  # fmt: skip
    made = make_batch_of_text("\n".join([";".join(HEAD), *rows]), office=office, by=officer, name="liste")
    work.read(made)
    return made


@pytest.fixture
def signed_in(batch: Batch, client: Client) -> Client:
    client.force_login(User.objects.get(username="memur"))
    return client


def test_one_answer_is_taken_and_the_other_stays_with_what_was_typed(batch: Batch, signed_in: Client) -> None:
    answer = signed_in.post(
        f"/masa/listeler/{batch.pk}/sorular/",
        {
            "word-municipality_unknown-0": "ankra", "municipality_unknown-0": "ankara",
            "word-date_century-0": "12.05.98", "date_century-0": "mayısta",
        },
    )  # fmt: skip
    page = answer.content.decode()
    batch.refresh_from_db()
    assert batch.answers == {"municipality_unknown": {"ankra": "ankara"}}
    assert 'value="mayısta"' in page
    assert "1 bilgi düzeltilmeli" in page
    assert "Belediye kayıtlarda bulunamadı" not in page


def test_what_a_number_may_mean_is_said_and_not_filled_in(batch: Batch, signed_in: Client) -> None:
    page = signed_in.get(f"/masa/listeler/{batch.pk}/sorular/").content.decode()
    assert "12 Mayıs 1998 demek olabilir." in page
    assert 'value="12 Mayıs 1998"' not in page


def test_an_answer_to_a_question_that_has_changed_meanwhile_is_not_taken(
    batch: Batch, signed_in: Client
) -> None:
    signed_in.post(
        f"/masa/listeler/{batch.pk}/sorular/",
        {"word-municipality_unknown-0": "baska", "municipality_unknown-0": "ankara"},
    )
    batch.refresh_from_db()
    assert batch.answers == {}
