"""What cannot be a criterion for choosing a CHW: age and marital status (OWN-09; WHO 2018, recommendations 1B and 1C).

Words of English, French and Swahili, matched as whole words without accents.
Twin: client/src/charter/committee/barred.ts.
"""

import re
import unicodedata
from typing import Literal

Barred = Literal["age", "marital"]

AGE = (
    r"age|ages|aged|years? old|years? of age|elderly|teenagers?|older|younger|youthful|too (young|old)|how old"
    r"|old enough|(is|be|are) (young|old)|(young|old) (man|woman|person|people only|enough|lady)"
    r"|(under|over|below|above) [0-9]{2}|agees?|ages?|ans d age|vieux|vieille|(plus|moins) de [0-9]+ ans"
    r"|(trop|assez|est|soit|etre) jeune|jeune (homme|femme|fille|personne)|quel age|majeure?s?|umri|rika|mzee"
    r"|wazee tu|kijana tu|awe kijana|ni kijana|miaka [0-9]+ (au|hadi|na) [0-9]+|(chini|zaidi) ya miaka"
    r"|mwenye miaka"
)
MARITAL = (
    r"marital|married|unmarried|marriage|single (man|woman|person|mother|father|only)|(is|be|not|or) single"
    r"|single$|divorced?|divorcee|widow|widows|widowed|widower|spouse|husband|wife|bachelor|spinster"
    r"|matrimoniale?|marie?e?s?|mariage|celibataires?|veufs?|veuves?|epou(x|se)|conjointe?|etat civil"
    r"|situation (familiale|de famille)|union libre|concubinage|son mari|sa femme|ndoa|ameolewa|aliyeolewa"
    r"|kuolewa|ameoa|aliyeoa|kuoa|hajaolewa|hajaoa|hajaolewi|asiyeolewa|asiyeoa|mjane|wajane|mgane|talaka"
    r"|mtalaka|aliyeachika|ameachika|mseja|kapera|mume|mke|mwanandoa|wanandoa"
)
_RULES: tuple[tuple[Barred, re.Pattern[str]], ...] = (
    ("age", re.compile(rf"(?<![a-z0-9])({AGE})(?![a-z0-9])")),
    ("marital", re.compile(rf"(?<![a-z0-9])({MARITAL})(?![a-z0-9])")),
)


def barred(words: str) -> Barred | None:
    """Which of the two a criterion speaks of, or None."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(c))
    plain = re.sub(r"[^a-z0-9]+", " ", bare).strip()
    return next((name for name, rule in _RULES if rule.search(plain)), None)
