/** One thing at a time: what changes the store waits for what is changing it. */
export class Turn {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs `work` once everything before it has ended, well or badly. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work, work)
    this.last = mine.catch(() => undefined)
    return mine
  }

  /** When all that was asked for so far has ended. */
  async rest(): Promise<void> {
    await this.last
  }
}
