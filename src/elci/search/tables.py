"""The full-text index behind `SearchEntry.tokens`: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

Triggers and a generated column keep it true in the database itself, whoever writes the table. Tokens are
already folded and separated by spaces, so neither database's rules about letters come into play.
"""

from __future__ import annotations

from typing import Any

_FTS = """CREATE VIRTUAL TABLE search_tokens USING fts5(
    tokens, content='search_searchentry', content_rowid='id', detail='none', columnsize=0,
    prefix='3 4', tokenize="ascii tokenchars '^#&@/:_-.'")"""
TRIGGERS = {
    "search_tokens_add": """AFTER INSERT ON search_searchentry BEGIN
        INSERT INTO search_tokens(rowid, tokens) VALUES (new.id, new.tokens); END""",
    "search_tokens_take": """AFTER DELETE ON search_searchentry BEGIN
        INSERT INTO search_tokens(search_tokens, rowid, tokens) VALUES ('delete', old.id, old.tokens); END""",
    "search_tokens_change": """AFTER UPDATE OF tokens ON search_searchentry BEGIN
        INSERT INTO search_tokens(search_tokens, rowid, tokens) VALUES ('delete', old.id, old.tokens);
        INSERT INTO search_tokens(rowid, tokens) VALUES (new.id, new.tokens); END""",
}
_SQLITE = [_FTS, *(f"CREATE TRIGGER {name} {what}" for name, what in TRIGGERS.items())]
_SQLITE_BACK = [*(f"DROP TRIGGER {name}" for name in TRIGGERS), "DROP TABLE search_tokens"]
_POSTGRES = [
    """ALTER TABLE search_searchentry ADD COLUMN found_by tsvector
       GENERATED ALWAYS AS (array_to_tsvector(string_to_array(tokens, ' '))) STORED""",
    "CREATE INDEX search_found_by ON search_searchentry USING gin (found_by)",
]
_POSTGRES_BACK = ["ALTER TABLE search_searchentry DROP COLUMN found_by"]


def create(_apps: Any, schema_editor: Any) -> None:
    """For a migration: make the index of the database in use."""
    _run(schema_editor, {"sqlite": _SQLITE, "postgresql": _POSTGRES})


def drop(_apps: Any, schema_editor: Any) -> None:
    """For a migration that is taken back."""
    _run(schema_editor, {"sqlite": _SQLITE_BACK, "postgresql": _POSTGRES_BACK})


def _run(schema_editor: Any, statements: dict[str, list[str]]) -> None:
    with schema_editor.connection.cursor() as cursor:
        for statement in statements[schema_editor.connection.vendor]:
            cursor.execute(statement)
