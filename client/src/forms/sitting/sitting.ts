/** A person in front of a form: she sees one page, answers what it asks, and turns it. */
import type { FormRun, Page, Question, Unasked } from '../engine/api'
import type { Item } from '../engine/item'
import type { Texts } from '../model'
import { answer, type Why } from './answering'
import { type Given, isLeft, layOut, take, type Waiting } from './given'
import { asksForNext, below, ghosts, means, readName } from './names'
import { questionsOf, type SeenPage, seePage } from './seen'

export interface Refused {
  readonly name: string
  readonly why: Why
  readonly offered?: readonly string[]
}

/** More pages than any form has. */
const MOST = 10_000

export class Sitting {
  readonly pages: SeenPage[] = []
  readonly refused: Refused[] = []
  ended: boolean
  private id = ''
  private at = 0

  constructor(
    readonly run: FormRun,
    private readonly texts: Readonly<Record<string, Texts>>,
  ) {
    this.ended = run.pages().length === 0
  }

  private get root(): Item {
    return this.run.root as Item
  }

  /** The page she sees: the one she turned to, or what stands in its place since. */
  private here(): Page | undefined {
    const pages = this.run.pages()
    const found = pages.findIndex((page) => page.id === this.id)
    this.at = Math.min(found < 0 ? this.at : found, pages.length - 1)
    this.id = pages[this.at]?.id ?? ''
    return pages[this.at]
  }

  /** Write down what she sees now. */
  see(blocked = false): void {
    const page = this.here()
    if (page && !this.ended) this.pages.push({ ...seePage(this.run, page), ...(blocked ? { blocked: true } : {}) })
  }

  /** Turn the page; a page with faults is not turned unless `anyway`. Returns whether it was. */
  next(anyway = false): boolean {
    const page = this.here()
    if (!page || this.ended) return false
    if (!anyway && this.run.faults(questionsOf(page.shows).map(({ field }) => field)).length > 0) {
      this.refuse(page.id, 'faults')
      return false
    }
    if (this.at + 1 >= this.run.pages().length) this.ended = true
    else this.goTo(this.at + 1)
    return true
  }

  back(): void {
    this.here()
    if (this.ended) this.ended = false
    else if (this.at > 0) this.goTo(this.at - 1)
  }

  private goTo(at: number): void {
    this.at = at
    this.id = this.run.pages()[at]?.id ?? ''
  }

  /** Show another language, named as the form names it. */
  speak(lang: string): void {
    const texts = this.texts[lang]
    if (texts) this.run.speak(lang, texts)
    else this.refuse(lang, 'unknown')
  }

  /** Answer from the first page to the last with what is given, by whatever page asks for it. */
  answerAll(given: { readonly [name: string]: Given }): void {
    const all = layOut(given, this.root.name).sort((a, b) => b.steps.length - a.steps.length)
    const waiting = all.filter((one) => one.values.length > 0 || one.leave || !this.empty(one))
    for (let turns = 0; !this.ended && turns < MOST; turns++) {
      const added = this.answerPage(waiting)
      this.see()
      if (added) this.run.addRepeat(added)
      else this.next(true)
    }
    for (const one of waiting) if (one.used === 0) this.refuse(one.written, this.whyUnused(one))
  }

  /** Take all instances of a repeat out, for a list without any. Returns whether it is a repeat. */
  private empty(none: Waiting): boolean {
    const instances = below(this.root).filter((item) => item.spec.isRepeat && means(none, item))
    for (const instance of instances.reverse()) this.run.removeRepeat(instance)
    return instances.length > 0 || ghosts(this.root).some((ghost) => means(none, ghost))
  }

  /** Answer what a page asks. Returns the repeat that gets another instance, where the page is its prompt. */
  private answerPage(waiting: Waiting[]): Item | undefined {
    const done = new Set<Item>()
    for (;;) {
      const page = this.here()
      const found = page && this.findOpen(page, waiting, done)
      if (!found) return undefined
      const [item, one] = found
      if (!item.instances) {
        done.add(item)
        this.give(item, one)
      } else if (page.kind === 'prompt') return item
      else if (!this.run.addRepeat(item)) done.add(item)
    }
  }

  private findOpen(page: Page, waiting: Waiting[], done: ReadonlySet<Item>): [Item, Waiting] | undefined {
    for (const { field } of questionsOf(page.shows)) {
      const item = field as Item
      const one = done.has(item) ? undefined : waiting.find((each) => this.isFor(each, item))
      if (one) return [item, one]
    }
    return undefined
  }

  private isFor(one: Waiting, item: Item): boolean {
    if (item.instances) return one.used === 0 && (asksForNext(one, item) || isOfFirst(one, item))
    return isLeft(one, item) && means(one, item)
  }

  private give(item: Item, one: Waiting): void {
    if (one.leave) {
      one.used++
      this.run.leave(item, one.leave)
      return
    }
    const why = answer(this.run, item, take(one, item))
    if (why) this.refuse(one.written, why, item)
  }

  /** Answer questions by name, on whatever page they are. */
  answerNamed(given: { readonly [name: string]: Given }): void {
    for (const one of layOut(given, this.root.name)) {
      const item = this.find(one.written)
      if (item) this.give(item, one)
    }
  }

  /** Say of questions that they were not asked. */
  leave(these: Readonly<Record<string, Unasked | ''>>): void {
    for (const [name, why] of Object.entries(these)) {
      const item = this.find(name)
      if (item) this.run.leave(item, why)
    }
  }

  /** Add an instance to a repeat; of several of that name the one on this page. */
  add(name: string): void {
    const named = readName(name, this.root.name)
    const last = named.steps.length - 1
    const any = { ...named, steps: named.steps.map((step, n) => (n < last ? step : { ...step, at: undefined })) }
    const all = ghosts(this.root)
    const ghost = [...all.filter((one) => this.shown().has(one)), ...all].find((one) => means(any, one))
    if (!ghost) this.refuse(name, 'unknown')
    else if (!this.run.addRepeat(ghost)) this.refuse(name, 'not_open')
  }

  remove(name: string): void {
    const item = this.find(name)
    if (item?.spec.isRepeat) this.run.removeRepeat(item)
    else if (item) this.refuse(name, 'not_open')
  }

  /** The node of a name: one on this page before others, a relevant one before others. Refuses what is not clear. */
  find(name: string): Item | undefined {
    const named = readName(name, this.root.name)
    const all = below(this.root).filter((item) => means(named, item))
    const shown = this.shown()
    const relevant = all.filter((item) => !item.blank)
    const near = relevant.filter((item) => this.isNear(item))
    const found = [all.filter((item) => shown.has(item)), near, relevant, all].find((some) => some.length > 0) ?? []
    if (found.length === 0) this.refuse(name, 'unknown')
    if (found.length > 1) this.refuse(name, 'several')
    return found.length === 1 ? found[0] : undefined
  }

  /** Whether an item stands in the innermost instance of a repeat that this page is in. */
  private isNear(item: Item): boolean {
    const instanceOf = (inner: Item | null): Item | null =>
      !inner || inner.spec.isRepeat ? inner : instanceOf(inner.parent)
    const [first] = this.shown()
    const around = instanceOf(first ?? null)
    const isIn = (inner: Item | null): boolean => inner !== null && (inner === around || isIn(inner.parent))
    return around !== null && isIn(item)
  }

  private shown(): Set<Item> {
    const page = this.here()
    return new Set(page ? questionsOf(page.shows).map(({ field }) => field as Item) : [])
  }

  private whyUnused(one: Waiting): Why {
    const found = below(this.root).filter((item) => means(one, item))
    if (found.length === 0) return knows(this.root, one) ? 'irrelevant' : 'unknown'
    return found.every((item) => !item.spec.control) ? 'no_question' : 'irrelevant'
  }

  refuse(name: string, why: Why, item?: Item): void {
    const question = item?.spec.control && ({ control: item.spec.control, field: item } as Question)
    const offered = why === 'choice' && question ? this.run.choices(question).map(({ value }) => value) : undefined
    this.refused.push({ name, why, ...(offered ? { offered } : {}) })
  }
}

/** Whether a bare name is of a question in a repeat that has no instance yet. */
function isOfFirst(one: Waiting, ghost: Item): boolean {
  const [step, ...more] = one.steps
  if (!step || more.length > 0 || ghost.instances?.length) return false
  const inside = ghost.spec.kids.flatMap(function names(spec): string[] {
    return [spec.def.n, ...spec.kids.flatMap(names)]
  })
  return inside.includes(step.name)
}

/** Whether the form has a node of this last name at all. */
const knows = (root: Item, one: Waiting): boolean => {
  const last = one.steps[one.steps.length - 1]?.name
  const has = (spec: Item['spec']): boolean => spec.def.n === last || spec.kids.some(has)
  return has(root.spec)
}
