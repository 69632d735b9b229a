/** The page on which a form is tried: it fetches what a phone would have, opens the form, and shows what it hands over. */
import { open } from '../../forms/engine/open'
import type { Model, Texts } from '../../forms/model'
import { loadFunctions } from '../../forms/xpath/functions/load'
import { get, jsonOf } from '../carried'
import { browserDrafts } from './draftStore'
import type { Host } from './host'
import { mount } from './mount'
import { sayer } from './words'

/** What the page carries as JSON (README.md of ui). */
export interface ToTry {
  readonly key: string
  /** Addresses of the model, of the texts by the number of the language, and of media by name. */
  readonly model: string
  readonly texts: readonly string[]
  readonly media: Readonly<Record<string, string>>
  /** The reader's own language. */
  readonly lang: string
  readonly about: Readonly<Record<string, string>>
  /** Where leaving leads. */
  readonly leave: string
  readonly words: Readonly<Record<string, string>>
}

async function fetched<T>(address: string): Promise<T> {
  const answer = await fetch(address, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.json() as Promise<T>
}

const clock = () => ({ now: Date.now(), offset: (at: number) => -new Date(at).getTimezoneOffset() })

/** Opens the form of a page. Says so in the page when it cannot be opened. */
export async function start(page: Document): Promise<void> {
  const tried = jsonOf<ToTry>(page, 'to-try')
  if (!tried) return
  const place = get<HTMLElement>(page, '#form')
  const known = new Map<string, Promise<Texts>>()
  const texts = (number: number): Promise<Texts> => {
    const address = tried.texts[number] ?? ''
    const asked = known.get(address) ?? (address ? fetched<Texts>(address) : Promise.resolve({}))
    known.set(address, asked)
    return asked
  }
  try {
    const model = await fetched<Model>(tried.model)
    await loadFunctions(model.needs ?? [])
    const host: Host = {
      open,
      opening: { model, clock: clock(), random: Math.random, about: tried.about },
      lang: tried.lang,
      texts: (lang) => texts(Math.max(0, model.langs.indexOf(lang))),
      words: tried.words,
      media: (name) => tried.media[name] ?? '',
      drafts: browserDrafts(tried.key),
      onDone: async (filled) => (await import('./handed')).show(place, tried, filled, () => void start(page)),
      onLeave: () => page.location.assign(tried.leave),
    }
    await mount(place, host)
  } catch (error) {
    place.textContent = sayer(tried.words)('cannot')
    throw error
  }
}
