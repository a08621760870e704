"""Outcomes that an office chooses to show with a published activity.

Until now all of a published activity's stood on its public page. Those that are confirmed stay there; the others
go off it until the office chooses them.
"""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def keep_confirmed(apps: Any, schema_editor: Any) -> None:
    """What stands confirmed on a public page stays."""
    apps.get_model("activities", "Outcome").objects.filter(
        office__isnull=False,
        confirmed_on__isnull=False,
        withdrawn__isnull=True,
        activity__published__isnull=False,
    ).update(public=True)


class Migration(migrations.Migration):
    dependencies = [
        ("activities", "0003_lists_without_what_was_taken_back"),
        ("sources", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="outcome",
            name="public",
            field=models.BooleanField(default=False, editable=False, verbose_name="may be published"),
        ),
        migrations.AlterField(
            model_name="dues",
            name="document",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dues",
                to="sources.document",
                verbose_name="receipt",
            ),
        ),
        migrations.RunPython(keep_confirmed, migrations.RunPython.noop),
    ]
