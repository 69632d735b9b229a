"""Sentences about a form that is XML already (an XForm) and about compiling any form; `words.py` says them."""

from .marked import N_

XFORM_SENTENCES: dict[str, str] = {
    # the file
    "not_a_form": N_("This is neither a spreadsheet nor an XForm. Choose the form’s file: .xlsx, .xls or .xml."),
    "xform_not_xml": N_("The file is no proper XML (%(said)s). Export the form again from the tool that made it."),
    "xform_doctype": N_(
        "The file holds an XML document type, which no form needs and which can be made to do harm. "
        "Delete the line that begins with <!DOCTYPE."
    ),
    "xform_too_deep": N_(
        "The form has more than %(most)s elements, or more than %(deep)s within each other. Make it smaller; "
        "put long lists into a CSV file."
    ),
    "xform_no_model": N_("This XML is no XForm: it has no <model> in a <head>. Choose the form’s own file."),
    "xform_no_instance": N_(
        "The form has nothing to keep answers in. Add an <instance> with the form’s data to the model."
    ),
    # what cannot work
    "xform_expression": N_("The formula “%(text)s” cannot be read at character %(place)s (“%(near)s”). Write it anew."),
    "xform_control_unbound": N_("A question (%(control)s) has neither “ref” nor “bind”. Say which answer it is."),
    "xform_control_nowhere": N_(
        "A question (%(control)s) is about “%(path)s”, which the instance does not have. Add it or mend the path."
    ),
    "xform_itemset_unfit": N_("Choices come from a list, but the list or its <value> is missing. Write both."),
    "xform_file_unreadable": N_("The file “%(name)s” cannot be read (%(said)s). Save it as UTF-8 and send it again."),
    "version_taken": N_(
        "Version “%(version)s” of “%(form_id)s” is published already and says something else. A form in use never "
        "changes. Give this one a new version."
    ),
    # what is worth knowing
    "xform_bind_nowhere": N_(
        "A bind for “%(path)s” does nothing: that is not in the instance. Mend the path or delete it."
    ),
    "xform_control_given_place": N_(
        "The instance had no place for the answer “%(path)s”. It got one; better add it to the form’s instance."
    ),
    "xform_type_unknown": N_("The type “%(type)s” is not known here. Answers are taken as text."),
    "xform_text_form": N_("The text “%(text)s” has a form “%(form)s”, which is not shown here."),
    "xform_texts_missing": N_(
        "%(count)s texts have no translation in “%(language)s” and are shown in another language. Translate them."
    ),
    "xform_instance_unnamed": N_("A list (instance) has no id, so that nothing can use it. Name it or delete it."),
    "xform_instance_missing": N_("Formulas look in the list “%(name)s”, which the form does not have. Add it."),
    "xform_file_missing": N_(
        "The form needs the file “%(name)s”. Publish it along with the form, or give it to each phone."
    ),
    "xform_media_missing": N_(
        "%(count)s pictures or recordings are missing (%(names)s). Publish them along with the form."
    ),
    "xform_media_elsewhere": N_(
        "“%(name)s” is not a file of this form and is never fetched. Publish the file along with the form instead."
    ),
    "xform_action_nowhere": N_(
        "An action sets “%(path)s”, which is not in the instance. It is left out; mend the path."
    ),
    "xform_event_unknown": N_("Nothing here happens on the event “%(event)s”. Use another event."),
    "xform_cycle": N_(
        "“%(name)s” depends on itself. It is reckoned in the order of the form; check that it is meant so."
    ),
    "xform_path_nowhere": N_("“%(path)s”, used for “%(name)s”, leads to nothing and is read as empty. Mend the path."),
    "xform_itemset_label": N_("The label “%(label)s” of a list is the same for each choice. Name a column instead."),
    "xform_search_unfit": N_("A search() names no columns of its file, and is left out. Give it one choice that does."),
    "xform_search_columns": N_("Of the columns “%(columns)s” only the first is shown with each choice."),
    "xform_element_unknown": N_(
        "<%(name)s> is not known here and was left out (%(count)s times). Check what it was for."
    ),
    "xform_attribute_unknown": N_(
        "“%(name)s” of <%(element)s> is not known here and was left out (%(count)s times). Check what it was for."
    ),
    "xform_encryption": N_(
        "The form asks for answers to be encrypted with its own key. Ubia protects answers its own way instead."
    ),
    "cht_signs_decoded": N_("“%(cell)s” was read with the signs that its codes (&lt; &gt; &amp;) stand for."),
}
