"""The pay scheme of a charter: the clause `pay`, by which visits are priced."""

from msgspec import Struct

from .amounts import Currency, Rate, ServiceCode


class Scheme(Struct, frozen=True, omit_defaults=True):
    """What each service is paid for one visit, in minor units of the currency."""

    currency: Currency
    rates: dict[ServiceCode, Rate] = {}
