"""What Ubia is measured by.

`./dev bench SUITE` prints one JSON line per figure, with its baseline from the same run.
"""
