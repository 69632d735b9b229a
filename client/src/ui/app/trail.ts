/** The way that was gone through the screens. It is kept in memory only: the browser's own history holds numbers. */
import type { Told } from './routes'

export interface Step {
  readonly name: string
  readonly told: Told
}

let trails = 0

export class Trail {
  private steps: Step[]
  private at = 0
  private readonly name = ++trails
  private moved: () => void = () => undefined

  constructor(home: string) {
    this.steps = [{ name: home, told: {} }]
  }

  get here(): Step {
    return this.steps[this.at] as Step
  }

  get isAtStart(): boolean {
    return this.at === 0
  }

  /** Follows the browser's way back, and calls at each step. Returns how to stop; the way stays known. */
  follow(moved: () => void): () => void {
    this.moved = moved
    history.replaceState(this.state, '')
    const onPop = ({ state }: PopStateEvent): void => {
      const { trail, at } = (state ?? {}) as { trail?: number; at?: number }
      this.at = trail === this.name && at !== undefined && at < this.steps.length ? at : 0
      moved()
    }
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }

  go(name: string, told: Told = {}, instead?: 'instead'): void {
    if (!instead) this.at += 1
    this.steps = [...this.steps.slice(0, this.at), { name, told }]
    if (instead) history.replaceState(this.state, '')
    else history.pushState(this.state, '')
    this.moved()
  }

  back(): void {
    if (this.isAtStart) return
    history.back()
  }

  private get state() {
    return { trail: this.name, at: this.at }
  }
}
