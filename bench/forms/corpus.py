"""The forms of real programmes and tools that lie beside this repository, and which of them their own tools accept."""

from dataclasses import dataclass
from pathlib import Path

INPUTS = Path(__file__).parents[3] / "shared" / "inputs"
SHEETS = INPUTS / "forms" / "xlsform"
XFORMS = INPUTS / "forms" / "xform"
LARGEST = "web-forms__packages__common__src__fixtures__preview-service__xlsforms__whova_form.xlsx"
_CHT = ("cht-core__", "disease-surveillance__", "mydhi-cht-config__")

# Files that their own project's tests show to be refused when they are opened.
MADE_BROKEN = {
    "collect/invalid-form.xml": "a question is relevant when its own answer says so; Collect refuses the cycle",
    "collect/one-question-entity-registration-broken.xml": "a version of entities that does not exist",
    "collect/one-question-entity-registration-v2020.1.xml": "a version of entities that Collect refuses as too old",
    "web-forms/test-web-forms/simple-dag-cycle.xml": "a calculation that depends on itself",
    "web-forms/test-web-forms/xpath-syntax-error.xml": "an expression that cannot be read",
    "web-forms/test-web-forms/xpath-unknown-function.xml": "a function that does not exist",
}


@dataclass(frozen=True)
class Source:
    """A form as it came: its path in the corpus; `why_not` says why its own tool refuses it, '' when it takes it."""

    name: str
    file: Path
    why_not: str = ""

    @property
    def is_cht(self) -> bool:
        """It belongs to a programme that runs on the Community Health Toolkit."""
        return self.name.startswith(_CHT)


def is_here() -> bool:
    """The inputs lie beside this repository."""
    return SHEETS.is_dir() and XFORMS.is_dir()


def spreadsheets() -> list[Source]:
    """Every XLSForm, by name."""
    return [Source(file.name, file) for file in sorted(SHEETS.iterdir())]


def xforms() -> list[Source]:
    """Every XForm, by path; XML that is no form (attachments of forms) is not among them."""
    found = []
    for file in sorted(XFORMS.rglob("*.xml")):
        if b"html" not in file.read_bytes()[:3000]:
            continue
        name = file.relative_to(XFORMS).as_posix()
        found.append(Source(name, file, MADE_BROKEN.get(name, "")))
    return found


def attachments(source: Source) -> dict[str, bytes]:
    """Lists that lie beside a form, by file name: what a phone would have been given with it."""
    beside = source.file.parent.iterdir()
    return {
        file.name: file.read_bytes()
        for file in beside
        if file.suffix in {".csv", ".geojson"} or "attachment" in file.name
    }
