"""The reference of the command line, generated from the commands: docs/reference/cli.md.

Run `python -m elci.cli.reference` to renew the page; a test holds it up to date.
"""

from __future__ import annotations

from pathlib import Path

import click

from elci.cli import COMMANDS, main


def reference() -> str:
    """Every command's own help as one Markdown page."""
    parts = [
        "# Commands",
        "",
        "Generated from the commands' own help (`python -m elci.cli.reference`).",
        "",
    ]
    for name in sorted(COMMANDS):
        command = main.get_command(click.Context(main), name)
        assert command is not None
        parts += [f"## elci {name}", "", *_help(command, f"elci {name}"), ""]
    return "\n".join(parts).rstrip() + "\n"


def _help(command: click.Command, path: str) -> list[str]:
    # Click keeps the help option as it was first asked for, with or without the -h of `elci` itself.
    command._help_option = None
    context = click.Context(command, info_name=path, terminal_width=100, max_content_width=100)
    lines = ["```", *(line.rstrip() for line in command.get_help(context).splitlines()), "```"]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            lines += ["", f"### {path} {name}", "", *_help(child, f"{path} {name}")]
    return lines


if __name__ == "__main__":
    page = Path(__file__).resolve().parents[3] / "docs/reference/cli.md"
    page.write_text(reference(), encoding="utf-8")
