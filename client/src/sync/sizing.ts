/** How much to ask or send at once: small first, then as much as the line carries in a while, less after a failure. */

export interface Bounds {
  readonly least: number
  readonly first: number
  readonly most: number
}

const AIM_MS = 8_000

/** Learns a size from how long the last one took. */
export class Sizing {
  now: number

  constructor(private readonly bounds: Bounds) {
    this.now = bounds.first
  }

  /** `count` things took so long. Never more than twentyfold at once, never beyond the bounds. */
  took(count: number, ms: number): void {
    if (count < this.now / 2) return
    const fits = (count * AIM_MS) / Math.max(1, ms)
    this.now = this.within(Math.min(fits, this.now * 20))
  }

  failed(): void {
    this.now = this.within(this.now / 4)
  }

  private within(size: number): number {
    return Math.round(Math.min(this.bounds.most, Math.max(this.bounds.least, size)))
  }
}
