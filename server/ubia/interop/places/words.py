"""What is wrong with a file of places, facilities or CHWs, in sentences that can be translated."""

from ubia.forms import words
from ubia.forms.words import N_

SENTENCES: dict[str, str] = {
    **{code: words.SENTENCES[code] for code in ("empty_file", "too_large", "not_a_workbook", "has_password")},
    **{code: words.SENTENCES[code] for code in ("unpacks_too_large", "has_entities", "too_many_cells")},
    **{code: words.SENTENCES[code] for code in ("column_missing", "heading_twice")},
    # the file
    "not_unpacked": N_("The file ends in .gz but cannot be unpacked. Copy it again."),
    "not_text": N_("This is neither a spreadsheet nor text. Save it as CSV (UTF-8) or as an Excel workbook (.xlsx)."),
    "not_rows": N_("The rows cannot be told apart (%(said)s). Save the file as CSV (UTF-8) once more."),
    "row_too_wide": N_(
        "The row has %(cells)s cells under %(headings)s headings. Put quotes around a cell that holds the separator."
    ),
    # places
    "no_place": N_("The row names no place. Fill it in or delete the row."),
    "place_unnamed": N_("The %(level)s with code %(code)s has no name. Write it."),
    "parent_missing": N_(
        "The %(level)s is missing, so it is not known where the place below it hangs. Write its name."
    ),
    "hangs_higher": N_("There is no %(level)s here; the place below hangs on the level above."),
    "name_too_long": N_("“%(start)s…” is longer than %(most)s characters. Shorten it."),
    "name_cleaned": N_("A character that cannot be seen was taken out of “%(name)s”. Check its spelling."),
    "code_has_two_names": N_("Code %(code)s is called “%(name)s” in row %(other)s. Make the two rows agree."),
    "code_has_two_parents": N_("Code %(code)s (“%(name)s”) hangs on another place in row %(other)s. Make them agree."),
    "code_shared": N_("Another place, in row %(other)s, has the code %(code)s too."),
    "said_twice": N_("The same as row %(other)s; it counts once."),
    "said_otherwise": N_("Row %(other)s says other figures of this place. Keep the right row and delete the other."),
    "place_unknown": N_("The book has no place called “%(name)s” here; the row was left aside."),
    "place_unknown_like": N_("The book has no place called “%(name)s” here. Is it “%(near)s”? The row was left aside."),
    "place_ambiguous": N_("The book has several places called “%(name)s”; none was taken."),
    # facilities and CHWs
    "facility_unnamed": N_("The facility has no name. Write it or delete the row."),
    "facility_unknown": N_("The book has no facility “%(name)s”. Import it first, or correct the name."),
    "facility_unknown_like": N_("The book has no facility “%(name)s”. Is it “%(near)s”? Correct the name."),
    "facility_ambiguous": N_("The book has several facilities “%(name)s”. Write the facility's code instead."),
    "chw_unnamed": N_("The CHW has no name. Write it or delete the row."),
    "chw_twice": N_("This CHW is in row %(other)s already. Delete one, or give two people of one name each a code."),
    "cadre_missing": N_("The cadre is missing. Write it, or say it for all with --cadre."),
    # single cells
    "not_a_count": N_("“%(cell)s” is not a number of people or households. Write digits only."),
    "not_degrees": N_("“%(cell)s” is not a position. Write decimal degrees, for example -1.2921 and 36.8219."),
    "degrees_with_comma": N_("“%(cell)s” has a decimal comma. Write a point instead."),
    "not_on_earth": N_("“%(cell)s” is no place on Earth: latitude goes to ±90, longitude to ±180. Are they swapped?"),
    "half_a_position": N_("“%(cell)s” is half a position. Give both latitude and longitude, or neither."),
    "position_zero": N_("0, 0 lies in the sea and stands for “unknown”. Leave both cells empty."),
    "not_a_day": N_("“%(cell)s” is not a day. Write it as 2026-03-31."),
    "day_unclear": N_("“%(cell)s” could be two different days. Write it as 2026-03-31."),
    "not_a_sex": N_("“%(cell)s” does not say female or male. Write one of them, or leave the cell empty."),
    "not_a_phone": N_("“%(cell)s” is not a telephone number. Write it with its country, as in +254 712 345 678."),
}
