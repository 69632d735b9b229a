/** The service worker: keeps the whole app on the phone, so that it opens without a network.
 *
 * The server puts `KEPT` before this script: which files make up the app. Each version of the app is a cache of its own,
 * filled wholly before the version is used, and the one before it stays for pages that are still open. */

interface KeptFiles {
  /** Changes with any file. */
  readonly version: string
  /** The page; asked for anew with each version, since its name never changes. */
  readonly page: string
  /** Files whose names change with what is in them. */
  readonly files: readonly string[]
  /** Texts by language: kept once they are spoken on this phone. */
  readonly languages: Readonly<Record<string, string>>
}
declare const KEPT: KeptFiles

interface Extending extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching extends Extending {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', hear: (event: Extending) => void): void
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void
  addEventListener(type: 'message', hear: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

const worker = globalThis as unknown as Worker
const NAME = 'ubia-app-'
const here = NAME + KEPT.version
const texts = Object.values(KEPT.languages)
const ours = new Set([...KEPT.files, ...texts])

const versions = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(NAME))

/** Languages that an earlier version kept are kept of this one too. */
async function spoken(): Promise<string[]> {
  const pages = await Promise.all((await versions()).map(async (name) => (await caches.open(name)).keys()))
  const known = pages.flat().map(({ url }) => url.replace(/^.*\//, '').split('-')[0])
  return Object.entries(KEPT.languages).flatMap(([code, url]) => (known.includes(code) ? [url] : []))
}

/** A file of the same name is the same file: what an earlier version kept is not fetched again. */
async function keep(cache: Cache, url: string): Promise<void> {
  const known = await caches.match(url)
  if (known) await cache.put(url, known)
  else await cache.add(url)
}

async function install(): Promise<void> {
  const cache = await caches.open(here)
  await cache.add(new Request(KEPT.page, { cache: 'reload' }))
  await Promise.all([...KEPT.files, ...(await spoken())].map((url) => keep(cache, url)))
}

/** Versions older than the one before this are let go. */
async function activate(): Promise<void> {
  const old = (await versions()).filter((name) => name !== here).slice(0, -1)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

async function answerPage(request: Request): Promise<Response> {
  const cache = await caches.open(here)
  return (await cache.match(KEPT.page)) ?? fetch(request)
}

async function answerFile(request: Request): Promise<Response> {
  const known = await caches.match(request.url)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok && ours.has(new URL(request.url).pathname))
    await (await caches.open(here)).put(request.url, answer.clone())
  return answer
}

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('message', ({ data }) => {
  if (data === 'use') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && pathname === KEPT.page) event.respondWith(answerPage(request))
  else if (ours.has(pathname) || pathname.startsWith(KEPT.files[0]?.replace(/[^/]*$/, '') ?? '/ '))
    event.respondWith(answerFile(request))
})
