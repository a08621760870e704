"""`elci import`: the same way as on the pages, told in sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.exchange.intake import files

from elci.accounts.models import User
from elci.cli.intake import command
from elci.exchange.models import Batch, Phase
from elci.registry.models import Agreement, Membership

pytestmark = pytest.mark.usefixtures("db_loaded", "officer", "gazetteer")

WHO = ("--office", "ankara", "--user", "memur")
NACKA = "Çankaya;Nacka;İsveç;2004;Kardeş Kent"


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments], input=text)


@pytest.fixture
def listed(tmp_path: Path) -> Any:
    def of(*rows: str, head: str = ";".join(files.HEAD)) -> Path:
        path = tmp_path / "liste.csv"
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        return path

    return of


def test_without_commit_a_list_is_read_and_shown_and_nothing_is_written(listed: Any) -> None:
    before = Agreement.objects.count()
    done = run(listed(NACKA), *WHO)
    assert done.exit_code == 0, done.output
    assert "Yeni                         1" in done.output
    assert "Hiçbir şey yazılmadı" in done.output
    assert Agreement.objects.count() == before


def test_with_commit_it_is_written_and_can_be_undone(listed: Any, officer: User) -> None:
    before = Agreement.objects.count()
    assert run(listed(NACKA), *WHO, "--commit").exit_code == 0
    assert Agreement.objects.count() == before + 1
    done = run("--undo", str(Batch.objects.get().pk), "--user", "memur", "--lang", "en")
    assert (done.exit_code, Agreement.objects.count()) == (0, before), done.output
    assert "Undone" in done.output


def test_questions_are_written_down_answered_and_read_again(listed: Any, tmp_path: Path) -> None:
    path, asked = listed("Ankra;Lyon;Fransa;2001;Kardeş Kent"), tmp_path / "sorular.json"
    refused = run(path, *WHO, "--questions", asked, "--commit")
    assert refused.exit_code == 1
    assert "1 satır daha sorulmayı bekliyor" in refused.output
    questions = json.loads(asked.read_text(encoding="utf-8"))
    assert questions == {"municipality_unknown": {"ankra": None}}
    questions["municipality_unknown"]["ankra"] = "ankara"
    asked.write_text(json.dumps(questions), encoding="utf-8")
    assert run(path, *WHO, "--answers", asked, "--commit").exit_code == 0
    assert Batch.objects.latest("pk").phase == Phase.WRITTEN


def test_what_is_not_certain_can_be_left_out(listed: Any) -> None:
    done = run(listed(NACKA, "Ankra;Lyon;Fransa;2001;Kardeş Kent"), *WHO, "--leave-open-out", "--commit")
    assert done.exit_code == 0, done.output
    assert list(Batch.objects.get().rows.values_list("outcome", flat=True)) == ["new", "out"]


def test_columns_can_be_named(listed: Any) -> None:
    path = listed("Fransa;Lyon;Ankara", head="A;B;C")
    said = ("--column", "municipality=3", "--column", "partner=2", "--column", "country=1")
    assert run(path, *WHO, *said, "--kind", "sister_city").exit_code == 0
    assert Batch.objects.get().rows.get().municipality_id == "ankara"


def test_memberships_are_brought_the_same_way(listed: Any) -> None:
    path = listed("Akdeniz Kentler Birliği;Çankaya", head="Kuruluş;Üye")
    before = Membership.objects.count()
    done = run(path, *WHO, "--content", "memberships", "--kind", "member", "--commit")
    assert (done.exit_code, Membership.objects.count()) == (0, before + 1), done.output


def test_a_list_can_be_typed_in() -> None:
    done = run("-", *WHO, "--kind", "sister_city", text="Çankaya; Nacka İsveç, Graz Avusturya")
    assert done.exit_code == 0, done.output
    assert Batch.objects.get().counts["rows"] == 2


@pytest.mark.parametrize(("lang", "said"), [("tr", "içinde metin yok"), ("en", "scan, no text")])
def test_a_wrong_file_ends_with_a_sentence_in_the_asked_language(
    lang: str, said: str, tmp_path: Path
) -> None:
    done = run(files.pdf(tmp_path / "tarama.pdf"), *WHO, "--lang", lang)
    assert (done.exit_code, said in done.output) == (1, True), done.output


def test_an_unknown_office_user_or_file_is_named(listed: Any, tmp_path: Path) -> None:
    assert "“yok” kimlikli büro yok" in run(listed(NACKA), "--office", "yok", "--user", "memur").output
    assert "“yok” adında kullanıcı yok" in run(listed(NACKA), "--office", "ankara", "--user", "yok").output
    assert "olmayan.csv" in run(tmp_path / "olmayan.csv", *WHO).output
