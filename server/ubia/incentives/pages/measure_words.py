"""What is wrong with a number or word that was typed, or with a line of a file, and what to do."""

from django.utils.translation import gettext_lazy as _

WRONG = {
    "number": _("%(where)s: “%(text)s” is not a number. Write it in digits, such as 82 or 81.5."),
    "comma": _("%(where)s: write “%(text)s” with a point instead of the comma."),
    "word": _("%(where)s: “%(text)s” is longer than 80 letters, or holds a line break. Write it shorter."),
    "who": _("%(where)s: “%(text)s” is no health worker of this table, or several bear that name. Write her id."),
    "twice": _("%(where)s: %(text)s stands in the file twice. Leave one of the two."),
    "column": _("The column “%(text)s” is not asked for. Asked for are: %(names)s."),
    "not_asked": _("%(where)s: %(text)s is not asked for. No scheme of pay goes by it for her."),
    "unreadable": _("This file cannot be read. Save it as CSV, in UTF-8, and send it again."),
    "empty": _("This file is empty. Take the file of this page and fill it in."),
    "long": _("This file has %(text)s lines. Send it in parts of at most 20000."),
}
LINE = _("Line %(n)s")
