/** Speaking with the server over thin lines: compressed, counted, cut off when nothing moves, tried again. */
import { type Bytes, utf8Bytes } from '../register/bytes'
import { canSqueeze, squeeze } from './squeeze'

/** What the outside gives; tests bring their own. */
export interface Outside {
  readonly fetch: typeof fetch
  readonly now: () => number
  /** Rests for so many milliseconds; sooner when the signal says stop. */
  readonly rest: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** An answer with its bytes over the network, as far as a page can tell: bodies, and a guess for the headers. */
export interface Answer {
  readonly status: number
  readonly json: unknown
  readonly up: number
  readonly down: number
  readonly tookMs: number
}

/** No answer, or none that is whole: nothing is known of what the server did. */
export class Unreached extends Error {
  constructor(
    readonly up: number,
    /** How long the server asks to be left alone, where it said so. */
    readonly pauseMs = 0,
  ) {
    super('unreached')
  }
}

/** The caller's signal said stop. */
export class Stopped extends Error {}

export interface Asked {
  readonly url: string
  readonly body: unknown
  readonly headers?: (body: Bytes) => Promise<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

const HEADERS_GUESS = 350
const WORTH_SQUEEZING = 400
const SLOWEST_BYTES_PER_MS = 1
/** Statuses after which the same request may do: the server, or something before it, was not well. */
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504])

/** A line to one server. What it learnt of the network stays with it: a slow one is given more time. */
export class Wire {
  /** How long nothing may move before a request is given up. Doubles when that happens, to two minutes at most. */
  private patience = 20_000
  up = 0
  down = 0

  constructor(
    readonly outside: Outside,
    private readonly origin: string,
  ) {}

  /** Sends JSON and reads JSON. Throws Unreached, or Stopped. */
  async post(path: string, body: unknown, more: Omit<Asked, 'url' | 'body'> = {}): Promise<Answer> {
    const plain = utf8Bytes(JSON.stringify(body))
    const isSqueezed = plain.length > WORTH_SQUEEZING && canSqueeze()
    const sent = isSqueezed ? await squeeze(plain, 'gzip') : plain
    const headers: Record<string, string> = { 'Content-Type': 'application/json', ...(await more.headers?.(plain)) }
    if (isSqueezed) headers['Content-Encoding'] = 'gzip'
    this.up += sent.length + HEADERS_GUESS
    const guard = new Guard(this.patience + sent.length / SLOWEST_BYTES_PER_MS, more.signal)
    const start = this.outside.now()
    try {
      const init: RequestInit = { method: 'POST', body: sent, headers, signal: guard.signal, credentials: 'omit' }
      const response = await this.outside.fetch(`${this.origin}${path}`, { ...init, cache: 'no-store' })
      const read = await readWhole(response, guard, this.patience)
      const down = sizeOf(response, read) + HEADERS_GUESS
      this.down += down
      if (AGAIN.has(response.status)) throw new Unreached(sent.length, pauseOf(response))
      const tookMs = this.outside.now() - start
      this.patience = 20_000
      return { status: response.status, json: JSON.parse(read), up: sent.length + HEADERS_GUESS, down, tookMs }
    } catch (problem) {
      if (more.signal?.aborted) throw new Stopped()
      if (problem instanceof Unreached) throw problem
      if (guard.isTired) this.patience = Math.min(120_000, this.patience * 2)
      throw new Unreached(sent.length)
    } finally {
      guard.end()
    }
  }
}

/** Cuts a request when nothing has moved for a while, or when the caller says stop. */
class Guard {
  private readonly cut = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined
  isTired = false

  constructor(
    ms: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    if (outer?.aborted) this.cut.abort()
    outer?.addEventListener('abort', this.stop)
    this.moved(ms)
  }

  get signal(): AbortSignal {
    return this.cut.signal
  }

  /** Something moved: so much longer. */
  moved(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.isTired = true
      this.cut.abort()
    }, ms)
  }

  end(): void {
    clearTimeout(this.timer)
    this.outer?.removeEventListener('abort', this.stop)
  }

  private readonly stop = (): void => this.cut.abort()
}

async function readWhole(response: Response, guard: Guard, patience: number): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    guard.moved(patience)
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/** What travelled: the length as it was sent, compressed, where the server says it. */
function sizeOf(response: Response, read: string): number {
  const said = Number(response.headers.get('Content-Length') ?? Number.NaN)
  return Number.isFinite(said) ? said : read.length
}

function pauseOf(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After') ?? 0)
  const wanted = response.status === 429 ? 60 : 0
  return 1000 * Math.min(120, Math.max(wanted, Number.isFinite(seconds) ? seconds : 0))
}

/** The real world. */
export const outside: Outside = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  rest: (ms, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      signal?.addEventListener('abort', end)
    }),
}
