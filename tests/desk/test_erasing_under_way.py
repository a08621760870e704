"""Where looking takes long, erasing is a piece of work of its own: it tells how far it is and can be stopped."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.activities.erasures import NAME, attach, everywhere
from tests.desk.house import House

from elci.activities.erasing import looking, work
from elci.activities.erasing.erasing import Step
from elci.activities.erasing.whereabouts import parts_of_look
from elci.activities.models import Contact, Erasure, ErasureLook, ErasureRun
from elci.activities.services.privacy_errors import ErasingStoppedError

HTMX = {"HX-Request": "true"}
Phase = ErasureRun.Phase


@pytest.fixture
def ordered(monkeypatch: pytest.MonkeyPatch) -> list[ErasureRun]:
    """The runs for which a process would have been started; a look takes many turns."""
    runs: list[ErasureRun] = []
    monkeypatch.setattr(looking, "TURN", 0.0)
    monkeypatch.setattr("elci.desk.privacy.views.erasing.start", runs.append)
    monkeypatch.setattr(work, "_EVERY", 0.0)
    return runs


def decided(client: Client, person: Contact, **more: str) -> Any:
    """The answer to the decision, after a look that was read to its end."""
    address = reverse("desk:erase-contact", args=[person.pk])
    for _turn in range(500):
        if client.get(address, headers=HTMX).headers.get("HX-Refresh"):
            break
    form = client.get(address).context["form"]
    choices = {field.html_name: "erase" for _each, field in form.rows()}
    return client.post(address, {**choices, "why": "asked", "final": "on", **more})


def page_of(run: ErasureRun) -> str:
    return reverse("desk:erasure-run", args=[run.pk])


def test_the_decision_starts_a_run_and_the_run_ends_with_the_proof(
    house: House, ordered: list[ErasureRun]
) -> None:
    person, client = everywhere(house), house.client("head")
    answer = decided(client, person)
    (run,) = ordered
    assert answer.headers["Location"] == page_of(run)
    assert Contact.objects.filter(pk=person.pk).exists()
    shown = client.get(page_of(run)).content.decode()
    assert "Her yere bir kez daha bakılıyor" in shown
    assert "Henüz hiçbir şey silinmedi." in shown
    work.carry_out(run)
    assert client.get(page_of(run), headers=HTMX).headers["HX-Refresh"] == "true"
    proof = client.get(page_of(run), follow=True)
    assert "Tamamlanmadı" not in proof.content.decode()
    assert Erasure.objects.get().after == {}
    assert not Contact.objects.filter(pk=person.pk).exists()
    assert not ErasureLook.objects.exists()


def test_it_tells_each_step_and_how_far_it_is(
    house: House, ordered: list[ErasureRun], monkeypatch: pytest.MonkeyPatch
) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)
    told: list[tuple[str, int]] = []
    tell = work._Telling.tell

    def seen(telling: Any, step: Step, read: int) -> None:
        tell(telling, step, read)
        told.append(ErasureRun.objects.values_list("phase", "read").get())

    monkeypatch.setattr(work._Telling, "tell", seen)
    work.carry_out(ordered[0])
    number = len(parts_of_look())
    steps = [("looking", each) for each in range(number + 1)]
    assert told == [*steps, ("erasing", 0), *(("proving", each) for each in range(number + 1))]


def test_it_is_stopped_while_it_looks_and_nothing_is_erased(house: House, ordered: list[ErasureRun]) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)
    answer = client.post(reverse("desk:stop-erasure-run", args=[ordered[0].pk]), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("desk:contact", args=[person.pk])
    assert "Silme durduruldu; hiçbir şey silinmedi." in answer.content.decode()
    work.carry_out(ordered[0])
    assert Contact.objects.filter(pk=person.pk).exists()
    assert not Erasure.objects.exists()
    assert ErasureRun.objects.get().phase == Phase.STOPPED


def test_what_is_being_erased_is_not_stopped_any_more(house: House, ordered: list[ErasureRun]) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)
    ErasureRun.objects.update(phase=Phase.ERASING)
    answer = client.post(reverse("desk:stop-erasure-run", args=[ordered[0].pk]), follow=True)
    assert "Durdurmak için geç kalındı" in answer.content.decode()
    assert ErasureRun.objects.get().phase == Phase.ERASING


def test_a_stop_that_comes_with_the_last_table_still_counts(house: House, ordered: list[ErasureRun]) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)
    work.ask_to_stop(ordered[0])
    with pytest.raises(ErasingStoppedError):
        work._Telling(ordered[0]).tell(Step.ERASING, 0)


def test_places_that_came_meanwhile_are_asked_about_and_nothing_typed_is_lost(
    house: House, ordered: list[ErasureRun]
) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person, reason="Başvuru 12")
    attach(house, f"Yeni: {NAME}", "yeni.docx", "letter", "Yeni yazı")
    work.carry_out(ordered[0])
    assert ErasureRun.objects.get().phase == Phase.UNDECIDED
    answer = client.get(page_of(ordered[0]), follow=True)
    assert "yer için karar verilmemiş" in answer.content.decode()
    address = reverse("desk:erase-contact", args=[person.pk])
    while not client.get(address, headers=HTMX).headers.get("HX-Refresh"):
        pass
    form = client.get(address).context["form"]
    assert form["reason"].value() == "Başvuru 12"
    fates = [field.value() for _each, field in form.rows()]
    assert fates.count("erase") >= len(ordered[0].decided["fates"])
    assert len(fates) > len(ordered[0].decided["fates"])


def test_a_place_that_comes_while_it_looks_is_found_before_anything_is_erased(
    house: House, ordered: list[ErasureRun], monkeypatch: pytest.MonkeyPatch
) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)
    tell = work._Telling.tell

    def meanwhile(telling: Any, step: Step, read: int) -> None:
        if (step, read) == (Step.LOOKING, len(parts_of_look())):
            attach(house, f"Yeni: {NAME}", "yeni.docx", "letter", f"{NAME} için yazı")
        tell(telling, step, read)

    monkeypatch.setattr(work._Telling, "tell", meanwhile)
    work.carry_out(ordered[0])
    assert ErasureRun.objects.get().phase == Phase.UNDECIDED
    assert Contact.objects.filter(pk=person.pk).exists()


def test_an_error_is_told_in_words_and_the_decisions_stand(
    house: House, ordered: list[ErasureRun], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)

    def broken(*_args: object, **_named: object) -> None:
        raise RuntimeError("no space")

    monkeypatch.setattr(work, "erase_person", broken)
    work.carry_out(ordered[0])
    shown = client.get(page_of(ordered[0])).content.decode()
    assert "Silme beklenmeyen bir hatayla kesildi." in shown
    assert "Kararlara dön" in shown
    assert NAME not in caplog.text


def test_the_run_names_nobody_and_is_forgotten_after_a_day(house: House, ordered: list[ErasureRun]) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person, reason=f"{NAME} istedi")
    kept = str(ErasureRun.objects.values().get())
    assert all(word not in kept for word in NAME.split())
    ErasureRun.objects.update(at=timezone.now() - work.KEPT - timedelta(minutes=1))
    assert client.get(page_of(ordered[0])).status_code == 404


def test_work_that_gave_no_sign_can_be_begun_again(house: House, ordered: list[ErasureRun]) -> None:
    person, client = everywhere(house), house.client("head")
    decided(client, person)
    address = reverse("desk:erase-contact", args=[person.pk])
    assert client.get(address).headers["Location"] == page_of(ordered[0])
    ErasureRun.objects.update(beat=F("beat") - work.SILENT - timedelta(seconds=1))
    assert "iki dakikadır ilerlemiyor" in client.get(page_of(ordered[0])).content.decode()
    assert client.get(address).context["form"]["why"].value() == "asked"


def test_a_decision_after_the_look_was_forgotten_looks_again_and_keeps_what_was_typed(
    house: House, ordered: list[ErasureRun]
) -> None:
    person, client = everywhere(house), house.client("head")
    address = reverse("desk:erase-contact", args=[person.pk])
    answer = client.post(address, {"why": "asked", "final": "on", "reason": "Başvuru 12"})
    assert answer.headers["Location"] == address
    while not client.get(address, headers=HTMX).headers.get("HX-Refresh"):
        pass
    assert client.get(address).context["form"]["reason"].value() == "Başvuru 12"
    assert not ordered


def test_a_run_is_its_makers_alone(house: House, ordered: list[ErasureRun]) -> None:
    person = everywhere(house)
    decided(house.client("head"), person)
    for who in ("officer", "viewer", "outsider", "administrator"):
        assert house.client(who).get(page_of(ordered[0])).status_code in {403, 404}
