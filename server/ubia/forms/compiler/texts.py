"""Words of a form: written where they are said, or translated texts that are said by their id."""

import re
from typing import Any

from .element import Element
from .workbench import Workbench

_ITEXT = re.compile(r"""jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)""")
_READ = {"": "t", "long": "t", "short": "s", "guidance": "g"}
_MEDIA = {"image": "image", "big-image": "big", "audio": "audio", "video": "video"}
_PLACE = re.compile(r"^jr://(?:images|audio|video|file)/")

Texts = dict[str, dict[str, Any]]


def itext_id(reference: str) -> str | None:
    """The id in `jr:itext('id')`, None when the reference is something else."""
    found = _ITEXT.fullmatch(reference)
    return (found[1] or found[2] or "") if found else None


def text_with_gaps(element: Element, bench: Workbench) -> Any:
    """The text of an element: a string, or parts where it holds `<output>`. Other markup is left unknown."""
    parts: list[Any] = []
    for part in element.content:
        if isinstance(part, str):
            parts.append(part)
        elif part.name == "output":
            part.known = True
            expr = bench.expression(part.get("value", "ref"), part)
            parts += [expr] if expr else []
    return _trimmed(parts)


def _trimmed(parts: list[Any]) -> Any:
    if all(isinstance(part, str) for part in parts):
        return "".join(parts).strip()
    if isinstance(parts[0], str):
        parts[0] = parts[0].lstrip()
    if isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return [part for part in parts if part != ""]


def words_of(element: Element | None, bench: Workbench) -> Any:
    """A label, hint or message as `Text` of the model; None without one."""
    if element is None:
        return None
    if reference := element.get("ref"):
        return _referred(reference, element, bench)
    return text_with_gaps(element, bench) or None


def _referred(reference: str, element: Element, bench: Workbench) -> Any:
    found = itext_id(reference)
    if found is not None:
        return {"i": found}
    expr = bench.expression(reference, element)
    return [expr] if expr else None


def message_of(text: str) -> Any:
    """What an attribute says (`jr:constraintMsg`): plain, or a translated text."""
    found = itext_id(text)
    return text if found is None else {"i": found}


def texts_of(itext: Element | None, bench: Workbench) -> Texts:
    """Texts by language, the default language first; what one language lacks is said in the default one."""
    found: Texts = {}
    default = ""
    for translation in itext.named("translation") if itext else []:
        language = translation.get("lang") or "default"
        if translation.get("default") and not default:
            default = language
        found.setdefault(language, {}).update(_texts(translation, bench))
    default = default or next(iter(found), "")
    ordered = {language: found[language] for language in sorted(found, key=lambda name: name != default)}
    return _filled(ordered, bench)


def _texts(translation: Element, bench: Workbench) -> dict[str, Any]:
    return {text.get("id"): _spoken(text, bench) for text in translation.named("text")}


def _spoken(text: Element, bench: Workbench) -> Any:
    """One text: a string or parts when it is only to be read, else its forms."""
    forms: dict[str, Any] = {}
    for value in text.named("value"):
        form = value.get("form")
        if form in _READ:
            forms.setdefault(_READ[form], text_with_gaps(value, bench))
        elif form in _MEDIA:
            forms |= _media(_MEDIA[form], value, bench)
        else:
            bench.note("xform_text_form", value, form=form, text=text.get("id"))
    forms = {form: said for form, said in forms.items() if said != ""}
    return forms.get("t", "") if set(forms) <= {"t"} else forms


def _media(form: str, value: Element, bench: Workbench) -> dict[str, str]:
    """The name of a file that goes with the form; what lies elsewhere is never fetched from a phone."""
    name = _PLACE.sub("", value.text)
    if "/" in name or "\\" in name:
        bench.note("xform_media_elsewhere", value, name=name)
        return {}
    bench.media[name] = None
    return {form: name}


def _filled(texts: Texts, bench: Workbench) -> Texts:
    """Each language with what it lacks, from the first one that has it. pyxform writes `-` for what is missing."""
    ids = dict.fromkeys(id_ for said in texts.values() for id_ in said)
    first = {id_: next((s[id_] for s in texts.values() if not _missing(s.get(id_))), "") for id_ in ids}
    for language, said in texts.items():
        lacking = [id_ for id_ in ids if _missing(said.get(id_)) and not _missing(first[id_])]
        if lacking:
            bench.note("xform_texts_missing", None, language=language, count=str(len(lacking)))
        said.update({id_: first[id_] for id_ in lacking})
    return texts


def _missing(said: Any) -> bool:
    return said is None or said in ("", "-")
