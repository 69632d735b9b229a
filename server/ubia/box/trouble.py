"""What the operator must put right: raised anywhere in the box, shown by the command line without a traceback."""


class Trouble(Exception):
    """Something this machine lacks or forbids; the text says what is wrong and what to do."""
