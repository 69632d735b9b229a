"""A form like those of the field, of any size: groups, skips, calculations, constraints, choices, three languages."""

from collections.abc import Iterator

from ubia.forms.testing import workbook

LANGUAGES = ("English (en)", "Français (fr)", "Kiswahili (sw)")
_SAID = {
    "English (en)": (
        "Question {n} about child {g}: **{word}**",
        "Answer as the mother says it.",
        "It must be below {n}",
    ),
    "Français (fr)": ("Question {n} sur l’enfant {g} : **{word}**", "Écrivez ce que dit la mère.", "Moins de {n}"),
    "Kiswahili (sw)": ("Swali la {n} kuhusu mtoto {g}: **{word}**", "Andika anavyosema mama.", "Iwe chini ya {n}"),
}
_WORDS = ("fever", "cough", "diarrhoea", "feeding", "vaccines", "weight", "sleep", "referral")
_HEAD = ["type", "name", "relevant", "calculation", "constraint", "required"]


def form_of(binds: int = 259, form_id: str = "bench_259") -> bytes:
    """An .xlsx whose XForm has exactly so many binds (at least 60)."""
    rows = list(_survey(binds))
    heads = _HEAD + [
        f"{column}::{language}" for language in LANGUAGES for column in ("label", "hint", "constraint_message")
    ]
    return workbook(
        {
            "survey": [heads, *rows],
            "choices": list(_choices()),
            "settings": [
                ["form_id", "form_title", "version", "default_language"],
                [form_id, "Bench", "1", LANGUAGES[0]],
            ],
        }
    )


def _survey(binds: int) -> Iterator[list[object]]:
    """Groups of twelve, each opening with what the others depend on. A group always shown has no bind; meta has one."""
    left, group = binds - 1, 0
    while left:
        group += 1
        inside = min(12, left - (group > 2))
        yield [
            "begin group",
            f"g{group}",
            "" if group < 3 else f"${{g{group - 2}_q1}} != 'dk'",
            "",
            "",
            "",
            *_labels(group, group, "label"),
        ]
        for place in range(1, inside + 1):
            question = _question(group, place)
            texts = ("label", "hint", "limit") if question[4] else ("label", "hint")
            yield [*question, *_labels(group, group * 12 + place, *texts)]
        yield ["end group"]
        left -= inside + (group > 2)


def _question(group: int, place: int) -> list[str]:
    name, first, age = f"g{group}_q{place}", f"${{g{group}_q1}}", f"${{g{group}_q2}}"
    asked = f"{first} = 'yes'"
    return {
        1: ["select_one yn", name, "", "", "", "yes"],
        2: ["integer", name, asked, "", ". >= 0 and . < 240", "yes"],
        3: ["calculate", name, "", f"if({age} >= 12, floor({age} div 12), 0)", "", ""],
        4: [
            "select_multiple signs",
            name,
            f"{asked} and {age} > 1",
            "",
            "not(selected(., 'none') and count-selected(.) > 1)",
            "",
        ],
        5: ["date", name, asked, "", ". <= today()", ""],
        6: [
            "calculate",
            name,
            "",
            f"if(selected(${{g{group}_q4}}, 's1'), 'danger', coalesce(${{g{group}_q1}}, 'none'))",
            "",
            "",
        ],
        7: ["note", name, f"${{g{group}_q6}} = 'danger'", "", "", ""],
        8: ["decimal", name, asked, "", ". > 0.5 and . < 200", ""],
        9: ["select_one places", name, f"{asked} or {age} > 60", "", "", ""],
        10: ["text", name, f"{first} = 'no'", "", "string-length(.) < 80", ""],
        11: ["calculate", name, "", f"concat(${{g{group}_q9}}, '-', format-date(${{g{group}_q5}}, '%Y-%m'))", "", ""],
        12: ["select_one yn", name, f"string-length(${{g{group}_q10}}) > 3 or {asked}", "", "", ""],
    }[place]


def _labels(group: int, number: int, *wanted: str) -> list[object]:
    texts: list[object] = []
    for language in LANGUAGES:
        said = zip(("label", "hint", "limit"), _SAID[language], strict=True)
        word = _WORDS[number % len(_WORDS)]
        texts += [text.format(n=number, g=group, word=word) if kind in wanted else "" for kind, text in said]
    return texts


def _choices() -> Iterator[list[str]]:
    yield ["list_name", "name", *(f"label::{language}" for language in LANGUAGES)]
    for name, *labels in (
        ("yes", "Yes", "Oui", "Ndiyo"),
        ("no", "No", "Non", "Hapana"),
        ("dk", "Not known", "Inconnu", "Haijulikani"),
    ):
        yield ["yn", name, *labels]
    for number in range(1, 13):
        yield ["signs", f"s{number}", f"Sign {number}", f"Signe {number}", f"Dalili {number}"]
    yield ["signs", "none", "None", "Aucun", "Hakuna"]
    for number in range(1, 61):
        yield ["places", f"p{number}", f"Place {number}", f"Lieu {number}", f"Mahali {number}"]
