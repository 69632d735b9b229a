/// <reference types="vite/client" />
/** What the app says in one language. Texts of a language are loaded when it is first spoken; those of screens that few
 * open, with the first of these screens. */
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from './languages'
import { type Show, showIn } from './show'

/** The sentence of this name, its blanks filled in. A name that has no sentence is said as it is. */
export type Say = (name: string, blanks?: Readonly<Record<string, string | number>>) => string

export interface Speech {
  readonly language: Language
  readonly say: Say
  readonly show: Show
  /** Brings the sentences of screens that few open. Throws when they cannot be had. */
  bringRest(): Promise<void>
  /** Whether they are there; until then they are said by their names. */
  isWhole(): boolean
}

type Files = Readonly<Record<string, string>>

const TEXTS: Readonly<Record<string, () => Promise<{ readonly default: Files }>>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  sw: () => import('./sw'),
}

/** All other texts, but for those that their screens bring by themselves. */
const REST = import.meta.glob<string>(
  ['./*/*.ftl', '!./*/{shell,care,homes,visits}.ftl', '!./*/{charter,committee,proof}.ftl'],
  { query: '?raw', import: 'default' },
)

/** The speech of a language. Throws when its texts cannot be had: offline, before it was ever kept. */
export async function speechOf(language: Language): Promise<Speech> {
  const load = TEXTS[language.code]
  const files = load ? (await load()).default : {}
  const bundle = bundleOf(language, Object.values(files))
  let isWhole = false
  return {
    ...{ language, say: sayIn(bundle), show: showIn(language.code), isWhole: () => isWhole },
    async bringRest() {
      if (isWhole) return
      add(bundle, await restOf(language))
      isWhole = true
    },
  }
}

const restOf = ({ code }: Language): Promise<string[]> =>
  Promise.all(Object.entries(REST).flatMap(([path, load]) => (path.startsWith(`./${code}/`) ? [load()] : [])))

/** Says what these texts of Fluent hold. */
export const sayFrom = (language: Language, texts: readonly string[]): Say => sayIn(bundleOf(language, texts))

function bundleOf(language: Language, texts: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(language.code, { useIsolating: language.dir === 'rtl' })
  add(bundle, texts)
  return bundle
}

function add(bundle: FluentBundle, texts: readonly string[]): void {
  for (const text of texts) bundle.addResource(new FluentResource(text))
}

function sayIn(bundle: FluentBundle): Say {
  return (name, blanks) => {
    const pattern = bundle.getMessage(name)?.value
    return pattern ? bundle.formatPattern(pattern, blanks ?? null, []) : name
  }
}
