/** The code of a language that a form calls by any name: `French (fr)`, `fr`, `Français`. */

const NAMES: Record<string, string> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  swahili: 'sw',
  kiswahili: 'sw',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  portuguese: 'pt',
  português: 'pt',
  nepali: 'ne',
  hindi: 'hi',
  arabic: 'ar',
}

/** Two or three letters; English where the name says nothing. */
export function codeOf(name: string): string {
  const written = /\(([a-z]{2,3})\b[^)]*\)/i.exec(name)?.[1] ?? /^[a-z]{2,3}(?=$|[-_])/i.exec(name)?.[0]
  return (written ?? NAMES[name.trim().toLowerCase()] ?? 'en').toLowerCase()
}
