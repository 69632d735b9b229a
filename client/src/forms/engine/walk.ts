/** A random walk: answers a form page by page to its end, to show that it can be filled in. */
import type { Field, FormRun, Page, Question, Shown } from './api'
import { candidates } from './candidates'

export interface Limits {
  /** Pages after which a form is said to have no end. */
  readonly pages?: number
  /** The most instances that are added at a prompt. */
  readonly instances?: number
  /** How often a question that need not be answered stays without an answer, from 0 to 1. */
  readonly skip?: number
}

export interface Walked {
  readonly pages: number
  readonly answered: number
  /** Questions that no plausible answer fits, and why: `choices` where nothing is offered, or the kind of fault. */
  readonly left: readonly { readonly id: string; readonly why: string }[]
  /** Faults at the end, by field. */
  readonly faults: readonly { readonly id: string; readonly kind: string }[]
  /** Why the walk did not come to the end. */
  readonly stuck?: string
}

class Walker {
  pages = 0
  answered = 0
  readonly left: { id: string; why: string }[] = []
  private readonly done = new Set<Field>()
  private readonly wanted = new Map<Field, number>()
  private readonly most: number
  private readonly instances: number
  private readonly skip: number

  constructor(
    private readonly run: FormRun,
    private readonly random: () => number,
    limits: Limits,
  ) {
    this.most = limits.pages ?? 3000
    this.instances = limits.instances ?? 2
    this.skip = limits.skip ?? 0.1
  }

  /** Why it got stuck, if it did. */
  go(): string | undefined {
    for (let page = this.next(); page; page = this.next()) {
      if (++this.pages > this.most) return 'endless'
      this.turn(page)
    }
    return undefined
  }

  /** The first page with something open on it, also where it was not there when the page was shown before. */
  private next(): Page | undefined {
    return this.run.pages().find((page) => this.openOn(page))
  }

  private openOn(page: Page): Question | undefined {
    return questionsOf(page.shows).find(({ field }) => !this.done.has(field))
  }

  /** Answer what a page shows, and what it shows because of these answers. */
  private turn(first: Page): void {
    let page: Page | undefined = first
    while (page) {
      const open = this.openOn(page)
      if (!open) return
      if (open.control.k === 'repeat') this.prompt(open.field)
      else this.answer(open)
      page = this.run.pages().find((one) => one.id === first.id)
    }
  }

  private prompt(ghost: Field): void {
    const wanted = this.wanted.get(ghost) ?? Math.floor(this.random() * (this.instances + 1))
    this.wanted.set(ghost, wanted - 1)
    if (wanted <= 0 || !this.run.addRepeat(ghost)) this.done.add(ghost)
  }

  private answer(question: Question): void {
    const { field } = question
    this.done.add(field)
    this.run.label(question)
    this.run.hint(question)
    if (field.readonly || (!field.required && this.random() < this.skip)) return
    const before = field.value
    let why = 'choices'
    for (const value of candidates(this.run, question, this.random)) {
      this.run.set(field, value)
      const fault = this.run.faults([field])[0]
      if (!fault) {
        this.answered++
        return
      }
      why = fault.kind
    }
    this.leave(field, before, why)
  }

  private leave(field: Field, before: string, why: string): void {
    this.run.set(field, before)
    if (this.run.faults([field]).length === 0 && (before !== '' || why === 'choices')) return
    this.run.leave(field, 'not_asked')
    this.left.push({ id: field.id, why })
  }
}

/** Questions and prompts, those inside of groups too. */
const questionsOf = (shows: readonly Shown[]): Question[] =>
  shows.flatMap((one) => (one.inside ? questionsOf(one.inside) : [one]))

/** Answer a form to its end. The same random numbers give the same answers. Never raises. */
export function walk(run: FormRun, random: () => number, limits: Limits = {}): Walked {
  const walker = new Walker(run, random, limits)
  let stuck: string | undefined
  try {
    stuck = walker.go()
  } catch (error) {
    stuck = String(error)
  }
  const { pages, answered, left } = walker
  const faults = stuck ? [] : run.faults().map(({ field, kind }) => ({ id: field.id, kind }))
  return { pages, answered, left, faults, ...(stuck ? { stuck } : {}) }
}
