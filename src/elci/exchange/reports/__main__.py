"""The process that makes one document: `python -m elci.exchange.reports ORDER`."""

from __future__ import annotations

import gc
import os
import sys
import threading


def main(key: int) -> None:
    """Make it; a second thread gives signs of life and ends all of it when somebody cancels."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")
    django.setup()
    from elci.exchange.models import ReportOrder
    from elci.exchange.reports.work import carry_out, watch

    gc.disable()  # A process that ends with its one document: looking for garbage takes a fifth of its time.
    threading.Thread(target=watch, args=(key,), daemon=True).start()
    carry_out(ReportOrder.objects.select_related("office").get(pk=key))


if __name__ == "__main__":
    main(int(sys.argv[1]))
