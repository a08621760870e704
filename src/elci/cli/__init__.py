"""The command line. Each command is a module of this package with a click command named `command`;
it is imported when it is called, so that `elci --help` stays quick."""

from __future__ import annotations

import importlib
from typing import Any

import click

from elci import __version__
from elci.cli.trouble import trouble

COMMANDS = {
    "accounts": "Make offices and accounts.",
    "backup": "Write everything that was recorded into one file.",
    "cases": "Send digests of cases, judge cases anew, write archives.",
    "compare": "Show what changed between two packages.",
    "dump": "Write the registry as a data package.",
    "import": "Bring a list of ties into the registry, with review.",
    "law": "Show what the law asked for on a day.",
    "load": "Load a data package into the registry.",
    "network": "Measure a network of ties from an edge list.",
    "report": "Build every table, figure and map of a package, and the report.",
    "resolve": "Resolve written place names to places.",
    "restore": "Read a backup back.",
    "search": "Build the desk's search anew, take the texts out of documents.",
    "serve": "Serve the pages on this machine.",
    "world": "Load a list of the world's ties for the observatory.",
    "verify": "Check every published figure against the tables.",
    "verify-archive": "Check the archive of a case against its hashes.",
}


# A command whose name cannot be a module's.
MODULES = {"import": "intake", "verify-archive": "verify_archive"}


class LazyGroup(click.Group):
    """Lists commands from COMMANDS and imports one only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(
            f"elci.cli.{MODULES.get(cmd_name, cmd_name)}"
        ).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            sentence = trouble(error)
            if sentence is None:
                raise
            raise click.ClickException(sentence) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="elci")
def main() -> None:
    """elçi: a city's foreign relations, recorded, checked and shown."""
