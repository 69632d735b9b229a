/** What the screens of a form say. The page brings the words in the reader's language; one that lacks shows its code. */
import { filled } from '../carried'

export type FormWords = Readonly<Record<string, string>>

/** Says words with gaps in the reader's language. */
export type Say = (code: string, values?: Readonly<Record<string, unknown>>) => string

export const sayer =
  (words: FormWords): Say =>
  (code, values = {}) =>
    filled(words[code] ?? code, values)

/** Languages as forms name them: `French (fr)`, `fr`, `Kiswahili`; the code tells how to read it out and which way. */
const CODE = /\(([a-z]{2,3}(?:-\w+)*)\)\s*$|^([a-z]{2,3}(?:-\w+)*)$/i
const NAMES: Readonly<Record<string, string>> = { english: 'en', french: 'fr', swahili: 'sw', kiswahili: 'sw' }
const FROM_THE_RIGHT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ckb', 'dv', 'yi', 'sd'])

/** The code of a form's language, '' when its name does not tell. */
export function codeOf(language: string): string {
  const found = CODE.exec(language.trim())
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? NAMES[language.trim().toLowerCase()] ?? ''
}

/** A form's language as a reader knows it: without the code behind its name. */
export const shortName = (language: string): string => language.replace(/\s*\([a-z-]+\)\s*$/i, '') || language

export const directionOf = (language: string): 'rtl' | 'ltr' =>
  FROM_THE_RIGHT.has(codeOf(language).split('-')[0] as string) ? 'rtl' : 'ltr'
