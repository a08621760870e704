"""The words by which calls and requests from abroad are found, folded, for those on record, too."""

from typing import Any

from django.db import migrations, models

from elci.domain.names import fold_words

_COLUMNS = {"Call": ("title", "programme", "code"), "ForeignRequest": ("asker", "what")}
_LENGTH = 600
_ROWS = 500  # written together


def fold(apps: Any, schema_editor: Any) -> None:
    """Fill the new columns."""
    for name, columns in _COLUMNS.items():
        model = apps.get_model("activities", name)
        rows = list(model.objects.only(*columns))
        for row in rows:
            row.folded = fold_words(" ".join(getattr(row, column) for column in columns))[:_LENGTH]
        model.objects.bulk_update(rows, ["folded"], batch_size=_ROWS)


class Migration(migrations.Migration):
    dependencies = [
        ("activities", "0007_erasure_run"),
    ]

    operations = [
        migrations.AddField(
            model_name="call",
            name="folded",
            field=models.CharField(blank=True, editable=False, max_length=600),
        ),
        migrations.AddField(
            model_name="foreignrequest",
            name="folded",
            field=models.CharField(blank=True, editable=False, max_length=600),
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
    ]
