"""What the charters of the demo say, in its own language; choices are those of ubia.charter.sections."""

from typing import Any

Said = dict[str, dict[str, Any]]

DISTRICT_CLAUSES: dict[str, Any] = {
    "supervision": {"facility": 1, "community": 1},
    "reply": {"days": 14, "referral_days": 7},
    "catchment": {"households": 100, "people": 500},
    "hours": {"minutes_a_week": 1200},
    "statement": {"days": 5, "silence_days": 14},
}


def district_sections() -> Said:
    """All fifteen questions; two are left open, each with somebody who sees to it."""
    chosen = {
        "selection": ["lives_here", "accepted_in_assembly", "both_sides_score", "not_by_age_or_marriage"],
        "training": ["length_by_tasks", "half_is_practice", "talking_and_secrets"],
        "certification": ["skills_shown"],
        "tasks": ["advice_and_treatment", "staff_agree_in_writing", "slip_honoured"],
        "catchment": ["reckoned_from_work"],
        "hours": ["hours_agreed", "days_off", "not_alone_at_night"],
        "supervision": ["both_sides_visit", "watch_and_coach", "own_figures_in_the_talk", "no_blame"],
        "incentives": ["regular_pay", "on_time_and_full", "tools_and_badge", "rates_on_a_poster"],
        "contract": ["written_and_signed"],
        "data": ["few_and_once", "she_sees_first", "three_sources"],
        "engagement": ["leaders_first", "committee_trained", "score_card_twice_a_year"],
        "confidentiality": ["family_says_how", "promise_of_silence", "names_with_few"],
        "voice": ["past_the_supervisor", "without_a_name", "workers_too", "answered_in_days"],
    }
    later = {
        "career": {"owner": "Ofisi ya afya ya wilaya", "until": "2030-06-30"},
        "supplies": {"owner": "Mfamasia wa wilaya", "until": "2030-03-31"},
    }
    told: Said = {code: {"choices": choices} for code, choices in chosen.items()}
    told["hours"]["words"] = "Saa ishirini kwa wiki, na njia inahesabiwa."
    return told | {code: {"not_yet": left} for code, left in later.items()}


def district_second() -> Said:
    """The same, with the question on growing in the work answered by a ladder."""
    return district_sections() | {"career": {"choices": ["steps_known", "by_merit", "teaches_others"]}}


def tumaini_sections() -> Said:
    """Fewer hours than the district's, with the reason."""
    return {
        "hours": {
            "choices": ["hours_agreed", "days_off", "not_alone_at_night"],
            "words": "Saa kumi na tano kwa wiki, asubuhi tu.",
            "why": "Jioni watu wako mashambani, na wahudumu pia wanalima.",
        },
        "engagement": {
            "choices": ["leaders_first", "committee_trained", "score_card_twice_a_year", "plan_in_public"],
            "why": "Mkutano wa kijiji ulitaka mpango ubandikwe sokoni.",
        },
    }


def umoja_sections() -> Said:
    """Answers come sooner than in the district."""
    return {
        "voice": {
            "choices": [
                "past_the_supervisor",
                "without_a_name",
                "workers_too",
                "answered_in_days",
                "told_what_changed",
            ],
            "why": "Malalamiko ya mwaka jana yalikaa miezi mitatu bila jibu.",
        }
    }


def neema_sections() -> Said:
    """The first text: visits at night without anybody along."""
    return {
        "hours": {
            "choices": ["hours_agreed", "days_off", "nights_rewarded"],
            "words": "Ziara za usiku zinaruhusiwa mama anapojifungua.",
            "why": "Kituo kiko mbali, na watoto huzaliwa usiku.",
        }
    }


def neema_second() -> Said:
    """The second text: at night two go together."""
    first = neema_sections()["hours"]
    return {
        "hours": {
            **first,
            "choices": ["hours_agreed", "days_off", "not_alone_at_night", "nights_rewarded"],
            "words": "Ziara za usiku zinaruhusiwa mama anapojifungua, na wawili huenda pamoja.",
        }
    }
