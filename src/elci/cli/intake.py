"""`elci import FILE`: a list of ties into the registry, with the same review as the pages."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from elci.cli.django import start
from elci.cli.language import lang_option
from elci.domain.agreements import Kind
from elci.domain.errors import ElciError
from elci.domain.intake.membership_cells import MembershipKind

if TYPE_CHECKING:
    from elci.accounts.models import Office, User
    from elci.exchange.models import Batch


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--office", "office_id", help="Identifier of the office that brings the list, such as ankara.")
@click.option("--user", "username", help="User name of the person in whose name it is written.")
@click.option("--name", default="", help="Name of the batch; by default the file's.")
@click.option(
    "--sender", default="", help="Who made the list; what its columns mean is remembered per sender."
)
@click.option(
    "--content", type=click.Choice(["ties", "memberships"]), help="What the list holds; else its columns say."
)
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in (*Kind, *MembershipKind)]),
    help="Kind of ties or memberships that name none.",
)
@click.option("--municipality", default="", help="Municipality of rows that name none (identifier).")
@click.option("--state", default="listed", show_default=True, help="State of new ties.")
@click.option("--as-of", default="", help="Date of the list, such as 2026 or 2026-05.")
@click.option("--column", "columns", multiple=True, help="FIELD=NUMBER; columns count from 1.")
@click.option("--others", is_flag=True, help="Also ties of municipalities that no office keeps.")
@click.option("--answers", type=click.Path(path_type=Path, dir_okay=False), help="JSON file of answers.")
@click.option(
    "--questions", type=click.Path(path_type=Path, dir_okay=False), help="Write open questions here."
)
@click.option("--leave-open-out", is_flag=True, help="Leave out the rows that are not certain.")
@click.option("--commit", is_flag=True, help="Write. Without it the list is only read and shown.")
@click.option("--undo", "undo_batch", type=int, help="Undo the batch of this number.")
@click.option("--resume", type=int, hidden=True)
@click.option("--by", "by_id", type=int, default=0, hidden=True)
@lang_option
def command(file: Path | None, lang: str, **said: Any) -> None:
    """Bring a list of ties or memberships into the registry.

    FILE is XLSX, XLS, ODS, CSV, DOCX, PDF, a data package, a Wikidata result or text; “-” reads from the
    keyboard. What is not certain is asked, never guessed: without answers such rows are not written.

    Example: elci import liste.xlsx --office ankara --user ayse --commit
    """
    start()
    from elci.exchange.intake import work

    if said["resume"]:
        work.resume(said["resume"], said["by_id"])
        return
    try:
        if said["undo_batch"]:
            _undo(said, lang)
        else:
            _bring(file, said, lang)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error


def _bring(file: Path | None, said: dict[str, Any], lang: str) -> None:
    from elci.exchange.intake import work
    from elci.exchange.intake.answers import leave_open_out
    from elci.exchange.models import Phase

    tr = lang == "tr"
    if file is None:
        raise click.UsageError(
            "Dosya gerekli; “-” klavyeden okur." if tr else "A file is needed; “-” reads from the keyboard."
        )
    office, user = _office(said["office_id"], lang), _user(said["username"], lang)
    batch = _batch(file, said, office, user, lang)
    work.read(batch, show=_progress(lang))
    if batch.phase != Phase.REVIEW:
        raise click.ClickException(batch.problem_tr if tr else batch.problem_en)
    _say_preview(batch, lang)
    if said["questions"]:
        _write_questions(batch, said["questions"])
    if said["leave_open_out"]:
        leave_open_out(batch)
    if not said["commit"]:
        click.echo(
            f"Hiçbir şey yazılmadı. Yazmak için --commit ekleyin (liste {batch.pk})."
            if tr
            else f"Nothing was written. Add --commit to write (batch {batch.pk})."
        )
        return
    work.commit(batch, user)
    click.echo(
        f"Yazıldı: liste {batch.pk}, “{batch.name}”." if tr else f"Written: batch {batch.pk}, “{batch.name}”."
    )


def _batch(file: Path, said: dict[str, Any], office: Office, user: User, lang: str) -> Batch:
    from elci.exchange.intake.staging import make_batch

    options = {
        "kind": said["kind"] or "", "municipality": said["municipality"], "state": said["state"],
        "as_of": said["as_of"], "others": said["others"],
    }  # fmt: skip
    about = {
        "office": office, "by": user, "name": said["name"], "sender": said["sender"],
        "content": said["content"] or "", "options": options,
    }  # fmt: skip
    if str(file) == "-":
        with tempfile.NamedTemporaryFile(suffix=".txt") as kept:
            kept.write(sys.stdin.buffer.read())
            kept.flush()
            batch = make_batch(Path(kept.name), file_name="stdin.txt", **about)
    else:
        if not file.exists():
            raise click.UsageError(
                f"{file}: böyle bir dosya yok." if lang == "tr" else f"{file}: no such file."
            )
        batch = make_batch(file, file_name=file.name, **about)
    for column in said["columns"]:
        field, _, number = column.partition("=")
        batch.mapping[field] = int(number) - 1
        batch.mapped_by_hand = True
    if said["answers"]:
        batch.answers = json.loads(said["answers"].read_text(encoding="utf-8"))
    batch.save()
    return batch


def _progress(lang: str) -> Callable[[str, int, int], None] | None:
    """Tells how far the reading is, in one line of a terminal; nothing where nobody sees it."""
    if not sys.stderr.isatty():
        return None
    from elci.exchange.intake.wording import step_words

    def show(step: str, done: int, total: int) -> None:
        figures = f" {done}/{total}" if total else ""
        click.echo(f"\r{step_words(step, lang)}{figures}\033[K", nl=False, err=True)

    return show


def _say_preview(batch: Batch, lang: str) -> None:
    from elci.exchange.intake.wording import outcome_words, problem_words

    tr = lang == "tr"
    counts = batch.counts
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    click.echo(
        f"{batch.file_name}: {counts['rows']} satır" if tr else f"{batch.file_name}: {counts['rows']} rows"
    )
    for remark in batch.remarks:
        click.echo(f"  {remark[0 if tr else 1]}")
    for outcome, number in sorted(counts["outcomes"].items()):
        click.echo(f"  {outcome_words(outcome, lang):<22}{number:>8}")
    if counts["gone"]:
        click.echo(
            f"  Kayıtlarda olup listede olmayan: {counts['gone']} (dokunulmaz)"
            if tr
            else f"  On record but not in the list: {counts['gone']} (left as they are)"
        )
    for problem, groups in counts["groups"].items():
        total = sum(group[1] for group in groups)
        click.echo(f"  {problem_words(problem, lang)}: {total}")
        for word, rows, positions in groups[:10]:
            where = ", ".join(str(position) for position in positions)
            click.echo(f"    “{word}” × {rows} ({'satır' if tr else 'rows'} {where})")


def _write_questions(batch: Batch, path: Path) -> None:
    """The open questions in the form in which answers are read: an empty answer for each word."""
    asked = {
        problem: {group[0]: None for group in groups} for problem, groups in batch.counts["groups"].items()
    }
    path.write_text(json.dumps(asked, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _undo(said: dict[str, Any], lang: str) -> None:
    from elci.exchange.intake import work
    from elci.exchange.models import Batch

    batch = Batch.objects.filter(pk=said["undo_batch"]).first()
    if batch is None:
        raise click.UsageError(
            "Bu numarada bir liste yok." if lang == "tr" else "There is no batch of this number."
        )
    work.take_back(batch, _user(said["username"], lang))
    click.echo(f"Geri alındı: liste {batch.pk}." if lang == "tr" else f"Undone: batch {batch.pk}.")


def _office(key: str | None, lang: str) -> Office:
    from elci.accounts.models import Office

    if not key:
        raise click.UsageError(
            "Listenin hangi büroya ait olduğunu verin: --office ankara (bkz. “elci accounts office”)."
            if lang == "tr"
            else "Say with --office whose list it is: --office ankara (see `elci accounts office`)."
        )
    office = Office.objects.filter(pk=key).first()
    if office is None:
        raise click.UsageError(
            f"“{key}” kimlikli büro yok; --office ile bir büro verin (bkz. “elci accounts office”)."
            if lang == "tr"
            else f"There is no office “{key}”; give one with --office (see `elci accounts office`)."
        )
    return office


def _user(name: str | None, lang: str) -> User:
    from elci.accounts.models import User

    if not name:
        raise click.UsageError(
            "Kimin adına yazılacağını --user ile verin: --user ayse"
            if lang == "tr"
            else "Say with --user in whose name it is written: --user ayse"
        )
    user = User.objects.filter(username=name).first()
    if user is None:
        raise click.UsageError(
            f"“{name}” adında kullanıcı yok; --user ile kimin adına yazılacağını verin."
            if lang == "tr"
            else f"There is no user “{name}”; say with --user in whose name it is written."
        )
    return user
