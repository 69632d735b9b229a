/** A walk through a form by a seed, with a dump of everything that shows after every page: for runtimes to compare. */
import type { Field, FormRun, Question, Shown } from '../../../client/src/forms/engine/api'
import { open } from '../../../client/src/forms/engine/open'
import { type Walked, walk as walkThrough } from '../../../client/src/forms/engine/walk'
import { xmlOf } from '../../../client/src/forms/engine/xml'
import type { List, Model, Texts } from '../../../client/src/forms/model'
import './sets'
import { seeded } from './random'

export interface Walk {
  readonly steps: number
  readonly ended: boolean
  /** One number for each page: two runs that show the same have the same. */
  readonly marks: readonly number[]
  /** What showed after the page that was asked for. */
  readonly dump?: string
}

const PAGES = 150
const NOW = Date.UTC(2026, 2, 14, 9, 30)

/** Walks to the end, or for 150 pages. `at` is the number of a page whose dump is wanted. */
export function walk(
  model: Model,
  texts: Texts,
  lang: string,
  seed: number,
  at = -1,
  lists: Record<string, List> = {},
): Walk {
  const random = seeded(seed)
  const clock = { now: NOW, offset: () => 180 }
  const run = open({
    model,
    texts,
    lang,
    clock,
    random: seeded(seed + 1),
    known: {},
    about: { username: 'amina' },
    lists,
  })
  const walker = new Walker(run, random)
  const marks: number[] = []
  let dump: string | undefined
  do {
    const said = dumpOf(run)
    if (marks.length === at) dump = said
    marks.push(mark(said))
  } while (walker.page() && marks.length < PAGES)
  return { steps: walker.steps, ended: walker.ended, marks, ...(dump === undefined ? {} : { dump }) }
}

class Walker {
  steps = 0
  ended = false
  private behind = ''
  private readonly prompted = new Map<number, number>()

  constructor(
    private readonly run: FormRun,
    private readonly random: () => number,
  ) {}

  /** Answers the next page. Returns false when there is none. */
  page(): boolean {
    const pages = this.run.pages()
    const place = pages.findIndex(({ id }) => id === this.behind) + 1
    const page = pages[place]
    if (!page) {
      this.ended = true
      return false
    }
    this.behind = page.id
    if (page.kind === 'prompt') this.prompt(page.id, page.shows[0] as Shown)
    else for (const shown of page.shows) this.answer(shown)
    return true
  }

  /** One more, at most four times for each repeat of the form. */
  private prompt(id: string, { field, control }: Shown): void {
    const times = this.prompted.get(control.d) ?? 0
    if (times > 3 || this.random() < 0.4) return
    this.prompted.set(control.d, times + 1)
    const parent = field.def === control.d && field.parent ? (field.parent as Field) : field
    const before = this.run.pages().map((page) => page.id)
    this.run.addRepeat(this.run.canAdd(parent, control.d) ? field : parent)
    this.steps++
    const place = before.indexOf(id)
    this.behind = place > 0 ? (before[place - 1] as string) : ''
  }

  private answer(shown: Shown): void {
    if (shown.inside) {
      for (const one of shown.inside) this.answer(one)
      return
    }
    const { field } = shown
    if (field.readonly || !field.relevant) return
    this.steps++
    if (this.random() < 0.05) {
      this.run.leave(field, this.random() < 0.5 ? 'not_asked' : 'unsafe')
      return
    }
    this.run.set(field, this.valueFor(shown))
    for (let attempt = 0; attempt < 3 && this.run.faults([field]).length; attempt++)
      this.run.set(field, this.valueFor(shown))
    if (this.run.faults([field]).length) this.run.leave(field, 'not_asked')
  }

  private valueFor(question: Question): string {
    const { control, field } = question
    if (['select1', 'select', 'rank'].includes(control.k)) return this.chosen(question)
    if (control.k === 'trigger') return 'OK'
    if (control.k === 'range') return control.p?.start ?? '1'
    if (control.k === 'upload') return 'picture.jpg'
    return this.typed(field.type)
  }

  private chosen(question: Question): string {
    const choices = this.run.choices(question)
    if (question.control.k === 'rank')
      return choices
        .map(({ value }) => value)
        .reverse()
        .join(' ')
    if (question.control.k === 'select1') return choices[Math.floor(this.random() * choices.length)]?.value ?? ''
    return choices
      .filter(() => this.random() < 0.4)
      .map(({ value }) => value)
      .join(' ')
  }

  private typed(type: string): string {
    const number = Math.floor(this.random() * 60)
    const two = String(1 + (number % 28)).padStart(2, '0')
    const byType: Readonly<Record<string, string>> = {
      int: String(number),
      decimal: String(number / 4),
      boolean: number % 2 ? 'true' : 'false',
      date: `20${two < '26' ? two : '24'}-0${1 + (number % 9)}-${two}`,
      time: `${two < '24' ? two : '07'}:15:00.000+03:00`,
      dateTime: `2026-02-${two}T10:15:00.000+03:00`,
      geopoint: `-1.${number} 36.${number} 0 0`,
      geotrace: `-1.${number} 36.1 0 0;-1.2 36.${number} 0 0`,
      geoshape: `-1.1 36.1 0 0;-1.2 36.${number} 0 0;-1.3 36.2 0 0;-1.1 36.1 0 0`,
    }
    return byType[type] ?? ['Amina', 'N’Djaména é', '12', 'a b', '0712345678'][number % 5] ?? ''
  }
}

/** All answers with what is relevant, and every page with the words and choices that it shows. */
function dumpOf(run: FormRun): string {
  const pages = run
    .pages()
    .map((page) => ({ id: page.id, kind: page.kind, shows: page.shows.map((shown) => shownOf(run, shown)) }))
  return JSON.stringify({ pages, xml: xmlOf(run, { all: true, instanceId: 'uuid:0' }), answers: run.answers() })
}

function shownOf(run: FormRun, shown: Shown): unknown {
  const { field } = shown
  const known = [field.id, field.value, field.relevant, field.required, field.readonly, field.unasked]
  const words = [run.label(shown), run.hint(shown)]
  if (shown.inside) return [known, words, shown.inside.map((one) => shownOf(run, one))]
  const choices = ['select1', 'select', 'rank'].includes(shown.control.k) ? run.choices(shown) : []
  return [known, words, choices, run.faults([field]).map(({ kind, words }) => [kind, words])]
}

/** Fifty-two bits that say which text it was. */
function mark(text: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  return (high & 0xfffff) * 4_294_967_296 + (low >>> 0)
}

/** The engine's own random walk, as publication makes it before a form is offered to phones. */
export function finish(model: Model, texts: Texts, lang: string, seed: number): Walked & { readonly size: number } {
  const clock = { now: NOW, offset: () => 180 }
  const run = open({ model, texts, lang, clock, random: seeded(seed), known: {}, about: { username: 'amina' } })
  return { ...walkThrough(run, seeded(seed)), size: xmlOf(run).length }
}
