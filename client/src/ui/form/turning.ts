/** Where somebody is in a form: the page, what she may do there, and which faults she has been told. No screen here. */
import type { Fault, Field, FormRun, Page, Question, Shown } from '../../forms/engine/api'

/** The page behind the last: everything is looked over before it is finished. */
export const LOOK = 'look'

export class Turning {
  private place = 0
  private told = new Set<string>()
  private readonly touched = new Set<string>()
  private pages: readonly Page[] | undefined

  constructor(
    readonly run: FormRun,
    private at: string,
  ) {}

  /** To be called after each change of answers: which pages there are is asked anew. */
  changed(): void {
    this.pages = undefined
  }

  all(): readonly Page[] {
    this.pages ??= this.run.pages()
    return this.pages
  }

  /** Number of the page from 0, the look-over being behind the last. A page that went away leaves its place to the next. */
  index(): number {
    const found = this.at === LOOK ? this.all().length : this.all().findIndex(({ id }) => id === this.at)
    if (found >= 0) this.place = found
    return found >= 0 ? found : Math.min(this.place, this.all().length)
  }

  page(): Page | undefined {
    return this.all()[this.index()]
  }

  get id(): string {
    return this.page()?.id ?? LOOK
  }

  go(to: number): void {
    this.at = this.all()[Math.max(0, to)]?.id ?? LOOK
  }

  /** To the page that asks a question. */
  goTo(field: Field): void {
    const found = this.all().findIndex((page) => questionsOf(page.shows).some((one) => one.field === field))
    if (found >= 0) this.go(found)
  }

  /** Turns, unless something on the page is wrong; then tells it and stays. Returns whether it turned. */
  next(): boolean {
    const page = this.page()
    const faults = page ? this.run.faults(questionsOf(page.shows).map(({ field }) => field)) : []
    this.told = new Set(faults.map(({ field }) => field.id))
    if (faults.length === 0) this.go(this.index() + 1)
    return faults.length === 0
  }

  back(): void {
    this.told.clear()
    this.go(this.index() - 1)
  }

  /** An answer was completed: if it does not fit she is told at once, not only when the page turns. */
  answered(field: Field): void {
    this.touched.add(field.id)
  }

  /** The faults to tell about now. */
  faults(): Map<string, Fault> {
    const fields = questionsOf(this.page()?.shows ?? []).map(({ field }) => field)
    const known = fields.filter(({ id }) => this.told.has(id) || this.touched.has(id))
    const found = known.length ? this.run.faults(known) : []
    const tells = ({ field, kind }: Fault) => this.told.has(field.id) || kind !== 'required'
    return new Map(found.filter(tells).map((fault) => [fault.field.id, fault]))
  }

  /** The page asks whether there is one more. She says yes: its first page stands where the question was. */
  add(): void {
    const [place, prompt] = [this.index(), this.page()?.shows[0]]
    if (prompt) this.run.addRepeat(prompt.field)
    this.changed()
    this.go(place)
  }
}

/** The questions of a page, those inside groups too. */
export const questionsOf = (shows: readonly Shown[]): Question[] =>
  shows.flatMap((one) => (one.inside ? questionsOf(one.inside) : one.control.k === 'repeat' ? [] : [one]))
