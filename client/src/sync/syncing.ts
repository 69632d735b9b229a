/** One sync from beginning to end: hand in, fetch, bring forms, hand in pictures. Whatever cuts it off, the next goes on from there. */
import { Revoked } from './answers'
import { arrive } from './arriving'
import { dropSealed } from './dropping'
import { fetchForms } from './fetchingForms'
import type { Progress, Synced, SyncOptions } from './phone'
import { pull } from './pulling'
import { push } from './pushing'
import type { Session } from './session'
import { wipeStories } from './store'
import { Stopped, Unreached } from './wire'

/** Syncs. Never throws for what the network or the server does. */
export async function syncOnce(
  session: Session,
  wanted: ReadonlySet<string>,
  { onProgress, signal }: SyncOptions,
): Promise<Synced> {
  const run = new Run(session, onProgress)
  const outcome = await run.through(wanted, signal)
  const { arrived, held, came } = run
  const { up, down } = session.wire
  if (!session.isLocked) {
    await session.keepMeter(arrived)
    if (outcome === 'done') await session.heard()
    session.tell({ outbox: true })
  }
  return { outcome, arrived, held, came, up, down }
}

class Run {
  arrived = 0
  held = 0
  came = 0

  constructor(
    private readonly session: Session,
    private readonly onProgress: ((progress: Progress) => void) | undefined,
  ) {}

  async through(wanted: ReadonlySet<string>, signal: AbortSignal | undefined): Promise<Synced['outcome']> {
    try {
      await this.steps(wanted, signal)
      return 'done'
    } catch (problem) {
      if (problem instanceof Stopped || this.session.isLocked) return 'stopped'
      if (problem instanceof Unreached) return 'unreached'
      if (problem instanceof Revoked) return this.revoked(signal)
      if (isFull(problem)) return 'full'
      throw problem
    }
  }

  private async steps(wanted: ReadonlySet<string>, signal: AbortSignal | undefined): Promise<void> {
    await push(this.session, signal, ({ arrived, held }) => {
      Object.assign(this, { arrived, held })
      this.tell('push')
    })
    await pull(this.session, signal, (came, isKeeping) => {
      this.came = came
      this.tell(isKeeping ? 'keep' : 'pull')
    })
    this.tell('forms')
    await fetchForms(this.session, wanted, signal)
    if (this.session.memory.homes.some(({ mine, household }) => mine && household.from_subject !== null))
      await (await import('./fetchingBefore')).fetchBefore(this.session, signal)
    if (this.session.sending.length === 0) return
    this.tell('files')
    const { sendFiles } = await import('./sendingFiles')
    await sendFiles(this.session, signal)
  }

  private tell(doing: Progress['doing']): void {
    const { arrived, came, session } = this
    const { up, down } = session.wire
    this.onProgress?.({ doing, arrived, came, up, down, left: session.waiting.list.length })
  }

  /** Hands in what waits, as far as the server still takes it, and takes the stories off this phone. */
  private async revoked(signal: AbortSignal | undefined): Promise<'revoked'> {
    const { session } = this
    await dropSealed(session.opening.database, session.wire, signal).catch(() => undefined)
    await session.turn.take(async () => {
      await arrive(session, await session.waiting.open())
      await wipe(session)
    })
    await session.changeRow((row) => ({ ...row, wiped: 'revoked' }))
    return 'revoked'
  }
}

/** Whether the browser has no room for what was to be written. */
export const isFull = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === 'QuotaExceededError'

/** Takes the stories off this phone, and what was made of them; the worker's own acts stay. */
export async function wipe(session: Session): Promise<void> {
  await wipeStories(session.opening.database)
  Object.assign(session, { cursors: {}, figures: [], left: [] })
  session.formsHere.clear()
  const subjects = new Set(session.memory.subjects.map(({ book, subject }) => `${book} ${subject}`))
  await session.keeping.wiped()
  session.tell({ subjects, outbox: true, forms: true })
}
