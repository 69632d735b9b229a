"""What the district's charter gives beside pay, from both sides; money in minor units of the scheme's currency."""

PACKAGE = [
    {"item": "airtime", "amount": 20_000, "every": "kila mwezi", "source": "payer", "megabyte": 300},
    {"item": "bag_and_badge", "source": "health_system", "every": "kila mwaka"},
    {"item": "charging", "source": "health_system"},
    {"item": "training", "source": "health_system", "every": "kila mwaka"},
    {"item": "help_on_her_field", "source": "community", "every": "kila msimu"},
    {"item": "public_thanks", "source": "community"},
]
