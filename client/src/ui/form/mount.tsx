/** Puts a form on a page: offers the draft, draws the screen, keeps each change, and hands over what was filled in. */
import { render } from 'preact'
import type { Draft, Field, FormRun } from '../../forms/engine/api'
import type { Texts } from '../../forms/model'
import type { Host } from './host'
import { Screen } from './screen'
import type { Sheet } from './sheet'
import { LOOK, Turning } from './turning'
import { codeOf, sayer } from './words'

const PAUSE = 400

/** Shows the form in `place`. Resolves when the first page stands; what it returns takes the form away again. */
export async function mount(place: HTMLElement, host: Host): Promise<() => void> {
  const asked = host.drafts.find().catch(() => undefined)
  // Nearly every form begins without a draft: it is opened while the store is asked.
  const fresh = await begun(host)
  const kept = await asked
  if (!kept) return new Sitting(place, host, fresh, new Map(), undefined).stop
  if (!host.goesOn && !(await (await import('./resume')).wantsDraft(place, host))) {
    await host.drafts.drop()
    return new Sitting(place, host, await begun(host), new Map(), undefined).stop
  }
  const files = await host.drafts.files().catch(() => new Map<string, Blob>())
  return new Sitting(place, host, await begun(host, kept), new Map(files), kept).stop
}

/** A run in the language of the draft, or in the one that is wished, or in the form's first. */
async function begun(host: Host, draft?: Draft): Promise<FormRun> {
  const { langs } = host.opening.model
  const wished = [draft?.lang, host.lang].map((lang) => langs.find((one) => one === lang || codeOf(one) === lang))
  const lang = wished.find((one) => one !== undefined) ?? langs[0] ?? ''
  return host.open({ ...host.opening, lang, texts: await host.texts(lang), ...(draft ? { draft } : {}) })
}

/** Once what changed is on the screen; a page that is hidden meanwhile keeps its draft by itself (`flush`). */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}

/** One form being filled in by one person. */
class Sitting {
  private readonly turning: Turning
  private screen: Screen | undefined
  private waiting = new Map<Field, string>()
  private pause: ReturnType<typeof setTimeout> | undefined
  private keeping: Promise<unknown> = Promise.resolve()
  private dirty = false
  private readonly unwatch: () => void
  private over = false

  constructor(
    private readonly place: HTMLElement,
    private readonly host: Host,
    private readonly run: FormRun,
    private readonly files: Map<string, Blob>,
    draft: Draft | undefined,
  ) {
    this.turning = new Turning(run, draft?.page || (run.pages()[0]?.id ?? LOOK))
    this.unwatch = run.watch((fields) => this.changed(fields))
    document.addEventListener('visibilitychange', this.flush)
    window.addEventListener('pagehide', this.flush)
    this.draw()
    afterPaint(() => void import('./lookOver').catch(() => undefined))
  }

  stop = (): void => {
    this.flush()
    this.close()
    render(null, this.place)
  }

  private close(): void {
    this.over = true
    this.unwatch()
    document.removeEventListener('visibilitychange', this.flush)
    window.removeEventListener('pagehide', this.flush)
  }

  private draw(): void {
    const { host, run, turning } = this
    const say = sayer(host.words)
    const sheet: Sheet = {
      run,
      say,
      host,
      files: this.files,
      answer: (field, value) => {
        this.waiting.delete(field)
        turning.answered(field)
        run.set(field, value)
        this.screen?.redraw([field])
      },
      typing: (field, value) => {
        this.waiting.set(field, value)
        clearTimeout(this.pause)
        this.pause = setTimeout(this.flush, PAUSE)
      },
      attach: (field, file, ending) => this.attach(field, file, ending),
      next: () => this.screen?.next(),
      turned: () => this.soon(),
    }
    const parts = {
      run,
      turning,
      host,
      say,
      sheet,
      finish: () => void this.finish(),
      speak: (lang: string) => void this.speak(lang),
      stands: (screen: Screen) => {
        this.screen = screen
      },
    }
    render(<Screen {...parts} />, this.place)
  }

  /** Everything follows a change: the screen, and the draft a moment later. */
  private changed(fields?: ReadonlySet<Field>): void {
    this.turning.changed()
    this.screen?.redraw(fields)
    this.soon()
  }

  private soon(): void {
    if (!this.dirty) afterPaint(() => this.keep())
    this.dirty = true
  }

  private keep(): void {
    if (!this.dirty || this.over) return
    this.dirty = false
    const draft = this.run.draft(this.turning.id)
    this.keeping = this.keeping.then(() => this.host.drafts.keep(draft)).then(this.host.onDraft, () => undefined)
  }

  private flush = (): void => {
    clearTimeout(this.pause)
    for (const [field, value] of this.waiting) this.run.set(field, value)
    this.waiting.clear()
    if (this.over) return
    this.dirty = true
    this.keep()
  }

  private async attach(field: Field, file: Blob | null, ending = ''): Promise<void> {
    if (field.value) {
      this.files.delete(field.value)
      await this.host.drafts.dropFile(field.value)
    }
    const name = file ? `${crypto.randomUUID()}${ending}` : ''
    if (file) {
      this.files.set(name, file)
      await this.host.drafts.keepFile(name, file)
    }
    this.run.set(field, name)
  }

  private async speak(lang: string): Promise<void> {
    const texts: Texts = await this.host.texts(lang)
    this.run.speak(lang, texts)
    this.changed()
  }

  /** Hands over what was filled in; the draft goes only when it has been taken. */
  private async finish(): Promise<void> {
    this.flush()
    const fault = this.run.faults()[0]
    if (fault) {
      this.turning.goTo(fault.field)
      this.turning.next()
      this.screen?.draw(true, fault.field)
      return
    }
    await this.keeping
    const { run, files } = this
    await this.host.onDone({ run, answers: run.answers(), files })
    this.close()
    await this.host.drafts.drop()
  }
}
