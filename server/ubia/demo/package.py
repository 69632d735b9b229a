"""What the district's charter gives beside pay, from both sides, in minor units of its scheme's currency; its steps."""

PACKAGE = [
    {"item": "airtime", "amount": 20_000, "every": "kila mwezi", "source": "payer", "megabyte": 300},
    {"item": "bag_and_badge", "source": "health_system", "every": "kila mwaka"},
    {"item": "charging", "source": "health_system"},
    {"item": "training", "source": "health_system", "every": "kila mwaka"},
    {"item": "help_on_her_field", "source": "community", "every": "kila msimu"},
    {"item": "public_thanks", "source": "community"},
]

LADDER = [
    {
        "code": "senior",
        "words": "Mhudumu mkuu wa jamii",
        "criteria": [
            {"code": "years", "words": "Miaka ya huduma", "at_least": 2},
            {"code": "course", "words": "Amemaliza kozi ya pili."},
        ],
    },
    {
        "code": "trainer",
        "words": "Mkufunzi wa wahudumu wengine",
        "criteria": [
            {"code": "years", "words": "Miaka ya huduma", "at_least": 4},
            {"code": "asked", "words": "Wahudumu wawili wanaomba awafundishe."},
        ],
    },
]
