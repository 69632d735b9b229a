"""One file per verb of `ubia`, each with `add(subparsers)`; a file put here is a verb, named by its file.

`add` makes the verb's parser and gives it `set_defaults(act=…)`, a function from the parsed words to an exit code.
Imports beyond argparse belong inside `act`, so that `ubia --help` stays quick. A verb that is a word of Python's
ends in an underscore (`import_.py` is `ubia import`).
"""
