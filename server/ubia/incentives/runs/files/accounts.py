"""Telephone numbers and accounts: read as people write them, kept in one way, shown with their middle hidden."""

import re

import phonenumbers

_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", re.ASCII)
_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", re.ASCII)
_ACCOUNT = re.compile(r"[A-Za-z0-9]{4,34}", re.ASCII)


def find_phone(text: str, country: str = "") -> str:
    """A number as `+254712345678`; empty when none such can exist. `country` is for those without their own."""
    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def country_of(phone: str) -> str:
    """The ISO 3166 country of a number, empty when it belongs to none."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(phone, None)) or ""
    except phonenumbers.NumberParseException:
        return ""


def find_account(text: str) -> str:
    """A bank account without spaces; empty when it is none. What begins like an IBAN must be one."""
    bare = re.sub(r"[\s.-]", "", text).upper()
    if re.match(r"[A-Z]{2}\d{2}", bare):
        return bare if is_iban(bare) else ""
    return bare if _ACCOUNT.fullmatch(bare) else ""


def is_iban(text: str) -> bool:
    """Whether its check digits are right (ISO 13616: the number, turned, leaves 1 when divided by 97)."""
    turned = text[4:] + text[:4]
    return bool(_IBAN.fullmatch(text)) and int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


def is_bic(text: str) -> bool:
    """Whether it has the form of a bank's BIC (ISO 9362)."""
    return bool(_BIC.fullmatch(text))


def hidden(account: str) -> str:
    """Enough of an account to know it again, too little to copy it: `+254••••5678`."""
    return f"{account[:4]}••••{account[-4:]}" if len(account) > 8 else f"••••{account[-2:]}"
