"""A form of households with children in them: a repeat inside a repeat, with totals over both."""

from ubia.forms.testing import workbook

_HEAD = ["type", "name", "label", "relevant", "calculation", "constraint"]


def households() -> bytes:
    """An .xlsx in which every child counts for its household, and every household for the whole."""
    rows: list[list[object]] = [
        ["begin repeat", "household", "Household"],
        ["text", "head", "Who is its head?"],
        ["integer", "rooms", "How many rooms?", None, None, ". > 0"],
        ["calculate", "number", None, None, "position(..)"],
        ["begin repeat", "child", "Child"],
        ["text", "name", "What is the child called?"],
        ["integer", "months", "How old in months?", None, None, ". < 60"],
        ["select_one yn", "fever", "Fever since yesterday?", "${months} >= 2"],
        ["calculate", "small", None, None, "if(${months} < 12, 1, 0)"],
        ["note", "refer", "**${name}** of ${head} goes to the facility", "${fever} = 'yes' and ${months} < 24"],
        ["calculate", "line", None, None, "concat(${number}, '.', position(..), ' ', ${name})"],
        ["end repeat"],
        ["calculate", "children", None, None, "count(${child})"],
        ["calculate", "small_ones", None, None, "sum(${small})"],
        ["end repeat"],
        ["calculate", "all_children", None, None, "sum(${children})"],
        ["calculate", "all_small", None, None, "sum(${small_ones})"],
        ["note", "total", "${all_children} children, ${all_small} under one"],
    ]
    choices = [["list_name", "name", "label"], ["yn", "yes", "Yes"], ["yn", "no", "No"]]
    settings = [["form_id", "form_title", "version"], ["bench_households", "Households", "1"]]
    return workbook({"survey": [_HEAD, *rows], "choices": choices, "settings": settings})
