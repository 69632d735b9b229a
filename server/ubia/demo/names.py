"""Names as one hears them in East Africa; put together by chance, so that they are nobody's."""

import random

WOMEN = (
    "Achieng", "Adhiambo", "Amina", "Anyango", "Chebet", "Cherono", "Consolata", "Esther", "Faith", "Halima", "Jane",
    "Jerotich", "Kemunto", "Khadija", "Mary", "Mbithe", "Moraa", "Mumbua", "Mwanaidi", "Nafula", "Naliaka", "Nasimiyu",
    "Njeri", "Nyambura", "Pauline", "Rose", "Saida", "Wairimu", "Wanjiru", "Zuhura",
)  # fmt: skip
MEN = (
    "Abdallah", "Baraka", "Barasa", "Charles", "Cheruiyot", "David", "Hassan", "Juma", "Kamau", "Karanja", "Kibet",
    "Kiplagat", "Kyalo", "Mutua", "Mwangi", "Mwinyi", "Nyongesa", "Ochieng", "Odhiambo", "Omondi", "Onyango", "Otieno",
    "Paul", "Salim", "Samuel", "Simiyu", "Wafula", "Wekesa",
)  # fmt: skip
FAMILIES = (
    "Abdi", "Barasa", "Chepkwony", "Gathogo", "Juma", "Kariuki", "Kilonzo", "Kiptanui", "Koech", "Makau", "Mbugua",
    "Mutisya", "Mwakazi", "Nyaboke", "Obura", "Odongo", "Okello", "Omar", "Ouko", "Sang", "Shikuku", "Wambua",
)  # fmt: skip


def first_name(chance: random.Random, sex: str) -> str:
    """A first name for a girl or woman (`female`), a boy or man (`male`)."""
    return chance.choice(WOMEN if sex == "female" else MEN)
