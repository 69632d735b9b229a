"""The kinds of people and places: what is named, enrolled, corrected, moved, merged and wished."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.register.entries import Day, Id
from ubia.register.kind import Body, Kind

Words = Annotated[str, Meta(max_length=500, pattern=r"^[^\x00]*$")]
Count = Annotated[int, Meta(ge=0, le=10**12)]
Degrees = Annotated[float, Meta(ge=-1e6, le=1e6)]
"""What a device said; a position that is not on Earth is flagged, not refused."""
Sex = Literal["female", "male", "other", "not_said"]


class PlaceNamed(Body):
    """A place of any level as it is known now; a later entry on the same place replaces what this one says."""

    name: Words
    level: Words
    parent: Id | None = None
    code: Words = ""
    population: Count | None = None
    households: Count | None = None
    source: Words = ""


class FacilityNamed(Body):
    """A health facility as it is known now."""

    name: Words
    place: Id | None = None
    country: Words = ""
    type: Words = ""
    latitude: Degrees | None = None
    longitude: Degrees | None = None
    code: Words = ""
    source: Words = ""


class CommitteeFormed(Body):
    """A community health committee; its members are roles and mandates of the book."""

    name: Words
    since: Day
    place: Id | None = None
    facility: Id | None = None


class MemberNamed(Body):
    """A member of a community's committee as known now (OWN-15); the subject is the person."""

    name: Words
    since: Day
    sex: Sex = "not_said"
    groups: list[Words] = []
    """Whom the member speaks for: women, youth, a village, people with a disability…"""
    part: Words = ""
    """Chair, secretary, treasurer…"""


class MemberTrained(Body):
    """A member was trained in something."""

    topic: Words
    days: Count | None = None
    by: Words = ""


class MemberLeft(Body):
    """The last day of a member."""

    on: Day


class ChwAppointed(Body):
    """A person begins (or begins again) to work as a CHW; the subject is that person."""

    name: Words
    cadre: Words
    since: Day
    facility: Id | None = None
    phone: Words = ""
    sex: Sex = "not_said"
    """As she says it: whether the same work is paid the same can then be asked (INC-08)."""


class ChwLeft(Body):
    """The last day of a CHW's work."""

    on: Day


class Person(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A person as the household told it. A birth day worked out from an age is estimated."""

    id: Id
    name: Words
    sex: Sex = "not_said"
    born_on: Day | None = None
    born_estimated: bool = False
    nickname: Words = ""
    """What neighbours call her or him."""


class Home(Body):
    """What every beginning of a family folder tells: its name, where it is, who lives there, who looks after it."""

    name: Words
    chw: Id
    since: Day
    place: Id | None = None
    neighbourhood: Words = ""
    latitude: Degrees | None = None
    longitude: Degrees | None = None
    persons: list[Person] = []
    head: Id | None = None
    """Who of them is head of the household, as they say."""


class HouseholdEnrolled(Home):
    """A household enters the book."""


class HouseholdArrived(Home, kw_only=True):
    """A household that lived in another community: a new subject, which names the old one and its last line."""

    from_book: Id
    from_subject: Id
    from_line: Count


class HouseholdCorrected(Body):
    """Puts right what was told of the folder; only the fields named change. `settles`: other corrections put aside."""

    name: Words | None = None
    place: Id | None = None
    neighbourhood: Words | None = None
    latitude: Degrees | None = None
    longitude: Degrees | None = None
    head: Id | None = None
    settles: list[Id] = []


class HouseholdAssigned(Body):
    """From this day another CHW looks after the household."""

    chw: Id
    since: Day
    reason: Words = ""


class HouseholdMovedAway(Body):
    """The household left the community; `on` is its last day here (when absent: the day of the entry)."""

    on: Day | None = None
    to_book: Id | None = None


class HouseholdReturned(Body):
    """The household lives here again, in the care of whoever last looked after it."""

    on: Day | None = None


class HouseholdMerged(Body):
    """This folder and another are one household; the other goes on."""

    into: Id


class StoryContinued(Body):
    """Lines that reached the old book after the household had arrived here; the copy now goes up to `to_line`."""

    to_line: Count


class VisitPlanned(Body):
    """A supervisor will visit this household with its CHW, and may read its story until the plan is closed."""

    supervisor: Id
    on: Day


class VisitPlanClosed(Body):
    """The planned visit is over; amends the plan."""


class PersonJoined(Body):
    """Born into the household, or come to live in it (again)."""

    person: Person


class PersonCorrected(Body):
    """Puts right what was told of a person; only the fields named change. `living`: a death told before was wrong."""

    person: Id
    name: Words | None = None
    nickname: Words | None = None
    sex: Sex | None = None
    born_on: Day | None = None
    born_estimated: bool | None = None
    died_on: Day | None = None
    living: Literal[True] | None = None
    settles: list[Id] = []


class PersonDied(Body):
    """A death."""

    person: Id
    died_on: Day


class PersonLeft(Body):
    """The last day of a person in this household, who may join another."""

    person: Id
    on: Day | None = None
    to_household: Id | None = None


class PersonMerged(Body):
    """Two records are one person; `into` goes on."""

    person: Id
    into: Id


class MergeUndone(Body):
    """The merge that this amends was a mistake: both go on."""

    reason: Words = ""


class WishStated(Body):
    """Where, when, how visibly and how this household (or one person in it) wants to be visited or reached (TRU-01).

    The whole wish as it is now; a later one replaces it.
    """

    person: Id | None = None
    place: Words = ""
    time: Words = ""
    visibility: Literal["", "uniform", "plain"] = ""
    present: Words = ""
    contact: Words = ""


class ConsentGiven(Body):
    """The household (or `person` in it) agreed to be in the book, having heard this version of the words (TRU-04)."""

    version: Words
    language: Words = ""
    person: Id | None = None
    said_by: Id | None = None
    """Who of the household said so."""
    heard: bool = False
    """It was read aloud by the device."""


class ConsentWithdrawn(Body):
    """The household (or `person` in it) no longer agrees: nothing more is asked or written down of them."""

    person: Id | None = None
    said_by: Id | None = None
    reason: Words = ""


KINDS = (
    Kind("place.named", PlaceNamed, "open", "office"),
    Kind("facility.named", FacilityNamed, "open", "office"),
    Kind("committee.formed", CommitteeFormed, "open", "office"),
    Kind("member.named", MemberNamed, "open", "partner"),
    Kind("member.trained", MemberTrained, "open", "partner"),
    Kind("member.left", MemberLeft, "open", "partner"),
    Kind("chw.appointed", ChwAppointed, "open", "office"),
    Kind("chw.left", ChwLeft, "open", "office"),
    Kind("household.enrolled", HouseholdEnrolled, "care"),
    Kind("household.arrived", HouseholdArrived, "care"),
    Kind("household.corrected", HouseholdCorrected, "care"),
    Kind("household.assigned", HouseholdAssigned, "care", "office"),
    Kind("household.moved_away", HouseholdMovedAway, "care"),
    Kind("household.returned", HouseholdReturned, "care"),
    Kind("household.merged", HouseholdMerged, "care"),
    Kind("household.visit_planned", VisitPlanned, "care", "office"),
    Kind("visit_plan.closed", VisitPlanClosed, "care"),
    Kind("story.continued", StoryContinued, "care"),
    Kind("person.joined", PersonJoined, "care"),
    Kind("person.corrected", PersonCorrected, "care"),
    Kind("person.died", PersonDied, "care"),
    Kind("person.left", PersonLeft, "care"),
    Kind("person.merged", PersonMerged, "care"),
    Kind("merge.undone", MergeUndone, "care"),
    Kind("wish.stated", WishStated, "care"),
    Kind("consent.given", ConsentGiven, "care"),
    Kind("consent.withdrawn", ConsentWithdrawn, "care"),
)
