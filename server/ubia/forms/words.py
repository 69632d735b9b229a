"""Says a problem: where it is, what is wrong, and what to do. Every sentence can be translated."""

from collections.abc import Mapping

from django.utils.translation import gettext

from .formula_words import FORMULA_SENTENCES
from .marked import N_ as N_
from .problem import Problem
from .xform_words import XFORM_SENTENCES

SENTENCES: dict[str, str] = {
    # the file
    "empty_file": N_("The file is empty. Save the form in the spreadsheet program again and choose the new file."),
    "too_large": N_("The file is larger than %(most)s MB. Take pictures and unused sheets out of it."),
    "not_a_workbook": N_(
        "This is not a spreadsheet that can be read. Save it as an Excel workbook (.xlsx) and try again."
    ),
    "has_password": N_("The workbook is protected by a password. Save it without one."),
    "unpacks_too_large": N_("The workbook unpacks to more than %(most)s MB. Copy its sheets into a new workbook."),
    "has_entities": N_(
        "The workbook holds an XML document type, which no spreadsheet program writes. "
        "Copy its sheets into a new workbook."
    ),
    "too_many_cells": N_(
        "A sheet spans more than %(most)s cells. Look for a stray cell far below or far to the right and delete it."
    ),
    # sheets and headings
    "sheet_missing": N_(
        "There is no sheet “%(sheet)s”. Rename the sheet that holds the questions (perhaps “%(near)s”) to “%(sheet)s”."
    ),
    "sheet_empty": N_("The sheet is empty. Its first row must name the columns, “type” and “name” among them."),
    "no_questions": N_("There is no question. Write one in each row below the headings."),
    "column_missing": N_("There is no column “%(column)s”. Add that heading to the first row."),
    "heading_twice": N_("Two columns are called “%(heading)s”. Rename or delete one of them."),
    "heading_unfit": N_(
        "The heading “%(heading)s” cannot be used. Write a translation with two colons, as in “label::French”; "
        "call any other column by a word of letters, digits and underscores."
    ),
    "heading_taken_as": N_("The heading “%(heading)s” is read as “%(better)s”. Write it with two colons."),
    # questions
    "type_missing": N_("The question “%(name)s” has no type. Write one, for example “text” or “integer”."),
    "type_unknown": N_("There is no question type “%(type)s”. Use one such as “text”, “integer” or “select_one list”."),
    "type_unknown_like": N_("There is no question type “%(type)s”. Did you mean “%(near)s”?"),
    "include_unsupported": N_("“include” is no longer understood. Copy the questions of the other form in here."),
    "list_not_named": N_("“%(type)s” names no list of choices. Write the list after it, as in “select_one yes_no”."),
    "choices_missing": N_(
        "The list “%(list)s” is not there, because the sheet “%(sheet)s” is missing or empty. Add it."
    ),
    "list_unknown": N_("There is no list “%(list)s”. Add its choices to the sheet “choices”."),
    "list_unknown_like": N_("There is no list “%(list)s”. Did you mean “%(near)s”?"),
    "name_missing": N_("This “%(type)s” has no name. Write one of letters, digits and underscores."),
    "name_unfit": N_(
        "“%(name)s” cannot be a name. Begin with a letter or an underscore; "
        "go on with letters, digits, “-”, “_” and “.”."
    ),
    "name_reserved": N_("Forms keep the name “%(name)s” for themselves. Choose another."),
    "name_twice": N_("The name “%(name)s” is taken by row %(other)s of the same group. Choose another."),
    "calculation_missing": N_("“%(name)s” calculates nothing. Write a formula in the column “calculation”."),
    "begin_without_end": N_("“%(name)s” begins a %(word)s that never ends. Add “end %(word)s” after its questions."),
    "end_without_begin": N_("A %(word)s ends here that never began. Delete this row or add “begin %(word)s” above."),
    "other_end": N_(
        "A %(word)s ends here, but the one still open is the %(begun)s “%(name)s” of row %(other)s. "
        "Close that first with “end %(begun)s”."
    ),
    # choices
    "choice_name_missing": N_("A choice of the list “%(list)s” has no name. Write a short one without spaces."),
    "choice_twice": N_(
        "The list “%(list)s” has “%(name)s” already in row %(other)s. Give each choice a name of its own, or write "
        "“yes” under “allow_choice_duplicates” in the sheet “settings”."
    ),
    "choice_has_space": N_(
        "“%(name)s” has a space, and in “%(list)s” several choices may be taken, which are kept apart by spaces. "
        "Write “%(better)s”."
    ),
    "choice_label_missing": N_("The choice “%(name)s” of the list “%(list)s” has no label and would show nothing."),
    # references
    "reference_unknown": N_("${%(name)s} names no question of this form. Check its spelling."),
    "reference_like": N_("${%(name)s} names no question of this form. Did you mean ${%(near)s}?"),
    "reference_ambiguous": N_("${%(name)s} could be several questions. Give each of them a name of its own."),
    "reference_broken": N_("A reference is not closed in “%(cell)s”. Write ${ then the name and then }."),
    "character_unfit": N_(
        "The cell holds a character that no form can hold (%(code)s). Delete it and type the text anew."
    ),
    # pyxform
    "builder_says": N_("The form cannot be built: %(said)s"),
    "builder_stopped": N_("The form cannot be built, and the reason names no cell: %(said)s"),
    "builder_noted": N_("Note: %(said)s"),
    # what was done
    "type_taken_as_text": N_("“%(type)s” is asked as a plain text."),
    "meta_renamed": N_("The group “meta” is called “%(name)s” here, since forms keep that name for themselves."),
    # what a trial showed
    "trial_not_run": N_("The form was not tried out, since the form engine is not built. Run “./dev setup”."),
    "trial_stopped": N_("A trial of the form stopped (%(said)s). Fill it in by hand and see where it stops."),
    "trial_left": N_(
        "In a trial no answer fitted “%(name)s”. Look at its constraint and its required, and fill it in by hand."
    ),
    "trial_nothing_offered": N_("In a trial “%(name)s” offered no choices. Look at its choice_filter and its list."),
    **XFORM_SENTENCES,
    **FORMULA_SENTENCES,
}


def say(problem: Problem, sentences: Mapping[str, str] = SENTENCES) -> str:
    """What is wrong and what to do, in the reader's language."""
    return gettext(sentences[problem.code]) % problem.values


def locate(problem: Problem) -> str:
    """Where, in the reader's language: sheet, row and column, as far as they are known."""
    parts = []
    if problem.sheet:
        parts.append(gettext("sheet %(sheet)s") % {"sheet": problem.sheet})
    if problem.row and not (problem.sheet or problem.column):
        parts.append(gettext("line %(line)s") % {"line": problem.row})
    elif problem.row:
        parts.append(gettext("row %(row)s") % {"row": problem.row})
    if problem.column:
        parts.append(gettext("column %(column)s") % {"column": problem.column})
    if problem.cell:
        parts.append(gettext("cell %(cell)s") % {"cell": problem.cell})
    if "node" in problem.values:
        parts.append(gettext("“%(attribute)s” of %(node)s") % problem.values)
    return ", ".join(parts)


def sentence(problem: Problem, sentences: Mapping[str, str] = SENTENCES) -> str:
    """One line for a screen that has no table: the place, then the words."""
    where = locate(problem)
    return f"{where}: {say(problem, sentences)}" if where else say(problem, sentences)
