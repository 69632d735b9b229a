/** What cannot be a criterion for choosing a CHW: age and marital status (OWN-09; WHO 2018, recommendations 1B and 1C).
 * Twin: server/ubia/charter/committee/barred.py. */
export type Barred = 'age' | 'marital'

const AGE =
  'age|ages|aged|years? old|years? of age|elderly|teenagers?|older|younger|youthful|too (young|old)' +
  '|how old|old enough|(is|be|are) (young|old)|(young|old) (man|woman|person|people only|enough|lady)' +
  '|(under|over|below|above) [0-9]{2}|agees?|ages?|ans d age|vieux|vieille|(plus|moins) de [0-9]+ ans' +
  '|(trop|assez|est|soit|etre) jeune|jeune (homme|femme|fille|personne)|quel age|majeure?s?|umri|rika' +
  '|mzee|wazee tu|kijana tu|awe kijana|ni kijana|miaka [0-9]+ (au|hadi|na) [0-9]+|(chini|zaidi) ya miaka' +
  '|mwenye miaka'
const MARITAL =
  'marital|married|unmarried|marriage|single (man|woman|person|mother|father|only)|(is|be|not|or) single|single$' +
  '|divorced?|divorcee|widow|widows|widowed|widower|spouse|husband|wife|bachelor|spinster|matrimoniale?' +
  '|marie?e?s?|mariage|celibataires?|veufs?|veuves?|epou(x|se)|conjointe?|etat civil' +
  '|situation (familiale|de famille)|union libre|concubinage|son mari|sa femme|ndoa|ameolewa|aliyeolewa' +
  '|kuolewa|ameoa|aliyeoa|kuoa|hajaolewa|hajaoa|hajaolewi|asiyeolewa|asiyeoa|mjane|wajane|mgane|talaka' +
  '|mtalaka|aliyeachika|ameachika|mseja|kapera|mume|mke|mwanandoa|wanandoa'

const rule = (words: string): RegExp => new RegExp(`(?<![a-z0-9])(${words})(?![a-z0-9])`)
const RULES: readonly (readonly [Barred, RegExp])[] = [
  ['age', rule(AGE)],
  ['marital', rule(MARITAL)],
]

/** Which of the two a criterion speaks of, or null. */
export function barred(words: string): Barred | null {
  const bare = words.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const plain = bare.replaceAll(/[^a-z0-9]+/g, ' ').trim()
  return RULES.find(([, rule]) => rule.test(plain))?.[0] ?? null
}
