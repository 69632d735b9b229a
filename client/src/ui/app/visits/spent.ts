/** How long a form was in front of her, through locks and killed apps. */
import type { Phone } from '../../../sync/phone'

const LIST = 'spent'
const STEP = 15_000

type Spent = Readonly<Record<string, number>>

export class Watch {
  private readonly before: number
  private readonly since: number
  private keptAt: number

  constructor(
    private readonly phone: Phone,
    private readonly key: string,
    private readonly now: () => number = Date.now,
  ) {
    this.before = this.all[key] ?? 0
    this.since = now()
    this.keptAt = this.since
  }

  private get all(): Spent {
    return (this.phone.settings.get(LIST) as Spent | undefined) ?? {}
  }

  get spent(): number {
    return this.before + Math.max(0, this.now() - this.since)
  }

  /** To be called whenever the draft is kept; writes now and then. */
  async tick(): Promise<void> {
    if (this.now() - this.keptAt < STEP) return
    this.keptAt = this.now()
    await this.phone.settings.set(LIST, { ...this.all, [this.key]: this.spent }).catch(() => undefined)
  }

  async over(): Promise<void> {
    const { [this.key]: _, ...others } = this.all
    if (this.key in this.all) await this.phone.settings.set(LIST, others)
  }
}
