/** Syncing beside the work: by itself when there may be a network, soon after something was written, and when asked. */
import type { Phone } from '../../sync/phone'
import type { Syncing } from './useApp'
import { whenAwake } from './waking'

/** After something was written; long enough that a visit's entries travel together. */
const AFTER_WRITING_MS = 20_000

export class Synchrony {
  state: Syncing = { isBusy: false, progress: null, last: null }
  private cut: AbortController | null = null
  private soon: ReturnType<typeof setTimeout> | undefined
  private waiting = 0

  constructor(
    private readonly phone: Phone,
    private readonly changed: () => void,
  ) {}

  /** Returns how to stop. */
  begin(): () => void {
    const end = whenAwake(() => void this.sync())
    this.waiting = this.phone.outbox.waiting
    const unwatch = this.phone.watch(({ outbox, locked }) => {
      if (!locked && outbox) this.wrote()
    })
    return () => {
      end()
      unwatch()
      clearTimeout(this.soon)
      this.stop()
    }
  }

  async sync(): Promise<void> {
    if (this.state.isBusy) return
    const cut = new AbortController()
    this.cut = cut
    this.put({ isBusy: true, progress: null })
    const onProgress = (progress: NonNullable<Syncing['progress']>): void => this.put({ progress })
    const last = await this.phone.sync({ signal: cut.signal, onProgress }).catch(() => null)
    this.put({ isBusy: false, last })
  }

  stop(): void {
    this.cut?.abort()
  }

  private wrote(): void {
    const { waiting } = this.phone.outbox
    const isMore = waiting > this.waiting
    this.waiting = waiting
    if (!isMore) return
    clearTimeout(this.soon)
    this.soon = setTimeout(() => navigator.onLine !== false && void this.sync(), AFTER_WRITING_MS)
  }

  private put(part: Partial<Syncing>): void {
    this.state = { ...this.state, ...part }
    this.changed()
  }
}
