/** One-time codes: 26 letters in groups of five, typed from paper or read from a QR code. */

/** Letters of a code; those that look alike are not among them. */
const LETTER = /[2-9A-HJKMNP-Z]/g
export const CODE_LENGTH = 26
const GROUP = 5

/** The code behind the `#` of an address; empty when there is none. */
export const codeIn = (hash: string): string => new URLSearchParams(hash.replace(/^#/, '')).get('code') ?? ''

/** The code of a printed charter behind the `#` of an address; empty when there is none. */
export const charterIn = (hash: string): string => new URLSearchParams(hash.replace(/^#/, '')).get('charter') ?? ''

/** What was scanned, pasted or typed, as a code in groups: the code of an address, or the letters themselves. */
export function grouped(text: string): string {
  const behind = text.includes('#') ? codeIn(text.slice(text.indexOf('#'))) : ''
  const letters = (behind || text).toUpperCase().match(LETTER)?.join('').slice(0, CODE_LENGTH) ?? ''
  return letters.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''
}

/** How many letters a code has so far. */
export const lettersOf = (code: string): number => code.match(LETTER)?.length ?? 0
