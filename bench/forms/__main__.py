"""`./dev bench forms [open answer size repeat publish share xpath]`: all of them, or those that are named."""

import sys

from bench.forms.suite import run

run(sys.argv[1:])
