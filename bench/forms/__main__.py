"""`./dev bench forms [open answer size repeat publish share xpath]`: all of them, or those that are named."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ubia.web.settings")

import django

django.setup()

from bench.forms.suite import run  # noqa: E402  Django has to know its settings first

run(sys.argv[1:])
