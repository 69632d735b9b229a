/** A newer app: fetched beside the one in use, and used when the worker says so or when nobody is at work. */

export interface Updates {
  readonly isWaiting: boolean
  /** Calls back when a newer app waits. Returns how to stop. */
  watch(seen: () => void): () => void
  /** Starts the page anew with the newer app, if one waits. To be called only where nothing is being filled in. */
  useIfWaiting(): void
}

/** How often the server is asked for a newer app, at most. */
const EVERY_MS = 6 * 3_600_000

class OwnUpdates implements Updates {
  private readonly watchers = new Set<() => void>()
  private waiting: ServiceWorker | null = null
  private askedAt = Date.now()

  get isWaiting(): boolean {
    return this.waiting !== null
  }

  watch(seen: () => void): () => void {
    this.watchers.add(seen)
    return () => this.watchers.delete(seen)
  }

  useIfWaiting(): void {
    if (!this.waiting) return
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    this.waiting.postMessage('use')
  }

  /** The scope is wide for the sake of the worker thread: its script lies among the static files, and would otherwise be
   * fetched from the network. The service worker answers nothing but the app's own files. */
  async keep(): Promise<void> {
    navigator.serviceWorker.addEventListener('controllerchange', keepLoaded, { once: true })
    const registered = await navigator.serviceWorker.register('/app/sw.js', { scope: '/' })
    this.noticed(registered)
    registered.addEventListener('updatefound', () => {
      const coming = registered.installing
      coming?.addEventListener('statechange', () => this.noticed(registered))
    })
    addEventListener('online', () => this.ask(registered))
    document.addEventListener('visibilitychange', () => this.ask(registered))
  }

  private ask(registered: ServiceWorkerRegistration): void {
    if (document.visibilityState !== 'visible' || Date.now() - this.askedAt < EVERY_MS) return
    this.askedAt = Date.now()
    void registered.update().catch(() => undefined)
  }

  private noticed(registered: ServiceWorkerRegistration): void {
    if (!registered.waiting || !navigator.serviceWorker.controller) return
    this.waiting = registered.waiting
    for (const seen of this.watchers) seen()
  }
}

/** What this page had loaded before its first service worker took over is asked for again, so that it is kept as well:
 * the texts of the language spoken here, without which nothing opens away from a network. */
function keepLoaded(): void {
  const ours = new URL('.', import.meta.url).href
  for (const { name } of performance.getEntriesByType('resource'))
    if (name.startsWith(ours)) void fetch(name).catch(() => undefined)
}

/** Registers the service worker; a browser without one just goes on. */
export function keepUpToDate(): Updates {
  const updates = new OwnUpdates()
  if ('serviceWorker' in navigator) void updates.keep().catch(() => undefined)
  return updates
}
