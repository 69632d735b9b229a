"""Which currencies there are and how many decimals they have (ISO 4217). Twin of the decimals:
client/src/incentives/pricing/money.ts."""

_WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
WITHOUT_DECIMALS = frozenset(_WHOLE.split())
THREE_DECIMALS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
_ISO = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
    SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UZS
    VED VES VND VUV WST XAF XCD XCG XOF XPF XTS XXX YER ZAR ZMW ZWG
"""
_CALLED = "KSH:KES TSH:TZS USH:UGX UGS:UGX FRW:RWF FBU:BIF CFA:XOF GHC:GHS NRS:NPR ZMK:ZMW MRO:MRU MZM:MZN"
"""What people write, and what they mean."""


def decimals(currency: str) -> int:
    """Return how many digits of the minor unit stand after the point; two unless listed."""
    if currency in WITHOUT_DECIMALS:
        return 0
    return 3 if currency in THREE_DECIMALS else 2


def is_currency(code: str) -> bool:
    """Whether money can be in it: what is not known would have the wrong decimals without anybody noticing."""
    return code in _ISO.split()


def like(code: str) -> str:
    """Which currency was perhaps meant; nothing if that cannot be told."""
    return dict(pair.split(":") for pair in _CALLED.split()).get(code, "")
