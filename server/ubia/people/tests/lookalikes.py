"""Pairs of records of our own making, and whether people who know both should be asked if they are one person.

Each: name, sex, birth (with ~ when estimated), twice; then the answer.
"""

from ubia.people.likeness import Known
from ubia.people.names import name_key, name_words

PAIRS: tuple[tuple[str, str, bool], ...] = (
    ("Mohamed Abdi, male, 1988-04-12", "Muhammad Abdi, male, 1988-04-12", True),
    ("Aisha Wanjiru, female, 2019-03-04", "Aïcha Wanjilu, female, 2019-04-03", True),
    ("Khadija Hassan, female, ~1990-06-01", "Hadija Hasan, female, ~1991-02-01", True),
    ("Christine Achieng, female, 1999-09-09", "Kristina Achieng', female, 1999-09-09", True),
    ("Yusuf Juma, male, ~1975-01-01", "Youssouf Djuma, male, ~1976-06-15", True),
    ("Ng'ang'a Kamau, male, 2001-12-24", "Nganga Kamau, male, 2001-12-25", True),
    ("Kamau Nganga, male, 2001-12-24", "Nganga Kamau, male, 2001-12-24", True),
    ("विष्णु श्रेष्ठ, male, 1982-07-21", "Bishnu Shrestha, male, 1982-07-21", True),
    ("Gita Tamang, female, ~1996-01-01", "Geeta Tamang, female, 1995-08-14", True),
    ("Cheptoo Kiplagat, female, 2024-02-29", "Chebtoo Kiplagat, female, 2024-02-28", True),
    ("Ouattara Mariam, female, 2010-05-05", "Wattara Mariame, female, 2010-05-05", True),
    ("Mary Wanjiku, female, ~1994-06-01", "Mary Wanjiku, female, ~1996-06-01", True),
    ("Otieno Odhiambo, male, ", "Otieno Odhiambo, male, 1990-06-01", True),
    ("Otieno Odhiambo, not_said, 1990-06-01", "Otieno Odhiambo, male, 1990-06-01", True),
    ("Grace Njeri, female, 1985-10-10", "Grace Njeri, female, 1995-10-10", True),
    ("Akinyi, female, 2019-07-07", "Akinyi Adhiambo, female, 2019-07-07", True),
    ("Khamis Omar, male, ~1950-06-01", "Hamisi Omari, male, ~1951-06-01", True),
    ("Amina Ali, female, 1999-01-10", "Amani Ali, female, 2004-08-22", False),
    ("Amina Ali, female, 1999-01-10", "Amani Ali, male, 1999-01-10", False),
    ("Juma Ali, male, ~1960-06-01", "Juma Ali, male, ~1990-06-01", False),
    ("Otieno Odhiambo, male, 2015-02-01", "Ouma Odhiambo, male, 2017-05-11", False),
    ("Achieng Odhiambo, female, 2015-02-01", "Otieno Odhiambo, male, 2015-02-01", False),
    ("Sita Rai, female, 1990-01-01", "Ram Rai, male, 1990-01-01", False),
    ("Wanjiru Kamau, female, 2012-03-03", "Wanjiru Njoroge, female, 2016-11-19", False),
    ("Peter Mwangi, male, 1979-04-04", "Joseph Mwangi, male, 1979-04-04", False),
    ("Neema Salim, female, 2020-01-15", "Rehema Salim, female, 2020-01-15", False),
    ("Fatuma Yusuf, female, ~1970-06-01", "Fatuma Yusuf, female, ~1985-06-01", False),
    ("Elizabeth Akinyi, female, 2005-05-05", "Beatrice Adhiambo, female, 2005-05-05", False),
)


def known(told: str) -> Known:
    """A record as the table `person` has it."""
    name, sex, born = (part.strip() for part in told.split(","))
    return Known(name_words(name), name_key(name), sex, born.lstrip("~") or None, born.startswith("~"))
