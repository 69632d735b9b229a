/** Asking a worker thread: stretching PINs and packing stories are done there, so that the page stays alive. */
import type { Cost } from './stretch'

/** What a worker thread does. `version` is that of the app's derivation: a worker of another version declines. */
export type Task =
  | { readonly act: 'make'; key: CryptoKey; person: string; version: string | number; texts: readonly string[] }
  | { readonly act: 'keep'; key: CryptoKey; texts: readonly string[] }
  | { readonly act: 'stretch'; pin: string; salt: Uint8Array<ArrayBuffer>; cost: Cost }

interface Done {
  readonly n: number
  readonly result?: unknown
}

export class Labour {
  private worker: Worker | null
  private readonly waiting = new Map<number, (result: unknown) => void>()
  private last = 0

  /** `make` gives a worker that runs labour.worker.ts. */
  constructor(make: () => Worker) {
    this.worker = started(make)
    this.worker?.addEventListener('message', ({ data: { n, result } }: MessageEvent<Done>) => this.done(n, result))
    this.worker?.addEventListener('error', () => this.broken())
  }

  /** What the worker answers; null when it cannot: then the caller does it itself. */
  ask(task: Task): Promise<unknown> {
    const { worker } = this
    if (worker === null) return Promise.resolve(null)
    const n = ++this.last
    return new Promise((resolve) => {
      this.waiting.set(n, resolve)
      worker.postMessage({ n, task })
    })
  }

  private done(n: number, result: unknown): void {
    this.waiting.get(n)?.(result ?? null)
    this.waiting.delete(n)
  }

  private broken(): void {
    this.worker = null
    for (const n of [...this.waiting.keys()]) this.done(n, null)
  }
}

function started(make: () => Worker): Worker | null {
  try {
    return make()
  } catch {
    return null
  }
}
