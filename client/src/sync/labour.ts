/** Asking a worker thread: stretching PINs, squeezing and encrypting are done there, so that the page stays alive. */
import type { Cost } from './stretch'

/** What a worker thread does. */
export type Task =
  | { readonly act: 'keep'; key: CryptoKey; texts: readonly string[] }
  | { readonly act: 'stretch'; pin: string; salt: Uint8Array<ArrayBuffer>; cost: Cost }

interface Done {
  readonly n: number
  readonly result?: unknown
}

/** A worker that has nothing to do gives its memory back after so long. */
const REST_MS = 300

/** The worker is there while there is something to do, and its memory no longer. */
export class Labour {
  private worker: Worker | null = null
  private isBroken = false
  private resting: ReturnType<typeof setTimeout> | undefined
  private readonly waiting = new Map<number, (result: unknown) => void>()
  private last = 0

  /** `make` gives a worker that runs labour.worker.ts. The first begins at once, so that it is there when it is needed. */
  constructor(private readonly make: () => Worker) {
    this.wake()
  }

  /** There will be something to do: the worker is to be there by then. */
  wake(): void {
    clearTimeout(this.resting)
    this.begun()
  }

  /** What the worker answers; null when it cannot: then the caller does it itself. */
  ask(task: Task): Promise<unknown> {
    const worker = this.begun()
    if (worker === null) return Promise.resolve(null)
    clearTimeout(this.resting)
    const n = ++this.last
    return new Promise((resolve) => {
      this.waiting.set(n, resolve)
      worker.postMessage({ n, task })
    })
  }

  private begun(): Worker | null {
    if (this.worker === null && !this.isBroken) this.worker = this.made()
    return this.worker
  }

  private made(): Worker | null {
    try {
      const worker = this.make()
      worker.addEventListener('message', ({ data: { n, result } }: MessageEvent<Done>) => this.done(n, result))
      worker.addEventListener('error', () => this.broken())
      return worker
    } catch {
      this.isBroken = true
      return null
    }
  }

  private done(n: number, result: unknown): void {
    this.waiting.get(n)?.(result ?? null)
    this.waiting.delete(n)
    if (this.waiting.size === 0) this.resting = setTimeout(() => this.end(), REST_MS)
  }

  private end(): void {
    this.worker?.terminate()
    this.worker = null
  }

  private broken(): void {
    this.isBroken = true
    this.end()
    for (const n of [...this.waiting.keys()]) this.done(n, null)
  }
}
