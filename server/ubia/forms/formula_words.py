"""Sentences about formulas, translations and what answers are for; `words.py` says them."""

from .marked import N_

FORMULA_SENTENCES: dict[str, str] = {
    # formulas that cannot be read
    "expression_empty": N_("The formula is empty. Write it, or empty the cell."),
    "expression_too_long": N_(
        "The formula is longer than %(near)s characters. Split it into several “calculate” questions."
    ),
    "expression_too_deep": N_(
        "The formula has too many brackets inside each other. Split it into several “calculate” questions."
    ),
    "expression_text_open": N_("A text that begins at “%(near)s” never ends. Add the closing quotation mark."),
    "expression_curly_quote": N_("Formulas need straight quotation marks. Write ' or \" where “%(near)s” begins."),
    "expression_variable": N_("“%(near)s” is no reference. Write ${ then the name of a question and then }."),
    "expression_equals_twice": N_("Write one = to compare, not ==."),
    "expression_ampersand": N_("Formulas join conditions with “and”, and texts with concat(). Replace the “&”."),
    "expression_bars": N_("Formulas join conditions with “or”, and texts with concat(). Replace the “||”."),
    "expression_exclamation": N_("Write not(…) instead of “!”."),
    "expression_character": N_("“%(near)s” cannot stand in a formula. Delete or replace the sign."),
    "expression_unclosed": N_("A bracket “%(near)s” is opened at character %(at)s and never closed. Close it."),
    "expression_closed_too_often": N_(
        "A bracket “%(near)s” is closed at character %(at)s that was never opened. Delete it or open one before."
    ),
    "expression_ends_early": N_("The formula ends too early. Something must follow its last word; write or delete it."),
    "expression_unexpected": N_(
        "The formula cannot be read at character %(at)s, at “%(near)s”. An operator, a comma or a value is missing "
        "before it, or it is too much."
    ),
    "expression_axis": N_("“%(near)s” cannot stand before “::”. Write the name alone."),
    "expression_call_in_path": N_("A function cannot stand inside a path. Write %(near)s(…) around the path instead."),
    # formulas that can never work
    "function_unknown": N_("There is no function “%(name)s”. Use one that forms know."),
    "function_like": N_("There is no function “%(name)s”. Did you mean “%(near)s”?"),
    "function_takes_more": N_(
        "%(name)s() needs at least %(limit)s values in its brackets and has %(count)s. Add them."
    ),
    "function_takes_fewer": N_(
        "%(name)s() takes at most %(limit)s values in its brackets and has %(count)s. Delete what is too much."
    ),
    "function_wants_path": N_(
        "%(name)s() wants a question or a group, and “%(given)s” is a value. Write ${name} in its place."
    ),
    "step_from_value": N_("A path cannot go on from “%(given)s”, which is a value. Begin it with a question."),
    "filter_of_value": N_("“%(given)s” is one value and cannot be filtered with [ ]. Delete the filter."),
    "union_of_value": N_("“|” joins questions, and “%(given)s” is a value. Use “or”, or concat() for texts."),
    "text_reckoned": N_(
        "“%(operator)s” reckons with numbers, and %(given)s is a text. Use concat() to join texts, or write a number."
    ),
    "path_nowhere": N_("“%(path)s” leads to no question: there is no “%(name)s”. Check the path or write ${name}."),
    "path_nowhere_like": N_("“%(path)s” leads to no question: there is no “%(name)s”. Did you mean “%(near)s”?"),
    # formulas that are odd
    "path_unknown": N_("“%(path)s” leads to no question and is read as empty: there is no “%(name)s” there."),
    "path_like": N_(
        "“%(path)s” leads to no question and is read as empty: there is no “%(name)s” there. Did you mean “%(near)s”?"
    ),
    "choice_compared": N_("“%(value)s” is none of the choices of “%(name)s”, so that no answer equals it. Check both."),
    "choice_compared_like": N_(
        "“%(value)s” is none of the choices of “%(name)s”, so that no answer equals it. Did you mean “%(near)s”?"
    ),
    "choice_column_unknown": N_("The choices of “%(list)s” have no column “%(name)s”, so that none is found. Add it."),
    "number_compared": N_("“%(name)s” is a number and never equals “%(value)s”. Compare it with a number."),
    "rule_always_same": N_("This is the same for every answer. Write a condition, or empty the cell."),
    "constraint_without_answer": N_(
        "This limit does not look at the answer of “%(name)s”, which a dot stands for, as in “. > 0”. Check it."
    ),
    "relevant_of_itself": N_(
        "Whether “%(name)s” is asked depends on its own answer. Once it is hidden it may never come back. Check it."
    ),
    "count_is_yes_or_no": N_("How often “%(name)s” repeats must be a number, and this is yes or no. Check it."),
    "rules_in_circle": N_(
        "These depend on each other in a circle: %(names)s. They are reckoned in the order of the form; "
        "check that it is meant so."
    ),
    # translations
    "translation_missing": N_("Other languages have a text here and “%(language)s” has none. Translate it."),
    "translation_never": N_(
        "Nothing is written in “%(language)s” under this heading. Translate the texts or delete the column."
    ),
    # rows that become no question
    "row_is_comment": N_("This row has no type and is left out, as a comment. Write a type if it is a question."),
    "row_disabled": N_("This row is switched off under “disabled” and is left out."),
    "row_left_out": N_("“%(name)s” is not in the form that was made. Check its type and name."),
    # what answers are for
    "answer_unused": N_(
        "Nothing uses the answer to “%(name)s”. Name who uses it under “used_by” and what for under “decision”, or "
        "do not ask."
    ),
    "answer_half_used": N_("“%(name)s” says who uses the answer or what for, and not both. Fill “%(column)s” too."),
}
