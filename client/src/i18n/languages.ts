/** The languages of the app, and how each is written. A language is a folder beside this file. */
export interface Language {
  readonly code: string
  /** In the language itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
}

export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'sw', name: 'Kiswahili', dir: 'ltr' },
]

/** The first of these wishes (such as `fr-CH`) that the app speaks; English if none. */
export function choose(wishes: readonly (string | undefined)[]): Language {
  const codes = wishes.map((wish) => wish?.toLowerCase().split('-')[0])
  const found = codes.map((code) => LANGUAGES.find((language) => language.code === code)).find(Boolean)
  return found ?? (LANGUAGES[0] as Language)
}
