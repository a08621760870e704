#!/usr/bin/env python
"""Django's own command line, for technicians. Everybody else uses `elci`."""

import os
import sys

from elci.config.options import OptionsError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except OptionsError as error:
        sys.exit(str(error))
