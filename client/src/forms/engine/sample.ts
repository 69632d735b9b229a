/** Texts that fit a regular expression, for the plain ones that forms write; a walk tries them. */

const SETS: Record<string, string> = { d: '0123456789', w: 'abcxyzABC019_', s: ' ', '.': 'abc' }
const DEFAULT = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-_+'

class Sampler {
  private at = 0

  constructor(
    private readonly pattern: string,
    private readonly random: () => number,
  ) {}

  /** One alternative up to the closing bracket or the end. */
  either(): string {
    const found = [this.row()]
    while (this.pattern[this.at] === '|') {
      this.at++
      found.push(this.row())
    }
    return this.pick(found)
  }

  private pick<T>(these: readonly T[]): T {
    return these[Math.floor(this.random() * these.length)] as T
  }

  private row(): string {
    let text = ''
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at] as string))
      text += this.times(this.piece())
    return text
  }

  /** A piece that gives another text each time it is asked. */
  private piece(): () => string {
    const sign = this.pattern[this.at++] as string
    if (sign === '^' || sign === '$') return () => ''
    if (sign === '(') return this.bracket()
    if (sign === '[') return this.oneOf(this.set())
    if (sign === '\\') return this.escape()
    return sign === '.' ? this.oneOf(SETS['.'] as string) : () => sign
  }

  private escape(): () => string {
    const sign = this.pattern[this.at++] as string
    if (sign === 'b' || sign === 'B') return () => ''
    const set = SETS[sign]
    return set && sign !== '.' ? this.oneOf(set) : () => sign
  }

  private oneOf(set: string): () => string {
    return () => this.pick([...set])
  }

  private bracket(): () => string {
    const begin = this.pattern.startsWith('?:', this.at) ? this.at + 2 : this.at
    this.at = begin
    this.either()
    const end = this.at
    this.at++
    return () => {
      const after = this.at
      this.at = begin
      const text = this.either()
      this.at = Math.max(after, end)
      return text
    }
  }

  private set(): string {
    const negated = this.pattern[this.at] === '^'
    if (negated) this.at++
    let signs = ''
    while (this.at < this.pattern.length && (this.pattern[this.at] !== ']' || signs === '')) signs += this.member()
    this.at++
    return negated ? [...DEFAULT].filter((sign) => !signs.includes(sign)).join('') || 'a' : signs
  }

  private member(): string {
    let sign = this.pattern[this.at++] as string
    if (sign === '\\') {
      sign = this.pattern[this.at++] as string
      if (SETS[sign] && sign !== '.') return SETS[sign] as string
    }
    if (this.pattern[this.at] !== '-' || (this.pattern[this.at + 1] ?? ']') === ']') return sign
    const last = this.pattern[this.at + 1] as string
    this.at += 2
    let signs = ''
    for (let code = sign.charCodeAt(0); code <= last.charCodeAt(0) && signs.length < 200; code++) {
      signs += String.fromCharCode(code)
    }
    return signs
  }

  private times(piece: () => string): string {
    const found = /^(?:\{(\d+)(?:(,)(\d*))?\}|([*+?]))\??/.exec(this.pattern.slice(this.at))
    let [least, most] = [1, 1]
    if (found) {
      this.at += found[0].length
      const [, low, comma, high, sign] = found
      least = sign ? (sign === '+' ? 1 : 0) : Number(low)
      most = sign ? (sign === '?' ? 1 : least + 3) : comma ? Number(high || least + 3) : least
    }
    const many = least + Math.floor(this.random() * (most - least + 1))
    let text = ''
    for (let i = 0; i < many && text.length < 300; i++) text += piece()
    return text
  }
}

/** A text that probably fits; look-arounds and references back are beyond it. */
export const sampleOf = (pattern: string, random: () => number): string => new Sampler(pattern, random).either()
