"""The tables of people and places, in the order of what they need."""

from ubia.register.reach_rows import Carer
from ubia.register.table import Table

from .consents import CONSENTS, Consent, consents
from .custody import CUSTODY, PLANS, VisitPlan, carers, visit_plans
from .households import FOLDER, TELLINGS, Assignment, Household, assignments, households
from .members import MEMBERS, Member, MemberTraining, members, trainings
from .persons import PEOPLE, Person, Wish, persons, wishes
from .places import Chw, Committee, Facility, Place, chws, committees, facilities, places

TABLES = (
    Table(Place, ("place.named",), "public", places, indexes=("subject", "parent", "code")),
    Table(Facility, ("facility.named",), "public", facilities, indexes=("place", "code")),
    Table(Committee, ("committee.formed",), "public", committees, indexes=("place",)),
    Table(Member, MEMBERS, "open", members, indexes=("book",)),
    Table(MemberTraining, ("member.trained",), "open", trainings, key=("n",)),
    Table(Chw, ("chw.appointed", "chw.left"), "open", chws, indexes=("facility",)),
    Table(Carer, (*CUSTODY, *PLANS), "open", carers, key=("person",), indexes=("person, book",)),
    Table(VisitPlan, PLANS, "open", visit_plans, key=("plan",), indexes=("planned_on",)),
    Table(
        Assignment,
        (*CUSTODY, *TELLINGS[2:]),
        "figures",
        assignments,
        key=("since",),
        indexes=("chw, since",),
    ),
    Table(Household, FOLDER, "care", households, indexes=("book, place",)),
    Table(Person, PEOPLE, "care", persons, key=("person",), indexes=("person",)),
    Table(Wish, ("wish.stated",), "care", wishes, key=("whose",)),
    Table(Consent, CONSENTS, "care", consents, key=("whose",)),
)
