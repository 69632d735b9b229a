/** What the app says in one language. Texts of a language are loaded when it is first spoken. */
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from './languages'
import { type Show, showIn } from './show'

/** The sentence of this name, its blanks filled in. A name that has no sentence is said as it is. */
export type Say = (name: string, blanks?: Readonly<Record<string, string | number>>) => string

export interface Speech {
  readonly language: Language
  readonly say: Say
  readonly show: Show
}

type Files = Readonly<Record<string, string>>

const TEXTS: Readonly<Record<string, () => Promise<{ readonly default: Files }>>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  sw: () => import('./sw'),
}

/** The speech of a language. Throws when its texts cannot be had: offline, before it was ever kept. */
export async function speechOf(language: Language): Promise<Speech> {
  const load = TEXTS[language.code]
  const files = load ? (await load()).default : {}
  return { language, say: sayFrom(language, Object.values(files)), show: showIn(language.code) }
}

/** Says what these texts of Fluent hold. */
export function sayFrom(language: Language, texts: readonly string[]): Say {
  const bundle = new FluentBundle(language.code, { useIsolating: language.dir === 'rtl' })
  for (const text of texts) bundle.addResource(new FluentResource(text))
  return (name, blanks) => {
    const pattern = bundle.getMessage(name)?.value
    return pattern ? bundle.formatPattern(pattern, blanks ?? null, []) : name
  }
}
