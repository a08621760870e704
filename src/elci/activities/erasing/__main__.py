"""The process that erases one person: `python -m elci.activities.erasing RUN`."""

from __future__ import annotations

import os
import sys


def main(key: int) -> None:
    """Carry the run out."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")
    django.setup()
    from elci.activities.erasing.work import carry_out
    from elci.activities.models import ErasureRun

    carry_out(ErasureRun.objects.select_related("office", "by").get(pk=key))


if __name__ == "__main__":
    main(int(sys.argv[1]))
