"""`./dev bench phone [load start scroll search sync bytes]`: all of them, or those that are named."""

import sys

from bench.phone.suite import run

run(sys.argv[1:])
