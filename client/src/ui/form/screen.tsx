/** The whole of a form's screen: what stands above, one page of questions, and the way on at its foot. */
import { Component, createRef } from 'preact'
import type { Field, FormRun, Page, Question } from '../../forms/engine/api'
import type { Host } from './host'
import { Instance } from './instance'
import { later } from './later'
import { Marked, plain } from './markdown'
import { type Drawing, Part } from './question'
import { idOf, type Sheet } from './sheet'
import { LOOK, type Turning } from './turning'
import { codeOf, directionOf, type Say, shortName } from './words'

const LookOver = later(
  async () => (await import('./lookOver')).LookOver,
  () => null,
)

const Wanted = later(
  async () => (await import('./rare/wanted')).Wanted,
  () => null,
)

interface Given {
  readonly run: FormRun
  readonly turning: Turning
  readonly host: Host
  readonly say: Say
  readonly sheet: Sheet
  readonly finish: () => void
  readonly speak: (lang: string) => void
  /** Called once with the screen, which draws itself anew when it is told. */
  readonly stands: (screen: Screen) => void
}

export class Screen extends Component<Given> {
  private readonly page = createRef<HTMLElement>()
  /** Fields that look otherwise than they were drawn; everything does when it is undefined. */
  private stale: Set<Field> | undefined

  override componentDidMount(): void {
    this.props.stands(this)
  }

  /** Draws these fields anew, or all, and what stands around them. */
  redraw(changed?: Iterable<Field>): void {
    if (!changed) this.stale = undefined
    else for (const field of changed) this.stale?.add(field)
    this.forceUpdate()
  }

  /** Draws anew; after a turn the reader begins at the top of the page, after a fault at the first one. */
  draw(moved: boolean, fault?: Field): void {
    if (moved) this.props.sheet.turned()
    this.forceUpdate(() => {
      if (moved) this.page.current?.closest('form')?.scrollIntoView?.({ block: 'start' })
      if (fault) focusOn(this.page.current, fault)
      else if (moved) this.page.current?.focus()
    })
  }

  next = (): void => {
    const { turning } = this.props
    const turned = turning.next()
    this.draw(turned, turned ? undefined : [...turning.faults().values()][0]?.field)
  }

  private move(turn: () => void): void {
    turn()
    this.draw(true)
  }

  override render({ run, turning, host, say, sheet, finish, speak }: Given) {
    const [page, all, n] = [turning.page(), turning.all().length, turning.index()]
    const { langs, title } = host.opening.model
    const wanted = n === 0 || !page ? run.wanted() : []
    return (
      <form
        class="form-screen"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (turning.id === LOOK) finish()
          else if (page?.kind === 'questions') this.next()
        }}
      >
        <header>
          <h1>{plain(title)}</h1>
          {langs.length > 1 && (
            <label class="tongue">
              <span class="hidden-text">{say('language')}</span>
              <select value={run.lang} onChange={(event) => speak(event.currentTarget.value)}>
                {langs.map((lang) => (
                  <option key={lang} value={lang} lang={codeOf(lang)}>
                    {shortName(lang)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div class="progress">
            <progress max={all + 1} value={n + 1} aria-label={say('progress')} />
            <span>{page ? say('page', { n: n + 1, of: all }) : say('last')}</span>
          </div>
        </header>
        <section
          ref={this.page}
          tabIndex={-1}
          class="form-page"
          lang={codeOf(run.lang) || undefined}
          dir={directionOf(run.lang)}
          aria-label={page ? say('page', { n: n + 1, of: all }) : say('look_over')}
          key={turning.id}
        >
          {wanted.length > 0 && <Wanted at={sheet} wanted={wanted} />}
          {page ? (
            this.shown(page)
          ) : (
            <LookOver
              at={sheet}
              turning={turning}
              go={(field) => {
                turning.goTo(field)
                this.draw(true, field)
              }}
            />
          )}
        </section>
        <footer class="turn">
          {n > 0 ? (
            <button type="button" class="button second" onClick={() => this.move(() => turning.back())}>
              {say('back')}
            </button>
          ) : host.onLeave ? (
            <button type="button" class="button second" onClick={() => host.onLeave?.()}>
              {say('leave')}
            </button>
          ) : (
            <span />
          )}
          {page?.kind === 'prompt' ? (
            <span />
          ) : (
            <button type="submit" class="button">
              {say(page ? 'next' : 'finish')}
            </button>
          )}
        </footer>
      </form>
    )
  }

  private shown(page: Page) {
    const { sheet, turning, run, say } = this.props
    const [faults, stale] = [turning.faults(), this.stale]
    this.stale = new Set()
    const drawing: Drawing = {
      fault: ({ id }) => faults.get(id),
      isStale: (field) => !stale || stale.has(field),
    }
    return (
      <>
        {page.around.map((one) => (
          <Around key={one.field.id} one={one} at={sheet} remove={() => this.remove(one)} />
        ))}
        {page.kind === 'prompt' && page.shows[0] ? (
          <div class="question prompt">
            <p class="name">{say('one_more', { what: plain(run.label(page.shows[0]).text) })}</p>
            <div class="actions">
              <button type="button" class="button" onClick={() => this.move(() => turning.add())}>
                {say('add')}
              </button>
              <button
                type="button"
                class="button second"
                onClick={() => this.move(() => turning.go(turning.index() + 1))}
              >
                {say('no_more')}
              </button>
            </div>
          </div>
        ) : (
          page.shows.map((shown) => <Part key={shown.field.id} shown={shown} at={sheet} drawing={drawing} />)
        )}
      </>
    )
  }

  private remove({ field }: Question): void {
    const { turning, run } = this.props
    this.move(() => {
      const place = turning.all().findIndex(({ around }) => around.some((one) => one.field === field))
      run.removeRepeat(field)
      turning.changed()
      turning.go(Math.min(place, turning.all().length - 1))
    })
  }
}

/** A group or repeat that the page stands in. */
function Around({ one, at, remove }: { one: Question; at: Sheet; remove(): void }) {
  if (one.control.k === 'repeat') return <Instance one={one} at={at} remove={remove} />
  const { text } = at.run.label(one)
  return text ? (
    <h2 class="around">
      <Marked text={text} />
    </h2>
  ) : null
}

function focusOn(page: Element | null, field: Field): void {
  const place = [...(page?.querySelectorAll('[data-field]') ?? [])].find(
    (one) => one.getAttribute('data-field') === field.id,
  )
  const target = document.getElementById(idOf(field)) ?? place?.querySelector('input, select, textarea, button')
  ;(target as HTMLElement | null)?.focus()
}
