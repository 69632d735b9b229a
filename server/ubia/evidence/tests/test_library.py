"""The library says where each finding comes from and how sure people were, in every language, and makes nothing up."""

from itertools import combinations

import pytest

from ubia.box.cli import main
from ubia.evidence.certainty import Grade, GradeCerqual, NotItemised
from ubia.evidence.findings import find, library, sources
from ubia.evidence.rules import reads_like_a_title

CITED = list(library().values())
G1_TO_G3 = {
    "G1": (6, ["2", "5", "11", "12", "22", "29"], "moderate", ["minor", "minor", "minor", "minor"]),
    "G2": (2, ["5", "13"], "low", ["minor", "minor", "serious", "moderate"]),
    "G3": (5, ["3", "15", "16", "25", "31"], "moderate", ["moderate", None, "moderate", None]),
}
WHO = {
    "1A": "very_low conditional", "1B": "very_low conditional", "1C": "very_low strong", "2": "low conditional",
    "3": "moderate conditional", "4": "very_low conditional", "5": "very_low conditional", "6": "very_low conditional",
    "7A": "very_low strong", "7B": "very_low conditional", "8": "very_low strong", "9": "low conditional",
    "10": "very_low conditional", "11": "very_low conditional", "12": "very_low conditional", "13": "moderate strong",
    "14": "very_low conditional", "15": "low conditional",
}  # fmt: skip


@pytest.mark.parametrize("code", G1_TO_G3)
def test_published_profiles_are_reproduced(code: str) -> None:
    """EVI-01: G1 to G3 as the evidence profiles of Lewin 2018 give them."""
    studies, ids, level, concerns = G1_TO_G3[code]
    cited = find(code)
    assert cited
    (judged,) = [one for one in cited.finding.certainty if isinstance(one, GradeCerqual)]
    assert (cited.finding.studies, cited.finding.study_ids, judged.level) == (studies, ids, level)
    assert judged.profile
    parts = (judged.profile.methodological, judged.profile.coherence, judged.profile.adequacy, judged.profile.relevance)
    assert [part.concern for part in parts] == concerns


def test_the_recommendations_of_2018_with_strength_and_certainty() -> None:
    found = {}
    for cited in CITED:
        if cited.source.code == "who_2018":
            (one,) = cited.finding.certainty
            assert isinstance(one, Grade)
            found[cited.finding.code.removeprefix("WHO-")] = f"{one.level} {one.strength}"
    assert found == WHO


def test_only_published_levels_stand_there() -> None:
    """EVI-04: beside G1 to G3 and the two of Odendaal no finding of people's words has a level."""
    graded = {c.finding.code for c in CITED if any(isinstance(one, GradeCerqual) for one in c.finding.certainty)}
    assert graded == {"G1", "G2", "G3", "OD-F1", "OD-F2"}
    silent = [c for c in CITED if c.finding.certainty == [NotItemised()]]
    assert len(silent) + len(graded) + len(WHO) == len(CITED)


def test_every_finding_is_a_sentence_in_three_languages_of_its_own() -> None:
    for cited in CITED:
        texts = [cited.finding.text, cited.source.what, cited.source.setting]
        assert all(words.strip() for text in texts for words in (text.en, text.fr, text.sw)), cited.finding.code
        sentence = cited.finding.text
        assert not reads_like_a_title(sentence.en), cited.finding.code
        assert all(one != other for one, other in combinations((sentence.en, sentence.fr, sentence.sw), 2))


def test_every_source_says_where_it_is_or_that_nobody_knows() -> None:
    assert all(source.link.startswith("https://") or source.link == "" for source in sources())
    assert {source.code for source in sources() if not source.link} == {"gadsden_2021", "ashraf_zambia", "grant_2017",
        "shieshia_2014"}  # fmt: skip
    assert len({source.code for source in sources()}) == len(sources())


def test_all_findings_named_in_the_seed_are_there_also_by_their_other_number() -> None:
    assert [n for n in range(1, 30) if find(f"G{n}") is None] == []
    assert find("g17") == find("G2")
    assert find("G99") is None


def test_the_command_lists_and_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", "list", "--strategy", "incentives", "--perspective", "chw"]) == 0
    said = capsys.readouterr().out
    assert "G1       [grade_cerqual_2018: moderate by Lewin 2018] Where health workers had no salary" in said
    assert "WHO-1A" not in said
    assert main(["evidence", "show", "who-1c", "--language", "sw"]) == 0
    assert "grade: very_low, strong" in capsys.readouterr().out
    assert main(["evidence", "show", "G2"]) == 0
    assert "adequacy        serious: Only two studies" in capsys.readouterr().out
    assert main(["evidence", "show", "X1"]) == 1
    assert "ubia evidence list" in capsys.readouterr().err
